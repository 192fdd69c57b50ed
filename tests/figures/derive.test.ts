import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { article, day, indicator, indicators, stated } from './samples.ts';

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

  it('must not exceed the whole', () => {
    const { codes } = derive(stated('admissions', 265), stated('admissions-women', 301));
    expect(codes).toEqual(['part-exceeds-whole']);
  });
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
