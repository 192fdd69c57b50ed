/** Which indicators count people whom a small number could point at. */
import type { Indicator } from '../content/model.ts';
import type { Indicators } from './cells.ts';
import { overCountKey } from './ratios.ts';

/** The first words of units in which people are counted, in lower case. */
const UNITS = [
  'người',
  'đảng viên',
  'đoàn viên',
  'hội viên',
  'học sinh',
  'sinh viên',
  'quần chúng',
  'đồng chí',
  'cán bộ',
  'công chức',
  'viên chức',
  'công nhân',
  'nông dân',
  'giáo viên',
  'đại biểu',
  'ủy viên',
  'học viên',
  'thanh niên',
  'phụ nữ',
];

/**
 * Keys of the indicators that count people. An indicator's own `people` decides; without it the unit does,
 * save for targets and for what is above a target, which are plans and differences and no one's number.
 */
export function countsOfPeople(indicators: Indicators): ReadonlySet<string> {
  const plans = new Set<string | null>();
  for (const { key, target, denominator } of indicators.values()) {
    if (target) plans.add(denominator).add(overCountKey(key));
  }
  const counts = [...indicators.values()].filter((indicator) => {
    if (indicator.kind === 'ratio') return false;
    return indicator.people ?? (isUnitOfPeople(indicator) && !plans.has(indicator.key));
  });
  return new Set(counts.map(({ key }) => key));
}

function isUnitOfPeople({ unit }: Indicator): boolean {
  const written = unit.toLowerCase();
  return UNITS.some((each) => written === each || written.startsWith(`${each} `));
}
