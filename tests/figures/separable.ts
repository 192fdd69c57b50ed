import fc from 'fast-check';
import type { Article, Basis, StatedFigure } from '../../scripts/content/model.ts';
import type { Ledger } from '../../scripts/figures/ledger.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { report } from './composing.ts';
import { day, organisation, period, stated, term, through, year } from './samples.ts';

/** Articles at random that say all that articles can say of figures, and what a ledger holds of one organisation. */

export const organisations = [
  organisation('p'),
  organisation('a', 'p'),
  organisation('b', 'p'),
  organisation('c', 'a'),
  organisation('youth', 'p', 'khac'),
];
const names = organisations.map(({ id }) => id);

const earlierTerm: Basis = {
  ...(term as Extract<Basis, { kind: 'period' }>),
  key: '2010-2015',
  term: '2010-2015',
};
const TIMES: Basis[] = [
  day('2017-12-31'),
  day('2018-12-31'),
  day('2015-09-30'),
  { kind: 'asOf', at: '2018-12', precision: 'month' },
  year('2018'),
  year('2019'),
  through(year('2019'), '2019-06'),
  through(year('2019'), '2019-09-30'),
  through(year('2018'), '2018-06'),
  period('2018..2019', '2018-01-01', '2019-12-31'),
  term,
  through(term, '2019-11-18'),
  { ...earlierTerm, from: '2010-10-01', to: '2015-09-30' },
];
const STOCKS = ['members', 'members-women', 'base-organisations', 'base-party-committees', 'base-cells'];
const FLOWS = ['admissions', 'admissions-women', 'admission-target', 'members-at-start'];
const RATIOS = ['percent-of-target', 'admission-rate'];

const slugs = ['m', 'n', 'o', 'q', 'r', 's'];

/** A figure that often meets another one: few organisations, times and values. */
const figure: fc.Arbitrary<StatedFigure> = fc
  .record({
    place: fc.constantFrom(...names),
    basis: fc.constantFrom(...TIMES),
    key: fc.nat(),
    value: fc.constantFrom(0, 1, 2, 3, 40, 41, 90, 100, 120, 1000),
    percent: fc.constantFrom(0, 33.33, 75, 100, 120.5),
    hedge: fc.constantFrom(null, null, null, null, 'hơn', 'gần'),
    supersedes: fc.constantFrom(null, null, null, null, null, null, ...slugs, 'nowhere'),
    differs: fc.constantFrom(null, null, null, null, 'why'),
  })
  .map(({ place, basis, key, value, percent, hedge, supersedes, differs }) => {
    const keys = basis.kind === 'asOf' ? STOCKS : [...FLOWS, ...RATIOS];
    const indicator = keys[key % keys.length] as string;
    const ratio = RATIOS.includes(indicator);
    const more = { organisation: place, basis, hedge, supersedes, differs: supersedes ? null : differs };
    return stated(indicator, ratio ? percent : value, { ...more, decimals: ratio ? 2 : 0 });
  });

/** Up to six articles, of which readers do not see some. */
export const articles: fc.Arbitrary<{ shown: Article[]; hidden: Article[] }> = fc
  .record({
    figures: fc.array(fc.array(figure, { maxLength: 30, size: 'max' }), {
      minLength: 1,
      maxLength: slugs.length,
    }),
    months: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: slugs.length, maxLength: slugs.length }),
    hidden: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ figures, months, hidden }) => {
    const all = figures.map((each, index) =>
      report(slugs[index] as string, `2019-0${months[index]}-11`, ...each),
    );
    return { shown: all.slice(hidden), hidden: all.slice(0, hidden) };
  });

/** All that a ledger holds of some organisations, in its order. */
export function sliceOf(ledger: Ledger, of: ReadonlySet<string>) {
  const isOf = ({ organisation: id }: FigureRecord) => of.has(id);
  const byArticle = [...ledger.byArticle].map(([slug, records]) => [slug, records.filter(isOf)] as const);
  return {
    records: ledger.records.filter(isOf),
    byOrganisation: [...ledger.byOrganisation]
      .filter(([id]) => of.has(id))
      .map(([id, series]) => [id, [...series]]),
    byArticle: byArticle.filter(([, records]) => records.length > 0),
    byId: [...ledger.byId].filter(([, [first]]) => first && isOf(first)),
    newer: [...ledger.newer].filter(([, record]) => isOf(record)),
  };
}
