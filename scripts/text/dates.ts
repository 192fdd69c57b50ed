/**
 * Dates as the bulletin prints them. Every function takes the time zone of the site; none asks the machine
 * for a zone, a locale or the time. Weekday names are ours, because those of CLDR change between releases.
 */
import { DateTime, IANAZone } from 'luxon';
import { dateOfDayNumber } from './calendar.ts';
import { faultOfInstant, instantOf } from './instants.ts';
import { steadyOffset } from './zones.ts';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'];
const RFC_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const RFC_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The fields of an instant on the wall clock of a zone. */
interface WallClock {
  year: number;
  month: number;
  day: number;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of Greenwich. */
  offset: number;
}

/** `2019-11-18T08:17+07:00` → `08:17, Thứ Hai, 18/11/2019 (GMT+7)`. */
export function formatDateTime(iso: string, zone: string): string {
  const clock = wallClock(iso, zone);
  return `${time(clock)}, ${weekdayDate(clock)} (${greenwich(clock.offset)})`;
}

/** `Thứ Hai, 18/11/2019`. */
export function formatWeekdayDate(iso: string, zone: string): string {
  return weekdayDate(wallClock(iso, zone));
}

/** `18/11/2019`. */
export function formatDate(iso: string, zone: string): string {
  return date(wallClock(iso, zone));
}

/** `2019-11` → `tháng 11/2019`. */
export function formatMonth(month: string): string {
  return `tháng ${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

/** The date format of RSS: `Mon, 18 Nov 2019 08:17:00 +0700`. */
export function formatRfc822(iso: string, zone: string): string {
  const clock = wallClock(iso, zone);
  const day = `${RFC_WEEKDAYS[clock.weekday - 1]}, ${pad(clock.day)} ${RFC_MONTHS[clock.month - 1]}`;
  return `${day} ${pad(clock.year, 4)} ${time(clock)}:${pad(clock.second)} ${offset(clock.offset, '')}`;
}

/** Any instant as ISO 8601 with the zone's own offset: `2019-11-18T08:17:00+07:00`. */
export function toIso(iso: string, zone: string): string {
  const clock = wallClock(iso, zone);
  const day = `${pad(clock.year, 4)}-${pad(clock.month)}-${pad(clock.day)}`;
  return `${day}T${time(clock)}:${pad(clock.second)}${offset(clock.offset, ':')}`;
}

/** The year on the zone's calendar: `2019`. */
export function yearOf(iso: string, zone: string): number {
  return wallClock(iso, zone).year;
}

/** The month on the zone's calendar: `2019-11`. */
export function monthOf(iso: string, zone: string): string {
  const clock = wallClock(iso, zone);
  return `${pad(clock.year, 4)}-${pad(clock.month)}`;
}

/** The day on the zone's calendar: `2019-11-18`. */
export function dayOf(iso: string, zone: string): string {
  const clock = wallClock(iso, zone);
  return `${pad(clock.year, 4)}-${pad(clock.month)}-${pad(clock.day)}`;
}

/** The instant at which a day `2019-11-18` of the zone's calendar begins, in UTC: `2019-11-17T17:00:00.000Z`. */
export function startOfDay(day: string, zone: string): string {
  const start = DateTime.fromISO(`${day}T00:00`, { zone }).toUTC().toISO();
  if (start === null) throw new RangeError(`Expected a day and an IANA zone but received ${day} ${zone}`);
  return start;
}

/** Whole calendar years from one instant to a later one; 0 when `to` comes first. */
export function wholeYearsBetween(from: string, to: string, zone: string): number {
  const start = wallClock(from, zone);
  const end = presentClock(to, zone);
  const beforeAnniversary = dayOfYearKey(end) < dayOfYearKey(start) ? 1 : 0;
  return Math.max(0, end.year - start.year - beforeAnniversary);
}

/** Of an instant that is asked for again and again: the last one is remembered. */
function presentClock(iso: string, zone: string): WallClock {
  if (present.iso !== iso || present.zone !== zone) present = { iso, zone, clock: wallClock(iso, zone) };
  return present.clock as WallClock;
}

let present: { iso: string; zone: string; clock: WallClock | null } = { iso: '', zone: '', clock: null };

/** True for a zone name that the IANA database knows, such as `Asia/Ho_Chi_Minh`. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

const clocks = new Map<string, WallClock>();
const CLOCKS_KEPT = 60_000;

function wallClock(iso: string, zone: string): WallClock {
  return steadyClock(iso, zone) ?? luxonClock(iso, zone);
}

/** Of an instant as content holds it, in this age and on a day without a change of the clock; else null. */
function steadyClock(iso: string, zone: string): WallClock | null {
  if (!/^(?:19|20)/.test(iso) || faultOfInstant(iso) !== null) return null;
  const instant = instantOf(iso);
  const east = steadyOffset(zone, instant);
  if (east === null) return null;
  const seconds = Math.floor(instant / 1000) + east * 60;
  const dayNumber = Math.floor(seconds / 86_400);
  const { year, month, day } = dateOfDayNumber(dayNumber);
  const second = seconds - dayNumber * 86_400;
  return {
    year,
    month,
    day,
    weekday: ((((dayNumber + 3) % 7) + 7) % 7) + 1,
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    offset: east,
  };
}

/** luxon needs some 10 µs for an instant, and a page shows the same few instants in many forms. */
function luxonClock(iso: string, zone: string): WallClock {
  const key = `${zone} ${iso}`;
  const known = clocks.get(key);
  if (known) return known;
  const local = DateTime.fromISO(iso, { zone });
  if (!local.isValid) throw new RangeError(`Expected an ISO date and an IANA zone but received ${key}`);
  const { year, month, day, weekday, hour, minute, second, offset: east } = local;
  const clock = { year, month, day, weekday, hour, minute, second, offset: east };
  if (clocks.size >= CLOCKS_KEPT) clocks.clear();
  clocks.set(key, clock);
  return clock;
}

function dayOfYearKey(clock: WallClock): number {
  return (clock.month * 100 + clock.day) * 86_400 + clock.hour * 3600 + clock.minute * 60 + clock.second;
}

function weekdayDate(clock: WallClock): string {
  return `${WEEKDAYS[clock.weekday - 1]}, ${date(clock)}`;
}

function date(clock: WallClock): string {
  return `${pad(clock.day)}/${pad(clock.month)}/${pad(clock.year, 4)}`;
}

function time(clock: WallClock): string {
  return `${pad(clock.hour)}:${pad(clock.minute)}`;
}

/** `GMT+7`, `GMT+5:30`, `GMT−3`, `GMT`. */
function greenwich(minutesEast: number): string {
  if (minutesEast === 0) return 'GMT';
  const minutes = Math.abs(minutesEast);
  const rest = minutes % 60 === 0 ? '' : `:${pad(minutes % 60)}`;
  return `GMT${minutesEast < 0 ? '\u2212' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function offset(minutesEast: number, separator: string): string {
  const minutes = Math.abs(minutesEast);
  return `${minutesEast < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
