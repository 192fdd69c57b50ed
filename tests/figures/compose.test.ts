import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProblems } from '../../scripts/content/problems.ts';
import { derivedKeys } from '../../scripts/figures/derived-keys.ts';
import { compose, report } from './composing.ts';
import { day, indicators, stated, term, through, year } from './samples.ts';

const articles = [
  report('a', '2018-01-05', stated('members', 4500, { basis: day('2017-12-31') })),
  report(
    'b',
    '2019-01-05',
    stated('admissions', 135, { basis: year('2018') }),
    stated('admissions', 120, { basis: year('2017') }),
    stated('members', 4600, { basis: day('2018-12-31') }),
    stated('members-women', 1800, { basis: day('2018-12-31') }),
  ),
  report(
    'c',
    '2019-11-18',
    stated('admissions', 1135, { basis: through(term, '2019-11-18') }),
    stated('admission-target', 1200, { basis: through(term, '2019-11-18') }),
  ),
  report('d', '2019-02-05', stated('admissions', 136, { basis: year('2018'), supersedes: 'b' })),
  report('e', '2019-03-05', stated('members', 4601, { basis: day('2018-12-31') })),
  report('g', '2019-04-05', stated('members', 30, { basis: day('2018-12-31'), organisation: 'another' })),
  report('f', '2019-03-05', stated('members', 4602, { basis: day('2018-12-31'), differs: 'why' })),
];

it('The ledger and the problems are the same whatever the order of the articles', () => {
  const expected = compose(articles);
  const problems = [...expected.problems].sort(compareProblems);
  expect(problems.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      const { ledger, problems: found } = compose(shuffled);
      expect(ledger.records).toEqual(expected.ledger.records);
      expect([...ledger.byOrganisation]).toEqual([...expected.ledger.byOrganisation]);
      expect([...(ledger.byOrganisation.get('bloc')?.keys() ?? [])]).toEqual([
        ...(expected.ledger.byOrganisation.get('bloc')?.keys() ?? []),
      ]);
      expect(new Map([...ledger.newer].sort())).toEqual(new Map([...expected.ledger.newer].sort()));
      for (const { slug } of articles) {
        expect(ledger.byArticle.get(slug)).toEqual(expected.ledger.byArticle.get(slug));
      }
      expect([...found].sort(compareProblems)).toEqual(problems);
    }),
    { numRuns: 30 },
  );
});

describe('a ledger', () => {
  const { ledger } = compose(articles);

  it('holds each operand of a formula under its id, with the value that the formula has', () => {
    const operands = ledger.records.flatMap(({ formula }) => formula?.operands ?? []);
    expect(operands.length).toBeGreaterThan(10);
    for (const { id, value } of operands) {
      if (id === null) continue;
      expect((ledger.byId.get(id) ?? []).map((record) => record.value)).toContain(value);
    }
  });

  it('knows every key that it derives', () => {
    const known = derivedKeys(indicators);
    const derived = new Set(
      ledger.records.map(({ indicator }) => indicator).filter((key) => !indicators.has(key)),
    );
    expect([...derived].filter((key) => !known.has(key))).toEqual([]);
    expect(derived.size).toBeGreaterThan(7);
  });

  it('keeps the figures of an article in its order, each derived one after what it follows from', () => {
    for (const records of ledger.byArticle.values()) {
      const seen = new Set<string>();
      for (const { id, formula, article } of records) {
        for (const operand of formula?.operands ?? []) {
          const own = ledger.byId.get(operand.id ?? '')?.some((record) => record.article === article);
          if (own) expect(seen).toContain(operand.id);
        }
        seen.add(id);
      }
    }
  });
});

describe('derived keys', () => {
  it.each([
    ['admissions-women-share', 'admissions-women', 'share', 'percent', 'admissions-women'],
    [
      'admissions-women-share-change-points',
      'admissions-women',
      'share-change-points',
      'points',
      'admissions-women',
    ],
    ['members-change', 'members', 'change', 'count', 'members'],
    ['members-change-percent', 'members', 'change-percent', 'percent', 'members'],
    ['percent-of-target-change-points', 'percent-of-target', 'change-points', 'points', 'percent-of-target'],
    ['over-target', 'percent-of-target', 'over', 'count', 'admissions'],
    ['over-target-percent', 'percent-of-target', 'over-percent', 'percent', 'admissions'],
    ['admissions-pace', 'admissions', 'pace', 'per-year', 'admissions'],
    ['admissions-remaining', 'admissions', 'remaining', 'count', 'admissions'],
    ['admissions-needed-pace', 'admissions', 'needed-pace', 'per-year', 'admissions'],
  ])('%s stands with %s', (key, base, suffix, unit, counted) => {
    const derived = derivedKeys(indicators).get(key);
    expect([derived?.indicator.key, derived?.suffix, derived?.unit, derived?.counted.key]).toEqual([
      base,
      suffix,
      unit,
      counted,
    ]);
  });

  it.each(['members-share', 'admission-rate-change', 'members-pace', 'members'])('%s is none', (key) => {
    expect(derivedKeys(indicators).has(key)).toBe(false);
  });
});

describe('articles that readers do not see', () => {
  const shown = [
    report('a', '2018-01-05', stated('members', 4500, { basis: day('2017-12-31') })),
    report('b', '2019-01-05', stated('admissions', 135, { basis: year('2018') })),
  ];

  it('are held against the others, and give nothing to the ledger', () => {
    const hidden = [
      report('draft', '2020-01-05', stated('members', 4501, { basis: day('2017-12-31') })),
      report(
        'expired',
        '2017-01-05',
        stated('admissions', 5, { basis: year('2016') }),
        stated('admissions-women', 6, { basis: year('2016') }),
      ),
    ];
    const { ledger, codes } = compose(shown, { hidden });
    expect(codes.sort()).toEqual(['figures-contradict', 'part-exceeds-whole']);
    expect(ledger).toEqual(compose(shown).ledger);
  });

  it('may have a figure that one that readers see supersedes', () => {
    const newer = report(
      'new',
      '2019-02-05',
      stated('members', 4501, { basis: day('2017-12-31'), supersedes: 'gone' }),
    );
    const gone = report('gone', '2018-01-01', stated('members', 4499, { basis: day('2017-12-31') }));
    expect(compose([newer], { hidden: [gone] }).codes).toEqual([]);
    expect(compose([newer]).codes).toEqual(['supersedes-unknown']);
  });
});
