import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../scripts/content/model.ts';
import { compose, derivedIds, report, shown } from './composing.ts';
import { organisation, period, stated, term, through, year } from './samples.ts';

const PACES = ['-pace', '-remaining'];

function admissions(date: string, basis: Basis, done: number, target = 900) {
  return report(
    'a',
    date,
    stated('admissions', done, { basis }),
    stated('admission-target', target, { basis }),
  );
}

describe('the pace of a target', () => {
  it('is what was done a year, what remains, and what is needed a year of the rest', () => {
    const { of } = compose([admissions('2020-01-01', through(term, '2019-11-18'), 700)]);
    const at = (key: string) => shown(of(`bloc/admissions-${key}/2015-2020~2019-11-18`));
    expect(at('pace')).toBe('169.5 | quotient | bloc/admissions/2015-2020~2019-11-18: 700 | years: 4.13');
    expect(at('remaining')).toBe(
      '200 | difference | bloc/admission-target/2015-2020~2019-11-18: 900 | bloc/admissions/2015-2020~2019-11-18: 700',
    );
    expect(at('needed-pace')).toBe(
      '229.9 | quotient | bloc/admissions-remaining/2015-2020~2019-11-18: 200 | years: 0.87',
    );
  });

  it('leaves nothing to do once the target is reached', () => {
    const { ledger } = compose([admissions('2020-01-01', through(term, '2019-11-18'), 1135)]);
    expect(derivedIds(ledger, ...PACES)).toEqual(['bloc/admissions-pace/2015-2020~2019-11-18']);
  });

  it.each<[string, string, Basis, string | null, string | null]>([
    ['to the day to which it was counted', '2020-01-01', through(term, '2019-11-18'), '4.13', '0.87'],
    [
      'to the end of the month to which it was counted',
      '2020-01-01',
      through(term, '2019-11'),
      '4.17',
      '0.84',
    ],
    ['to the day of the article within it', '2019-11-18', term, '4.13', '0.87'],
    ['as a whole once it is over', '2021-01-01', term, '5.00', null],
    [
      'within a year, when it was counted so far',
      '2022-07-10',
      through(year('2022'), '2022-06-30'),
      '0.50',
      '0.50',
    ],
    ['over two years', '2022-02-01', period('2020..2021', '2020-01-01', '2021-12-31'), '2.00', null],
    ['not in a single year', '2022-02-01', year('2021'), null, null],
    ['not before it has begun', '2015-06-01', term, null, null],
    ['not in its first days', '2015-10-20', term, null, '4.95'],
    ['not for its last days to come', '2020-09-20', term, '4.97', null],
  ])('counts a period %s', (_, date, basis, elapsed, left) => {
    const { ledger } = compose([admissions(date, basis, 700)]);
    const years = (suffix: string) => {
      const record = ledger.records.find(({ indicator }) => indicator === `admissions-${suffix}`);
      const operand = record?.formula?.operands[1];
      return operand ? operand.value.toFixed(operand.decimals) : null;
    };
    expect([years('pace'), years('needed-pace')]).toEqual([elapsed, left]);
  });

  it('counts only the time in which the organisation existed', () => {
    const organisations = [{ ...organisation('bloc'), validFrom: '2016-10-01', validTo: '2019-09-30' }];
    const { of } = compose([admissions('2018-09-30', term, 700)], { organisations });
    expect(of('bloc/admissions-pace/2015-2020')?.formula?.operands[1]?.value).toBe(2);
    expect(of('bloc/admissions-needed-pace/2015-2020')?.formula?.operands[1]?.value).toBe(1);
  });

  it('is not reckoned with figures that have a hedge', () => {
    const basis = through(term, '2019-11-18');
    const { ledger } = compose([
      report(
        'a',
        '2020-01-01',
        stated('admissions', 700, { basis, hedge: 'gần' }),
        stated('admission-target', 900, { basis }),
      ),
    ]);
    expect(derivedIds(ledger, ...PACES)).toEqual([]);
  });
});

it('What is done a year, over the years that have passed, is what was done; and likewise for the rest', () => {
  const day = fc
    .date({ min: new Date('2015-11-15'), max: new Date('2020-08-15'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const count = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(day, count, count, (until, done, target) => {
      const { ledger } = compose([admissions('2021-01-01', through(term, until), done, target)]);
      const paces = ledger.records.filter(({ indicator }) => indicator.endsWith('pace'));
      expect(paces).toHaveLength(done < target ? 2 : 1);
      for (const { value, formula } of paces) {
        const [all, years] = formula?.operands ?? [];
        // Half of the last decimal of the pace, and nothing more, since the years are the printed ones.
        expect(Math.abs(value * (years?.value ?? 0) - (all?.value ?? 0))).toBeLessThanOrEqual(
          0.05 * (years?.value ?? 0) + 1e-6,
        );
      }
      const remaining = ledger.records.find(({ indicator }) => indicator === 'admissions-remaining');
      expect(remaining?.value ?? 0).toBe(Math.max(0, target - done));
    }),
  );
});
