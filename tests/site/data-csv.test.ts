import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from '../../scripts/site/data/csv.ts';
import { csvText } from './data-texts.ts';

const read = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];

const cellOf = (cell: string) => read(csvText([{ name: 'a' }], [{ a: cell }]))[1]?.[0];

test('a file starts with the mark by which Excel knows UTF-8, and every line ends with CRLF', () => {
  const text = csvText([{ name: 'a' }, { name: 'b' }], [{ a: 'đảng viên', b: 1 }]);
  expect(text).toBe('\uFEFFa;b\r\nđảng viên;1\r\n');
  expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test.each([
  [126.11, '126,11'],
  [-5, '-5'],
  [4820, '4820'],
  [0, '0'],
  [true, 'true'],
  [null, ''],
])('%s is written as %s', (cell, written) => {
  expect(csvText([{ name: 'a' }], [{ a: cell }])).toBe(`\uFEFFa\r\n${written}\r\n`);
});

test.each([
  '=1+1',
  '+84 912',
  '-1-1',
  '-a',
  '+',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '=HYPERLINK("http://x";"y")',
])('the text %j does not start a formula', (text) => {
  expect(cellOf(text)).toBe(`'${text}`);
});

test.each(['a=1', '+68,29%', '-1', '+1.135', '1.135 ÷ 900', "'=1", '−5 (U+2212)', 'hơn'])(
  'the text %j stays as it is',
  (text) => {
    expect(cellOf(text)).toBe(text);
  },
);

/** Texts that are likely to break a file. */
const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(';', '"', '\r', '\n', ',', ' ', 'đ', 'ộ', "'", '\t', '-', '=') }),
);

test('what is written is what is read, but for the apostrophe before a formula', () => {
  const rows = fc.array(fc.record({ a: nasty, b: nasty, c: fc.integer() }));
  fc.assert(
    fc.property(rows, (written) => {
      const columns = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
      const [head, ...cells] = read(csvText(columns, written));
      expect(head).toEqual(['a', 'b', 'c']);
      expect(cells).toEqual(written.map(({ a, b, c }) => [guarded(a), guarded(b), String(c)]));
    }),
  );
});

const startsFormula = (text: string) =>
  /^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !/^[+-]\d[\d.]*(?:,\d+)?%?$/.test(text);

const guarded = (text: string) => (startsFormula(text) ? `'${text}` : text);

test('no cell that is read could be a formula, unless it is a number', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(startsFormula(cellOf(text) ?? '')).toBe(false);
    }),
  );
});

test('a number has one notation without an exponent, and it is the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(decimalText(value)).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect(Number(decimalText(value))).toBe(value === 0 ? 0 : value);
    }),
  );
  expect(() => decimalText(Number.NaN)).toThrow(RangeError);
});
