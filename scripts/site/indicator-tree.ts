import type { Indicator } from '../content/model.ts';
import { groupBy } from './grouping.ts';

/** Kinds of indicators in the order in which pages list them. */
export const KINDS = ['stock', 'flow', 'ratio'] as const;

export interface Branch {
  indicator: Indicator;
  /** 0 for one that stands by itself, 1 for a part of it, and so on. */
  depth: number;
}

/** Indicators in the order of the list, each part under the whole that it is a part of, when that is there too. */
export function inTree(indicators: readonly Indicator[]): Branch[] {
  const there = new Set(indicators.map(({ key }) => key));
  const wholeOf = ({ partOf }: Indicator) => (partOf !== null && there.has(partOf) ? partOf : '');
  const parts = groupBy(indicators, (indicator) => [wholeOf(indicator)]);
  const seen = new Set<string>();
  const below = (whole: string, depth: number): Branch[] =>
    (parts.get(whole) ?? []).flatMap((indicator) => {
      if (seen.has(indicator.key)) return [];
      seen.add(indicator.key);
      return [{ indicator, depth }, ...below(indicator.key, depth + 1)];
    });
  return below('', 0);
}
