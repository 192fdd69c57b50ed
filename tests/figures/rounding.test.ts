import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceOf,
  partsThatFit,
  percentFits,
  percentOf,
  quotientOf,
  wholesThatFit,
} from '../../scripts/figures/rounding.ts';

const count = fc.integer({ min: 1, max: 100_000 });
const decimals = fc.integer({ min: 0, max: 3 });

describe('percentOf', () => {
  it.each([
    [1135, 900, 2, 126.11],
    [65, 118, 2, 55.08],
    [110, 265, 1, 41.5],
    [1650, 2100, 1, 78.6],
    [1, 8, 2, 12.5],
    [1, 800, 2, 0.13],
    [0, 7, 2, 0],
    [-1, 8, 1, -12.5],
    [-1, 800, 2, -0.13],
    [-1, 3, 0, -33],
  ])('%d of %d with %d decimals is %d', (part, whole, digits, expected) => {
    expect(percentOf(part, whole, digits)).toBe(expected);
  });

  it('has no answer for a whole of 0', () => {
    expect(percentOf(5, 0)).toBeNull();
  });
});

describe('quotientOf', () => {
  it.each([
    [1135, 4.13, 2, 1, 274.8],
    [288, 0.5, 2, 1, 576],
    [1, 3, 0, 2, 0.33],
    [0, 4.13, 2, 1, 0],
  ])('%d ÷ %d (%d decimals) with %d decimals is %d', (a, value, decimals, digits, expected) => {
    expect(quotientOf(a, { value, decimals }, digits)).toBe(expected);
  });

  it('has no answer for a division by 0', () => {
    expect(quotientOf(5, { value: 0, decimals: 2 }, 1)).toBeNull();
  });
});

describe('differenceOf', () => {
  it.each([
    [0.3, 1, 0.1, 1, 0.2, 1],
    [126.11, 2, 80, 0, 46.11, 2],
    [4, 0, 9, 0, -5, 0],
    [41.5, 1, 41.51, 2, -0.01, 2],
  ])('%d (%d decimals) − %d (%d) is %d (%d)', (a, aDecimals, b, bDecimals, value, decimals) => {
    expect(differenceOf({ value: a, decimals: aDecimals }, { value: b, decimals: bDecimals })).toEqual({
      value,
      decimals,
    });
  });
});

describe('percentFits', () => {
  it('takes every percentage that the parts round to', () => {
    fc.assert(
      fc.property(count, count, decimals, (part, whole, digits) => {
        expect(percentFits(percentOf(part, whole, digits) as number, digits, part, whole)).toBe(true);
      }),
    );
  });

  it('refuses a percentage that is off by more than one unit of its last decimal', () => {
    fc.assert(
      fc.property(count, count, decimals, fc.integer({ min: 2, max: 500 }), (part, whole, digits, units) => {
        const wrong = (percentOf(part, whole, digits) as number) + units / 10 ** digits;
        expect(percentFits(wrong, digits, part, whole)).toBe(false);
      }),
    );
  });

  it.each([
    [50.08, 2, 65, 118],
    [42.9, 1, 110, 265],
    [80, 0, 1650, 2100],
    [57.4, 1, 1024, 1781],
  ])('finds that %d%% with %d decimals is not %d of %d', (percent, digits, part, whole) => {
    expect(percentFits(percent, digits, part, whole)).toBe(false);
  });
});

describe('wholesThatFit', () => {
  it.each([
    [1135, 126.11, 2, [900]],
    [288, 35.34, 2, [815]],
    [1135, 126, 0, [898, 899]],
    [3, 33, 0, [9]],
    [1135, 126.12, 2, []],
    [5, 100, 0, [5]],
    [0, 0, 0, [1, 2]],
    [0, 3, 0, []],
  ])('%d at %d%% with %d decimals can be a percentage of %j', (part, percent, digits, expected) => {
    expect(wholesThatFit(part, percent, digits)).toEqual(expected);
  });

  it('finds the whole again from the part and the rounded percentage, and only wholes that fit', () => {
    fc.assert(
      fc.property(count, count, decimals, (part, whole, digits) => {
        const percent = percentOf(part, whole, digits) as number;
        fc.pre(percent > 0);
        const fitting = wholesThatFit(part, percent, digits, 1_000_000);
        expect(fitting).toContain(whole);
        for (const other of [fitting[0], fitting.at(-1)] as number[]) {
          expect(percentFits(percent, digits, part, other)).toBe(true);
        }
        const before = (fitting[0] as number) - 1;
        if (before > 0) expect(percentFits(percent, digits, part, before)).toBe(false);
        expect(percentFits(percent, digits, part, (fitting.at(-1) as number) + 1)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('partsThatFit', () => {
  it('finds the part again from the whole and the rounded percentage', () => {
    fc.assert(
      fc.property(count, count, decimals, (part, whole, digits) => {
        const percent = percentOf(part, whole, digits) as number;
        expect(partsThatFit(whole, percent, digits, 1_000_000)).toContain(part);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [118, 77.12, 2, [91]],
    [118, 77.11, 2, []],
    [118, 94.07, 2, [111]],
    [118, 41.5, 1, [49]],
  ])('of %d, %d%% with %d decimals can be %j', (whole, percent, digits, expected) => {
    expect(partsThatFit(whole, percent, digits)).toEqual(expected);
  });
});
