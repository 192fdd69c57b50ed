import { basisKey } from '../content/basis.ts';
import type { Article, StatedFigure } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { type Cell, figureId, type Indicators } from './cells.ts';
import { statedTwice } from './figure-problems.ts';
import type { FigureRecord } from './model.ts';
import { addShares, addSums } from './parts.ts';
import { addRatio } from './ratios.ts';

/** The records that one article gives and that follow from it, with what does not add up in it. */
export interface Derivation {
  records: FigureRecord[];
  problems: Problem[];
}

/**
 * Makes the records of one article: those its front matter states, and those that follow from them.
 * A ratio is derived from its two parts, or checked against them when it is stated; a missing part is
 * derived when exactly one whole number fits the rounding; parts are added up. Figures with a hedge
 * ("hơn 14.000") are kept but take no part in arithmetic.
 */
export function deriveFigures(article: Article, indicators: Indicators): Derivation {
  const problems: Problem[] = [];
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
    addSums(cell, indicators, problems);
    for (const indicator of indicators.values()) {
      if (indicator.kind === 'ratio') addRatio(cell, indicator, problems);
    }
    addShares(cell, indicators, problems);
  }
  return { records: [...cells.values()].flatMap((cell) => [...cell.values()]), problems };
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
