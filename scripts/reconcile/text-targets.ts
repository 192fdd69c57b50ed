/** Done, target, and percent of target: `kết nạp 139 đảng viên, đạt 107% so với chỉ tiêu 130`. */
import type { TextFinding } from './text-finding.ts';
import {
  decimalsOf,
  isPlainCount,
  type Mention,
  type Reading,
  textAfter,
  textBefore,
} from './text-mentions.ts';
import { numberFinding, percentText } from './text-number-finding.ts';
import type { SharePair } from './text-share-pairs.ts';
import { hedgeHolds } from './tolerance.ts';

/** Words by which the number that follows says how far a target was passed. */
export const PASSED =
  /(?<!\p{L})vượt(?: (?:so|với|chỉ|tiêu|kế|hoạch|mức|mục|đề|ra|được|giao|là|tới|đến|lên|hơn|gần|khoảng|trên|thêm|năm|cả|nghị|quyết|đạt)){0,8}\s*$/u;
const REACHED = /(?<!\p{L})đạt[^.;,()\d]{0,40}$/u;
const TARGET_NAMED = /(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu)(?!\p{L})[^.;,()\d%]{0,50}\(?\s*$/u;
const TARGET_AFTER = /^\s*(?:\p{L}+ ){0,3}(?:theo |so với )?(?:chỉ tiêu|kế hoạch)(?!\p{L})/u;
/** A percentage further off than this is of another target. */
const LARGEST_DEVIATION = 0.5;
const REACH = 5;

/** Percentages of the one target that their sentence names, which done and target do not give. */
export function checkTargets(reading: Reading, pairs: readonly SharePair[]): TextFinding[] {
  return pairs.flatMap((pair) => {
    const found = pair.role === 'target' && pair.whole === null ? percentOfTarget(reading, pair) : null;
    return found ? [found] : [];
  });
}

function percentOfTarget(reading: Reading, { part, percent }: SharePair): TextFinding | null {
  const [target, ...others] = around(reading, percent, REACH).filter((each) => isTarget(reading, each));
  if (!target || others.length > 0 || target.figure.value === 0 || target.index === part.index) return null;
  const { value, step, hedge } = percent.figure;
  const actual = (part.figure.value / target.figure.value) * 100;
  if (hedgeHolds(hedge, value, step, actual) || Math.abs(actual - value) > LARGEST_DEVIATION * actual)
    return null;
  const right = percentText(part.figure.value, target.figure.value, Math.max(1, decimalsOf(percent.figure)));
  const arithmetic = `${part.figure.raw} ÷ ${target.figure.raw} = ${right}`;
  return numberFinding('prose-target', percent, [part, target], { actual, right, arithmetic });
}

/** The numbers of a number's sentence, up to so many to each side, itself among them. */
export function around({ mentions }: Reading, { index, sentence }: Mention, reach: number): Mention[] {
  const near = mentions.slice(Math.max(0, index - reach), index + reach + 1);
  return near.filter((mention) => mention.sentence === sentence);
}

/** A count that is called a target: `chỉ tiêu 900 đảng viên`, `130 đảng viên theo kế hoạch`. */
export function isTarget(reading: Reading, mention: Mention): boolean {
  if (!isPlainCount(mention)) return false;
  const before = textBefore(reading, mention);
  if (PASSED.test(before) || REACHED.test(before)) return false;
  return TARGET_NAMED.test(before) || TARGET_AFTER.test(textAfter(reading, mention));
}
