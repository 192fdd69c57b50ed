/** Whether a time that prose names is the time of a figure. */
import type { Basis } from '../content/model.ts';
import { lastDayOfMonth } from '../text/calendar.ts';
import type { NamedTime } from './match-times.ts';

/** `open`: the time named neither is the figure's own nor excludes it. */
export type TimeFit = 'fits' | 'open' | 'other';

/**
 * How a time that is named goes with the time of a figure. One that holds the figure's own, or ends with it
 * ("đến 30/6/2022" of the first half of 2022), fits. A day or month within a period says nothing, since an
 * event may have been on it. A single year out of a term is the time of another figure.
 */
export function timeFit(basis: Basis, time: NamedTime): TimeFit {
  const own = spanOf(basis);
  if (time.kind === 'term') return termFit(own, time);
  const last = own.through ?? own.to;
  if (time.from <= own.from && last <= time.to) return 'fits';
  if (time.to < own.from || own.to < time.from) return 'other';
  if (time.kind === 'year' || time.kind === 'part') return 'other';
  return time.to === own.to || time.to === last ? 'fits' : 'open';
}

/** A term may be named of anything that was counted within it ("đại hội nhiệm kỳ 2020–2025"). */
function termFit(own: Span, term: NamedTime): TimeFit {
  const [first, last] = [yearOf(own.from), yearOf(own.to)];
  if (first === yearOf(term.from) && last === yearOf(term.to)) return 'fits';
  return first === last ? 'open' : 'other';
}

interface Span {
  from: string;
  to: string;
  /** Last day up to which a period that was still running was counted. */
  through: string | null;
}

function spanOf(basis: Basis): Span {
  if (basis.kind === 'asOf') return { from: firstDay(basis.at), to: lastDay(basis.at), through: null };
  const { from, to, through } = basis;
  return { from, to, through: through === null ? null : lastDay(through) };
}

/** Of a day, month or year. */
function firstDay(at: string): string {
  return at.length === 4 ? `${at}-01-01` : at.length === 7 ? `${at}-01` : at;
}

function lastDay(at: string): string {
  if (at.length === 4) return `${at}-12-31`;
  return at.length === 7 ? lastDayOfMonth(at) : at;
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}
