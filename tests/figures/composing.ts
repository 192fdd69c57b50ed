import type { Article, Organisation, StatedFigure, Term } from '../../scripts/content/model.ts';
import { composeLedger } from '../../scripts/figures/compose.ts';
import { type Ledger, standing } from '../../scripts/figures/ledger.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { article, organisation, indicators as usual } from './samples.ts';

/** Articles composed to a ledger, for tests of what follows across them. */

export const terms: Term[] = [
  { id: '2005-2010', name: '', from: '2005-10-01', to: '2010-09-30' },
  { id: '2010-2015', name: '', from: '2010-10-01', to: '2015-09-30' },
  { id: '2015-2020', name: '', from: '2015-10-01', to: '2020-09-30' },
];

export interface Composing {
  indicators?: typeof usual;
  organisations?: Organisation[];
  hidden?: Article[];
}

/** An article with a slug, dated on a day at eight in the morning. */
export function report(slug: string, date: string, ...figures: StatedFigure[]): Article {
  const file = `articles/${date.slice(0, 4)}/${slug}.md`;
  const placed = figures.map((each, index) => ({ ...each, place: { file, line: 10 + index, column: 5 } }));
  return article(placed, { slug, file, date: `${date}T08:00:00+07:00` });
}

export function compose(articles: Article[], { indicators = usual, organisations, hidden }: Composing = {}) {
  const known = organisations ?? [organisation('bloc')];
  const { ledger, problems } = composeLedger(
    articles,
    { indicators, organisations: new Map(known.map((each) => [each.id, each])), terms },
    hidden,
  );
  const of = (id: string): FigureRecord | null => standing(ledger, id);
  return { ledger, problems, codes: problems.map(({ code }) => code), of };
}

/** What tests look at in a record: its value, and how it was computed. */
export function shown(record: FigureRecord | null): string | null {
  if (record === null) return null;
  const operands = record.formula?.operands.map(({ id, indicator, value }) => `${id ?? indicator}: ${value}`);
  return [record.value.toFixed(record.decimals), record.formula?.kind, ...(operands ?? [])].join(' | ');
}

/** Ids of derived records that end in one of the suffixes. */
export function derivedIds(ledger: Ledger, ...suffixes: string[]): string[] {
  return ledger.records
    .filter(({ indicator }) => suffixes.some((suffix) => indicator.endsWith(suffix)))
    .map(({ id }) => id);
}
