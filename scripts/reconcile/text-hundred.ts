/** Percentages that together are all of a whole: `xuất sắc 20,5%, tốt 61,3%, hoàn thành 18%`. */
import { formatPercent } from '../text/numbers.ts';
import { percentRole } from './text-cues.ts';
import type { TextFinding } from './text-finding.ts';
import {
  decimalsOf,
  type Mention,
  type Reading,
  spotOf,
  textAfter,
  textBefore,
  textBetween,
} from './text-mentions.ts';
import { hasOverlap } from './text-overlap.ts';

/** Sums further from 100 than this are of percentages that are not meant to make up a whole. */
const NEAR_HUNDRED = 3;
const MOST = 40;
const EPSILON = 1e-9;
const AROUND = 200;
const SEPARATES = /[,;]|(?<!\p{L})(?:và|còn)(?!\p{L})/u;
/** Words of kinds that exclude each other. */
const KINDS =
  /xuất sắc|hoàn thành|không hoàn thành|giỏi|khá|trung bình|yếu|kém|loại hình|còn lại|cơ cấu|nông nghiệp|nông, lâm|công nghiệp|dịch vụ/u;
/** Words after which nothing is left out. */
const ALL_OF_THEM = /còn lại|không hoàn thành|yếu|kém|cơ cấu|(?<!\p{L})gồm(?!\p{L})/u;

/** Lists of percentages that should make 100 and do not, rounding granted. */
export function checkHundreds(reading: Reading): TextFinding[] {
  return listsOf(reading).flatMap((list) => {
    const finding = judge(reading, list);
    return finding ? [finding] : [];
  });
}

/** Runs of percentages of one sentence at one depth of brackets, with separators between them. */
function listsOf(reading: Reading): Mention[][] {
  const lists: Mention[][] = [];
  const open: Mention[][] = [];
  let sentence = -1;
  for (const mention of reading.mentions) {
    if (mention.sentence !== sentence) open.length = 0;
    sentence = mention.sentence;
    open.length = Math.min(open.length, mention.depth + 1);
    if (mention.figure.kind !== 'percent') continue;
    const list = open[mention.depth];
    const last = list?.at(-1);
    if (list && last && SEPARATES.test(textBetween(reading, last, mention) ?? '')) list.push(mention);
    else {
      const started = [mention];
      open[mention.depth] = started;
      lists.push(started);
    }
  }
  return lists.filter(({ length }) => length >= 2 && length <= MOST);
}

function judge(reading: Reading, list: readonly Mention[]): TextFinding | null {
  const words = wordsAround(reading, list[0] as Mention, list.at(-1) as Mention);
  if (!isPlain(reading, list) || !KINDS.test(words) || /%[^%]*trong đó/u.test(words)) return null;
  if (list.length < 3 && !/còn lại/u.test(words)) return null;
  if (hasOverlap(labelsOf(reading, list))) return null;
  const sum = list.reduce((all, { figure }) => all + figure.value, 0);
  const steps = list.reduce((all, { figure }) => all + figure.step, 0);
  if (Math.abs(sum - 100) > NEAR_HUNDRED || isRounding(sum, steps)) return null;
  return sum < 100 && !ALL_OF_THEM.test(words) ? null : finding(list, sum);
}

/** Rounding adds at most half a step for each percentage, cutting off takes up to a whole one. */
function isRounding(sum: number, steps: number): boolean {
  return sum <= 100 + steps / 2 + EPSILON && sum >= 100 - steps - EPSILON;
}

function isPlain(reading: Reading, list: readonly Mention[]): boolean {
  return list.every((mention) => {
    const { hedge, range, value } = mention.figure;
    const role = percentRole(textBefore(reading, mention), textAfter(reading, mention), value);
    return hedge === null && range === null && role === 'share' && value < 100;
  });
}

/** The text of a list with what stands around it in its sentence, in lower case. */
function wordsAround({ lower }: Reading, first: Mention, last: Mention): string {
  const from = Math.max(first.from, first.figure.start - AROUND);
  const to = Math.min(last.to, last.figure.end + AROUND);
  return (lower[first.block] as string).slice(from, to);
}

function labelsOf(reading: Reading, list: readonly Mention[]): string[] {
  return list.map((mention) => textBefore(reading, mention).split(/[;%]/).at(-1) ?? '');
}

function finding(list: readonly Mention[], sum: number): TextFinding {
  const last = list.at(-1) as Mention;
  const decimals = Math.max(...list.map(({ figure }) => decimalsOf(figure)));
  const total = formatPercent(sum, decimals);
  return {
    code: 'prose-hundred',
    severity: 'error',
    ...spotOf(last),
    involved: list.map(spotOf),
    params: {
      printed: list.map(({ figure }) => figure.raw).join(', '),
      right: '100%',
      arithmetic: `${list.map(({ figure }) => figure.raw).join(' + ')} = ${total}`,
      sum: total,
      difference: formatPercent(Math.abs(sum - 100), decimals),
      more: sum > 100 ? 'over' : 'under',
    },
  };
}
