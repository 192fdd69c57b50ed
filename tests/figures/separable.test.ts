import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../scripts/content/model.ts';
import { composeLedger, composeOrganisations } from '../../scripts/figures/compose.ts';
import { terms } from './composing.ts';
import { indicators } from './samples.ts';
import { articles, organisations, sliceOf } from './separable.ts';

const context = { indicators, organisations: new Map(organisations.map((each) => [each.id, each])), terms };
const some = fc.subarray([...context.organisations.keys()], { minLength: 1 }).map((ids) => new Set(ids));

/** A property may take longer on a machine that does other things. */
const LONG = 30_000;

it(
  'What articles come to for some organisations is the same without all that they say of others',
  () => {
    const codes = new Set<string>();
    let newer = 0;
    fc.assert(
      fc.property(articles, some, ({ shown, hidden }, of) => {
        const all = composeLedger(shown, context, hidden);
        const alone = composeOrganisations(of, shown, context, hidden);
        expect(sliceOf(alone.ledger, of)).toEqual(sliceOf(all.ledger, of));
        expect(sliceOf(alone.whole, of)).toEqual(sliceOf(all.whole, of));
        expect(alone.problems).toEqual(all.problems.filter(({ organisation }) => of.has(organisation)));
        expect([...alone.whole.byOrganisation.keys()].filter((id) => !of.has(id))).toEqual([]);
        for (const { code } of all.problems) codes.add(code);
        newer += all.ledger.newer.size;
      }),
      { numRuns: 120 },
    );
    expect(newer).toBeGreaterThan(100);
    expect(codes.size).toBeGreaterThan(5);
    expect([...codes]).toEqual(expect.arrayContaining(['count-shrinks', 'figures-contradict']));
  },
  LONG,
);

it(
  'Articles that give no figure of an organisation have no part in what is said of it',
  () => {
    const states = (of: string) => (article: Article) =>
      article.figures.some(({ organisation }) => organisation === of);
    fc.assert(
      fc.property(articles, fc.constantFrom(...context.organisations.keys()), ({ shown, hidden }, of) => {
        const all = composeLedger(shown, context, hidden);
        const fewer = composeLedger(shown.filter(states(of)), context, hidden.filter(states(of)));
        const only = new Set([of]);
        expect(sliceOf(fewer.ledger, only)).toEqual(sliceOf(all.ledger, only));
        expect(sliceOf(fewer.whole, only)).toEqual(sliceOf(all.whole, only));
        const problems = [fewer, all].map((each) =>
          each.problems.filter(({ organisation }) => organisation === of),
        );
        expect(problems[0]).toEqual(problems[1]);
      }),
      { numRuns: 100 },
    );
  },
  LONG,
);
