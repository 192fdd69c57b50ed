/** Changes that stand beside the two numbers they are the change of, and numbers of times. */
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { sameSense } from './text-cues.ts';
import type { TextFinding } from './text-finding.ts';
import {
  decimalsOf,
  isExactCount,
  type Mention,
  mentionsBeside,
  neighbour,
  type Reading,
  textAfter,
  textBefore,
  textBetween,
} from './text-mentions.ts';
import { numberFinding, percentText, type Result } from './text-number-finding.ts';
import { hedgeHolds } from './tolerance.ts';

const CHANGED =
  /(?<!\p{L})(?:tăng|giảm)(?: thêm| được| đi)?(?: tới| đến)?(?: (?:gần|hơn|trên|khoảng|dưới))?\s*$/u;
const MULTIPLIED = /(?<!\p{L})gấp(?: (?:gần|hơn|trên|khoảng))?\s*$/u;
const FROM = /(?<!\p{L})từ(?: mức| con số)?\s*$/u;
const TO =
  /^[^.;,()]{0,40}?(?<!\p{L})(?:lên|xuống|tăng lên|giảm xuống|còn|đến)(?: thành| còn| đến| mức| tới)?\s*$/u;
const THEN = /^[^.;\d]{0,80}$/u;
const COMPARED = /^[^.;\d]{0,30}so với(?: con số| mức| số| tổng số)?\s*$/u;
const COMPARED_IN_BRACKETS = /^[^.;()]{0,60}so với[^.;()]{0,40}\(\s*$/u;
/** A number that is a target is no earlier number: `so với 900 của kế hoạch`. */
const OF_TARGET = /^[^.;,()]{0,40}(?:chỉ tiêu|kế hoạch)/u;

/** What the change is of: the later number, the earlier one, and the change. */
interface Change {
  after: Mention;
  before: Mention;
  change: Mention;
}

/** Increases, decreases and multiples that the two numbers beside them do not give. */
export function checkChanges(reading: Reading): TextFinding[] {
  return mentionsBeside(reading, ['tăng', 'giảm', 'gấp']).flatMap((change) => {
    const { kind } = change.figure;
    const cue = kind === 'times' ? MULTIPLIED : CHANGED;
    if (kind === 'money' || !cue.test(textBefore(reading, change))) return [];
    const found = fromTo(reading, change) ?? compared(reading, change);
    const finding = found && judge(found);
    return finding ? [finding] : [];
  });
}

/** `tăng từ 118 lên 130, tăng 12`: both numbers stand before the change. */
function fromTo(reading: Reading, change: Mention): Change | null {
  const after = neighbour(reading, change, -1);
  const before = after && neighbour(reading, after, -1);
  if (!before || !areComparable(after, before) || !FROM.test(textBefore(reading, before))) return null;
  if (!TO.test(textBetween(reading, before, after) ?? '.')) return null;
  return THEN.test(textBetween(reading, after, change) ?? '.') ? { after, before, change } : null;
}

/** `130 đảng viên, tăng 12 so với 118 của năm trước`, `… so với năm 2018 (118 đảng viên)`. */
function compared(reading: Reading, change: Mention): Change | null {
  const after = neighbour(reading, change, -1);
  const before = neighbour(reading, change, 1);
  if (!after || !before || !areComparable(after, before)) return null;
  const gap = textBetween(reading, change, before) ?? '.';
  if (!COMPARED.test(gap) && !COMPARED_IN_BRACKETS.test(gap)) return null;
  if (!THEN.test(textBetween(reading, after, change) ?? '.')) return null;
  return OF_TARGET.test(textAfter(reading, before)) ? null : { after, before, change };
}

function areComparable(after: Mention, before: Mention): boolean {
  if (after.figure.fraction !== null || before.figure.fraction !== null || before.figure.value === 0)
    return false;
  if (isExactCount(after)) return isExactCount(before) && sameSense(after.figure.noun, before.figure.noun);
  return [after, before].every(
    ({ figure }) => figure.kind === 'percent' && figure.hedge === null && figure.range === null,
  );
}

function judge({ after, before, change }: Change): TextFinding | null {
  const { value, step, hedge } = change.figure;
  const unsure = after.figure.kind === 'percent' ? (after.figure.step + before.figure.step) / 2 : 0;
  const results = resultsOf({ after, before, change });
  const holds = results.some(({ actual }) =>
    [0, -unsure, unsure].some((more) => hedgeHolds(hedge, value, step, actual + more)),
  );
  const [first] = results;
  if (holds || !first) return null;
  const code = change.figure.kind === 'times' ? 'prose-times' : 'prose-change';
  return numberFinding(code, change, [after, before], first);
}

/** What the change may be: of percentages both points and percent are printed with the same sign. */
function resultsOf({ after, before, change }: Change): Result[] {
  const [large, small] = after.figure.value >= before.figure.value ? [after, before] : [before, after];
  const difference = `${large.figure.raw} − ${small.figure.raw}`;
  const actual = large.figure.value - small.figure.value;
  const relative = (actual / before.figure.value) * 100;
  const decimals = Math.max(1, decimalsOf(change.figure), decimalsOf(after.figure));
  const kinds = `${change.figure.kind} of ${after.figure.kind}`;
  if (kinds === 'times of count') return [timesOf(after, before, change)];
  if (kinds === 'count of count') {
    return [{ actual, right: formatNumber(actual), arithmetic: `${difference} = ${formatNumber(actual)}` }];
  }
  if (kinds === 'percent of count') {
    const right = percentText(actual, before.figure.value, decimals);
    return [{ actual: relative, right, arithmetic: `(${difference}) ÷ ${before.figure.raw} = ${right}` }];
  }
  if (kinds !== 'percent of percent') return [];
  const right = formatPercent(actual, decimals);
  const points = { actual, right, arithmetic: `${difference} = ${right}` };
  return [points, { ...points, actual: relative }];
}

function timesOf(after: Mention, before: Mention, change: Mention): Result {
  const actual = after.figure.value / before.figure.value;
  const right = `${formatNumber(actual, change.figure.step < 1 ? 2 : 1)} lần`;
  return { actual, right, arithmetic: `${after.figure.raw} ÷ ${before.figure.raw} = ${right}` };
}
