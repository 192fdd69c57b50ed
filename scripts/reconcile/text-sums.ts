/** Parts against their total: `xử lý 1.574 đảng viên (khiển trách 692, cảnh cáo 560, …)`. */

import { formatNumber } from '../text/numbers.ts';
import { familyOf, type NounFamily } from './text-cues.ts';
import type { TextFinding } from './text-finding.ts';
import { itemLists } from './text-items.ts';
import { type ListedSum, listedSums, trailingSums } from './text-listed.ts';
import type { Reading } from './text-mentions.ts';
import { hasOverlap } from './text-overlap.ts';
import type { Part } from './text-parts.ts';
import { digitCount, likelyCorrection } from './text-slip.ts';
import { sumFinding, type Total } from './text-sum-finding.ts';

/** A sum this far from the total, as a share of it, still is a wrong sum and not another thing. */
const NEAR_ALL = 0.1;
const NEAR_DISJOINT = 0.2;
const NEAR_TRANSPOSED = 0.3;
const SHORTEST_SLIP = 3;

/** Kinds of which a thing is exactly one, so that all of them make up the whole. */
const DISJOINT =
  /khiển trách|cảnh cáo|cách chức|khai trừ|tuổi đảng|huy hiệu|(?:đảng bộ|chi bộ) cơ sở|hoàn thành (?:xuất sắc |tốt )?nhiệm vụ|hộ nghèo|cận nghèo/u;

/** Totals that are not the sum of the parts that the text gives of them. */
export function checkSums(reading: Reading): TextFinding[] {
  return [...listedSums(reading), ...itemLists(reading), ...trailingSums(reading)].flatMap((listed) => {
    const total = wrongTotal(listed);
    return total ? [sumFinding(total, listed.parts)] : [];
  });
}

/** The total that a list does not add up to; null when it does, or when nothing is sure. */
function wrongTotal({ parts, totals, doubtful, exhaustive }: ListedSum): Total | null {
  if (parts.length < 2 || parts.some(({ value }) => Number.isNaN(value))) return null;
  const candidates = totals.filter((total) => isOfSameKind(total, parts));
  if (doubtful || addsUp(candidates, parts)) return null;
  const sum = sumOf(parts);
  const [nearest] = candidates.sort((a, b) => Math.abs(a.value - sum) - Math.abs(b.value - sum));
  if (!nearest) return null;
  return isWrong(nearest, sum, parts, exhaustive) ? nearest : null;
}

function isOfSameKind({ noun, value }: Total, parts: readonly Part[]): boolean {
  const family = familyOf(noun);
  const families = new Set(
    parts.map((part) => part.family).filter((each): each is NounFamily => each !== null),
  );
  return value > 0 && (family === null || families.size === 0 || families.has(family));
}

/** Whether all parts, or the first few of them, are a total: then the others are something else. */
function addsUp(totals: readonly Total[], parts: readonly Part[]): boolean {
  const values = new Set(totals.map(({ value }) => value));
  let sum = 0;
  return parts.some(({ value }, at) => {
    sum += value;
    return at > 0 && values.has(sum);
  });
}

function isWrong(total: Total, sum: number, parts: readonly Part[], exhaustive: boolean): boolean {
  const off = Math.abs(sum - total.value) / total.value;
  const disjoint = parts.filter(({ label }) => DISJOINT.test(label)).length >= 2;
  if (disjoint) return off <= NEAR_DISJOINT;
  if (hasOverlap(parts.map(({ label }) => label))) return false;
  if (exhaustive && off <= NEAR_ALL) return true;
  return parts.length >= 3 && isSlip(total, sum, off);
}

/**
 * Whether the total is a slip of the sum, and more than chance: any two numbers of one digit differ by one.
 */
function isSlip({ raw }: Total, sum: number, off: number): boolean {
  const slip = digitCount(raw) >= SHORTEST_SLIP ? likelyCorrection(raw, formatNumber(sum)) : null;
  return slip !== null && off <= (slip === 'transposed' ? NEAR_TRANSPOSED : NEAR_ALL);
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
