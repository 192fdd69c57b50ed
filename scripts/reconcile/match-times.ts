/** Times that prose names: days, months, quarters, parts of a year, years and terms. */
import { lastDayOfMonth } from '../text/calendar.ts';
import { isCalendarDay } from '../text/instants.ts';

/** A time in a text, from its first day to its last. */
export interface NamedTime {
  start: number;
  end: number;
  kind: 'day' | 'month' | 'part' | 'year' | 'term';
  from: string;
  to: string;
}

type Span = Pick<NamedTime, 'kind' | 'from' | 'to'>;

const YEAR = '((?:19|20)\\d{2})(?![\\d%]|[.,/-]\\d)';
const EDGE = '(?<![\\d.,/-])';
const SPOKEN = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const QUARTERS = ['I', 'II', 'III', 'IV'];

interface Form {
  pattern: RegExp;
  /** A word without which the form cannot stand, so that most texts need not be searched for it. */
  word: string;
  read(parts: string[]): Span | null;
}

/** Longer forms come first: the day in `18/11/2019` holds a month and a year. */
const FORMS: Form[] = [
  form(`${EDGE}((?:19|20)\\d{2})\\s?[-–—]\\s?${YEAR}`, ([first = '', last = '']) =>
    first < last ? { kind: 'term', from: `${first}-01-01`, to: `${last}-12-31` } : null,
  ),
  form(`${EDGE}(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`, ([day = '', month = '', year = '']) =>
    dayOf(year, month, day),
  ),
  form(
    `(?<!\\p{L})(${SPOKEN.join('|')}|\\d{1,2}) tháng (đầu|cuối) (?:của )?năm ${YEAR}`,
    ([count = '', side, year = '']) => partOf(year, numberOf(count), side?.toLowerCase() === 'đầu'),
    'tháng',
  ),
  form(
    `nửa (đầu|cuối) năm ${YEAR}`,
    ([side, year = '']) => partOf(year, 6, side?.toLowerCase() === 'đầu'),
    'nửa',
  ),
  form(
    `quý (IV|I{1,3}|[1-4])(?:[/-]| năm |, năm )${YEAR}`,
    ([name = '', year = '']) => {
      const quarter = QUARTERS.indexOf(name.toUpperCase()) + 1 || Number(name);
      return months('part', year, quarter * 3 - 2, quarter * 3);
    },
    'quý',
  ),
  form(
    `tháng (\\d{1,2})(?:[/-]| năm |, năm )${YEAR}`,
    ([month = '', year = '']) => monthOf(year, month),
    'tháng',
  ),
  form(`${EDGE}(\\d{1,2})[/-]${YEAR}`, ([month = '', year = '']) => monthOf(year, month)),
  form(`${EDGE}${YEAR}`, ([year = '']) => ({ kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` })),
];

function form(source: string, read: Form['read'], word = ''): Form {
  return { pattern: new RegExp(source, 'giu'), word, read };
}

/** All times that a text names, in order; those that do not exist (31/2/2019) are left out. */
export function timesIn(text: string): NamedTime[] {
  if (!/(?:19|20)\d\d/.test(text)) return [];
  const lower = text.toLowerCase();
  const found = FORMS.filter(({ word }) => lower.includes(word)).flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = read(match.slice(1));
      return span ? { ...span, start: match.index, end: match.index + match[0].length } : [];
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((time) => {
    if (time.start < end) return false;
    end = time.end;
    return true;
  });
}

function numberOf(count: string): number {
  return SPOKEN.indexOf(count.toLowerCase()) + 1 || Number(count);
}

function partOf(year: string, count: number, fromStart: boolean): Span | null {
  if (!(count >= 1 && count < 12)) return null;
  return fromStart ? months('part', year, 1, count) : months('part', year, 13 - count, 12);
}

function monthOf(year: string, month: string): Span | null {
  const number = Number(month);
  return number >= 1 && number <= 12 ? months('month', year, number, number) : null;
}

function dayOf(year: string, month: string, day: string): Span | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? { kind: 'day', from: iso, to: iso } : null;
}

function months(kind: NamedTime['kind'], year: string, first: number, last: number): Span {
  const pad = (number: number) => String(number).padStart(2, '0');
  return { kind, from: `${year}-${pad(first)}-01`, to: lastDayOfMonth(`${year}-${pad(last)}`) };
}
