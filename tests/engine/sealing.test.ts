import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileReading } from '../../scripts/content/reading.ts';
import { nextChange } from '../../scripts/engine/sealing.ts';
import { wholeYearsBetween } from '../../scripts/text/dates.ts';

const ZONES = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'UTC'];
const DAY = 86_400_000;
const FIRST = Date.parse('2012-02-27T00:00:00Z');
const instant = (from: number, days: number) =>
  fc.integer({ min: 0, max: days * 24 * 60 }).map((minutes) => new Date(from + minutes * 60_000));

/** A file of which nothing but the date of its article says when the site changes. */
const reading = (date: string) =>
  ({ article: { date, publishAt: null, expires: null }, holdsUntil: null }) as FileReading;

/** What pages tell of the age of an article. */
const ageOf = (date: string, now: number, zone: string, oldAfterYears: number) => {
  const years = wholeYearsBetween(date, new Date(now).toISOString(), zone);
  return years < oldAfterYears ? null : years;
};

test('until the instant that a seal names no article is told to be older, and some time is given', () => {
  fc.assert(
    fc.property(
      fc.array(instant(FIRST, 4), { minLength: 1, maxLength: 5 }),
      instant(Date.parse('2019-02-20T00:00:00Z'), 800),
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 8 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (dates, now, timeZone, oldAfterYears, share) => {
        const isos = dates.map((date) => date.toISOString());
        const site = { oldAfterYears, timeZone };
        const until = nextChange(isos.map(reading), now.toISOString(), site);
        expect(until).toBeGreaterThan(now.getTime());
        const between = Math.floor(now.getTime() + share * (until - 1 - now.getTime()));
        for (const iso of isos)
          for (const then of [between, until - 1])
            expect(ageOf(iso, then, timeZone, oldAfterYears)).toBe(
              ageOf(iso, now.getTime(), timeZone, oldAfterYears),
            );
      },
    ),
    { numRuns: 2000 },
  );
});

test('an article that was just told to be older leaves the seal a year, but for the month', () => {
  const site = { oldAfterYears: 5, timeZone: 'Asia/Ho_Chi_Minh' };
  const next = nextChange([reading('2014-03-10T08:00+07:00')], '2020-03-10T08:00+07:00', site);
  expect(next - Date.parse('2020-03-10T01:00:00Z')).toBeGreaterThan(20 * DAY);
});
