/** The times that figures hold for: where they start and end, and which comes after which. */
import type { Basis } from '../content/model.ts';
import { dayBefore, lastDayOfMonth } from '../text/calendar.ts';
import { compareText } from '../text/compare.ts';

export type Period = Extract<Basis, { kind: 'period' }>;

/** The last day of a basis: of a period its own, also when it was counted only so far; of `2020-05` 2020-05-31. */
export function lastDayOf(basis: Basis): string {
  return basis.kind === 'period' ? basis.to : lastDayOfText(basis.at);
}

/** The last day that was counted of a period; of one counted through a month, the last of that month. */
export function lastCountedDay(period: Period): string {
  return period.through === null ? period.to : lastDayOfText(period.through);
}

/** The times, as keys, under which a stock at the start of a period may be stated: the day before and around it. */
export function startTimes(from: string): string[] {
  const eve = dayBefore(from);
  return [eve, from, eve.slice(0, 7), eve.slice(0, 4)];
}

/**
 * The order in which figures of a series stand, from old to new. What ends last is newest (a month comes after
 * the days in it, a year after its months); of periods that end together the longer one, and of one period that
 * which was counted further.
 */
export function compareTimes(a: Basis, b: Basis): number {
  return (
    compareText(endOf(a), endOf(b)) ||
    compareText(startOf(b), startOf(a)) ||
    compareText(countedTo(a), countedTo(b))
  );
}

/** A day, month or year as written, to its last day. */
function lastDayOfText(text: string): string {
  if (text.length === 4) return `${text}-12-31`;
  return text.length === 7 ? lastDayOfMonth(text) : text;
}

function endOf(basis: Basis): string {
  return basis.kind === 'period' ? basis.to : afterItsDays(basis.at);
}

function countedTo(basis: Basis): string {
  if (basis.kind === 'asOf') return '';
  return basis.through === null ? '~' : afterItsDays(basis.through);
}

function startOf(basis: Basis): string {
  return basis.kind === 'period' ? basis.from : basis.at;
}

/** Text by which `2020-05` comes after `2020-05-31` and before `2020-06-01`. */
function afterItsDays(text: string): string {
  return text.length === 10 ? text : `${text}~`;
}
