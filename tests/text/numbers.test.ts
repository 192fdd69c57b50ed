import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent } from '../../scripts/text/numbers.ts';

describe('formatNumber', () => {
  test.each([
    [0, 0, '0'],
    [71, 0, '71'],
    [999, 0, '999'],
    [4820, 0, '4.820'],
    [1135000, 0, '1.135.000'],
    [126.11, 2, '126,11'],
    [1234.5, 1, '1.234,5'],
    [1.005, 2, '1,01'],
    [126.105, 2, '126,11'],
    [-5, 0, '−5'],
    [-0.001, 2, '0,00'],
    [99.95, 1, '100,0'],
  ])('prints %d with %d decimals as %s', (value, decimals, printed) => {
    expect(formatNumber(value, decimals)).toBe(printed);
  });

  test('any whole number can be read back', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const printed = formatNumber(value).replaceAll('.', '').replace('−', '-');
        expect(Number(printed)).toBe(value);
      }),
    );
  });

  test('a number with as many decimals as are printed, or fewer, is printed as it is', () => {
    const numbers = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(6), fc.nat(3));
    fc.assert(
      fc.property(numbers, ([digits, decimals, more]) => {
        const printed = formatNumber(Number(`${digits}e-${decimals}`), decimals + more);
        expect(printed.split(',')[1]?.length ?? 0).toBe(decimals + more);
        const plain = printed.replaceAll('.', '').replace('−', '-').replace(',', '.');
        expect(Number(`${plain}e${decimals}`)).toBe(digits);
      }),
    );
  });

  test('groups always have three digits', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(formatNumber(value)).toMatch(/^\d{1,3}(\.\d{3})*$/);
      }),
    );
  });

  test('refuses what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow('Expected a finite number');
  });
});

test('a percentage has two decimals and no space before its sign', () => {
  expect(formatPercent(126.11)).toBe('126,11%');
  expect(formatPercent(80, 0)).toBe('80%');
});

test('in English text a comma groups thousands and a point starts the decimals', () => {
  expect(formatNumber(4820, 0, 'en')).toBe('4,820');
  expect(formatPercent(1126.11, 2, 'en')).toBe('1,126.11%');
});
