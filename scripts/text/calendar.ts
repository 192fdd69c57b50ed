/** Reckoning with days of the Gregorian calendar, written as `2019-11-18`. No clock, no time zone. */
import { daysInMonth } from './instants.ts';

/** Days from 1970-01-01 to a day that exists; negative before. */
export function dayNumber(day: string): number {
  const [year, month, date] = partsOf(day);
  // Years that begin in March have their leap day at the end.
  const shifted = month > 2 ? year : year - 1;
  const century = Math.floor(shifted / 100);
  const leapDays = Math.floor(shifted / 4) - century + Math.floor(century / 4);
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * shifted + leapDays + daysBeforeMonth + date - 1 - 719_468;
}

/** The date of a day that is so many days after 1970-01-01, or before it. */
export function dateOfDayNumber(number: number): { year: number; month: number; day: number } {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - 365 * yearOfEra - leapDays;
  // Years that begin in March have their leap day at the end.
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** How many days there are from the first to the last of them, both counted; 0 or less when they are reversed. */
export function daysThrough(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** The day before: `2018-01-01` → `2017-12-31`. */
export function dayBefore(day: string): string {
  const [year, month, date] = partsOf(day);
  if (date > 1) return write(year, month, date - 1);
  if (month > 1) return write(year, month - 1, daysInMonth(year, month - 1));
  return write(year - 1, 12, 31);
}

/** The last day of a month `2020-02`: `2020-02-29`. */
export function lastDayOfMonth(month: string): string {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function write(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
