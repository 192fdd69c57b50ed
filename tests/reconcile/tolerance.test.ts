import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hedge } from '../../scripts/prose/model.ts';
import { hedgeHolds, printedFits, proposeHedged } from '../../scripts/reconcile/tolerance.ts';

describe('a hedge', () => {
  test.each<[Hedge | null, number, number, number]>([
    ['gần', 640, 1, 638],
    ['gần', 2500, 1, 2465],
    ['gần', 30, 1, 28],
    ['gần', 50, 1, 47],
    ['gần', 10, 1, 9],
    ['gần', 3_200_000, 100_000, 3_150_000],
    ['hơn', 26, 1, 26.11],
    ['hơn', 14_000, 1, 14_230],
    ['trên', 80, 1, 81.9],
    ['trên', 57, 1, 57.5],
    ['khoảng', 29, 1, 29.33],
    ['khoảng', 120, 1, 119.6],
    ['dưới', 30, 1, 12],
    ['chỉ mới', 17.33, 0.01, 17.333],
    ['từ … trở lên', 180, 1, 180],
    ['từ … trở lên', 180, 1, 400],
    ['từ … trở xuống', 30, 1, 30],
    [null, 55.08, 0.01, (65 / 118) * 100],
    [null, 57.4, 0.1, (1024 / 1781) * 100],
  ])('%s %d (to %d) holds for %d', (hedge, printed, step, actual) => {
    expect(hedgeHolds(hedge, printed, step, actual)).toBe(true);
  });

  test.each<[Hedge | null, number, number, number]>([
    ['gần', 30, 1, 26.11],
    ['gần', 640, 1, 590],
    ['gần', 640, 1, 641],
    ['gần', 640, 1, 640],
    ['gần', 10, 1, 8],
    ['hơn', 26, 1, 25.9],
    ['hơn', 26, 1, 27.2],
    ['hơn', 14_000, 1, 15_200],
    ['trên', 80, 1, 79.9],
    ['khoảng', 30, 1, 26.11],
    ['khoảng', 29, 1, 31],
    ['dưới', 30, 1, 30],
    ['chỉ mới', 17.33, 0.01, 17.5],
    ['từ … trở lên', 180, 1, 179],
    ['từ … trở xuống', 30, 1, 31],
    [null, 50.08, 0.01, (65 / 118) * 100],
    [null, 80, 1, (1650 / 2100) * 100],
  ])('%s %d (to %d) does not hold for %d', (hedge, printed, step, actual) => {
    expect(hedgeHolds(hedge, printed, step, actual)).toBe(false);
  });

  test('never holds both as “gần” and as “hơn” for one number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 200_000, noNaN: true }),
        (printed, actual) => {
          expect(hedgeHolds('gần', printed, 1, actual) && hedgeHolds('hơn', printed, 1, actual)).toBe(false);
        },
      ),
    );
  });

  test('lets a number be as far below as above', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 100_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (printed, away) => {
          fc.pre(away < printed);
          const below = hedgeHolds('khoảng', printed, 1, printed - away);
          expect(hedgeHolds('khoảng', printed, 1, printed + away)).toBe(below);
        },
      ),
    );
  });
});

describe('a number without a hedge', () => {
  test('fits whatever rounds to it or is cut off to it, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 2 }),
        (part, whole, decimals) => {
          const actual = (part / whole) * 100;
          const step = 10 ** -decimals;
          const rounded = Number(actual.toFixed(decimals));
          const cut = Math.floor(actual / step + 1e-9) * step;
          expect(printedFits(rounded, step, actual)).toBe(true);
          expect(printedFits(cut, step, actual)).toBe(true);
          expect(printedFits(rounded + 2 * step, step, actual)).toBe(false);
          expect(printedFits(rounded - 2 * step, step, actual)).toBe(false);
        },
      ),
    );
  });
});

describe('the wording that is proposed', () => {
  test.each([
    [26.11, 'percent', 'hơn 26%'],
    [78.57, 'percent', 'gần 79%'],
    [0.83, 'percent', 'hơn 0,8%'],
    [20, 'percent', '20%'],
    [638, 'count', 'gần 640'],
    [14_230, 'count', 'hơn 14.000'],
    [1300, 'count', '1.300'],
    [9, 'count', '9'],
  ] as const)('for %d (%s) is “%s”', (actual, kind, words) => {
    expect(proposeHedged(actual, kind)).toBe(words);
  });

  test('always holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (actual) => {
        const [hedge, number] =
          proposeHedged(actual, 'count')
            .match(/^(?:(gần|hơn) )?(.+)$/)
            ?.slice(1) ?? [];
        const printed = Number(number?.replaceAll('.', ''));
        expect(hedgeHolds((hedge ?? null) as Hedge | null, printed, 1, actual)).toBe(true);
      }),
    );
  });
});
