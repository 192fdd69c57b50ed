import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article, StatedFigure } from '../../scripts/content/model.ts';
import { Consultation } from '../../scripts/figures/consultation.ts';
import { resolveReference } from '../../scripts/figures/reference.ts';
import { openReconciliation } from '../../scripts/reconcile/article.ts';
import { formatNumber } from '../../scripts/text/numbers.ts';
import { article, day, stated, year } from '../figures/samples.ts';
import { block, indicators, organisations, own, worldOf } from './article-world.ts';

/** What an article's numbers are may depend on the figures of those organisations only that it says it asked for. */

const PLACES = [...organisations.keys()];
const NAMES = [
  '',
  'Đảng bộ huyện Đồi Chè',
  'Trường Cao đẳng Bến Tắm',
  'Đảng bộ tỉnh Sông Thương',
  'đảng bộ khối',
  'Huyện ủy Đồi Chè',
  'Sông Thương',
];
const TIMES = ['', 'Năm 2018, ', 'Cuối năm 2019, ', 'Năm 2019, ', 'Nhiệm kỳ 2015–2020, '];
const VALUES = [7, 42, 90, 183, 241, 412, 900, 1135, 1153, 4611, 4820, 14_000, 61_240];
const HEDGES = ['', '', '', 'gần ', 'hơn '];
const KEYS = ['members', 'admissions', 'schemes', 'delegates', 'base-cells'];

const sentence = fc
  .record({
    time: fc.constantFrom(...TIMES),
    name: fc.constantFrom(...NAMES),
    key: fc.constantFrom(...KEYS),
    hedge: fc.constantFrom(...HEDGES),
    value: fc.constantFrom(...VALUES),
    noun: fc.boolean(),
  })
  .map(({ time, name, key, hedge, value, noun }) => {
    const said = noun ? (indicators.get(key)?.name.vi ?? '') : 'người';
    return { key, value, text: `${time}${name} có ${hedge}${formatNumber(value)} ${said}.` };
  });

/** A figure said plainly, with its organisation and time. */
function said({ organisation, indicator, value, basis }: StatedFigure): string {
  const time = basis.kind === 'asOf' ? `Cuối năm ${basis.at.slice(0, 4)}` : `Năm ${basis.key}`;
  const name = organisations.get(organisation)?.name;
  return `${time}, ${name} có ${formatNumber(value)} ${indicators.get(indicator)?.name.vi}.`;
}

function figureOf(organisation: string, key: string, value: number, at: string): StatedFigure {
  const basis = indicators.get(key)?.kind === 'flow' ? year(at) : day(`${at}-12-31`);
  return stated(key, value, { organisation, basis });
}

const figures: fc.Arbitrary<StatedFigure[]> = fc.array(
  fc
    .record({
      place: fc.constantFrom(...PLACES),
      key: fc.constantFrom(...KEYS),
      value: fc.constantFrom(...VALUES),
      at: fc.constantFrom('2018', '2019'),
    })
    .map(({ place, key, value, at }) => {
      return figureOf(place, key, value, at);
    }),
  { maxLength: 12 },
);

const references = fc.array(
  fc
    .record({
      place: fc.constantFrom(...PLACES),
      key: fc.constantFrom(...KEYS),
      at: fc.constantFrom('2018', '2019'),
    })
    .map(({ place, key, at }) => {
      return `${place}/${key}@${indicators.get(key)?.kind === 'flow' ? at : `${at}-12-31`}`;
    }),
  { maxLength: 1 },
);

function other(slug: string, given: StatedFigure[]): Article {
  const file = `articles/${slug}.md`;
  const placed = given.map((each, line) => ({ ...each, place: { file, line, column: 1 } }));
  return article(placed, { slug, file, date: '2020-01-05T08:00:00+07:00' });
}

/** What comes of some paragraphs, the first of which cites what it can, and which organisations were asked for. */
function outcomeOf(texts: string[], cited: string[], beside: Article[]) {
  const world = worldOf(own, beside);
  const ledger = new Consultation(world.ledger);
  const reconciliation = openReconciliation(own, world, ledger);
  const records = world.ledger.byArticle.get(own.slug) ?? [];
  const resolutions = cited.map((each) => resolveReference(each, records, own.organisation, ledger));
  const blocks = texts.map((text, index) => {
    const runs = index > 0 ? [] : resolutions.flatMap((found) => ('record' in found ? found : []));
    return block(text, { cited: runs.map(({ record }, at) => ({ start: at, end: at + 1, record })) });
  });
  const marks = reconciliation.mark(blocks);
  const { problems, sentences, consulted } = reconciliation.finish();
  return { outcome: { resolutions, marks, problems, sentences }, consulted };
}

/** A property may take longer on a machine that does other things. */
const LONG = 30_000;

it(
  'Figures of organisations that an article did not ask for may change: its numbers stay what they are',
  () => {
    let unasked = 0;
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 3 }),
        references,
        figures,
        figures,
        (random, cited, before, after) => {
          const texts = [...random.map(({ text }) => text), ...before.slice(0, 2).map(said)];
          const tempting = PLACES.flatMap((place) =>
            random.map(({ key, value }) => figureOf(place, key, value, '2019')),
          );
          const first = outcomeOf(texts, cited, [other('b', before)]);
          const isAsked = ({ organisation }: StatedFigure) => first.consulted.has(organisation);
          const changed = [
            ...before.filter(isAsked),
            ...[...after, ...tempting].filter((each) => !isAsked(each)),
          ];
          // The places of figures are part of what is asked for.
          const kept = changed.map((each) => before.indexOf(each));
          const file = { ...other('b', before) };
          const moved = other('b', changed).figures.map((each, index) => {
            const line = kept[index] as number;
            return line < 0 ? each : { ...each, place: { ...each.place, line } };
          });
          const second = outcomeOf(texts, cited, [{ ...file, figures: moved }]);
          expect(second).toEqual(first);
          unasked += after.filter((each) => !isAsked(each)).length;
          found += first.outcome.marks.flat().filter(({ record }) => record.article !== own.slug).length;
        },
      ),
      { numRuns: 120 },
    );
    expect(unasked).toBeGreaterThan(30);
    expect(found).toBeGreaterThan(5);
  },
  LONG,
);

it('An article asks for the organisations that it gives figures of, and for those that its numbers are said of', () => {
  const { consulted } = outcomeOf(['Không có số nào.'], [], []);
  expect([...consulted].sort()).toEqual(['khoi', 'truong']);
  const named = outcomeOf(['Năm 2019, Đảng bộ huyện Đồi Chè kết nạp 777 đảng viên.'], [], []);
  expect([...named.consulted].sort()).toEqual(['huyen', 'khoi', 'truong']);
});
