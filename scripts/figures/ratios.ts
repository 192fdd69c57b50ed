import {
  addUnlessThere,
  type Cell,
  derivedRecord,
  exact,
  exactCount,
  formulaOf,
  percentageRecord,
} from './cells.ts';
import type { FigureProblem } from './figure-problems.ts';
import { overDoesNotFit, percentDoesNotFit, percentFitsNoWhole, percentOfZero } from './figure-problems.ts';
import { partsThatFit, percentFits, percentOf, wholesThatFit } from './rounding.ts';
import type { RatioRule } from './rules.ts';

/** Key of the percentage by which a target was passed: `percent-of-target` gives `over-target-percent`. */
export function overPercentKey(ratioKey: string): string {
  return `${overCountKey(ratioKey)}-percent`;
}

/** Key of the number by which a target was passed: `percent-of-target` gives `over-target`. */
export function overCountKey(ratioKey: string): string {
  return `over-${ratioKey.replace(/^percent-of-/, '')}`;
}

/** Fills in whichever of numerator, denominator and percentage is missing and follows from the other two. */
export function fillRatio(cell: Cell, ratio: RatioRule): void {
  const percent = exact(cell, ratio.key);
  const numerator = exactCount(cell, ratio.numerator);
  const denominator = exactCount(cell, ratio.denominator);
  if (numerator && denominator) {
    const formula = formulaOf('ratio', numerator, denominator);
    const record = percentageRecord(numerator, ratio.key, numerator.value, denominator.value, formula);
    addUnlessThere(cell, ratio.key, record);
  } else if (percent && numerator) {
    const [whole, another] = wholesThatFit(numerator.value, percent.value, percent.decimals);
    if (whole === undefined || another !== undefined) return;
    const formula = formulaOf('denominator', numerator, percent);
    const record = derivedRecord(numerator, ratio.denominator, whole, 0, formula);
    addUnlessThere(cell, ratio.denominator, record);
  } else if (percent && denominator && denominator.value > 0) {
    const [part, another] = partsThatFit(denominator.value, percent.value, percent.decimals);
    if (part === undefined || another !== undefined) return;
    const formula = formulaOf('numerator', denominator, percent);
    addUnlessThere(cell, ratio.numerator, derivedRecord(denominator, ratio.numerator, part, 0, formula));
  }
}

/** Holds a percentage against its parts, or against the one of them that is there. */
export function checkRatio(cell: Cell, ratio: RatioRule, problems: FigureProblem[]): void {
  const percent = exact(cell, ratio.key);
  const numerator = exactCount(cell, ratio.numerator);
  const denominator = exactCount(cell, ratio.denominator);
  if (!percent) return;
  const { value, decimals } = percent;
  if (denominator?.value === 0) problems.push(percentOfZero(percent, denominator));
  else if (numerator && denominator) {
    if (percentFits(value, decimals, numerator.value, denominator.value)) return;
    problems.push(percentDoesNotFit(percent, numerator, denominator));
  } else if (numerator && !cell.has(ratio.denominator)) {
    if (wholesThatFit(numerator.value, value, decimals).length > 0) return;
    problems.push(percentFitsNoWhole(percent, numerator));
  } else if (denominator && !cell.has(ratio.numerator)) {
    if (partsThatFit(denominator.value, value, decimals).length > 0) return;
    problems.push(percentFitsNoWhole(percent, denominator));
  }
}

/**
 * When a target is reached: by how much, in people and as a percentage of the target. Either may be
 * stated, and must then be right.
 */
export function addOver(cell: Cell, ratio: RatioRule, problems: FigureProblem[]): void {
  const done = exactCount(cell, ratio.numerator);
  const target = exactCount(cell, ratio.denominator);
  if (!ratio.target || !done || !target) return;
  const over = done.value - target.value;
  const { overCount: countKey, overPercent: percentKey } = ratio;
  const count = exact(cell, countKey);
  const percent = exact(cell, percentKey);
  if (count && count.value !== over) problems.push(overDoesNotFit(count, done, target, over));
  if (target.value === 0) {
    if (percent) problems.push(percentOfZero(percent, target));
    return;
  }
  if (percent && !percentFits(percent.value, percent.decimals, over, target.value)) {
    problems.push(overDoesNotFit(percent, done, target, percentOf(over, target.value)));
  }
  if (over < 0) return;
  addUnlessThere(
    cell,
    countKey,
    derivedRecord(done, countKey, over, 0, formulaOf('difference', done, target)),
  );
  const formula = formulaOf('excess', done, target);
  addUnlessThere(cell, percentKey, percentageRecord(done, percentKey, over, target.value, formula));
}
