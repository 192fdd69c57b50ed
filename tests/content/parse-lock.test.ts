import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLock } from '../../scripts/content/format-lock.ts';
import type { FiguresLock, LockedFigure, PublishedNumber } from '../../scripts/content/model.ts';
import { parseLock } from '../../scripts/content/parse-lock.ts';

const LINES = [
  '{',
  '"ket-nap khoi/admissions/2015-2020": {"value":1136,"decimals":0,"hedge":null,"since":"2020-03-01","history":[{"value":1135,"decimals":0,"hedge":null,"until":"2020-03-01","corrected":"2020-02-28T08:00:00+07:00","wrong":"1.135","right":"1.136","why":"Nguồn sửa."}]},',
  '"ket-nap khoi/members/2019-11-18": {"value":4820,"decimals":0,"hedge":"hơn","since":"2020-01-10"},',
  '"ket-nap khoi/percent-of-target/2015-2020": {"value":126.11,"decimals":2,"hedge":null,"from":["admissions","admission-target"],"since":"2020-01-10"},',
  '"version": 1',
  '}',
  '',
];
const TEXT = LINES.join('\n');

/** The lock with one of its lines replaced; null takes the line out. */
const withLine = (line: number, text: string | null) =>
  LINES.flatMap((each, index) => (index + 1 === line ? (text === null ? [] : [text]) : [each])).join('\n');

describe('a lock', () => {
  it('holds figures by article and id, each with its place', () => {
    const { lock, problems } = parseLock(TEXT);
    expect(problems).toEqual([]);
    expect([...(lock?.get('ket-nap')?.keys() ?? [])]).toHaveLength(3);
    expect(lock?.get('ket-nap')?.get('khoi/members/2019-11-18')).toEqual({
      number: { value: 4820, decimals: 0, hedge: 'hơn' },
      from: [],
      since: '2020-01-10',
      history: [],
      place: { file: 'figures.lock.json', line: 3, column: 1 },
    });
  });

  it('is written as it was read', () => {
    expect(formatLock(parseLock(TEXT).lock as FiguresLock)).toBe(TEXT);
  });

  it('of no figures is the version alone', () => {
    expect(formatLock(new Map())).toBe('{\n"version": 1\n}\n');
    expect(parseLock(formatLock(new Map()))).toEqual({ lock: new Map(), problems: [] });
  });

  it('has a line for each figure, so that a new one changes no other line', () => {
    const lock = parseLock(TEXT).lock as FiguresLock;
    const more = new Map([
      ...lock,
      ['zz', lock.get('ket-nap') as NonNullable<ReturnType<FiguresLock['get']>>],
    ]);
    const lines = formatLock(more).split('\n');
    expect(lines.filter((line) => !LINES.includes(line))).toHaveLength(3);
    expect(LINES.filter((line) => !lines.includes(line))).toEqual([]);
  });

  const number = fc.record({
    value: fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => cents / 100),
    decimals: fc.integer({ min: 0, max: 6 }),
    hedge: fc.constantFrom(null, 'hơn', 'gần "khoảng"'),
  });
  const figure: fc.Arbitrary<LockedFigure> = fc.record({
    number: fc.option<PublishedNumber>(number),
    from: fc.constantFrom([], ['admissions'], ['admissions', 'admission-target']),
    since: fc.constantFrom('2020-01-10', '2026-11-24'),
    history: fc.array(
      fc.record({
        value: fc.integer(),
        decimals: fc.constant(0),
        hedge: fc.constant(null),
        until: fc.constant('2020-03-01'),
        corrected: fc.constant('2020-02-28T08:00:00+07:00'),
        wrong: fc.option(fc.string()),
        right: fc.option(fc.string()),
        why: fc.string({ minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    place: fc.constant({ file: 'figures.lock.json', line: 1, column: 1 }),
  });

  it('comes back the same from what was written, whatever the words of its corrections', () => {
    const name = fc.constantFrom('a', 'a-b', 'a-1', 'b');
    const id = fc.constantFrom('o/x/2020', 'o/x/2015-2020~2019-11', 'o/y/2020-01..2020-09', 'p/x/2020');
    const locks = fc.dictionary(name, fc.dictionary(id, figure, { minKeys: 1 }));
    fc.assert(
      fc.property(locks, (made) => {
        const lock: FiguresLock = new Map(
          Object.entries(made).map(([article, figures]) => [article, new Map(Object.entries(figures))]),
        );
        const text = formatLock(lock);
        const read = parseLock(text);
        expect(read.problems).toEqual([]);
        expect(formatLock(read.lock as FiguresLock)).toBe(text);
        for (const [article, figures] of lock)
          for (const [key, each] of figures)
            expect({ ...read.lock?.get(article)?.get(key), place: each.place }).toEqual(each);
      }),
    );
  });
});

describe('a lock that is not right', () => {
  it.each<[string, string, string, number]>([
    ['is no JSON', withLine(3, '"ket-nap khoi/members/2019-11-18": {"value":48'), 'lock-not-json', 3],
    ['lacks a comma', withLine(3, (LINES[2] ?? '').slice(0, -1)), 'lock-not-json', 3],
    ['has a comma too many', withLine(5, '"version": 1,'), 'lock-not-json', 5],
    ['is empty', '', 'lock-not-json', 1],
    ['is a list', '[]', 'lock-not-json', 1],
    [
      'has no version',
      withLine(5, '"a o/x/2020": {"value":1,"decimals":0,"hedge":null,"since":"2020-01-10"}'),
      'lock-version',
      1,
    ],
    ['is of another version', withLine(5, '"version": 2'), 'lock-version', 1],
    [
      'holds marks of a merge',
      `${LINES.slice(0, 2).join('\n')}\n<<<<<<< HEAD\n${LINES.slice(2).join('\n')}`,
      'lock-merge-conflict',
      3,
    ],
    [
      'holds a figure twice',
      `${LINES.slice(0, 3).join('\n')}\n${LINES.slice(2).join('\n')}`,
      'lock-repeated',
      4,
    ],
    [
      'has a key without an article',
      withLine(3, '"khoi/members/2019": {"value":1,"decimals":0,"hedge":null,"since":"2020-01-10"},'),
      'lock-bad-figure',
      3,
    ],
    ['has a number as text', withLine(3, (LINES[2] ?? '').replace('4820', '"4820"')), 'lock-bad-figure', 3],
    ['lacks a day', withLine(3, (LINES[2] ?? '').replace(',"since":"2020-01-10"', '')), 'lock-bad-figure', 3],
    [
      'has a day that is none',
      withLine(3, (LINES[2] ?? '').replace('2020-01-10', '2020-13-10')),
      'lock-bad-figure',
      3,
    ],
    [
      'has a field that it does not know',
      withLine(3, (LINES[2] ?? '').replace('"since"', '"x":1,"since"')),
      'lock-bad-figure',
      3,
    ],
  ])('%s', (_what, text, code, line) => {
    const { lock, problems } = parseLock(text);
    expect(lock).toBeNull();
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
  });

  it('says which field of a line is wrong', () => {
    const { problems } = parseLock(withLine(2, (LINES[1] ?? '').replace('"why":"Nguồn sửa."', '"why":""')));
    expect(problems[0]?.params).toEqual({
      found: 'ket-nap khoi/admissions/2015-2020',
      field: 'history.0.why',
    });
  });
});
