import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfDayNumber,
  dayBefore,
  dayNumber,
  daysThrough,
  lastDayOfMonth,
} from '../../scripts/text/calendar.ts';

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are numbered as the calendar of the machine numbers them', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(dayNumber(each)).toBe(Date.parse(`${each}T00:00:00Z`) / 86_400_000);
      }),
    );
  });

  it('have the date that has their number', () => {
    fc.assert(
      fc.property(day, (each) => {
        const [year, month, date] = each.split('-').map(Number);
        expect(dateOfDayNumber(dayNumber(each))).toEqual({ year, month, day: date });
      }),
    );
  });

  it.each([
    ['2019-01-01', '2019-12-31', 365],
    ['2020-01-01', '2020-12-31', 366],
    ['2015-10-01', '2020-09-30', 1827],
    ['2019-11-18', '2019-11-18', 1],
    ['2019-11-18', '2019-11-17', 0],
  ])('from %s to %s are %d', (first, last, expected) => {
    expect(daysThrough(first, last)).toBe(expected);
  });

  it('have one before each of them', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(dayNumber(dayBefore(each))).toBe(dayNumber(each) - 1);
        expect(dayBefore(each)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });

  it.each([
    ['2018-01-01', '2017-12-31'],
    ['2020-03-01', '2020-02-29'],
    ['2019-03-01', '2019-02-28'],
  ])('%s comes after %s', (each, before) => {
    expect(dayBefore(each)).toBe(before);
    expect(lastDayOfMonth(before.slice(0, 7))).toBe(before);
  });
});
