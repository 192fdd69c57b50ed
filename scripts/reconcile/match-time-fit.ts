/** Whether a time that prose names is the time of a figure. */
import { firstDayOf } from '../content/basis.ts';
import type { Basis } from '../content/model.ts';
import { lastCountedDay, lastDayOf } from '../figures/times.ts';
import type { NamedTime } from './match-times.ts';

/** `open`: the time named neither is the figure's own nor excludes it. */
export type TimeFit = 'fits' | 'open' | 'other';

/**
 * How a time that is named goes with the time of a figure. One that holds the figure's own, or ends with it
 * ("đến 30/6/2022" of the first half of 2022), fits. A day or month within a period says nothing, since an
 * event may have been on it. A single year out of a term is the time of another figure.
 */
export function timeFit(basis: Basis, time: NamedTime): TimeFit {
  const [from, to] = [firstDayOf(basis), lastDayOf(basis)];
  if (time.kind === 'term') return termFit(from, to, time);
  const last = basis.kind === 'period' ? lastCountedDay(basis) : to;
  if (time.from <= from && last <= time.to) return 'fits';
  if (time.to < from || to < time.from) return 'other';
  if (time.kind === 'year' || time.kind === 'part') return 'other';
  return time.to === to || time.to === last ? 'fits' : 'open';
}

/** A term may be named of anything that was counted within it ("đại hội nhiệm kỳ 2020–2025"). */
function termFit(from: string, to: string, term: NamedTime): TimeFit {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first === yearOf(term.from) && last === yearOf(term.to)) return 'fits';
  return first === last ? 'open' : 'other';
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}
