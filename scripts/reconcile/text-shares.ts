/** A part, its whole and a percentage: `65 trong tổng số 118 đảng viên, chiếm 50,08%`. */
import { formatPercent } from '../text/numbers.ts';
import type { TextFinding } from './text-finding.ts';
import { decimalsOf, type Mention, type Reading, textBefore } from './text-mentions.ts';
import { type Base, type Evidence, isPutForward, likelyWholes, possibleWholes } from './text-share-bases.ts';
import { rightPercent, shareFinding } from './text-share-finding.ts';
import type { SharePair } from './text-share-pairs.ts';
import { digitCount, likelyCorrection } from './text-slip.ts';
import { hedgeHolds, printedFits } from './tolerance.ts';

/**
 * How far, as a share of the right percentage, a wrong one may be from it to be a wrong one of that whole.
 */
const NEAR: Record<Evidence, number> = {
  joined: 1.5,
  stated: 0.1,
  parts: 0.3,
  voted: 0.3,
  opened: 0.15,
  near: 0.06,
  next: 0,
};
/** How much firmer evidence may outweigh a percentage that is closer. */
const WEIGHT = 0.03;
const ADMITTED = /(?<!\p{L})(?:kết nạp|phát triển|thực hiện|hoàn thành)(?: mới)?(?: được)?\s*$/u;
const EVIDENCE = Object.keys(NEAR) as Evidence[];
/** A percentage of a target may be of another target than the whole beside it. */
const NEAR_TARGET = 0.1;
/** A slip of the hand in so many digits is no chance: with firm evidence of the whole, and without. */
const FEWEST_DIGITS = 3;
const TELLING_DIGITS = 4;

/** Percentages that are not what their part and whole give, where the text leaves no doubt of both. */
export function checkShares(reading: Reading, all: readonly SharePair[]): TextFinding[] {
  const pairs = all.filter(({ role, whole }) => role === 'share' || whole !== null);
  const fitting = pairs.map((pair) => fittingWholes(reading, pair));
  const votes = votesOf(pairs, fitting);
  return pairs.flatMap((pair, at) => {
    if ((fitting[at] as Mention[]).length > 0) return [];
    const bases = likelyWholes(reading, pair, votes.get(pair.percent.block), (whole) => couldBe(pair, whole));
    const firm = bases.filter((each) => isNear(pair, each) && !isAdmission(reading, pair, each));
    const base = likeliest(pair, firm);
    return base ? [shareFinding(reading, pair, base.whole)] : [];
  });
}

/** The whole that a percentage fits: the joined one alone when there is one, else any number around it. */
function fittingWholes(reading: Reading, pair: SharePair): Mention[] {
  const wholes = pair.whole ? [pair.whole] : possibleWholes(reading, pair);
  return wholes.filter((whole) => fits(pair, whole));
}

function fits({ part, percent }: SharePair, { figure: whole }: Mention): boolean {
  const { value, step, hedge } = percent.figure;
  const actual = (part.figure.value / whole.value) * 100;
  if (hedge === 'trên' || hedge === 'hơn') return actual >= value;
  if (hedge !== null) return hedgeHolds(hedge, value, step, actual);
  if (whole.hedge === null) return printedFits(value, step, actual);
  return Math.abs(actual - value) <= 0.08 * value;
}

/** By block, the wholes that percentages fit, with how many fit each; whole percentages prove too little. */
function votesOf(
  pairs: readonly SharePair[],
  fitting: readonly Mention[][],
): Map<number, Map<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  pairs.forEach(({ percent, part }, at) => {
    if (percent.figure.hedge !== null || decimalsOf(percent.figure) === 0) return;
    const here = votes.get(percent.block) ?? new Map<number, number>();
    votes.set(percent.block, here);
    const values = new Set((fitting[at] as Mention[]).map(({ figure }) => figure.value));
    values.delete(part.figure.value);
    for (const value of values) here.set(value, (here.get(value) ?? 0) + 1);
  });
  return votes;
}

/**
 * The base that the percentage comes closest to or is a slip of; of such the one with the firmest evidence.
 */
function likeliest(pair: SharePair, bases: readonly Base[]): Base | null {
  const doubt = ({ whole, evidence }: Base) =>
    EVIDENCE.indexOf(evidence) * WEIGHT + (isSlipOf(pair, whole) ? 0 : deviation(pair, whole));
  return bases.reduce<Base | null>((best, base) => (best && doubt(best) <= doubt(base) ? best : base), null);
}

/** How far the printed percentage is from the right one, as a share of the right one. */
function deviation({ part, percent }: SharePair, whole: Mention): number {
  const right = (part.figure.value / whole.figure.value) * 100;
  return right === 0 ? 1 : Math.abs(percent.figure.value - right) / right;
}

/** Near enough for the firmest evidence of numbers that the sentence does not join. */
function couldBe(pair: SharePair, whole: Mention): boolean {
  if (!Number.isInteger(whole.figure.value)) return false;
  return deviation(pair, whole) <= NEAR.voted || isSlipOf(pair, whole);
}

function isNear(pair: SharePair, { whole, evidence }: Base): boolean {
  const near = pair.role === 'target' ? NEAR_TARGET : NEAR[evidence];
  if (deviation(pair, whole) <= near) return true;
  const firm = evidence !== 'near' && evidence !== 'next';
  return isSlipOf(pair, whole) && (firm || digitCount(pair.percent.figure.raw) >= TELLING_DIGITS);
}

/** Whether one slip of the hand makes the right percentage, rounded or cut off, into the printed one. */
function isSlipOf(pair: SharePair, whole: Mention): boolean {
  const { raw } = pair.percent.figure;
  if (digitCount(raw) < FEWEST_DIGITS) return false;
  if (likelyCorrection(raw, rightPercent(pair, whole)) !== null) return true;
  const { value } = pair.part.figure;
  const scale = 10 ** decimalsOf(pair.percent.figure);
  const cut = Math.floor((value / whole.figure.value) * 100 * scale) / scale;
  return likelyCorrection(raw, formatPercent(cut, decimalsOf(pair.percent.figure))) !== null;
}

/**
 * `kết nạp 52 đảng viên, đạt 50,98%`: the whole is a target that the sentence leaves out, unless the numbers
 * are of people who were put forward: `giới thiệu 2.100 đoàn viên, kết nạp 1.650 đồng chí, đạt 80%`.
 */
function isAdmission(reading: Reading, { part, join }: SharePair, { whole, evidence }: Base): boolean {
  if (evidence === 'joined' || evidence === 'voted' || join === 'chiếm') return false;
  if (!ADMITTED.test(textBefore(reading, part))) return false;
  return !isPutForward(reading, whole);
}
