import { describe, expect, it } from 'vitest';
import type { Basis } from '../../scripts/content/model.ts';
import { compose, report, shown } from './composing.ts';
import { day, period, stated, term, through, year } from './samples.ts';

function rate(basis: Basis, ...stocks: [Basis, number][]): number | null {
  const { ledger } = compose([
    report('start', '2018-02-01', ...stocks.map(([at, value]) => stated('members', value, { basis: at }))),
    report('end', '2021-01-01', stated('admissions', 135, { basis })),
  ]);
  return ledger.records.find(({ indicator }) => indicator === 'admission-rate')?.value ?? null;
}

const asOf = (at: string, precision: 'month' | 'year'): Basis => ({ kind: 'asOf', at, precision });

describe('a rate against the start of a period', () => {
  it('takes the stock from whichever article gives it', () => {
    const { of, ledger } = compose([
      report('end', '2019-01-05', stated('admissions', 135, { basis: year('2018') })),
      report('start', '2018-01-05', stated('members', 4500, { basis: day('2017-12-31') })),
    ]);
    expect(shown(of('bloc/admission-rate/2018'))).toBe(
      '3 | ratio | bloc/admissions/2018: 135 | bloc/members/2017-12-31: 4500',
    );
    expect(of('bloc/admission-rate/2018')?.article).toBe('end');
    expect(ledger.byArticle.get('end')?.map(({ indicator }) => indicator)).toEqual([
      'admissions',
      'admission-rate',
    ]);
  });

  it.each<[string, Basis, [Basis, number][], number | null]>([
    ['of the day before', year('2018'), [[day('2017-12-31'), 4500]], 3],
    ['of its first day', year('2018'), [[day('2018-01-01'), 4500]], 3],
    ['of the month before', year('2018'), [[asOf('2017-12', 'month'), 4500]], 3],
    ['of the year before', year('2018'), [[asOf('2017', 'year'), 4500]], 3],
    [
      'of the day before rather than of a month or year',
      year('2018'),
      [
        [asOf('2017', 'year'), 1000],
        [asOf('2017-12', 'month'), 1000],
        [day('2018-01-01'), 1000],
        [day('2017-12-31'), 4500],
      ],
      3,
    ],
    ['of the month before a term', term, [[asOf('2015-09', 'month'), 4500]], 3],
    ['of a count so far too', through(year('2018'), '2018-06'), [[day('2017-12-31'), 4500]], 3],
    ['but not of the year before a term', term, [[asOf('2015', 'year'), 4500]], null],
    [
      'but not of a month, when it starts within one',
      period('x', '2018-01-15', '2018-02-14'),
      [[asOf('2018-01', 'month'), 4500]],
      null,
    ],
    ['but not of a day near it', year('2018'), [[day('2017-12-30'), 4500]], null],
    ['but of 0 there is none', year('2018'), [[day('2017-12-31'), 0]], null],
  ])('is that %s', (_, basis, stocks, expected) => {
    expect(rate(basis, ...stocks)).toBe(expected);
  });

  it('is not reckoned with a stock that has a hedge', () => {
    const hedged = stated('members', 4500, { basis: day('2017-12-31'), hedge: 'hơn' });
    const { of } = compose([
      report('a', '2019-01-05', hedged, stated('admissions', 135, { basis: year('2018') })),
    ]);
    expect(of('bloc/admission-rate/2018')).toBeNull();
  });

  it('rests on the stated denominator, when there is one', () => {
    const { of } = compose([
      report('start', '2018-01-05', stated('members', 4500, { basis: day('2017-12-31') })),
      report(
        'end',
        '2019-01-05',
        stated('admissions', 135, { basis: year('2018') }),
        stated('members-at-start', 4000, { basis: year('2018') }),
      ),
    ]);
    expect(shown(of('bloc/admission-rate/2018'))).toBe(
      '3.38 | ratio | bloc/admissions/2018: 135 | bloc/members-at-start/2018: 4000',
    );
  });
});

describe('a stated rate', () => {
  const problemsOf = (value: number, decimals: number, more = {}) =>
    compose([
      report('start', '2018-01-05', stated('members', 4500, { basis: day('2017-12-31') })),
      report(
        'end',
        '2019-01-05',
        stated('admissions', 134, { basis: year('2018') }),
        stated('admission-rate', value, { decimals, basis: year('2018'), ...more }),
      ),
    ]).problems;

  it.each([
    [2.98, 2],
    [3, 0],
  ])('%d% with %d decimals fits 134 of 4500', (value, decimals) => {
    expect(problemsOf(value, decimals)).toEqual([]);
  });

  it('that does not fit the stock at the start is a problem, with the figure of the other article', () => {
    expect(problemsOf(3.1, 1)).toMatchObject([
      {
        code: 'rate-does-not-fit-start',
        file: 'articles/2019/end.md',
        line: 11,
        params: {
          right: '2.98',
          value: '3.1',
          other: '4500',
          otherFile: 'articles/2018/start.md',
          otherLine: '10',
          differs: 'admission-rate: {value: 3.1, differs: ""}',
        },
      },
    ]);
  });

  it('may say why it differs', () => {
    expect(problemsOf(3.1, 1, { differs: 'the source takes another day' })).toEqual([]);
  });
});
