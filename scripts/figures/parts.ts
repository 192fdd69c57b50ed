import type { Indicator } from '../content/model.ts';
import {
  addUnlessThere,
  type Cell,
  derivedRecord,
  exactCount,
  formulaOf,
  percentageRecord,
} from './cells.ts';
import type { FigureProblem } from './figure-problems.ts';
import { partExceedsWhole, partsDoNotSum, partsExceedWhole, statedPartsDoNotSum } from './figure-problems.ts';
import type { FigureRecord } from './model.ts';
import type { Rules } from './rules.ts';

/** Key of a part's share in its whole: `admissions-women` gives `admissions-women-share`. */
export function shareKey(part: string): string {
  return `${part}-share`;
}

/** Adds up parts of which none is missing and whose whole is not there. */
export function addSum(cell: Cell, { key, sumOf }: Indicator): void {
  if (cell.has(key) || !sumOf.every((part) => cell.has(part))) return;
  const parts = exactParts(cell, sumOf);
  const first = parts.length === sumOf.length ? parts[0] : undefined;
  if (first) cell.set(key, derivedRecord(first, key, total(parts), 0, formulaOf('sum', ...parts)));
}

/**
 * Parts and whole of one time must fit together. All parts make up the whole; some of them never exceed it. Where
 * parts may be missing those that are not stated count as zero, once two or more are: an article that names
 * only some of them says so with `differs` at the whole.
 */
export function checkWhole(
  cell: Cell,
  { key, sumOf, partsMayBeMissing }: Indicator,
  problems: FigureProblem[],
): void {
  const whole = exactCount(cell, key);
  if (!whole) return;
  const parts = exactParts(cell, sumOf);
  const sum = total(parts);
  const all = parts.length === sumOf.length;
  if (all && sum !== whole.value) problems.push(partsDoNotSum(whole, parts, sum));
  if (all || parts.length < 2) return;
  if (sum > whole.value) problems.push(partsExceedWhole(whole, parts, sum));
  const hedged = sumOf.some((part) => cell.has(part) && !exactCount(cell, part));
  if (sum < whole.value && partsMayBeMissing && !hedged && whole.differs === null) {
    problems.push(statedPartsDoNotSum(whole, parts, sum));
  }
}

/** Those parts of a whole that are there and have no hedge. */
function exactParts(cell: Cell, keys: readonly string[]): FigureRecord[] {
  return keys.map((key) => exactCount(cell, key)).filter((part) => part !== null);
}

function total(parts: readonly FigureRecord[]): number {
  return parts.reduce((sum, part) => sum + part.value, 0);
}

/** The share of each part in its whole, as a percentage of its own: `admissions-women-share`. */
export function addShares(cell: Cell, { shares }: Rules, problems: FigureProblem[]): void {
  for (const { indicator } of [...cell.values()]) {
    const share = shares.get(indicator);
    const part = exactCount(cell, indicator);
    const whole = share ? exactCount(cell, share.whole) : null;
    if (!share || !part || !whole) continue;
    if (part.value > whole.value) {
      problems.push(partExceedsWhole(part, whole));
      continue;
    }
    const formula = formulaOf('ratio', part, whole);
    addUnlessThere(cell, share.key, percentageRecord(part, share.key, part.value, whole.value, formula));
  }
}
