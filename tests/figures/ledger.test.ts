import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../scripts/content/model.ts';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import { buildLedger, newerThan, newest, seriesOf, standing } from '../../scripts/figures/ledger.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import type { Period } from '../../scripts/figures/times.ts';
import { article, day, indicators, stated, term, year } from './samples.ts';

type Figures = Parameters<typeof article>[0];

function records(slug: string, date: string, figures: Figures): FigureRecord[] {
  return deriveFigures(article(figures, { slug, date }), indicators).records;
}

describe('newest', () => {
  it('is the stock with the newest as-of date, whatever was published last', () => {
    const ledger = buildLedger([
      ...records('late-report', '2021-01-01T08:00:00+07:00', [
        stated('members', 4100, { basis: day('2017-03-01') }),
      ]),
      ...records('early-report', '2019-11-18T08:17:00+07:00', [
        stated('members', 4820, { basis: day('2019-11-18') }),
      ]),
    ]);
    expect(newest(ledger, 'bloc', 'members')?.value).toBe(4820);
  });

  it('is the later publication when two articles give the same time', () => {
    const basis = day('2019-11-18');
    const ledger = buildLedger([
      ...records('second', '2019-11-20T08:00:00+07:00', [stated('members', 4821, { basis })]),
      ...records('first', '2019-11-18T08:00:00+07:00', [stated('members', 4820, { basis })]),
    ]);
    expect(newest(ledger, 'bloc', 'members')?.value).toBe(4821);
    expect(seriesOf(ledger, 'bloc', 'members').map(({ value }) => value)).toEqual([4821]);
  });

  it('puts a month after the days in it', () => {
    const ledger = buildLedger(
      records('a', '2020-07-01T08:00:00+07:00', [
        stated('members', 1, { basis: { kind: 'asOf', at: '2020-05', precision: 'month' } }),
        stated('members', 2, { basis: day('2020-05-30') }),
        stated('members', 3, { basis: day('2020-06-01') }),
      ]),
    );
    expect(seriesOf(ledger, 'bloc', 'members').map(({ value }) => value)).toEqual([2, 1, 3]);
  });

  it('is the flow whose period ended last', () => {
    const ledger = buildLedger(
      records('a', '2020-01-01T08:00:00+07:00', [
        stated('admissions', 1135, { basis: term }),
        stated('admissions', 265, { basis: year('2011') }),
      ]),
    );
    expect(newest(ledger, 'bloc', 'admissions')?.value).toBe(1135);
  });

  it('is null where nothing is known', () => {
    expect(newest(buildLedger([]), 'bloc', 'members')).toBeNull();
  });
});

describe('standing', () => {
  const basis = day('2019-11-18');
  const members = (value: number, more = {}) => stated('members', value, { basis, ...more });

  it('is the record published last', () => {
    const ledger = buildLedger([
      ...records('b', '2019-11-20T08:00:00+07:00', [members(4821)]),
      ...records('a', '2019-11-18T08:00:00+07:00', [members(4820)]),
    ]);
    expect(standing(ledger, 'bloc/members/2019-11-18')?.article).toBe('b');
    expect(standing(ledger, 'bloc/members/2018')).toBeNull();
  });

  it('is the one that supersedes another, though that one was published later', () => {
    const ledger = buildLedger([
      ...records('b', '2019-11-20T08:00:00+07:00', [members(4821)]),
      ...records('a', '2019-11-18T08:00:00+07:00', [members(4820, { supersedes: 'b' })]),
    ]);
    expect(standing(ledger, 'bloc/members/2019-11-18')?.value).toBe(4820);
    expect(newest(ledger, 'bloc', 'members')?.value).toBe(4820);
    expect(seriesOf(ledger, 'bloc', 'members').map(({ value }) => value)).toEqual([4820]);
  });

  it('holds for what follows from a figure that supersedes another', () => {
    const ledger = buildLedger([
      ...records('b', '2019-11-20T08:00:00+07:00', [
        stated('admissions', 900),
        stated('admission-target', 900),
      ]),
      ...records('a', '2019-11-18T08:00:00+07:00', [
        stated('admissions', 1135, { supersedes: 'b' }),
        stated('admission-target', 900),
      ]),
    ]);
    expect(standing(ledger, 'bloc/percent-of-target/2015-2020')?.value).toBe(126.11);
  });

  it('is decided by publication where articles supersede each other in a circle', () => {
    const ledger = buildLedger([
      ...records('b', '2019-11-20T08:00:00+07:00', [members(4821, { supersedes: 'a' })]),
      ...records('a', '2019-11-18T08:00:00+07:00', [members(4820, { supersedes: 'b' })]),
    ]);
    expect(standing(ledger, 'bloc/members/2019-11-18')?.value).toBe(4821);
  });
});

describe('newerThan', () => {
  const through = (at: string | null): Basis => ({ ...(term as Period), through: at });
  const ledger = buildLedger([
    ...records('a', '2020-01-01T08:00:00+07:00', [
      stated('members', 4700, { basis: day('2018-11-18') }),
      stated('members', 4820, { basis: day('2019-11-18') }),
      stated('admissions', 700, { basis: through('2017-12') }),
      stated('admissions', 265, { basis: year('2011') }),
      stated('admissions', 210, { basis: year('2012') }),
    ]),
    ...records('b', '2020-10-01T08:00:00+07:00', [
      stated('members', 4821, { basis: day('2019-11-18') }),
      stated('admissions', 1135, { basis: through('2019-11-18') }),
      stated('admissions', 1200, { basis: term }),
    ]),
  ]);
  const after = (id: string) => newerThan(ledger, standing(ledger, id) as FigureRecord)?.id ?? null;

  it.each([
    ['bloc/members/2018-11-18', 'bloc/members/2019-11-18'],
    ['bloc/members/2019-11-18', null],
    ['bloc/admissions/2015-2020~2017-12', 'bloc/admissions/2015-2020~2019-11-18'],
    ['bloc/admissions/2015-2020~2019-11-18', 'bloc/admissions/2015-2020'],
    ['bloc/admissions/2015-2020', null],
    ['bloc/admissions/2011', null],
  ])('of %s is %s', (id, expected) => {
    expect(after(id)).toBe(expected);
  });

  it('is the record that stands, of several that give the newer time', () => {
    expect(newerThan(ledger, standing(ledger, 'bloc/members/2018-11-18') as FigureRecord)?.value).toBe(4821);
  });
});

it('A ledger does not depend on the order in which its records are given', () => {
  const all = records('a', '2020-01-01T08:00:00+07:00', [
    stated('members', 4820, { basis: day('2019-11-18') }),
    stated('members', 4700, { basis: day('2018-11-18') }),
    stated('admissions', 1135),
    stated('admission-target', 900),
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(buildLedger(shuffled).records.map(({ id }) => id)).toEqual(
        buildLedger(all).records.map(({ id }) => id),
      );
    }),
  );
});
