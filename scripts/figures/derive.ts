import { basisKey } from '../content/basis.ts';
import type { Article, Basis, Indicator, StatedFigure } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import {
  overDoesNotFit,
  partExceedsWhole,
  partsDoNotSum,
  percentDoesNotFit,
  percentFitsNoWhole,
  statedTwice,
} from './figure-problems.ts';
import type { FigureRecord, Formula } from './model.ts';
import { partsThatFit, percentDecimals, percentFits, percentOf, wholesThatFit } from './rounding.ts';

/** The records that one article gives and that follow from it, with what does not add up in it. */
export interface Derivation {
  records: FigureRecord[];
  problems: Problem[];
}

type Indicators = ReadonlyMap<string, Indicator>;

/** Figures of one organisation at one time, by indicator. */
type Cell = Map<string, FigureRecord>;

/** The stable id of a figure. */
function figureId(organisation: string, indicator: string, basis: Basis): string {
  return `${organisation}/${indicator}/${basisKey(basis)}`;
}

/** Key of the percentage by which a target was passed: `percent-of-target` gives `over-target-percent`. */
export function overPercentKey(ratioKey: string): string {
  return `over-${ratioKey.replace(/^percent-of-/, '')}-percent`;
}

/** Key of the number by which a target was passed: `percent-of-target` gives `over-target`. */
export function overCountKey(ratioKey: string): string {
  return `over-${ratioKey.replace(/^percent-of-/, '')}`;
}

/** Key of a part's share in its whole: `admissions-women` gives `admissions-women-share`. */
export function shareKey(part: string): string {
  return `${part}-share`;
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
    article: article.slug,
    published: article.date,
    place: figure.place,
  };
}

function derivedRecord(
  from: FigureRecord,
  indicator: string,
  value: number,
  decimals: number,
  formula: Formula,
): FigureRecord {
  return {
    ...from,
    id: figureId(from.organisation, indicator, from.basis),
    indicator,
    value,
    decimals,
    hedge: null,
    origin: 'derived',
    formula,
    inferred: null,
    note: null,
  };
}

/** Fills in whichever of numerator, denominator and percentage is missing, or checks all three. */
function addRatio(cell: Cell, ratio: Indicator, problems: Problem[]): void {
  const numerator = exact(cell, ratio.numerator);
  const denominator = exact(cell, ratio.denominator);
  const percent = exact(cell, ratio.key);
  if (numerator && denominator) {
    if (percent) checkPercent(percent, numerator, denominator, problems);
    else addPercentage(cell, ratio.key, numerator, denominator, formulaOf('ratio', numerator, denominator));
    if (ratio.target) addOver(cell, ratio, numerator, denominator, problems);
    return;
  }
  if (!percent) return;
  if (numerator && ratio.denominator && !cell.has(ratio.denominator)) {
    const fitting = wholesThatFit(numerator.value, percent.value, percent.decimals);
    const whole = onlyOne(fitting, percent, numerator, problems);
    if (whole === null) return;
    const formula = formulaOf('denominator', numerator, percent);
    const record = derivedRecord(numerator, ratio.denominator, whole, 0, formula);
    cell.set(ratio.denominator, record);
    if (ratio.target) addOver(cell, ratio, numerator, record, problems);
  } else if (denominator && ratio.numerator && !cell.has(ratio.numerator)) {
    const fitting = partsThatFit(denominator.value, percent.value, percent.decimals);
    const part = onlyOne(fitting, percent, denominator, problems);
    if (part === null) return;
    const formula = formulaOf('numerator', denominator, percent);
    const record = derivedRecord(denominator, ratio.numerator, part, 0, formula);
    cell.set(ratio.numerator, record);
    if (ratio.target) addOver(cell, ratio, record, denominator, problems);
  }
}

/** The record of an indicator, when there is one and it has no hedge. */
function exact(cell: Cell, key: string | null): FigureRecord | null {
  const record = key === null ? undefined : cell.get(key);
  return record && record.hedge === null ? record : null;
}

/** Adds part ÷ whole as a percentage of the part's cell, unless the figure is there or the whole is 0. */
function addPercentage(
  cell: Cell,
  key: string,
  from: FigureRecord,
  whole: FigureRecord,
  formula: Formula,
  part = from.value,
): void {
  const decimals = percentDecimals(part, whole.value);
  const value = percentOf(part, whole.value, decimals);
  if (value !== null && !cell.has(key)) cell.set(key, derivedRecord(from, key, value, decimals, formula));
}

/**
 * When a target is reached: by how much, in people and as a percentage of the target. Either may be
 * stated, and must then be right.
 */
function addOver(
  cell: Cell,
  ratio: Indicator,
  done: FigureRecord,
  target: FigureRecord,
  problems: Problem[],
): void {
  const over = done.value - target.value;
  const countKey = overCountKey(ratio.key);
  const percentKey = overPercentKey(ratio.key);
  const count = exact(cell, countKey);
  const percent = exact(cell, percentKey);
  if (count && count.value !== over) problems.push(overDoesNotFit(count, done, target, over));
  if (percent && !percentFits(percent.value, percent.decimals, over, target.value)) {
    problems.push(overDoesNotFit(percent, done, target, percentOf(over, target.value)));
  }
  if (over < 0 || target.value === 0) return;
  if (!cell.has(countKey)) {
    cell.set(countKey, derivedRecord(done, countKey, over, 0, formulaOf('difference', done, target)));
  }
  addPercentage(cell, percentKey, done, target, formulaOf('excess', done, target), over);
}

/**
 * Adds up parts whose whole is not stated, then checks all wholes against their parts. A sum may be a part
 * of another, whatever the order of the list, so that adding goes on until nothing more follows.
 */
function addSums(cell: Cell, indicators: Indicators, problems: Problem[]): void {
  const wholes = [...indicators.values()].filter(({ sumOf, kind }) => sumOf.length > 0 && kind !== 'ratio');
  let added = true;
  while (added) {
    added = false;
    for (const indicator of wholes) {
      const parts = exactParts(cell, indicator);
      if (!parts || cell.has(indicator.key)) continue;
      const formula = formulaOf('sum', ...parts);
      cell.set(
        indicator.key,
        derivedRecord(parts[0] as FigureRecord, indicator.key, sumOf(parts), 0, formula),
      );
      added = true;
    }
  }
  for (const indicator of wholes) {
    const parts = exactParts(cell, indicator);
    const whole = exact(cell, indicator.key);
    if (parts && whole && whole.value !== sumOf(parts)) {
      problems.push(partsDoNotSum(whole, parts, sumOf(parts)));
    }
  }
}

/** All parts of a whole; null when one is not there or has a hedge. */
function exactParts(cell: Cell, indicator: Indicator): FigureRecord[] | null {
  const parts = indicator.sumOf.map((key) => exact(cell, key));
  return parts.every((part) => part !== null) ? parts : null;
}

function sumOf(parts: readonly FigureRecord[]): number {
  return parts.reduce((total, part) => total + part.value, 0);
}

/** The share of each part in its whole, as a percentage of its own: `admissions-women-share`. */
function addShares(cell: Cell, indicators: Indicators, problems: Problem[]): void {
  for (const part of [...cell.values()]) {
    const whole = exact(cell, indicators.get(part.indicator)?.partOf ?? null);
    if (!whole || part.hedge !== null) continue;
    if (part.value > whole.value) {
      problems.push(partExceedsWhole(part, whole));
      continue;
    }
    addPercentage(cell, shareKey(part.indicator), part, whole, formulaOf('ratio', part, whole));
  }
}

function checkPercent(
  percent: FigureRecord,
  numerator: FigureRecord,
  denominator: FigureRecord,
  problems: Problem[],
): void {
  if (percentFits(percent.value, percent.decimals, numerator.value, denominator.value)) return;
  problems.push(percentDoesNotFit(percent, numerator, denominator));
}

/** The one whole number that fits, if it is one; none at all is a problem, several are not. */
function onlyOne(
  fitting: number[],
  percent: FigureRecord,
  other: FigureRecord,
  problems: Problem[],
): number | null {
  if (fitting.length === 0) problems.push(percentFitsNoWhole(percent, other));
  return fitting.length === 1 ? (fitting[0] as number) : null;
}

function formulaOf(kind: Formula['kind'], ...records: FigureRecord[]): Formula {
  return {
    kind,
    operands: records.map(({ indicator, value, decimals }) => ({ indicator, value, decimals })),
  };
}
