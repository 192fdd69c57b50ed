import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { article, day, indicator, indicators, indicatorsOf, stated } from './samples.ts';

function derive(...figures: ReturnType<typeof stated>[]) {
  const { records, problems } = deriveFigures(article(figures), indicators);
  const of = (key: string): FigureRecord | undefined => records.find(({ indicator }) => indicator === key);
  return { records, of, codes: problems.map(({ code }) => code), problems };
}

describe('a percentage of a target', () => {
  it('is derived from admissions and target, with how far it is over', () => {
    const { of, codes } = derive(stated('admissions', 1135), stated('admission-target', 900));
    expect(codes).toEqual([]);
    expect(of('percent-of-target')).toMatchObject({ value: 126.11, decimals: 2, origin: 'derived' });
    expect(of('over-target-percent')).toMatchObject({ value: 26.11, origin: 'derived' });
    expect(of('over-target')).toMatchObject({ value: 235, origin: 'derived' });
    expect(of('percent-of-target')?.formula).toEqual({
      kind: 'ratio',
      operands: [
        { id: 'bloc/admissions/2015-2020', indicator: 'admissions', value: 1135, decimals: 0 },
        { id: 'bloc/admission-target/2015-2020', indicator: 'admission-target', value: 900, decimals: 0 },
      ],
    });
  });

  it('follows the admissions when they change', () => {
    const { of } = derive(stated('admissions', 1136), stated('admission-target', 900));
    expect(of('percent-of-target')?.value).toBe(126.22);
    expect(of('over-target')?.value).toBe(236);
  });

  it('has no decimals when it is whole', () => {
    const { of } = derive(stated('admissions', 6), stated('admission-target', 5));
    expect(of('percent-of-target')).toMatchObject({ value: 120, decimals: 0 });
    expect(of('over-target-percent')).toMatchObject({ value: 20, decimals: 0 });
  });

  it('says nothing of over-fulfilment while the target is not reached', () => {
    const { of } = derive(stated('admissions', 288), stated('admission-target', 815));
    expect(of('percent-of-target')?.value).toBe(35.34);
    expect(of('over-target')).toBeUndefined();
  });

  it('gives the target when exactly one whole number fits the rounding', () => {
    const { of, codes } = derive(
      stated('admissions', 1135),
      stated('percent-of-target', 126.11, { decimals: 2 }),
    );
    expect(codes).toEqual([]);
    expect(of('admission-target')).toMatchObject({ value: 900, origin: 'derived' });
    expect(of('over-target-percent')?.value).toBe(26.11);
  });

  it('gives no target when several whole numbers fit', () => {
    const { of, codes } = derive(stated('admissions', 1135), stated('percent-of-target', 126));
    expect(of('admission-target')).toBeUndefined();
    expect(codes).toEqual([]);
  });

  it('checks a stated over-fulfilment also when admissions are derived', () => {
    const { codes } = derive(
      stated('admission-target', 900),
      stated('percent-of-target', 126.11, { decimals: 2 }),
      stated('over-target', 999),
    );
    expect(codes).toEqual(['over-target-does-not-fit']);
  });

  it('is a problem when no whole number fits', () => {
    const { codes } = derive(
      stated('admissions', 1136),
      stated('percent-of-target', 126.11, { decimals: 2 }),
    );
    expect(codes).toEqual(['percent-fits-no-whole']);
  });

  it('is a problem when it does not fit admissions and target at its own decimals', () => {
    const { problems } = derive(
      stated('admissions', 1135),
      stated('admission-target', 900),
      stated('percent-of-target', 126.2, { decimals: 1 }),
    );
    expect(problems).toMatchObject([
      { code: 'percent-does-not-fit', severity: 'error', params: { stated: '126.2', right: '126.11' } },
    ]);
  });

  it.each([
    [126, 0],
    [126.1, 1],
    [126.11, 2],
  ])('%d%% with %d decimals fits 1135 of 900', (value, decimals) => {
    const { codes } = derive(
      stated('admissions', 1135),
      stated('admission-target', 900),
      stated('percent-of-target', value, { decimals }),
    );
    expect(codes).toEqual([]);
  });

  it.each([
    ['over-target', 9, 0, []],
    ['over-target', 10, 0, ['over-target-does-not-fit']],
    ['over-target-percent', 6.92, 2, []],
    ['over-target-percent', 30, 0, ['over-target-does-not-fit']],
  ])('%s may be stated, and %d (%d decimals) with 139 of 130 gives %j', (key, value, decimals, expected) => {
    const { codes } = derive(
      stated('admissions', 139),
      stated('admission-target', 130),
      stated(key, value, { decimals }),
    );
    expect(codes).toEqual(expected);
  });

  it('takes no part in arithmetic when a number has a hedge', () => {
    const { of, codes } = derive(
      stated('admissions', 1100, { hedge: 'hơn' }),
      stated('admission-target', 900),
      stated('percent-of-target', 126.11, { decimals: 2 }),
    );
    expect(codes).toEqual([]);
    expect(of('over-target')).toBeUndefined();
  });

  it.each([
    ['admissions 0 at 0%', 0, null, 0, [], 2],
    ['admissions 0 at 3%', 0, null, 3, ['percent-fits-no-whole'], 2],
    ['0 of 0 at 100%', 0, 0, 100, ['percent-of-zero'], 3],
    ['5 of 0 at 100%', 5, 0, 100, ['percent-of-zero'], 3],
    ['a target of 0 at 50%', null, 0, 50, ['percent-of-zero'], 2],
    ['0 of 0', 0, 0, null, [], 2],
    ['5 of 0', 5, 0, null, [], 2],
    ['0 of 900', 0, 900, null, [], 3],
  ])('%s is no arithmetic to stumble over', (_, done, target, percent, expected, count) => {
    const figures = [
      ['admissions', done],
      ['admission-target', target],
      ['percent-of-target', percent],
    ] as const;
    const { codes, records } = derive(
      ...figures.flatMap(([key, value]) => (value === null ? [] : [stated(key, value)])),
    );
    expect(codes).toEqual(expected);
    expect(records).toHaveLength(count);
  });

  it('is never mixed from two organisations or two times', () => {
    const { of } = derive(
      stated('admissions', 1135),
      stated('admission-target', 900, { organisation: 'other' }),
    );
    expect(of('percent-of-target')).toBeUndefined();
  });
});

describe('parts of a whole', () => {
  const at = { basis: day('2022-06-30') };

  it('are added up when the whole is not stated', () => {
    const { of } = derive(stated('base-party-committees', 149, at), stated('base-cells', 285, at));
    expect(of('base-organisations')).toMatchObject({ value: 434, origin: 'derived' });
  });

  it('are added up in whatever order the indicators are listed, a sum being a part of another too', () => {
    const listed = [
      indicator('total', 'stock', { sumOf: ['x', 'y'] }),
      indicator('x', 'stock', { sumOf: ['xa', 'xb'] }),
      ...['y', 'xa', 'xb'].map((key) => indicator(key, 'stock')),
    ];
    const { records, problems } = deriveFigures(
      article([stated('total', 100), stated('y', 10), stated('xa', 20), stated('xb', 30)]),
      new Map(listed.map((item) => [item.key, item])),
    );
    expect(records.find((record) => record.indicator === 'x')?.value).toBe(50);
    expect(problems).toMatchObject([{ code: 'parts-do-not-sum', params: { whole: '100', sum: '60' } }]);
  });

  it('must add up to the whole', () => {
    const { problems } = derive(
      stated('base-organisations', 435, at),
      stated('base-party-committees', 149, at),
      stated('base-cells', 285, at),
    );
    expect(problems).toMatchObject([{ code: 'parts-do-not-sum', params: { whole: '435', sum: '434' } }]);
  });

  it('have a share of their own in the whole', () => {
    const { of } = derive(stated('admissions', 265), stated('admissions-women', 101));
    expect(of('admissions-women-share')).toMatchObject({ value: 38.11, decimals: 2, origin: 'derived' });
  });

  it('are checked in the sum, also when one of them follows from a percentage', () => {
    const listed = indicatorsOf(
      indicator('total', 'flow', { sumOf: ['done', 'other'] }),
      ...['done', 'planned', 'other'].map((key) => indicator(key, 'flow')),
      indicator('done-percent', 'ratio', { numerator: 'done', denominator: 'planned' }),
    );
    const { records } = deriveFigures(
      article([stated('planned', 50), stated('done-percent', 80), stated('other', 2)]),
      listed,
    );
    expect(records.find((record) => record.indicator === 'total')?.value).toBe(42);
  });

  it('that are some of them must not exceed the whole together', () => {
    const { records, problems } = deriveFigures(
      article([stated('left', 5), stated('expelled', 4), stated('resigned', 2)]),
      indicatorsOf(
        indicator('left', 'flow', { sumOf: ['expelled', 'struck-off', 'resigned'] }),
        ...['expelled', 'struck-off', 'resigned'].map((key) => indicator(key, 'flow')),
      ),
    );
    expect(problems).toMatchObject([{ code: 'parts-exceed-whole', params: { whole: '5', sum: '6' } }]);
    expect(records).toHaveLength(3);
  });

  describe('of which those that are not stated count as zero', () => {
    const tiers = ['badges-30', 'badges-40', 'badges-50'];
    const listed = indicatorsOf(
      indicator('badges', 'flow', { sumOf: tiers, partsMayBeMissing: true }),
      ...tiers.map((key) => indicator(key, 'flow')),
    );
    const codesOf = (...figures: ReturnType<typeof stated>[]) =>
      deriveFigures(article(figures), listed).problems.map(({ code }) => code);
    const whole = (value: number, more = {}) => stated('badges', value, more);

    it.each([
      ['two that sum', [whole(90), stated('badges-30', 60), stated('badges-40', 30)], []],
      [
        'two that fall short',
        [whole(90), stated('badges-30', 60), stated('badges-40', 20)],
        ['stated-parts-do-not-sum'],
      ],
      [
        'two that fall short, which is explained',
        [whole(90, { differs: 'two are named' }), stated('badges-30', 60), stated('badges-40', 20)],
        [],
      ],
      [
        'two that are too many, whatever is explained',
        [whole(90, { differs: 'two are named' }), stated('badges-30', 60), stated('badges-40', 40)],
        ['parts-exceed-whole'],
      ],
      ['one that falls short', [whole(90), stated('badges-30', 60)], []],
      [
        'two that fall short, beside one that is not exact',
        [
          whole(90),
          stated('badges-30', 60),
          stated('badges-40', 20),
          stated('badges-50', 9, { hedge: 'gần' }),
        ],
        [],
      ],
      [
        'all, which fall short',
        [whole(90), stated('badges-30', 60), stated('badges-40', 20), stated('badges-50', 9)],
        ['parts-do-not-sum'],
      ],
    ])('may be %s', (_, figures, expected) => {
      expect(codesOf(...figures)).toEqual(expected);
    });

    it('do not make a whole that nobody states', () => {
      const { records } = deriveFigures(article([stated('badges-30', 60), stated('badges-40', 20)]), listed);
      expect(records.map(({ indicator }) => indicator)).toEqual(['badges-30', 'badges-40']);
    });
  });

  it('must not exceed the whole', () => {
    const { codes } = derive(stated('admissions', 265), stated('admissions-women', 301));
    expect(codes).toEqual(['part-exceeds-whole']);
  });
});

it('Indicators that cannot be reckoned with lead to no arithmetic', () => {
  const listed = indicatorsOf(
    indicator('x-percent', 'ratio', { partOf: 'y-percent' }),
    indicator('y-percent', 'ratio', { sumOf: ['x-percent', 'z'] }),
    indicator('z', 'stock', { unit: '%', partOf: 'x-percent' }),
    indicator('w-percent', 'ratio', { numerator: 'x-percent', denominator: 'z' }),
    indicator('v', 'stock', { unit: '%', partOf: 'z' }),
  );
  const figures = ['x-percent', 'y-percent', 'z', 'w-percent', 'v'].map((key) =>
    stated(key, 12.5, { decimals: 1 }),
  );
  const { records, problems } = deriveFigures(article(figures), listed);
  expect(records).toHaveLength(5);
  expect(problems).toEqual([]);
});

it('A figure that is stated twice for the same time is a problem at its second place', () => {
  const second = { place: { file: 'a.md', line: 9, column: 5 } };
  const { problems } = derive(stated('members', 4820), stated('members', 4821, second));
  expect(problems).toMatchObject([{ code: 'figure-stated-twice', line: 9, column: 5 }]);
});

it('Whatever admissions and target are, the derived percentage raises no problem when it is stated', () => {
  const count = fc.integer({ min: 1, max: 200_000 });
  fc.assert(
    fc.property(count, count, (admissions, target) => {
      const first = derive(stated('admissions', admissions), stated('admission-target', target));
      const value = first.of('percent-of-target')?.value as number;
      const again = derive(
        stated('admissions', admissions),
        stated('admission-target', target),
        stated('percent-of-target', value, { decimals: 2 }),
      );
      expect(again.codes).toEqual([]);
    }),
  );
});

it('Parts add up to a whole that nobody states, and any other whole is a problem', () => {
  const tiers = ['a', 'b', 'c', 'd'];
  const listed = indicatorsOf(
    indicator('all', 'flow', { sumOf: ['first', 'last'] }),
    indicator('first', 'flow', { sumOf: ['a', 'b'] }),
    indicator('last', 'flow', { sumOf: ['c', 'd'] }),
    ...tiers.map((key) => indicator(key, 'flow', { partOf: 'all' })),
  );
  const counts = fc.tuple(...tiers.map(() => fc.integer({ min: 0, max: 1_000_000 })));
  fc.assert(
    fc.property(counts, fc.integer({ min: -3, max: 3 }), (values, off) => {
      const parts = tiers.map((key, index) => stated(key, values[index] ?? 0));
      const total = values.reduce((sum, value) => sum + value, 0);
      const { records } = deriveFigures(article(parts), listed);
      expect(records.find((record) => record.indicator === 'all')?.value).toBe(total);
      const shares = records.filter((record) => record.indicator.endsWith('-share'));
      expect(shares).toHaveLength(total === 0 ? 0 : 4);
      if (total > 0) {
        const sum = shares.reduce((all, { value }) => all + value, 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(4 * 0.005 + 1e-9);
      }
      const { problems } = deriveFigures(article([...parts, stated('all', total + off)]), listed);
      const sums = problems.filter(({ code }) => code === 'parts-do-not-sum');
      expect(sums).toHaveLength(off === 0 ? 0 : 1);
    }),
  );
});
