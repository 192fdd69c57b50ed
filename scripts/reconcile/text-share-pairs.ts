import {
  isDifference,
  joiningWord,
  type PercentRole,
  percentRole,
  statedBase,
  WHOLE_BEFORE,
} from './text-cues.ts';
import {
  isExactCount,
  type Mention,
  neighbour,
  type Reading,
  textAfter,
  textBefore,
  textBetween,
} from './text-mentions.ts';

/** A percentage with the number that it is the percentage of, as the grammar of its sentence joins them. */
export interface SharePair {
  part: Mention;
  percent: Mention;
  role: PercentRole;
  /** `chiếm`, `đạt` …, `(` for a bracket alone. */
  join: string;
  /** The whole, when the sentence joins it to the part: `65/118`, `65 trong tổng số 118`. */
  whole: Mention | null;
  /** Sense of the whole that is named after the percentage, `''` for an unknown one, null for none. */
  base: string | null;
}

/** Every percentage of a text that can be bound to a count. */
export function sharePairs(reading: Reading): SharePair[] {
  const pairs: SharePair[] = [];
  for (const percent of reading.mentions) {
    if (percent.figure.kind !== 'percent' || percent.figure.range !== null) continue;
    const after = textAfter(reading, percent);
    const role = percentRole(textBefore(reading, percent), after, percent.figure.value);
    if (role === 'other') continue;
    const bound = partBefore(reading, percent) ?? partAfter(reading, percent);
    if (!bound || !isPart(reading, bound.part)) continue;
    const whole = bound.whole ?? wholeAfter(reading, percent, bound.part);
    pairs.push({ ...bound, whole, percent, role, base: whole ? null : statedBase(after) });
  }
  return pairs;
}

type Bound = Pick<SharePair, 'part' | 'whole' | 'join'>;

/** `65 nữ, chiếm 55,08%`, `65/118 đảng viên, đạt 55,08%`, `65 trong tổng số 118 đảng viên (55,08%)`. */
function partBefore(reading: Reading, percent: Mention): Bound | null {
  const last = neighbour(reading, percent, -1);
  if (last?.figure.kind !== 'count') return null;
  const join = joiningWord(textBetween(reading, last, percent) ?? ';');
  if (join === null) return null;
  const first = neighbour(reading, last, -1);
  if (first && isWholeOf(reading, last, first)) return { part: first, whole: last, join };
  return { part: last, whole: null, join };
}

/** Whether `whole` is joined to the number before it as what that one is a part of. */
function isWholeOf(reading: Reading, whole: Mention, part: Mention): boolean {
  if (whole.figure.value === 0) return false;
  if (whole.figure.fraction === 'denominator') {
    return part.figure.fraction === 'numerator' && Number.isInteger(whole.figure.value);
  }
  if (!isExactCount(whole) || part.figure.kind !== 'count' || part.figure.value > whole.figure.value)
    return false;
  const gap = textBetween(reading, part, whole);
  return gap !== null && gap.length <= 80 && !/[;:(]/.test(gap) && WHOLE_BEFORE.test(gap);
}

/** Between a percentage and its part: `99% (1.298 …`, `50,08% với 65 người`. */
const PART_AFTER = /^\s*(?:\((?:tức |là |có |gồm )?|,?\s*với )$/u;

/** `99% (1.298/1.311 đảng bộ)`, `55,08% (65 đồng chí)`. */
function partAfter(reading: Reading, percent: Mention): Bound | null {
  const part = neighbour(reading, percent, 1);
  if (part?.figure.kind !== 'count' || !PART_AFTER.test(textBetween(reading, percent, part) ?? '')) {
    return null;
  }
  const next = neighbour(reading, part, 1);
  const whole = next && isWholeOf(reading, next, part) ? next : null;
  return { part, whole, join: '(' };
}

const WHOLE_AFTER =
  /^\s*\)?\s*(?:trong |của |trên |so với )?(?:tổng số|toàn bộ|tổng|số)(?:\s|[^.,;()\d]{0,60}\(\s*)$/u;

/** `65 nữ, chiếm 55,08% tổng số 118 đảng viên mới`. */
function wholeAfter(reading: Reading, percent: Mention, part: Mention): Mention | null {
  const next = neighbour(reading, percent, 1);
  if (!next || !isExactCount(next) || next.index === part.index) return null;
  if (next.figure.value < part.figure.value) return null;
  return WHOLE_AFTER.test(textBetween(reading, percent, next) ?? '') ? next : null;
}

function isPart(reading: Reading, mention: Mention): boolean {
  return isExactCount(mention) && !isDifference(textBefore(reading, mention));
}
