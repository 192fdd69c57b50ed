/** What the list of indicators asks to be computed, sorted out once for all articles. */
import type { Indicator } from '../content/model.ts';
import type { Indicators } from './cells.ts';
import { shareKey } from './parts.ts';
import { overCountKey, overPercentKey } from './ratios.ts';

export interface Rules {
  indicators: Indicators;
  /** Counts that others add up to. */
  wholes: readonly Indicator[];
  ratios: readonly RatioRule[];
  /** Whole and key of the share of each count that is a part of another. */
  shares: ReadonlyMap<string, { whole: string; key: string }>;
}

/** A percentage with its parts, both of which are counts. */
export interface RatioRule {
  key: string;
  numerator: string;
  denominator: string;
  /** Whether the denominator is a target. */
  target: boolean;
  /** Keys of the number and of the percentage by which the target is passed. */
  overCount: string;
  overPercent: string;
  /** The stock that is the denominator when it is taken at the start of the period; else null. */
  stockAtStart: string | null;
}

/**
 * The rules of a list of indicators. What cannot be reckoned with is left out (a sum of percentages, a percentage
 * of a percentage): the list is wrong then, which is reported where it is read.
 */
export function rulesOf(indicators: Indicators): Rules {
  const all = [...indicators.values()];
  const isCount = (key: string | null) => key !== null && (indicators.get(key)?.kind ?? 'ratio') !== 'ratio';
  return {
    indicators,
    wholes: all.filter(({ sumOf, kind }) => sumOf.length > 0 && kind !== 'ratio' && sumOf.every(isCount)),
    ratios: all.flatMap(({ key, kind, numerator, denominator, target }) => {
      if (kind !== 'ratio' || numerator === null || denominator === null) return [];
      if (!isCount(numerator) || !isCount(denominator)) return [];
      const stock = indicators.get(denominator)?.startOf ?? null;
      const stockAtStart = isCount(stock) ? stock : null;
      const overCount = overCountKey(key);
      const overPercent = overPercentKey(key);
      return [{ key, numerator, denominator, target, overCount, overPercent, stockAtStart }];
    }),
    shares: new Map(
      all.flatMap(({ key, partOf: whole }) =>
        whole !== null && isCount(key) && isCount(whole) ? [[key, { whole, key: shareKey(key) }]] : [],
      ),
    ),
  };
}

/** Flows that add up over time: no targets, and no stocks at the start of a period. */
export function accumulatingKeys({ indicators, ratios }: Rules): ReadonlySet<string> {
  const targets = new Set(ratios.flatMap(({ target, denominator }) => (target ? [denominator] : [])));
  const flows = [...indicators.values()].filter(({ kind, startOf }) => kind === 'flow' && startOf === null);
  return new Set(flows.flatMap(({ key }) => (targets.has(key) ? [] : [key])));
}

/** Whether a listed indicator is a percentage. */
export function isPercentage(key: string, indicators: Indicators): boolean {
  const indicator = indicators.get(key);
  return indicator?.kind === 'ratio' || indicator?.unit === '%';
}
