import { basisKey } from '../content/basis.ts';
import type { Article, StatedFigure } from '../content/model.ts';
import { type Cell, figureId, type Indicators } from './cells.ts';
import type { FigureProblem } from './figure-problems.ts';
import { statedTwice } from './figure-problems.ts';
import type { FigureRecord } from './model.ts';
import type { ArticleFigures } from './moves.ts';
import { addShares, addSum, checkWhole } from './parts.ts';
import { addOver, checkRatio, fillRatio } from './ratios.ts';
import { type Rules, rulesOf } from './rules.ts';

/** The records that one article gives and that follow from it, with what does not add up in it. */
export interface Derivation {
  records: FigureRecord[];
  problems: FigureProblem[];
}

/**
 * Makes the records of one article: those its front matter states, and those that follow from them.
 * A ratio is derived from its two parts, or checked against them when it is stated; a missing part is
 * derived when exactly one whole number fits the rounding; parts are added up. Figures with a hedge
 * ("hơn 14.000") are kept but take no part in arithmetic.
 */
export function deriveFigures(article: Article, indicators: Indicators): Derivation {
  const { cells, problems } = deriveCells(article, rulesOf(indicators));
  return { records: recordsOf(cells), problems };
}

/** The records of each of many articles. What does not add up in them is for `composeLedger` to say. */
export function figuresOfArticles(articles: readonly Article[], indicators: Indicators): ArticleFigures[] {
  const rules = rulesOf(indicators);
  return articles.map((article) => ({ article, records: recordsOf(deriveCells(article, rules).cells) }));
}

/** The records of cells, one cell after the other. */
export function recordsOf(cells: readonly Cell[]): FigureRecord[] {
  return cells.flatMap((cell) => [...cell.values()]);
}

/** The same, one cell for each organisation and time, in the order in which the article states them. */
export function deriveCells(article: Article, rules: Rules): { cells: Cell[]; problems: FigureProblem[] } {
  const problems: FigureProblem[] = [];
  const cells = new Map<string, Cell>();
  for (const figure of article.figures) {
    const key = `${figure.organisation}/${basisKey(figure.basis)}`;
    const cell = cells.get(key) ?? new Map<string, FigureRecord>();
    cells.set(key, cell);
    const earlier = cell.get(figure.indicator);
    if (earlier) problems.push(statedTwice(figure, earlier));
    else cell.set(figure.indicator, givenRecord(figure, article));
  }
  for (const cell of cells.values()) {
    fill(cell, rules);
    for (const whole of rules.wholes) checkWhole(cell, whole, problems);
    for (const ratio of rules.ratios) {
      checkRatio(cell, ratio, problems);
      addOver(cell, ratio, problems);
    }
    addShares(cell, rules, problems);
  }
  return { cells: [...cells.values()], problems };
}

/** What follows may lead to more, whatever the order of the list: it goes on until nothing more follows. */
function fill(cell: Cell, rules: Rules): void {
  let size = 0;
  while (size < cell.size) {
    size = cell.size;
    for (const whole of rules.wholes) addSum(cell, whole);
    for (const ratio of rules.ratios) fillRatio(cell, ratio);
  }
}

function givenRecord(figure: StatedFigure, article: Article): FigureRecord {
  return {
    id: figureId(figure.organisation, figure.indicator, figure.basis),
    organisation: figure.organisation,
    indicator: figure.indicator,
    basis: figure.basis,
    value: figure.value,
    decimals: figure.decimals,
    hedge: figure.hedge,
    origin: 'given',
    formula: null,
    inferred: figure.inferred,
    note: figure.note,
    supersedes: figure.supersedes,
    differs: figure.differs,
    article: article.slug,
    published: article.date,
    place: figure.place,
  };
}
