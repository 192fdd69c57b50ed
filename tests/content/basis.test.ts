import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisKey, parseAsOf, parsePeriod } from '../../scripts/content/basis.ts';
import { ARTICLE, articleWith, parsed } from './samples.ts';

describe('periods', () => {
  test.each([
    ['2011', '2011-01-01', '2011-12-31'],
    ['2022-06', '2022-06-01', '2022-06-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2009-Q1', '2009-01-01', '2009-03-31'],
    ['2009-Q4', '2009-10-01', '2009-12-31'],
    ['2019-H1', '2019-01-01', '2019-06-30'],
    ['2019-H2', '2019-07-01', '2019-12-31'],
    ['2020-01..2020-09', '2020-01-01', '2020-09-30'],
    ['2022-01-01..2022-11-29', '2022-01-01', '2022-11-29'],
    ['2011..2013', '2011-01-01', '2013-12-31'],
  ])('%s goes from %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ kind: 'period', key: text, from, to, term: null, through: null });
  });

  test.each([
    '2019-Q5',
    '2019-H3',
    '2015-2020',
    '2019-13',
    '2019-11-18',
    '2020-01..2020',
    'a..b',
    '2020..',
    '',
    '3021',
  ])('“%s” is none', (text) => expect(parsePeriod(text)).toBeNull());

  test('one that ends before it starts is told from one that is misspelt', () => {
    expect(parsePeriod('2020-09..2020-01')).toBe('reversed');
  });

  test('never ends before it starts', () => {
    const month = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }));
    const write = ([year, number]: [number, number]) => `${year}-${String(number).padStart(2, '0')}`;
    fc.assert(
      fc.property(month, month, (a, b) => {
        const basis = parsePeriod(`${write(a)}..${write(b)}`);
        if (basis === 'reversed') expect(write(b) < write(a)).toBe(true);
        else expect(basis && basis.kind === 'period' && basis.from <= basis.to).toBe(true);
      }),
    );
  });
});

test.each([
  ['2019-11-18', 'day'],
  ['2020-05', 'month'],
  ['2020', 'year'],
])('as of %s is precise to the %s', (text, precision) => {
  const basis = parseAsOf(text);
  expect(basis).toEqual({ kind: 'asOf', at: text, precision });
  expect(basis && basisKey(basis)).toBe(text);
});

test.each(['18/11/2019', '2019-02-30', '2020-5', 'nay'])('as of “%s” is refused', (text) => {
  expect(parseAsOf(text)).toBeNull();
});

describe('numbers', () => {
  const codesFor = (written: string, key = 'members: 4820') =>
    parsed({ [ARTICLE]: articleWith([key, `${key.split(':')[0]}: ${written}`]) }).problems.map(
      ({ code }) => code,
    );

  test.each([
    ['4820', []],
    ['{value: 4820, hedge: gần}', []],
    ['4.820', ['grouped-number']],
    ['{value: 4.820}', ['grouped-number']],
    ['1.135.000', ['not-a-number']],
    ['"4820"', ['not-a-number']],
    ['126,11', ['not-a-number']],
    ['4820.5', ['count-not-whole']],
    ['4820.0', ['count-not-whole']],
    ['-5', ['negative-figure']],
    ['1e3', ['odd-number']],
    ['0x1F', ['odd-number']],
    ['.inf', ['not-a-number']],
  ])('members: %s', (written, codes) => expect(codesFor(written)).toEqual(codes));

  test('percentages keep the decimals they are written with', () => {
    const { content } = parsed({
      [ARTICLE]: articleWith(['admissions: 1135', 'admissions: 1135\n    percent-of-target: 126.10']),
    });
    expect(content?.articles[0]?.figures[2]).toMatchObject({ value: 126.1, decimals: 2 });
  });

  test('hedges, inference and notes are kept', () => {
    const long = 'admissions: {value: 1135, hedge: hơn, inferred: tính từ tỷ lệ, note: ghi chú}';
    const { content } = parsed({ [ARTICLE]: articleWith(['admissions: 1135', long]) });
    expect(content?.articles[0]?.figures[1]).toMatchObject({
      value: 1135,
      hedge: 'hơn',
      inferred: 'tính từ tỷ lệ',
      note: 'ghi chú',
    });
  });
});

test.each([
  ['2020', ['2020', '2020..2020', '2020-01..2020-12', '2020-01-01..2020-12-31', '2020-H1..2020-H2']],
  ['2009-Q1', ['2009-Q1', '2009-01..2009-03', '2009-01-01..2009-03-31']],
  ['2019-H1', ['2019-H1', '2019-Q1..2019-Q2', '2019-01..2019-06']],
  ['2022-06', ['2022-06', '2022-06-01..2022-06-30']],
  ['2020-01..2020-09', ['2020-01..2020-09', '2020-Q1..2020-Q3', '2020-01-01..2020-09-30']],
  ['2011..2013', ['2011..2013', '2011-01..2013-12']],
  ['2022-01-01..2022-11-29', ['2022-01-01..2022-11-29']],
])('%s is one period however it is written', (key, written) => {
  for (const text of written) {
    const basis = parsePeriod(text);
    expect(basis && basis !== 'reversed' && basisKey(basis), text).toBe(key);
  }
});
