import type { Indicators } from './cells.ts';
import { shareKey } from './parts.ts';
import { overCountKey, overPercentKey } from './ratios.ts';

/** What a figure is called in both languages, in the middle of a sentence; `unit` is `%` for percentages. */
export interface FigureName {
  vi: string;
  en: string;
  unit: string;
}

/** The name of an indicator, or of what is derived beside one at the same time: its share, or by how much a target is passed. */
export function figureName(key: string, indicators: Indicators): FigureName {
  const listed = indicators.get(key);
  if (listed) return { ...listed.name, unit: listed.kind === 'ratio' ? '%' : listed.unit };
  for (const { key: base, name, numerator } of indicators.values()) {
    if (key === shareKey(base)) return { vi: `tỷ trọng ${name.vi}`, en: `share of ${name.en}`, unit: '%' };
    const done = indicators.get(numerator ?? '');
    if (key === overPercentKey(base) && done) {
      return {
        vi: `mức vượt chỉ tiêu, ${done.name.vi}`,
        en: `passing of the target, ${done.name.en}`,
        unit: '%',
      };
    }
    if (key === overCountKey(base) && done) {
      return {
        vi: `số vượt chỉ tiêu, ${done.name.vi}`,
        en: `number above the target, ${done.name.en}`,
        unit: done.unit,
      };
    }
  }
  return { vi: key, en: key, unit: '' };
}
