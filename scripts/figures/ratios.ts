import type { Indicator } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { addPercentage, type Cell, derivedRecord, exact, formulaOf } from './cells.ts';
import { overDoesNotFit, percentDoesNotFit, percentFitsNoWhole } from './figure-problems.ts';
import type { FigureRecord } from './model.ts';
import { partsThatFit, percentFits, percentOf, wholesThatFit } from './rounding.ts';

/** Key of the percentage by which a target was passed: `percent-of-target` gives `over-target-percent`. */
export function overPercentKey(ratioKey: string): string {
  return `over-${ratioKey.replace(/^percent-of-/, '')}-percent`;
}

/** Key of the number by which a target was passed: `percent-of-target` gives `over-target`. */
export function overCountKey(ratioKey: string): string {
  return `over-${ratioKey.replace(/^percent-of-/, '')}`;
}

/** Fills in whichever of numerator, denominator and percentage is missing, or checks all three. */
export function addRatio(cell: Cell, ratio: Indicator, problems: Problem[]): void {
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
