/** Percentages of a stock at the start of a period, such as admissions against members at the start. */

import { dayBefore } from '../text/calendar.ts';
import { type Cell, exact, exactCount, figureIdAt, formulaOf, percentageRecord } from './cells.ts';
import { rateDoesNotFitStart } from './cross-problems.ts';
import type { FigureProblem } from './figure-problems.ts';
import { type Ledger, standing } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { percentFits } from './rounding.ts';
import type { RatioRule, Rules } from './rules.ts';

/**
 * The rates of cells that do not state their denominator, from the stock at the start of their period, which any
 * article may give. A rate that is stated is held against it, unless it says why it differs.
 */
export function ratesAtStart(
  cells: readonly Cell[],
  rules: Rules,
  ledger: Ledger,
): { records: FigureRecord[]; problems: FigureProblem[] } {
  const ratios = rules.ratios.filter(({ stockAtStart }) => stockAtStart !== null);
  const records: FigureRecord[] = [];
  const problems: FigureProblem[] = [];
  for (const cell of cells) {
    for (const ratio of ratios) {
      const found = rateOf(cell, ratio, rules, ledger);
      if (found && 'code' in found) problems.push(found);
      else if (found) records.push(found);
    }
  }
  return { records, problems };
}

/** The rate of a cell, or what is wrong with the one that it states; null when there is nothing to say. */
function rateOf(
  cell: Cell,
  ratio: RatioRule,
  { indicators }: Rules,
  ledger: Ledger,
): FigureRecord | FigureProblem | null {
  const numerator = exactCount(cell, ratio.numerator);
  if (!numerator || cell.get(ratio.denominator)?.origin === 'given') return null;
  const stock = stockAtStart(numerator, ratio.stockAtStart, ledger);
  if (!stock) return null;
  if (!cell.has(ratio.key)) {
    const formula = formulaOf('ratio', numerator, stock);
    return percentageRecord(numerator, ratio.key, numerator.value, stock.value, formula);
  }
  const stated = exact(cell, ratio.key);
  if (!stated || stated.differs !== null || stock.value === 0) return null;
  const fits = percentFits(stated.value, stated.decimals, numerator.value, stock.value);
  return fits ? null : rateDoesNotFitStart(stated, numerator, stock, indicators);
}

/**
 * The stock when a period starts: as of the day before or the first day, else of the month or year that ends
 * with the day before.
 */
function stockAtStart(
  { organisation, basis }: FigureRecord,
  stock: string | null,
  ledger: Ledger,
): FigureRecord | null {
  if (stock === null || basis.kind !== 'period') return null;
  const eve = dayBefore(basis.from);
  const times = [eve, basis.from];
  if (basis.from.endsWith('-01')) times.push(eve.slice(0, 7));
  if (basis.from.endsWith('-01-01')) times.push(eve.slice(0, 4));
  for (const at of times) {
    const record = standing(ledger, figureIdAt(organisation, stock, at));
    if (record && record.hedge === null && Number.isInteger(record.value)) return record;
  }
  return null;
}
