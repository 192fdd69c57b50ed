import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeLedger, composeOrganisations } from '../../scripts/figures/compose.ts';
import { hierarchyOf } from '../../scripts/figures/ledger.ts';
import { suppress } from '../../scripts/figures/suppression.ts';
import { peopleCounted, tiedOrganisations } from '../../scripts/figures/suppression-ties.ts';
import { article, day, organisation, year } from './samples.ts';
import { at, indicators } from './suppression-samples.ts';

const organisations = new Map(
  [
    organisation('p'),
    organisation('a', 'p'),
    organisation('b', 'p'),
    organisation('c', 'a'),
    organisation('d', 'a'),
    organisation('e', 'c'),
    organisation('youth', 'p', 'khac'),
    organisation('q'),
    organisation('f', 'q'),
  ].map((each) => [each.id, each]),
);
const hierarchy = hierarchyOf(organisations);
const context = { indicators, organisations, terms: [] };

const figure = fc
  .record({
    key: fc.constantFrom(
      'members',
      'women',
      'official',
      'probationary',
      'admissions',
      'admissions-women',
      'cells',
    ),
    place: fc.constantFrom(...organisations.keys()),
    value: fc.integer({ min: 0, max: 12 }),
    basis: fc.constantFrom(day('2019-01-01'), day('2020-01-01'), year('2018'), year('2019')),
  })
  .map(({ key, place, value, basis }) => at(key, value, place, basis));

const articles = fc
  .array(fc.array(figure, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((figures, index) => article(figures, { slug: `a${index}`, date: `2020-02-0${index + 1}` })),
  );

/** A property may take longer on a machine that does other things. */
const LONG = 30_000;

it(
  'What is hidden of organisations follows from the figures of those that they are tied to alone',
  () => {
    let apart = 0;
    let hidden = 0;
    fc.assert(
      fc.property(articles, (given) => {
        const rules = { indicators, hierarchy, smallestCount: 3, headline: ['members'] };
        const { ledger } = composeLedger(given, context);
        const all = suppress(ledger, rules);
        const groups = tiedOrganisations(peopleCounted(ledger, indicators), hierarchy);
        expect([...groups.keys()].sort()).toEqual([...ledger.byOrganisation.keys()]);
        for (const name of new Set(groups.values())) {
          const group = new Set([...groups].flatMap(([id, of]) => (of === name ? [id] : [])));
          const part = composeOrganisations(group, given, context).ledger;
          const alone = suppress(part, rules);
          const reasons = part.records.map((record) => [record.id, alone.reason(record)]);
          expect(reasons).toEqual(part.records.map((record) => [record.id, all.reason(record)]));
          hidden += reasons.filter(([, reason]) => reason !== null).length;
          if (group.size > 1 && group.size < groups.size) apart += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(apart).toBeGreaterThan(15);
    expect(hidden).toBeGreaterThan(50);
  },
  LONG,
);

it('Organisations that count the same at one time are tied along the hierarchy, past those that do not', () => {
  const { ledger } = composeLedger(
    [article([at('members', 9, 'p'), at('members', 4, 'e'), at('women', 2, 'b'), at('members', 5, 'youth')])],
    context,
  );
  const groups = tiedOrganisations(peopleCounted(ledger, indicators), hierarchy);
  expect(Object.fromEntries(groups)).toEqual({ p: 'e', e: 'e', b: 'b', youth: 'youth' });
});
