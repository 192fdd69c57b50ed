import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, StatedFigure } from '../../scripts/content/model.ts';
import { capitalise } from '../../scripts/text/capitals.ts';
import { formatNumber } from '../../scripts/text/numbers.ts';
import { article, day, stated, year } from '../figures/samples.ts';
import { block, indicators, reconcile, worldOf } from './article-world.ts';

/** Counts that stand for themselves: none is a part of another one. */
const COUNTS = [...indicators.values()].filter(({ kind, partOf, key }) => {
  return kind !== 'ratio' && partOf === null && !['congress-done', 'admission-target'].includes(key);
});

/** As often small as large. */
const counts = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 10, max: 99 }),
  fc.integer({ min: 100, max: 99_999 }),
);

/** Ways of saying plainly how much there is of something. */
const SENTENCES = [
  (name: string, number: string) => `${capitalise(name)}: ${number}.`,
  (name: string, number: string) => `Toàn đảng bộ có ${number} ${name}.`,
  (name: string, number: string) => `Tổng số ${name} là ${number}.`,
];

interface Case {
  subject: Article;
  figures: StatedFigure[];
  sentences: string[];
}

/** An article that states figures and says each of them in a paragraph of its own. */
const articles: fc.Arbitrary<Case> = fc
  .record({
    chosen: fc.subarray(COUNTS, { minLength: 1, maxLength: 6 }),
    values: fc.uniqueArray(counts, { minLength: 6, maxLength: 6 }),
    forms: fc.array(fc.constantFrom(...SENTENCES), { minLength: 6, maxLength: 6 }),
  })
  .map(({ chosen, values, forms }) => {
    const figures = chosen.map(({ key, kind }, index) => ({
      ...stated(key, values[index] ?? 0),
      organisation: 'khoi',
      basis: kind === 'stock' ? day('2021-12-31') : year('2021'),
      place: { file: 'articles/a.md', line: 10 + index, column: 5 },
    }));
    const sentences = chosen.map(
      ({ name }, index) => (forms[index] ?? SENTENCES[0])?.(name.vi, formatNumber(values[index] ?? 0)) ?? '',
    );
    const date = '2022-01-10T08:00:00+07:00';
    return { subject: article(figures, { slug: 'a', organisation: 'khoi', date }), figures, sentences };
  });

/** Another digit at one place of a number; the first one is no zero, so that it keeps its length. */
function withOtherDigit(number: string, at: number, digit: number): string | null {
  const places = [...number.matchAll(/\d/g)].map(({ index }) => index);
  const place = places[at % places.length] ?? 0;
  if (number[place] === String(digit) || (place === 0 && digit === 0)) return null;
  return number.slice(0, place) + digit + number.slice(place + 1);
}

describe('figures that are printed plainly with their name', () => {
  it('are all found, and nothing is wrong with them', () => {
    fc.assert(
      fc.property(articles, ({ subject, figures, sentences }) => {
        const {
          marks,
          problems,
          sentences: quoted,
        } = reconcile(
          sentences.map((text) => block(text)),
          subject,
          worldOf(subject),
        );
        expect(problems).toEqual([]);
        expect(marks.map((each) => each.map(({ record }) => record.indicator))).toEqual(
          figures.map(({ indicator }) => [indicator]),
        );
        expect([...quoted.values()]).toEqual(sentences);
      }),
    );
  });

  it('are errors that name the right number when one digit is another', () => {
    fc.assert(
      fc.property(
        articles,
        fc.nat(9),
        fc.nat(9),
        fc.nat(5),
        ({ subject, figures, sentences }, at, digit, which) => {
          const index = which % figures.length;
          const right = formatNumber(figures[index]?.value ?? 0);
          const wrong = withOtherDigit(right, at, digit);
          // Another figure of the article may happen to have the wrong number.
          fc.pre(wrong !== null && figures.every(({ value }) => formatNumber(value) !== wrong));
          const blocks = sentences.map((text, each) =>
            block(each === index ? text.replace(right, wrong ?? '') : text),
          );
          const { problems } = reconcile(blocks, subject, worldOf(subject));
          expect(problems).toMatchObject([
            {
              code: 'prose-contradicts-figure',
              severity: 'error',
              params: { found: wrong, right, line: String(10 + index) },
            },
          ]);
        },
      ),
    );
  });
});
