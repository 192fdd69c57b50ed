/** Numbers that speak of a figure of the ledger and print another value. */
import { formatNumber, formatPercent } from '../text/numbers.ts';
import type { Candidate, Situation } from './match-choice.ts';
import { FILLERS } from './match-cues.ts';
import { bestIndicator, isMeant, isMeantAgain, isPartial, namedBest } from './match-meaning.ts';
import { NAMED, nearCoverage, WELL_NAMED } from './match-naming.ts';
import type { KnownRecord } from './match-records.ts';
import { type KeyedWord, keysOf } from './match-words.ts';
import { digitCount, likelyCorrection, type Slip } from './text-slip.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Contradiction {
  candidate: Candidate;
  /** How the number was probably mistyped; null when its words name the figure but its digits are far off. */
  slip: Slip | null;
}

/** What contradictions are judged by. */
export interface Judging {
  vocabulary: Vocabulary;
  /** The official name of an organisation. */
  nameOf(organisation: string): string;
}

/** Slips in shorter numbers prove nothing: any number of two digits is near any other. */
const LEAST_DIGITS = 3;
/** From so many digits on, a number that is nearly a figure of the same kind is hardly another one by accident. */
const MANY_DIGITS = 4;
const HARDLY_NAMED = { count: 0.25, percentage: 0.1 };
/** So much better another indicator may be named than the one whose number was mistyped. */
const RIVALRY = 1.5;

/**
 * The record that a number contradicts, or null. Its words must name the record's indicator, for the same
 * organisation and no other time. Then a number that is one slip of the hand away is wrong, and so is any other
 * number where the name is complete, better than any other, and nothing else is said.
 * @param candidates records of other values whose kind fits, weighed
 */
export function findContradiction(
  candidates: readonly Candidate[],
  situation: Situation,
  judging: Judging,
): Contradiction | null {
  const { figure } = situation.around;
  if (figure.range !== null) return null;
  const slip = findSlip(candidates, situation, judging.vocabulary);
  if (slip || figure.fraction !== null || figure.hedge !== null) return slip;
  const meant = candidates.filter((candidate) => isMeant(candidate, situation));
  if (meant.length === 0) return null;
  const [candidate, other] = namedBest(meant, situation, judging.vocabulary);
  if (!candidate || other?.record.indicator === candidate.record.indicator) return null;
  if (isOfAnotherNumber(candidate, situation)) return null;
  return saysNothingElse(candidate, situation, judging) ? { candidate, slip: null } : null;
}

/** A record whose digits the number nearly has. */
function findSlip(
  candidates: readonly Candidate[],
  situation: Situation,
  vocabulary: Vocabulary,
): Contradiction | null {
  const { figure } = situation.around;
  const found = candidates.flatMap((candidate) => slipOf(candidate, situation) ?? []);
  if (found.length === 0) return null;
  const { sure, ...best } = found.reduce((a, b) => (b.candidate.score > a.candidate.score ? b : a));
  if (sure || figure.fraction !== null || best.candidate.ofPart) return best;
  const rival = bestIndicator(situation, vocabulary);
  const outdone =
    rival !== null &&
    rival.naming.coverage >= WELL_NAMED &&
    rival.naming.score > best.candidate.naming.score + RIVALRY;
  return outdone ? null : best;
}

/** A figure's number but for one slip; `sure` when so many digits of a figure already named can be no accident. */
function slipOf(candidate: Candidate, situation: Situation): (Contradiction & { sure: boolean }) | null {
  const { raw, hedge } = situation.around.figure;
  const right = printed(candidate);
  const digits = digitCount(right);
  if (digits < LEAST_DIGITS || hedge !== candidate.record.hedge) return null;
  const slip = likelyCorrection(raw, right);
  if (slip === null) return null;
  if (digits >= MANY_DIGITS && isMeantAgain(candidate, situation)) return { candidate, slip, sure: true };
  const few = candidate.percentage ? HARDLY_NAMED.percentage : HARDLY_NAMED.count;
  const meant = isMeant(candidate, situation, digits >= MANY_DIGITS ? few : NAMED);
  return meant ? { candidate, slip, sure: false } : null;
}

/**
 * The record that a hedged number is meant to be though its hedge does not hold of it ("vượt gần 30%" of
 * 26,11%), or that is itself inexact and is printed without its hedge.
 */
export function findLooseHedge(
  candidates: readonly Candidate[],
  situation: Situation,
  vocabulary: Vocabulary,
): Candidate | null {
  const meant = candidates.filter((candidate) => {
    if (candidate.value !== 'hedge-fails') return false;
    return isMeant(candidate, situation) && !isPartial(candidate, situation);
  });
  return meant.length === 0 ? null : (namedBest(meant, situation, vocabulary)[0] ?? null);
}

/** A percentage after a number of something else may be that one's ("412 nữ, đạt 95% kế hoạch"). */
function isOfAnotherNumber({ percentage, related }: Candidate, { earlier }: Situation): boolean {
  return percentage && earlier.length > 0 && !related;
}

/** Whether the words by the number are the indicator's name, its organisation and its time, and no more. */
function saysNothingElse(candidate: Candidate, situation: Situation, { nameOf }: Judging): boolean {
  const { around } = situation;
  const { naming, known, ofPart, record } = candidate;
  if (isPartial(candidate, situation)) return false;
  if (nearCoverage(naming, around.weights) < WELL_NAMED && !ofPart) return false;
  const names = [record.organisation, situation.own].flatMap((id) => keysOf(nameOf(id)));
  const said = new Set([...known.words.all, ...names, ...(known.words.whole?.keys ?? [])]);
  const isKnown = ({ key }: KeyedWord) => said.has(key) || FILLERS.has(key) || /^\d+$/.test(key);
  return [...around.before, ...around.after].every(isKnown);
}

/** A record's number as prose prints it: `1.135`, `126,11%`. */
export function printed({ record, percentage }: KnownRecord): string {
  const { value, decimals } = record;
  return percentage ? formatPercent(Math.abs(value), decimals) : formatNumber(Math.abs(value), decimals);
}
