/** Between which numbers the true one lies when a figure is right. */
import type { FigureRecord } from './model.ts';

export interface Bounds {
  low: number;
  high: number;
}

/** How far off a number may be for a word such as "hơn" to be possible at all; a reader would expect far less. */
const LOOSEST = 2;

/** Words that say that the true number is larger, smaller, or on either side. Others say nothing of it. */
const ABOVE = new Set(['hơn', 'trên', 'từ', 'ít nhất', 'tối thiểu', 'từ … trở lên', 'trở lên', 'vượt']);
const BELOW = new Set([
  'gần',
  'dưới',
  'ngót',
  'chưa đến',
  'chưa tới',
  'tối đa',
  'từ … trở xuống',
  'trở xuống',
]);
const AROUND = new Set(['khoảng', 'chừng', 'xấp xỉ', 'ước', 'độ', 'gần khoảng']);

/** Half a unit of the sixth decimal: numbers have no more (`figure-numbers.ts`). */
const NOTHING = 5e-7;

/**
 * The bounds of a record. A percentage stands for all that rounds to it at the decimals with which it is printed;
 * a derived one is printed with none when it is whole, but is exact to two. A hedge widens the bounds as far as
 * it can be stretched, so that what is outside of them is certainly wrong.
 */
export function boundsOf(record: FigureRecord, percentage: boolean): Bounds {
  const { value, hedge } = record;
  const decimals = record.origin === 'derived' ? Math.max(record.decimals, 2) : record.decimals;
  const half = percentage ? 0.5 / 10 ** decimals : 0;
  const low = value - half;
  const high = value + half;
  if (hedge === null) return { low, high };
  const word = hedge.trim().toLowerCase();
  if (ABOVE.has(word)) return { low, high: high * LOOSEST };
  if (BELOW.has(word)) return { low: low / LOOSEST, high };
  return AROUND.has(word) ? { low: low / LOOSEST, high: high * LOOSEST } : { low: 0, high: Infinity };
}

/** Whether one number can be within both. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return a.low <= b.high + NOTHING && b.low <= a.high + NOTHING;
}
