import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hedge } from '../../scripts/prose/model.ts';
import { readFigures } from '../../scripts/prose/read-figures.ts';
import { formatNumber } from '../../scripts/text/numbers.ts';
import { notesOf } from './reading.ts';

const HEDGES: (Hedge | null)[] = [null, 'gần', 'hơn', 'trên', 'dưới', 'khoảng'];
const NOUNS = ['đảng viên', 'chi bộ', 'đảng bộ', 'học sinh', 'sáng kiến', 'xã'];

describe('any printed number is read back', () => {
  const hedge = fc.constantFrom(...HEDGES);

  test('with its hedge and noun', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        hedge,
        fc.constantFrom(...NOUNS),
        (value, word, noun) => {
          const text = `Đến nay, huyện có ${word ? `${word} ` : ''}${formatNumber(value)} ${noun}, theo báo cáo năm 2019.`;
          expect(readFigures(text)).toMatchObject([
            { value, hedge: word, noun, kind: 'count', raw: formatNumber(value), step: 1 },
          ]);
        },
      ),
    );
  });

  test('as a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), hedge, (hundredths, word) => {
        const value = hundredths / 100;
        const text = `Kết quả ấy đạt ${word ? `${word} ` : ''}${formatNumber(value, 2)}% kế hoạch quý 2.`;
        expect(readFigures(text)).toMatchObject([{ value, hedge: word, kind: 'percent', step: 0.01 }]);
      }),
    );
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...'gần|hơn|từ|đến|trong số|một|hai trăm|năm|mươi|triệu|tỷ|đồng|đảng viên|chi bộ|%|phần trăm|lần|gấp|ngày|Điều|số'.split(
      '|',
    ),
    ...'4.820|12|5-7|22/925|18/11/2019|126,11|0912 345 678|13-NQ/TU|1.|(3)|\n|. |, |; |: |-|–|/|trở lên|tuổi|Đ/c|…%'.split(
      '|',
    ),
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 24 })
    .map((parts) => parts.join(' '));

  test('offsets slice to what was read, and figures neither overlap nor go back', () => {
    fc.assert(
      fc.property(text, (prose) => {
        let end = 0;
        for (const figure of readFigures(prose)) {
          expect(prose.slice(figure.start, figure.end)).toBe(figure.raw);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(Number.isFinite(figure.value) && figure.step > 0).toBe(true);
          end = figure.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('two halves point at each other', () => {
    fc.assert(
      fc.property(text, (prose) => {
        const figures = readFigures(prose);
        figures.forEach(({ fraction, range }, index) => {
          if (fraction === 'numerator') expect(figures[index + 1]?.fraction).toBe('denominator');
          if (range === 'low') expect(figures[index + 1]?.range).toBe('high');
        });
      }),
      { numRuns: 500 },
    );
  });
});

test('a paragraph that is broken within a sentence is read on', () => {
  expect(notesOf('Đến nay đảng bộ có 12\nchi bộ và 4.820\nđảng viên.')).toEqual([
    '12 chi bộ',
    '4820 đảng viên',
  ]);
});

test('lines of nothing but digits, dots and hedges end', () => {
  const units = [
    '1.',
    '1.2.3.4',
    '9',
    'gần gần 1.',
    'hơn hơn 5 ',
    'từ từ ',
    'một một ',
    '1 trên ',
    '5% ',
    '1 tỷ ',
  ];
  for (const unit of units) {
    const line = unit.repeat(200_000 / unit.length);
    expect(readFigures(line).every(({ raw, start, end }) => line.slice(start, end) === raw)).toBe(true);
  }
});
