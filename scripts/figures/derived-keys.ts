/** The keys of figures that are computed and listed in no file, and where each of them belongs. */
import type { Indicator } from '../content/model.ts';
import type { Indicators } from './cells.ts';
import { neededPaceKey, paceKey, remainingKey } from './pace.ts';
import { shareKey } from './parts.ts';
import { overCountKey, overPercentKey } from './ratios.ts';
import { isPercentage, rulesOf } from './rules.ts';

/** Key of a change in number: `members` gives `members-change`. */
export const changeKey = (key: string) => `${key}-change`;

/** Key of a change in percent of the earlier count. */
export const changePercentKey = (key: string) => `${key}-change-percent`;

/** Key of the change of a percentage, in percentage points. */
export const changePointsKey = (key: string) => `${key}-change-points`;

/** Keys of the changes of a series. */
export interface ChangeKeys {
  /** Of the change in number, or in percentage points. */
  difference: string;
  /** Of the change in percent; null for percentages, which change in points alone. */
  percent: string | null;
}

/** A figure that is derived though no list has its key. */
export interface DerivedKey {
  /** The indicator on whose page it stands: the part of a share, what is done of a pace, the ratio of an excess. */
  indicator: Indicator;
  /** What its key adds to that of the indicator: `share`, `change-percent`, `over`, `needed-pace`. */
  suffix: string;
  unit: 'count' | 'percent' | 'points' | 'per-year';
  /** The indicator whose unit counts have; the same as `indicator` but for ratios. */
  counted: Indicator;
}

/** All keys that may be derived beyond the listed ones. Where a key is listed, the list counts. */
export function derivedKeys(indicators: Indicators): Map<string, DerivedKey> {
  const keys = new Map<string, DerivedKey>();
  const add = (
    key: string,
    indicator: Indicator,
    suffix: string,
    unit: DerivedKey['unit'],
    counted = indicator,
  ) => {
    if (!indicators.has(key) && !keys.has(key)) keys.set(key, { indicator, suffix, unit, counted });
  };
  for (const { key, numerator, target } of rulesOf(indicators).ratios) {
    const ratio = indicators.get(key);
    const done = indicators.get(numerator);
    if (!target || !ratio || !done) continue;
    add(overCountKey(key), ratio, 'over', 'count', done);
    add(overPercentKey(key), ratio, 'over-percent', 'percent', done);
    add(paceKey(numerator), done, 'pace', 'per-year');
    add(remainingKey(numerator), done, 'remaining', 'count');
    add(neededPaceKey(numerator), done, 'needed-pace', 'per-year');
  }
  for (const indicator of indicators.values()) {
    const { key } = indicator;
    const share = shareKey(key);
    if (hasShare(indicator)) add(share, indicator, 'share', 'percent');
    if (hasShare(indicator)) add(changePointsKey(share), indicator, 'share-change-points', 'points');
    if (isPercentage(key, indicators)) add(changePointsKey(key), indicator, 'change-points', 'points');
    else {
      add(changeKey(key), indicator, 'change', 'count');
      add(changePercentKey(key), indicator, 'change-percent', 'percent');
    }
  }
  return keys;
}

/**
 * The series of which changes are derived, with the keys of these: all listed indicators and all shares, but for
 * those whose change is an indicator of its own.
 */
export function changingSeries(indicators: Indicators): Map<string, ChangeKeys> {
  const series = new Map<string, ChangeKeys>();
  const add = (key: string, keys: ChangeKeys) => {
    if (!indicators.has(keys.difference) && !indicators.has(keys.percent ?? '')) series.set(key, keys);
  };
  for (const indicator of indicators.values()) {
    const { key } = indicator;
    const share = shareKey(key);
    if (hasShare(indicator)) add(share, { difference: changePointsKey(share), percent: null });
    if (isPercentage(key, indicators)) add(key, { difference: changePointsKey(key), percent: null });
    else add(key, { difference: changeKey(key), percent: changePercentKey(key) });
  }
  return series;
}

function hasShare({ partOf, kind }: Indicator): boolean {
  return partOf !== null && kind !== 'ratio';
}
