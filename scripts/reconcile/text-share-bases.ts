import {
  familyOf,
  isDifference,
  PARTS_FOLLOW,
  PARTS_OPEN,
  sameSense,
  WHOLE_STATED_BEFORE,
} from './text-cues.ts';
import { type Mention, type Reading, textAfter, textBefore, textBetween } from './text-mentions.ts';
import type { SharePair } from './text-share-pairs.ts';

/** Numbers so many places before and after a percentage may be the whole that it is of. */
const BACK = 30;
const FORTH = 12;
/** The end of a paragraph whose list is of parts. */
const LIST_OPENS = /(?:trong đó|trong số đó|gồm|cụ thể|như sau|cơ cấu)[^.]{0,30}:\s*$/u;

/**
 * What makes a number the whole of a pair, from firm to faint:
 * joined: the sentence joins part and whole (`65/118`). stated: the whole is named after the percentage.
 * parts: the part is said to be one of the whole's (`trong đó`, `trong số`). voted: other percentages beside
 * it are of that whole. opened: its sentence opens with `trong đó`, after one with the whole. near, next: the
 * two
 * stand side by side, in one sentence or in two.
 */
export type Evidence = 'joined' | 'stated' | 'parts' | 'voted' | 'opened' | 'near' | 'next';

export interface Base {
  whole: Mention;
  evidence: Evidence;
}

/** Every count around a pair that is no smaller than its part: if one of them fits, nothing is wrong. */
export function possibleWholes({ mentions }: Reading, { part, percent }: SharePair): Mention[] {
  const from = Math.max(0, percent.index - BACK);
  return mentions
    .slice(from, percent.index + FORTH + 1)
    .filter(({ figure }) => figure.kind === 'count' && figure.value >= part.figure.value && figure.value > 0);
}

/**
 * Numbers that the text offers as the whole of a pair that no number fits, with what speaks for each. Only
 * those that `couldBe` lets through are looked at: most numbers around are far from it.
 */
export function likelyWholes(
  reading: Reading,
  pair: SharePair,
  votes: ReadonlyMap<number, number> | undefined,
  couldBe: (whole: Mention) => boolean,
): Base[] {
  if (pair.whole) return [{ whole: pair.whole, evidence: 'joined' }];
  const wholes = possibleWholes(reading, pair).filter(
    (whole) => couldBe(whole) && isExactWhole(reading, whole, pair),
  );
  return nearestOfEach(wholes, pair).flatMap((whole): Base[] => {
    const evidence = evidenceFor(reading, pair, whole, votes);
    return evidence === null ? [] : [{ whole, evidence }];
  });
}

/** A number that is repeated counts where it stands nearest, before the part if it does. */
function nearestOfEach(wholes: readonly Mention[], { part }: SharePair): Mention[] {
  const nearest = new Map<number, Mention>();
  const away = ({ index }: Mention) => (index < part.index ? part.index - index : BACK + index - part.index);
  for (const whole of wholes) {
    const other = nearest.get(whole.figure.value);
    if (!other || away(whole) < away(other)) nearest.set(whole.figure.value, whole);
  }
  return [...nearest.values()];
}

function isExactWhole(reading: Reading, { figure, ...place }: Mention, { part, base }: SharePair): boolean {
  if (figure.hedge !== null || figure.range !== null || !Number.isInteger(figure.value)) return false;
  if (figure.value <= part.figure.value || (figure.fraction === 'numerator' && base === null)) return false;
  if (isDifference(textBefore(reading, { figure, ...place }))) return false;
  // A noun that stands further off may be of something else.
  const noun = base || (part.figure.phrase === '' ? null : part.figure.noun);
  return figure.noun === null ? base === null : sameSense(noun, figure.noun);
}

function evidenceFor(
  reading: Reading,
  pair: SharePair,
  whole: Mention,
  votes: ReadonlyMap<number, number> | undefined,
): Evidence | null {
  if (pair.base !== null) return isStatedBase(reading, pair, whole) ? 'stated' : null;
  if (votes?.has(whole.figure.value)) return 'voted';
  if (whole.index > pair.part.index) return null;
  if (isSplit(reading, whole, pair.part)) return whole.sentence === pair.part.sentence ? 'parts' : 'opened';
  return nearness(reading, whole, pair);
}

/**
 * `… 50.730 hội viên nòng cốt, đạt 24,76% so với tổng số hội viên`: a number of that noun, called a total.
 */
function isStatedBase(reading: Reading, { base, percent }: SharePair, whole: Mention): boolean {
  if (base === null || base === '' || percent.index - whole.index > 12) return false;
  const called = /(?:tổng số|toàn (?:tỉnh|huyện|xã|đảng bộ|thành phố))[^.;()\d]{0,40}$/u;
  return familyOf(base) === familyOf(whole.figure.noun) && called.test(textBefore(reading, whole));
}

/** Whether the text makes the part one of the parts of the whole. */
function isSplit(reading: Reading, whole: Mention, part: Mention): boolean {
  if (whole.sentence === part.sentence) {
    if (WHOLE_STATED_BEFORE.test(textBefore(reading, whole))) return true;
    return PARTS_FOLLOW.test(textBetween(reading, whole, part) ?? '') || splitBetween(reading, whole, part);
  }
  if (reading.openings[part.block] === whole.block)
    return LIST_OPENS.test(reading.lower[whole.block] as string);
  const opening = (reading.lower[part.block] as string).slice(part.from, part.from + 60);
  return (
    part.sentence - whole.sentence <= 2 &&
    part.block - whole.block <= 1 &&
    PARTS_OPEN.test(opening.trimStart())
  );
}

/** The same over the numbers in between: `118 đảng viên, trong đó 65 nữ, 40 …`. */
function splitBetween(reading: Reading, whole: Mention, part: Mention): boolean {
  if (part.index - whole.index > 12) return false;
  for (let index = whole.index; index < part.index; index++) {
    const mention = reading.mentions[index] as Mention;
    const after = textAfter(reading, mention, 60);
    if (PARTS_FOLLOW.test(after.split(/\d/, 1)[0] as string)) return true;
  }
  return false;
}

/**
 * near: `giới thiệu 2.100 đoàn viên, 1.650 người được kết nạp, đạt 80%`, side by side in one sentence, or in
 * two
 * that speak of people put forward and of those of them who were admitted. next: in two sentences side by
 * side.
 */
function nearness(reading: Reading, whole: Mention, { part, join }: SharePair): Evidence | null {
  const away = part.index - whole.index;
  if (part.sentence === whole.sentence) return away <= (join === 'chiếm' ? 5 : 2) ? 'near' : null;
  if (part.block !== whole.block || part.sentence - whole.sentence !== 1 || away > 3) return null;
  return join === 'chiếm' || isAdmittedOf(reading, whole, part) ? 'near' : 'next';
}

function isAdmittedOf(reading: Reading, whole: Mention, part: Mention): boolean {
  return isPutForward(reading, whole) && /được kết nạp|vào đảng/u.test(textAfter(reading, part, 60));
}

/** Whether a number is of people who were put forward for admission. */
export function isPutForward(reading: Reading, whole: Mention): boolean {
  return /giới thiệu|dự lớp|học lớp|bồi dưỡng/u.test(
    textBefore(reading, whole, 40) + textAfter(reading, whole, 60),
  );
}
