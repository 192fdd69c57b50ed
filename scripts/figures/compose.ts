import { extend } from '../content/extend.ts';
import type { Article, Organisation, Term } from '../content/model.ts';
import type { Cell, Indicators } from './cells.ts';
import { changesOf } from './changes.ts';
import { contradictions } from './contradictions.ts';
import { deriveCells, recordsOf } from './derive.ts';
import type { FigureProblem } from './figure-problems.ts';
import { addRecords, type Ledger, listRecords, openLedger } from './ledger.ts';
import { addPace } from './pace.ts';
import { ratesAtStart } from './rates.ts';
import { type Rules, rulesOf } from './rules.ts';

/** What the figures of articles are held against. */
export interface LedgerContext {
  indicators: Indicators;
  organisations: ReadonlyMap<string, Organisation>;
  terms: readonly Term[];
}

export interface Composition {
  ledger: Ledger;
  /** The ledger with the figures of hidden articles too; the same one when there are none. */
  whole: Ledger;
  /** Each with the organisation of the figure at which it is; those of one organisation depend on no other. */
  problems: FigureProblem[];
}

/**
 * Makes the ledger of articles, in whatever order they are given: the records of each (`deriveFigures`, and the
 * pace of targets), then those that follow across articles and times (rates against the start of a period, changes).
 * Problems are what does not add up in one article, and what contradicts another one.
 *
 * `hidden` articles, which readers do not see, are held against the others and among each other; nothing of
 * theirs is in the ledger, but in `whole`.
 */
export function composeLedger(
  articles: readonly Article[],
  { indicators, organisations, terms }: LedgerContext,
  hidden: readonly Article[] = [],
): Composition {
  const rules = rulesOf(indicators);
  const problems: FigureProblem[] = [];
  const shown = cellsOf(articles, rules, organisations, problems);
  const concealed = cellsOf(hidden, rules, organisations, problems);
  const seen = withRates(shown, rules);
  const all = concealed.length === 0 ? seen : withRates([...shown, ...concealed], rules);
  problems.push(...all.problems, ...contradictions(all.ledger, rules));
  for (const ledger of new Set([seen.ledger, all.ledger])) {
    addRecords(ledger, changesOf(ledger, rules, terms));
    listRecords(ledger);
  }
  return { ledger: seen.ledger, whole: all.ledger, problems };
}

/**
 * The same of some organisations alone: their records, problems and links exactly as those of all articles have
 * them, and nothing of any other organisation. An article that gives figures of others too is in it with its
 * share; it may be left out when it gives none of these.
 *
 * Nothing in a ledger leads from one organisation to another: figures follow from those of their own
 * organisation, are held against these, and supersede one of them.
 */
export function composeOrganisations(
  organisations: ReadonlySet<string>,
  articles: readonly Article[],
  context: LedgerContext,
  hidden: readonly Article[] = [],
): Composition {
  const shareOf = (article: Article): Article[] => {
    const figures = article.figures.filter(({ organisation }) => organisations.has(organisation));
    return figures.length === 0 ? [] : [extend(article, { figures })];
  };
  return composeLedger(articles.flatMap(shareOf), context, hidden.flatMap(shareOf));
}

/** The ledger of cells with the rates against the start of a period, for which figures of all of them are needed. */
function withRates(cells: readonly Cell[], rules: Rules): { ledger: Ledger; problems: FigureProblem[] } {
  const ledger = openLedger();
  addRecords(ledger, recordsOf(cells));
  const { records, problems } = ratesAtStart(cells, rules, ledger);
  addRecords(ledger, records);
  return { ledger, problems };
}

function cellsOf(
  articles: readonly Article[],
  rules: Rules,
  organisations: LedgerContext['organisations'],
  problems: FigureProblem[],
): Cell[] {
  const targets = rules.ratios.filter(({ target }) => target);
  return articles.flatMap((article) => {
    const derived = deriveCells(article, rules);
    problems.push(...derived.problems);
    for (const cell of derived.cells) {
      const [first] = cell.values();
      const organisation = organisations.get(first?.organisation ?? '');
      for (const ratio of targets) addPace(cell, ratio, organisation);
    }
    return derived.cells;
  });
}
