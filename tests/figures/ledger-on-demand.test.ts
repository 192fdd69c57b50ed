import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeLedger } from '../../scripts/figures/compose.ts';
import { LedgerOnDemand } from '../../scripts/figures/ledger-on-demand.ts';
import { terms } from './composing.ts';
import { indicators } from './samples.ts';
import { articles, organisations } from './separable.ts';

const context = { indicators, organisations: new Map(organisations.map((each) => [each.id, each])), terms };

/** What is asked for first: something of an organisation, of an article, of a figure; its place among all there are. */
const question = fc.record({
  about: fc.constantFrom('byOrganisation' as const, 'byArticle' as const, 'byId' as const, 'newer' as const),
  which: fc.nat(),
});
/** Articles that hang together, and such as give the figures of one organisation each. */
const shownArticles = fc.oneof(
  articles.map(({ shown }) => shown),
  articles.map(({ shown }) =>
    shown.map((article) => {
      const [first] = article.figures;
      return {
        ...article,
        figures: article.figures.filter((each) => each.organisation === first?.organisation),
      };
    }),
  ),
);

/** Few, so that much is left for the end; or so many that nothing is. */
const questions = fc.oneof(
  fc.array(question, { maxLength: 6 }),
  fc.array(question, { minLength: 60, maxLength: 80 }),
);

it('A ledger that is composed piece by piece, in any order, gives to the record what one that is composed at once does', () => {
  fc.assert(
    fc.property(shownArticles, questions, (shown, questions) => {
      const whole = composeLedger(shown, context).ledger;
      const pieces = new LedgerOnDemand(shown, context);
      const asked = questions.map(({ about, which }) => {
        const keys = [...whole[about].keys()];
        const key = keys[which % Math.max(1, keys.length)] ?? 'nobody/knows/this';
        const answer = pieces[about].get(key);
        expect(answer).toEqual(whole[about].get(key));
        return { about, key, answer };
      });
      expect(pieces.records).toEqual(whole.records);
      expect([...pieces.byOrganisation.keys()]).toEqual([...whole.byOrganisation.keys()]);
      expect(new Map(pieces.byArticle)).toEqual(whole.byArticle);
      expect(new Map(pieces.byId)).toEqual(whole.byId);
      expect(new Map(pieces.newer)).toEqual(whole.newer);
      // A record that was handed out is the record that the whole ledger has.
      for (const { about, key, answer } of asked) expect(pieces[about].get(key)).toBe(answer);
    }),
    { numRuns: 150 },
  );
}, 30_000);
