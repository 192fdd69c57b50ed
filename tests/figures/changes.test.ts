import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../scripts/content/model.ts';
import { compose, derivedIds, report, shown } from './composing.ts';
import { day, indicator, indicatorsOf, period, stated, term, through, year } from './samples.ts';

const CHANGES = ['-change', '-change-percent', '-change-points'];

/** The times at which admissions (or members, as of days) have changed, given in this order. */
function changedAt(...times: Basis[]): string[] {
  const figures = times.map((basis, index) =>
    stated(basis.kind === 'asOf' ? 'members' : 'admissions', 100 + index, { basis }),
  );
  const { ledger } = compose([report('a', '2021-01-01', ...figures)]);
  return derivedIds(ledger, '-change').map((id) => id.replace(/^.*\//, ''));
}

const earlierTerm: Basis = {
  kind: 'period',
  key: '2010-2015',
  from: '2010-10-01',
  to: '2015-09-30',
  term: '2010-2015',
  through: null,
};
const firstTerm: Basis = {
  ...earlierTerm,
  key: '2005-2010',
  from: '2005-10-01',
  to: '2010-09-30',
  term: '2005-2010',
};

describe('a change', () => {
  it('of a count is in number and in percent of the earlier count, with both as operands', () => {
    const { of } = compose([
      report('old', '2019-01-01', stated('members', 4800, { basis: day('2018-12-31') })),
      report('new', '2020-01-01', stated('members', 4740, { basis: day('2019-12-31') })),
    ]);
    const operands = 'bloc/members/2019-12-31: 4740 | bloc/members/2018-12-31: 4800';
    expect(shown(of('bloc/members-change/2019-12-31'))).toBe(`-60 | difference | ${operands}`);
    expect(shown(of('bloc/members-change-percent/2019-12-31'))).toBe(`-1.25 | excess | ${operands}`);
    expect(of('bloc/members-change/2019-12-31')).toMatchObject({
      origin: 'derived',
      article: 'new',
      published: '2020-01-01T08:00:00+07:00',
    });
  });

  it('of a percentage is in percentage points, also that of a share', () => {
    const figures = (basis: Basis, women: number) => [
      stated('admissions', 200, { basis }),
      stated('admissions-women', women, { basis }),
      stated('admission-target', 150, { basis }),
    ];
    const { of } = compose([
      report('a', '2020-01-01', ...figures(year('2018'), 81), ...figures(year('2019'), 90)),
    ]);
    expect(shown(of('bloc/admissions-women-share-change-points/2019'))).toBe(
      '4.50 | difference | bloc/admissions-women-share/2019: 45 | bloc/admissions-women-share/2018: 40.5',
    );
    expect(of('bloc/percent-of-target-change-points/2019')?.value).toBe(0);
    expect(of('bloc/percent-of-target-change/2019')).toBeNull();
  });

  it('has no percentage when there was nothing before', () => {
    const { of } = compose([
      report(
        'a',
        '2020-01-01',
        stated('admissions', 0, { basis: year('2018') }),
        stated('admissions', 3, { basis: year('2019') }),
      ),
    ]);
    expect(of('bloc/admissions-change/2019')?.value).toBe(3);
    expect(of('bloc/admissions-change-percent/2019')).toBeNull();
  });

  it('is not reckoned with figures that have a hedge: the one before counts', () => {
    const { of, ledger } = compose([
      report(
        'a',
        '2021-01-01',
        stated('admissions', 100, { basis: year('2018') }),
        stated('admissions', 110, { basis: year('2019'), hedge: 'gần' }),
        stated('admissions', 120, { basis: year('2020') }),
      ),
    ]);
    expect(derivedIds(ledger, '-change')).toEqual(['bloc/admissions-change/2020']);
    expect(of('bloc/admissions-change/2020')?.value).toBe(20);
  });

  it('is against the record that stands, and every article that states the newer figure has it', () => {
    const { ledger } = compose([
      report('old', '2019-01-01', stated('members', 4800, { basis: day('2018-12-31') })),
      report('new', '2020-01-01', stated('members', 4900, { basis: day('2019-12-31') })),
      report('again', '2020-02-01', stated('members', 4900, { basis: day('2019-12-31') })),
      report(
        'corrected',
        '2020-03-01',
        stated('members', 4810, { basis: day('2018-12-31'), supersedes: 'old' }),
      ),
    ]);
    const changes = ledger.byId.get('bloc/members-change/2019-12-31');
    expect(changes?.map(({ article, value }) => [article, value])).toEqual([
      ['new', 90],
      ['again', 90],
    ]);
    expect(ledger.byArticle.get('again')?.map(({ indicator }) => indicator)).toEqual([
      'members',
      'members-change',
      'members-change-percent',
    ]);
  });

  it('of an indicator that has its change listed is left to the editor', () => {
    const listed = indicatorsOf(indicator('members', 'stock'), indicator('members-change', 'flow'));
    const figures = [
      stated('members', 1, { basis: day('2018-12-31') }),
      stated('members', 2, { basis: day('2019-12-31') }),
    ];
    const { ledger } = compose([report('a', '2020-01-01', ...figures)], { indicators: listed });
    expect(ledger.records).toHaveLength(2);
  });
});

describe('two times are compared', () => {
  it.each<[string, Basis[], string[]]>([
    ['days', [day('2018-12-31'), day('2019-06-30'), day('2020-06-30')], ['2019-06-30', '2020-06-30']],
    ['a month with a day before it', [day('2018-11-30'), asOf('2018-12')], ['2018-12']],
    ['a year with the years before it', [year('2011'), year('2014'), year('2015')], ['2014', '2015']],
    ['a term with the term before it', [earlierTerm, term], ['2015-2020']],
    ['the same half of two years', [half('2018'), half('2019')], ['2019-H1']],
    ['nine months', [nineMonths('2017'), nineMonths('2019')], ['2019-01..2019-09']],
    ['February, also of leap years', [february('2019', 28), february('2020', 29)], ['2020-02']],
    [
      'counts to the same day of two years',
      [through(year('2018'), '2018-06'), through(year('2019'), '2019-06-30')],
      ['2019~2019-06-30'],
    ],
    [
      'counts to the same day of two terms',
      [through(earlierTerm, '2014-11-18'), through(term, '2019-11-18')],
      ['2015-2020~2019-11-18'],
    ],
  ])('%s', (_, times, expected) => {
    expect(changedAt(...times)).toEqual(expected);
    expect(changedAt(...times.toReversed())).toEqual(expected);
  });

  it.each<[string, Basis[]]>([
    ['a day with the month that it is in', [day('2018-12-31'), asOf('2018-12')]],
    ['a term with one before the last', [firstTerm, term]],
    ['a year with a term', [year('2010'), term]],
    ['a half with a year', [half('2018'), year('2019')]],
    ['two halves of one year', [half('2019'), period('2019-H2', '2019-07-01', '2019-12-31')]],
    [
      'periods that overlap',
      [period('a', '2016-01-01', '2017-12-31'), period('b', '2017-01-01', '2018-12-31')],
    ],
    ['a count so far with a whole period', [year('2018'), through(year('2019'), '2019-06')]],
    ['counts to other days', [through(year('2018'), '2018-05'), through(year('2019'), '2019-06')]],
    ['counts so far of one period', [through(year('2019'), '2019-05'), through(year('2019'), '2019-06')]],
  ])('but not %s', (_, times) => {
    expect(changedAt(...times)).toEqual([]);
  });
});

it('Every change is the newer figure less the older one, and so are its percentage and its points', () => {
  const value = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 2 }),
      fc.infiniteStream(value),
      (years, values) => {
        const figures = years.flatMap((each) => {
          const [whole, part] = [values.next().value as number, values.next().value as number];
          const basis = day(`${each}-12-31`);
          return [stated('members', whole + part, { basis }), stated('members-women', part, { basis })];
        });
        const { ledger, of } = compose([report('a', '2031-01-01', ...figures)]);
        const counts = years.length - 1;
        expect(derivedIds(ledger, 'members-change')).toHaveLength(counts);
        for (const { value: change, decimals, formula, indicator: key } of ledger.records) {
          if (!CHANGES.some((suffix) => key.endsWith(suffix))) continue;
          const [newer, older] = formula?.operands ?? [];
          const difference = (newer?.value ?? 0) - (older?.value ?? 0);
          expect(of(newer?.id ?? '')?.value).toBe(newer?.value);
          if (key.endsWith('percent')) {
            expect(Math.abs(change - (difference / (older?.value ?? 0)) * 100)).toBeLessThanOrEqual(
              0.0050001,
            );
          } else expect(change).toBeCloseTo(difference, decimals + 6);
        }
      },
    ),
    { numRuns: 60 },
  );
});

function asOf(month: string): Basis {
  return { kind: 'asOf', at: month, precision: 'month' };
}

function half(of: string): Basis {
  return period(`${of}-H1`, `${of}-01-01`, `${of}-06-30`);
}

function nineMonths(of: string): Basis {
  return period(`${of}-01..${of}-09`, `${of}-01-01`, `${of}-09-30`);
}

function february(of: string, last: number): Basis {
  return period(`${of}-02`, `${of}-02-01`, `${of}-02-${last}`);
}
