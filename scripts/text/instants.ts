/** Reading dates and instants as people write them in content: strict, and with the reason of a refusal. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/;

/** What is wrong with a written instant, or null. `no-zone`: right but for the zone at its end. */
export type InstantFault = 'not-a-date' | 'no-time' | 'no-zone' | null;

/** Checks an ISO 8601 instant with date, time (seconds optional) and zone: `2019-11-18T08:17+07:00`. */
export function faultOfInstant(text: string): InstantFault {
  if (isCalendarDay(text)) return 'no-time';
  const match = INSTANT.exec(text.charAt(10) === ' ' ? `${text.slice(0, 10)}T${text.slice(11)}` : text);
  if (!match || !isCalendarDay(match[1] ?? '')) return 'not-a-date';
  const inRange = Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4] ?? 0) < 60;
  if (!inRange) return 'not-a-date';
  if (match[5] === undefined) return 'no-zone';
  if (!text.includes('T')) return 'not-a-date';
  return isZoneOffset(match[5]) ? null : 'not-a-date';
}

/** True for a day that exists: `2020-02-29`, but not `2019-02-29`. */
export function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Milliseconds since 1970 of a valid instant; instants with different offsets compare by it. */
export function instantOf(iso: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: it reads a text, not the clock, and luxon takes ten times as long
  return Date.parse(iso);
}

/** Whether an instant comes after another one. */
export function isAfter(a: string, b: string): boolean {
  return instantOf(a) > instantOf(b);
}

function isZoneOffset(zone: string): boolean {
  if (zone === 'Z') return true;
  return Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(4, 6)) < 60;
}
