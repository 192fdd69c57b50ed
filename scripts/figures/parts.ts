import type { Indicator } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { addPercentage, type Cell, derivedRecord, exact, formulaOf, type Indicators } from './cells.ts';
import { partExceedsWhole, partsDoNotSum } from './figure-problems.ts';
import type { FigureRecord } from './model.ts';

/** Key of a part's share in its whole: `admissions-women` gives `admissions-women-share`. */
export function shareKey(part: string): string {
  return `${part}-share`;
}

/**
 * Adds up parts whose whole is not stated, then checks all wholes against their parts. A sum may be a part
 * of another, whatever the order of the list, so that adding goes on until nothing more follows.
 */
export function addSums(cell: Cell, indicators: Indicators, problems: Problem[]): void {
  const wholes = [...indicators.values()].filter(({ sumOf, kind }) => sumOf.length > 0 && kind !== 'ratio');
  let added = true;
  while (added) {
    added = false;
    for (const indicator of wholes) {
      const parts = exactParts(cell, indicator);
      if (!parts || cell.has(indicator.key)) continue;
      const formula = formulaOf('sum', ...parts);
      cell.set(
        indicator.key,
        derivedRecord(parts[0] as FigureRecord, indicator.key, sumOf(parts), 0, formula),
      );
      added = true;
    }
  }
  for (const indicator of wholes) {
    const parts = exactParts(cell, indicator);
    const whole = exact(cell, indicator.key);
    if (parts && whole && whole.value !== sumOf(parts)) {
      problems.push(partsDoNotSum(whole, parts, sumOf(parts)));
    }
  }
}

/** All parts of a whole; null when one is not there or has a hedge. */
function exactParts(cell: Cell, indicator: Indicator): FigureRecord[] | null {
  const parts = indicator.sumOf.map((key) => exact(cell, key));
  return parts.every((part) => part !== null) ? parts : null;
}

function sumOf(parts: readonly FigureRecord[]): number {
  return parts.reduce((total, part) => total + part.value, 0);
}

/** The share of each part in its whole, as a percentage of its own: `admissions-women-share`. */
export function addShares(cell: Cell, indicators: Indicators, problems: Problem[]): void {
  for (const part of [...cell.values()]) {
    const whole = exact(cell, indicators.get(part.indicator)?.partOf ?? null);
    if (!whole || part.hedge !== null) continue;
    if (part.value > whole.value) {
      problems.push(partExceedsWhole(part, whole));
      continue;
    }
    addPercentage(cell, shareKey(part.indicator), part, whole, formulaOf('ratio', part, whole));
  }
}
