import { percentDecimals, percentOf } from '../../figures/rounding.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { Draw, hash } from './draw.ts';

/** Figures of an article. */
export interface CorpusFigures {
  day: string;
  year: number;
  members: number;
  organisations: number;
  admissions: number;
  target: number;
  women: number;
}

/** What is true of an organisation on a day and in a year, whoever reports it. */
export function figuresOf(organisation: string, day: string, year: number): CorpusFigures {
  const always = new Draw(hash(organisation));
  const onDay = new Draw(hash(`${organisation} ${day}`));
  const inYear = new Draw(hash(`${organisation} ${year}`));
  const admissions = 40 + inYear.below(400);
  const base = 1000 + always.below(8000);
  return {
    day,
    year,
    members: Math.round(base * (1 + (Number(day.slice(0, 4)) - 2016) * 0.02)) + onDay.below(60),
    organisations: 20 + always.below(70) + onDay.below(8),
    admissions,
    target: Math.max(1, admissions - 20 + inYear.below(40)),
    women: 10 + inYear.below(admissions - 20),
  };
}

/** Front matter for them. */
export function figuresInFrontMatter(figures: CorpusFigures): string[] {
  const { day, year, members, organisations, admissions, target, women } = figures;
  return [
    'figures:',
    `  - asOf: ${day}`,
    `    members: ${members}`,
    `    base-organisations: ${organisations}`,
    `  - period: ${year}`,
    `    admissions: ${admissions}`,
    `    admission-target: ${target}`,
    `    admissions-women: ${women}`,
  ];
}

/** The same figures in words, some of them as references and some as plain numbers. */
export function figuresInProse(figures: CorpusFigures): string {
  const { day, year, members, organisations, admissions, target, women } = figures;
  const percent = formatPercent(percentOf(admissions, target) ?? 0, percentDecimals(admissions, target));
  return (
    `Đến ngày ${day.split('-').reverse().join('/')}, toàn đảng bộ có [${formatNumber(members)}](figure:members) ` +
    `đảng viên, sinh hoạt tại ${organisations} tổ chức cơ sở đảng. Năm ${year}, đảng bộ kết nạp ` +
    `${formatNumber(admissions)} đảng viên, đạt ${percent} chỉ tiêu; trong đó có ${formatNumber(women)} đảng viên là nữ.`
  );
}
