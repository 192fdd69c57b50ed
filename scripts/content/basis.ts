/** When a figure holds: the ways that editors may write a day, a month, a year, a period or a term. */
import { lastDayOfMonth } from '../text/calendar.ts';
import { isCalendarDay } from '../text/instants.ts';
import type { Basis, Term } from './model.ts';

/**
 * The short text that tells one basis from another, as in `figure:admissions@2015-2020`; of a period that was
 * counted only so far, `2015-2020~2019-11-18`.
 */
export function basisKey(basis: Basis): string {
  if (basis.kind === 'asOf') return basis.at;
  return basis.through === null ? basis.key : `${basis.key}~${basis.through}`;
}

/** The key as an id or a part of an address: `2020-01-den-2020-09`, `2015-2020-tinh-den-2019-11-18`. */
export function basisId(basis: Basis): string {
  return basisKey(basis).replaceAll('..', '-den-').replace('~', '-tinh-den-');
}

/** The key of the whole time: `2015-2020` also when the period was counted only so far. */
export function wholeKey(basis: Basis): string {
  return basis.kind === 'asOf' ? basis.at : basis.key;
}

/** `2019-11-18`, `2020-05` or `2020`; null for anything else. */
export function parseAsOf(text: string): Basis | null {
  if (isCalendarDay(text)) return { kind: 'asOf', at: text, precision: 'day' };
  if (isMonth(text)) return { kind: 'asOf', at: text, precision: 'month' };
  if (isYear(text)) return { kind: 'asOf', at: text, precision: 'year' };
  return null;
}

/**
 * A year `2011`, month `2022-06`, quarter `2009-Q1`, half `2019-H1`, or two days, months or years with `..`
 * between them. `reversed` when it ends before it starts, null when it is none of these. A period has one
 * key however it is written: `2020-01..2020-12` is `2020`, so that nothing is counted under two names.
 */
export function parsePeriod(text: string): Basis | 'reversed' | null {
  const [first = '', last = first, ...rest] = text.split('..');
  const from = spanOf(first);
  const to = spanOf(last);
  if (!from || !to || rest.length > 0) return null;
  if (text.includes('..') && from.kind !== to.kind) return null;
  if (!text.includes('..') && from.kind === 'day') return null;
  if (to.to < from.from) return 'reversed';
  const key = nameOf(from.from, to.to);
  return { kind: 'period', key, from: from.from, to: to.to, term: null, through: null };
}

/** The shortest way to write a period: as a year, half, quarter or month, else from one year, month or day to another. */
function nameOf(from: string, to: string): string {
  const year = from.slice(0, 4);
  const parts = ['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`);
  const whole = [year, ...parts, from.slice(0, 7)].find((name) => {
    const span = spanOf(name);
    return span?.from === from && span.to === to;
  });
  if (whole) return whole;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${year}..${to.slice(0, 4)}`;
  const byMonths = from.endsWith('-01') && lastDayOfMonth(to.slice(0, 7)) === to;
  return byMonths ? `${from.slice(0, 7)}..${to.slice(0, 7)}` : `${from}..${to}`;
}

/** The period of a term of office. */
export function termBasis(term: Term): Basis {
  return { kind: 'period', key: term.id, from: term.from, to: term.to, term: term.id, through: null };
}

/**
 * A period counted up to a day `2019-11-18` or month `2019-11`. `outside` when that is not within the period,
 * null when it is no day or month. A period that has been counted to its last day is simply the period.
 */
export function countedThrough(
  basis: Extract<Basis, { kind: 'period' }>,
  text: string,
): Basis | 'outside' | null {
  const span = spanOf(text);
  if (!span || (span.kind !== 'day' && span.kind !== 'month')) return null;
  if (span.to < basis.from || span.from > basis.to) return 'outside';
  return { ...basis, through: span.to >= basis.to ? null : text };
}

/** The first day of a basis: what is compared with the present. */
export function firstDayOf(basis: Basis): string {
  if (basis.kind === 'period') return basis.from;
  return `${basis.at}-01-01`.slice(0, 10);
}

interface Span {
  kind: 'day' | 'month' | 'year' | 'part';
  from: string;
  to: string;
}

function spanOf(text: string): Span | null {
  if (isCalendarDay(text)) return { kind: 'day', from: text, to: text };
  if (isMonth(text)) return { kind: 'month', from: `${text}-01`, to: lastDayOfMonth(text) };
  if (isYear(text)) return { kind: 'year', from: `${text}-01-01`, to: `${text}-12-31` };
  const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/.exec(text);
  if (!part) return null;
  const months = part[2] ? 3 : 6;
  const end = Number(part[2] ?? part[3]) * months;
  const monthOf = (month: number) => `${part[1]}-${String(month).padStart(2, '0')}`;
  return { kind: 'part', from: `${monthOf(end - months + 1)}-01`, to: lastDayOfMonth(monthOf(end)) };
}

function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isCalendarDay(`${text}-01`);
}

function isYear(text: string): boolean {
  return /^(?:1[89]|20|21)\d{2}$/.test(text);
}
