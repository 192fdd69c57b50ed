import { describe, expect, test } from 'vitest';
import type { StatedFigure } from '../../scripts/content/model.ts';
import { day, period, term, through, year } from './samples.ts';
import { at, DAY, hide } from './suppression-samples.ts';

describe('what is hidden', () => {
  test('a small count of people, and nothing beside it', () => {
    const { ids, reason, site } = hide([
      [at('members', 2), at('cells', 1), at('committee', 2), at('women', 0)],
    ]);
    expect(ids).toEqual(['a/members/2019-01-01', 'a/women-share/2019-01-01']);
    expect(site.ledger.records.map((record) => reason(record))).toContain('small');
  });

  test.each([0, 1])('nothing with a bound of %d', (bound) => {
    expect(hide([[at('members', 1)]], bound).ids).toEqual([]);
  });

  test('a count that is not below the bound is public', () => {
    expect(hide([[at('members', 3)]]).ids).toEqual([]);
    expect(hide([[at('members', 3)]], 4).ids).toEqual(['a/members/2019-01-01']);
  });

  test('one of the other parts, for a whole less all others would tell', () => {
    expect(hide([[at('members', 50), at('official', 48), at('probationary', 2)]]).ids).toEqual([
      'a/official-share/2019-01-01',
      'a/official/2019-01-01',
      'a/probationary-share/2019-01-01',
      'a/probationary/2019-01-01',
    ]);
  });

  test('a part whose complement is small, although nobody states that', () => {
    expect(hide([[at('members', 50), at('women', 48)]]).ids).toEqual([
      'a/women-share/2019-01-01',
      'a/women/2019-01-01',
    ]);
    expect(hide([[at('members', 50), at('women', 47)]]).ids).toEqual([]);
  });

  test('one organisation more, the smallest, beside one with a small count', () => {
    const members = [
      at('members', 30, 'p'),
      at('members', 2, 'a'),
      at('members', 12, 'b'),
      at('members', 16, 'c'),
    ];
    expect(hide([members]).ids).toEqual(['a/members/2019-01-01', 'b/members/2019-01-01']);
  });

  test('two small counts do not hide each other when their sum is known to be small', () => {
    const members = [
      at('members', 30, 'p'),
      at('members', 1, 'a'),
      at('members', 1, 'b'),
      at('members', 28, 'c'),
    ];
    expect(hide([members]).ids).toEqual(['a', 'b', 'c'].map((id) => `${id}/members/2019-01-01`));
  });

  test('the four corners of a table of parts and organisations', () => {
    const cell = (place: string, official: number, probationary: number) => [
      at('members', official + probationary, place),
      at('official', official, place),
      at('probationary', probationary, place),
    ];
    const { ids } = hide([[...cell('p', 20, 10), ...cell('a', 8, 2), ...cell('b', 12, 8)]]);
    expect(ids.filter((id) => !id.includes('share'))).toEqual([
      'a/official/2019-01-01',
      'a/probationary/2019-01-01',
      'b/official/2019-01-01',
      'b/probationary/2019-01-01',
    ]);
  });

  test('percentages, excess and pace that a small count goes into, whoever states them', () => {
    const figures = [
      at('admissions', 2, 'a', term),
      at('admission-target', 5, 'a', term),
      at('percent-of-target', 40, 'a', term),
    ];
    expect(hide([figures]).ids).toEqual([
      'a/admissions-needed-pace/2015-2020',
      'a/admissions-pace/2015-2020',
      'a/admissions-remaining/2015-2020',
      'a/admissions/2015-2020',
      'a/percent-of-target/2015-2020',
    ]);
  });

  test('a percentage alone that can only be of a small count', () => {
    const figures = (percent: number, decimals: number) => [
      at('admission-target', 150, 'a', term),
      at('percent-of-target', percent, 'a', term, { decimals }),
    ];
    expect(hide([figures(1, 0)]).ids).toContain('a/percent-of-target/2015-2020');
    expect(hide([figures(5, 0)]).ids).toEqual([]);
    expect(hide([figures(0, 0)]).ids).toEqual([]);
  });

  test('a target that shows by what remains that less was done than the bound', () => {
    const figures = (target: number) => [
      at('admissions', 2, 'a', term),
      at('admission-target', target, 'a', term),
    ];
    expect(hide([figures(3)]).ids).toContain('a/admission-target/2015-2020');
    expect(hide([figures(9)]).ids).not.toContain('a/admission-target/2015-2020');
  });

  test('a part of a period whose other part is small', () => {
    const figures = [
      at('admissions', 20, 'a', year('2019')),
      at('admissions', 18, 'a', period('2019-H1', '2019-01-01', '2019-06-30')),
    ];
    expect(hide([figures]).ids).toEqual(['a/admissions/2019-H1']);
  });

  test('what was counted to an earlier day, when few came since', () => {
    const figures = [
      at('admissions', 20, 'a', through(term, '2019-11-18')),
      at('admissions', 19, 'a', through(term, '2019-10')),
    ];
    expect(hide([figures]).ids.filter((id) => id.includes('admissions/'))).toEqual([
      'a/admissions/2015-2020~2019-10',
    ]);
  });

  test('changes of a hidden figure, of which the other is public', () => {
    const { ids } = hide([[at('members', 2), at('members', 9, 'a', day('2020-01-01'))]]);
    expect(ids).toEqual([
      'a/members-change-percent/2020-01-01',
      'a/members-change/2020-01-01',
      'a/members/2019-01-01',
    ]);
  });

  test('a figure under its other name: the stock at the start of a period, the month of a day', () => {
    const beginning = [
      at('members', 50),
      at('official', 48),
      at('probationary', 2),
      at('members-at-start', 50, 'a', year('2019')),
    ];
    expect(hide([beginning]).ids).not.toContain('a/members-at-start/2019');
    expect(hide([beginning], 3, ['official']).ids).toContain('a/members-at-start/2019');
    const month = { kind: 'asOf', at: '2019-01', precision: 'month' } as const;
    const last = day('2019-01-31');
    const twice = ['p', 'a', 'b'].map((place, index) =>
      at('members', [30, 2, 28][index] as number, place, last),
    );
    const { hidesId } = hide([[...twice, at('members', 28, 'b', month)]]);
    expect(hidesId('b/members/2019-01')).toBe(hidesId('b/members/2019-01-31'));
  });

  test('old and new records of an id alike, and an old sum is seen through', () => {
    const old = [at('members', 50), at('official', 48), at('probationary', 2)];
    const { ids, site, hides } = hide([old, [at('members', 53, 'a', DAY, { supersedes: 'a0' })]]);
    expect(ids).toContain('a/official/2019-01-01');
    expect(site.ledger.byId.get('a/probationary/2019-01-01')?.every(hides)).toBe(true);
  });

  test('headline figures last', () => {
    const members = [at('members', 30, 'p'), at('members', 2, 'a'), at('members', 28, 'b')];
    expect(hide([members]).ids).toEqual(['a/members/2019-01-01', 'b/members/2019-01-01']);
    const figures = [at('members', 50), at('official', 48), at('probationary', 2)];
    const { ids } = hide([figures], 3, ['official']);
    expect(ids).toContain('a/members/2019-01-01');
    expect(ids).not.toContain('a/official/2019-01-01');
  });

  test('that a figure is small is not said where it would tell more', () => {
    const reasons = (figures: StatedFigure[], bound = 3) => {
      const { reason, site } = hide([figures], bound);
      return site.ledger.records.map((record) => reason(record));
    };
    expect(reasons([at('members', 2)])).toEqual(['small']);
    expect(reasons([at('members', 1)], 2)).toEqual(['derivable']);
    // 2 = 1 + 1, and no other numbers from 1 to 2.
    const all = [at('members', 2), at('official', 1), at('probationary', 1)];
    expect(new Set(reasons(all))).toEqual(new Set(['derivable']));
  });
});
