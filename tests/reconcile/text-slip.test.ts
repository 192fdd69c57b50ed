import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitCount, likelyCorrection } from '../../scripts/reconcile/text-slip.ts';

describe('the slip between a printed number and the right one', () => {
  test.each([
    ['50,08%', '55,08%', 'digit'],
    ['1.905', '1.950', 'transposed'],
    ['28,51%', '25,81%', 'transposed'],
    ['190', '1.905', 'missing'],
    ['19.055', '1.905', 'extra'],
    ['126,11%', '26,11%', 'extra'],
    ['5,508%', '55,08%', 'mark'],
    ['42,9%', '41,5%', null],
    ['12', '98', null],
    ['55,08%', '55,08%', null],
  ])('%s for %s is %s', (printed, right, slip) => {
    expect(likelyCorrection(printed, right)).toBe(slip);
  });

  test('is found for any two digits that change places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]{3,9}$/), fc.nat({ max: 7 }), (right, place) => {
        fc.pre(place + 1 < right.length && right[place] !== right[place + 1]);
        const digits = [...right];
        [digits[place], digits[place + 1]] = [digits[place + 1] as string, digits[place] as string];
        expect(likelyCorrection(digits.join(''), right)).toBe('transposed');
      }),
    );
  });

  test('is the other way round for a digit that is missing and one too many', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]{2,9}$/),
        fc.stringMatching(/^[0-9]$/),
        fc.nat({ max: 8 }),
        (number, digit, place) => {
          const longer = number.slice(0, place) + digit + number.slice(place);
          expect(likelyCorrection(number, longer)).toBe('missing');
          expect(likelyCorrection(longer, number)).toBe('extra');
        },
      ),
    );
  });
});

test('digits are counted without signs', () => {
  expect(digitCount('1.135,50%')).toBe(6);
});
