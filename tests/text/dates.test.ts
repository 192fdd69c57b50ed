import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  formatDate,
  formatDateTime,
  formatMonth,
  formatRfc822,
  formatWeekdayDate,
  isTimeZone,
  monthOf,
  toIso,
  wholeYearsBetween,
  yearOf,
} from '../../scripts/text/dates.ts';
import { daysInMonth, faultOfInstant, instantOf, isCalendarDay } from '../../scripts/text/instants.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('dates are printed in the time zone of the site', () => {
  test.each([
    ['2019-11-18T08:17+07:00', '08:17, Thứ Hai, 18/11/2019 (GMT+7)'],
    ['2019-11-18T01:17Z', '08:17, Thứ Hai, 18/11/2019 (GMT+7)'],
    ['2019-11-17T20:17-05:00', '08:17, Thứ Hai, 18/11/2019 (GMT+7)'],
    ['2018-12-31T20:00Z', '03:00, Thứ Ba, 01/01/2019 (GMT+7)'],
    ['2020-03-01T00:00+07:00', '00:00, Chủ Nhật, 01/03/2020 (GMT+7)'],
  ])('%s reads %s', (iso, printed) => expect(formatDateTime(iso, ZONE)).toBe(printed));

  test('zones with half hours, west of Greenwich and at Greenwich have their offsets', () => {
    expect(formatDateTime('2020-01-01T00:00Z', 'Asia/Kolkata')).toContain('(GMT+5:30)');
    expect(formatDateTime('2020-01-01T12:00Z', 'America/Sao_Paulo')).toContain('(GMT−3)');
    expect(formatDateTime('2020-01-01T12:00Z', 'UTC')).toContain('(GMT)');
  });

  test('each form has its own parts of the date', () => {
    const iso = '2019-11-18T08:17+07:00';
    expect(formatWeekdayDate(iso, ZONE)).toBe('Thứ Hai, 18/11/2019');
    expect(formatDate(iso, ZONE)).toBe('18/11/2019');
    expect(formatMonth('2019-11')).toBe('tháng 11/2019');
    expect(formatRfc822(iso, ZONE)).toBe('Mon, 18 Nov 2019 08:17:00 +0700');
    expect(toIso('2019-11-18T01:17Z', ZONE)).toBe('2019-11-18T08:17:00+07:00');
    expect([yearOf(iso, ZONE), monthOf(iso, ZONE), dayOf(iso, ZONE)]).toEqual([
      2019,
      '2019-11',
      '2019-11-18',
    ]);
  });

  test('a day without a time stays that day', () =>
    expect(formatDate('2025-06-30', ZONE)).toBe('30/06/2025'));

  test('every zone is read as its database says, at all times', () => {
    const zones = fc.constantFrom(ZONE, ...Intl.supportedValuesOf('timeZone'));
    const seconds = fc.integer({ min: -2_300_000_000, max: 4_200_000_000 });
    fc.assert(
      fc.property(seconds, zones, (second, zone) => {
        const instant = DateTime.fromSeconds(second);
        const local = instant.setZone(zone);
        fc.pre(Number.isInteger(local.offset));
        const iso = instant.toUTC().toISO({ suppressMilliseconds: true }) ?? '';
        expect(toIso(iso, zone)).toBe(local.toISO({ suppressMilliseconds: true })?.replace(/Z$/, '+00:00'));
        expect(formatRfc822(iso, zone)).toBe(local.toRFC2822());
      }),
      { numRuns: 2000 },
    );
  });

  test('toIso keeps the instant, whatever the zone', () => {
    const zones = fc.constantFrom(ZONE, 'UTC', 'America/New_York', 'Asia/Kolkata');
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, zones, (second, zone) => {
        const iso = toIso(new Date(second * 1000).toISOString(), zone);
        expect(instantOf(iso)).toBe(second * 1000);
        expect(faultOfInstant(iso)).toBeNull();
      }),
    );
  });

  test('a date that does not exist is refused', () => {
    expect(() => formatDate('2019-02-30', ZONE)).toThrow('Expected an ISO date');
  });
});

test.each([
  ['2019-11-18T08:17+07:00', '2022-11-18T08:17+07:00', 3],
  ['2019-11-18T08:17+07:00', '2022-11-18T08:16+07:00', 2],
  ['2019-11-18T08:17+07:00', '2019-01-01T00:00+07:00', 0],
  ['2020-02-29T00:00+07:00', '2021-02-28T00:00+07:00', 0],
])('from %s to %s are %d whole years', (from, to, years) => {
  expect(wholeYearsBetween(from, to, ZONE)).toBe(years);
});

test.each([
  ['2019-11-18T08:17+07:00', null],
  ['2019-11-18T08:17:30Z', null],
  ['2019-11-18', 'no-time'],
  ['2019-11-18T08:17', 'no-zone'],
  ['2019-11-18 08:17', 'no-zone'],
  ['2019-11-18 08:17+07:00', 'not-a-date'],
  ['2019-02-29T08:17+07:00', 'not-a-date'],
  ['2019-11-18T24:00+07:00', 'not-a-date'],
  ['2019-11-18T08:17+19:00', 'not-a-date'],
  ['18/11/2019', 'not-a-date'],
])('the instant %s has the fault %s', (text, fault) => expect(faultOfInstant(text)).toBe(fault));

test('leap years follow the Gregorian rule', () => {
  expect([1900, 2000, 2019, 2020].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(isCalendarDay('2020-02-29')).toBe(true);
  expect(isCalendarDay('2020-13-01')).toBe(false);
});

test('time zones are those of the IANA database', () => {
  expect([ZONE, 'UTC', 'Asia/Hanoi'].map(isTimeZone)).toEqual([true, true, false]);
});
