/** By how much a target was passed, in percent and in people: `đạt 126,11% chỉ tiêu, vượt gần 30%`. */
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { percentRole } from './text-cues.ts';
import type { TextFinding } from './text-finding.ts';
import {
  decimalsOf,
  isExactCount,
  isPlainCount,
  type Mention,
  mentionsBeside,
  neighbour,
  type Reading,
  textAfter,
  textBefore,
  textBetween,
} from './text-mentions.ts';
import { numberFinding, percentText } from './text-number-finding.ts';
import { around, isTarget, PASSED } from './text-targets.ts';
import { hedgeHolds } from './tolerance.ts';

/** An excess over something else than the target: `vượt 15% so với cùng kỳ`. */
const OTHER_MEASURE =
  /^[^.;,()]{0,20}so (?:với )?(?:cùng|năm|nhiệm kỳ|tháng|quý|kỳ|đầu|khóa|bình quân|mức|trước)/u;
/** The percentage of target stands so many numbers before or after the excess at most. */
const BACK = 6;
const FORTH = 3;

/** Excesses that do not follow from the percentage of target, or from done and target, beside them. */
export function checkExcesses(reading: Reading): TextFinding[] {
  return mentionsBeside(reading, ['vượt']).flatMap((excess) => {
    const { kind, range, fraction } = excess.figure;
    if ((kind !== 'percent' && kind !== 'count') || range !== null || fraction !== null) return [];
    if (!PASSED.test(textBefore(reading, excess)) || OTHER_MEASURE.test(textAfter(reading, excess)))
      return [];
    const reached = kind === 'percent' ? reachedPercent(reading, excess) : null;
    const found = reached ? fromPercent(reached, excess) : fromCounts(reading, excess);
    return found ? [found] : [];
  });
}

function fromPercent(reached: Mention, excess: Mention): TextFinding | null {
  const actual = reached.figure.value - 100;
  const { value, step, hedge } = excess.figure;
  const unsure = reached.figure.step / 2;
  if ([0, -unsure, unsure].some((more) => hedgeHolds(hedge, value, step, actual + more))) return null;
  const right = formatPercent(actual, decimalsOf(reached.figure));
  const arithmetic = `${reached.figure.raw} − 100% = ${right}`;
  return numberFinding('prose-over', excess, [reached], { actual, right, arithmetic });
}

/**
 * The percentage over 100 that is of the target and about the same thing: beside the excess, or a sentence
 * away.
 */
function reachedPercent(reading: Reading, excess: Mention): Mention | null {
  const near = reading.mentions.slice(Math.max(0, excess.index - BACK), excess.index + FORTH + 1);
  const reached = near.filter((mention) => isReached(reading, mention));
  const beside = reached.filter((mention) => isBeside(reading, mention, excess));
  if (beside.length > 0) return beside.at(-1) as Mention;
  const others = reached.filter((mention) => isSameSubject(reading, mention, excess));
  return others.length === 1 ? (others[0] as Mention) : null;
}

function isReached(reading: Reading, mention: Mention): boolean {
  const { kind, value, hedge, range } = mention.figure;
  if (kind !== 'percent' || hedge !== null || range !== null || value <= 100) return false;
  return percentRole(textBefore(reading, mention), textAfter(reading, mention), value) === 'target';
}

/** No other number stands between the two, and no semicolon but in `đạt 126,11% chỉ tiêu; vượt 26,11%`. */
function isBeside(reading: Reading, one: Mention, other: Mention): boolean {
  if (one.sentence !== other.sentence || Math.abs(one.index - other.index) !== 1) return false;
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const gap = textBetween(reading, first, second) ?? ';';
  return !gap.includes(';') || /^[^;]*;\s*(?:và )?vượt(?!\p{L})[^;]*$/u.test(gap);
}

/**
 * Two sentences are about the same when they name the same number, or the one with the excess names none and
 * they stand side by side, in whichever order.
 */
function isSameSubject(reading: Reading, reached: Mention, excess: Mention): boolean {
  if (reached.figure.value === excess.figure.value) return false;
  const about = countBefore(reading, excess);
  const of = countBefore(reading, reached);
  if (about && of) return of.figure.value === about.figure.value;
  const away = excess.index - reached.index;
  if (excess.sentence - reached.sentence === 1) return about === null && away === 1;
  return reached.sentence - excess.sentence === 1 && away >= (of ? -2 : -1);
}

function countBefore(reading: Reading, mention: Mention): Mention | null {
  const before = neighbour(reading, mention, -1);
  return before?.figure.kind === 'count' ? before : null;
}

/**
 * Against what was done and the target, when the sentence states both: `139/130 đảng viên, vượt 10 người`.
 */
function fromCounts(reading: Reading, excess: Mention): TextFinding | null {
  const both = doneAndTarget(reading, excess);
  if (!both || both.target.figure.value === 0) return null;
  const { done, target } = both;
  const { value, step, hedge, kind } = excess.figure;
  const over = done.figure.value - target.figure.value;
  const actual = kind === 'percent' ? (over / target.figure.value) * 100 : over;
  if (over <= 0 || hedgeHolds(hedge, value, step, actual)) return null;
  const difference = `${done.figure.raw} − ${target.figure.raw}`;
  if (kind === 'count') {
    const right = formatNumber(over);
    return numberFinding('prose-over', excess, [done, target], {
      actual,
      right,
      arithmetic: `${difference} = ${right}`,
    });
  }
  const right = percentText(over, target.figure.value, Math.max(1, decimalsOf(excess.figure)));
  const arithmetic = `(${difference}) ÷ ${target.figure.raw} = ${right}`;
  return numberFinding('prose-over', excess, [done, target], { actual, right, arithmetic });
}

function doneAndTarget(reading: Reading, excess: Mention): { done: Mention; target: Mention } | null {
  const second = neighbour(reading, excess, -1);
  const first = second && neighbour(reading, second, -1);
  if (first?.figure.fraction === 'numerator' && second?.figure.fraction === 'denominator') {
    const apart = (textBetween(reading, second, excess) ?? ';').includes(';');
    return apart || !isExactCount(first) || !isExactCount(second) ? null : { done: first, target: second };
  }
  const near = around(reading, excess, FORTH);
  const [target, ...targets] = near.filter((mention) => isTarget(reading, mention));
  const [done, ...others] = near.filter((mention) => mention !== target && isDone(reading, mention));
  return target && done && targets.length === 0 && others.length === 0 ? { done, target } : null;
}

function isDone(reading: Reading, mention: Mention): boolean {
  return isPlainCount(mention) && !PASSED.test(textBefore(reading, mention));
}
