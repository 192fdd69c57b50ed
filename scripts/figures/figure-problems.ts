import type { StatedFigure } from '../content/model.ts';
import { errorAt, type Problem } from '../content/problems.ts';
import { figureLine } from './figure-line.ts';
import type { FigureRecord } from './model.ts';
import { percentOf } from './rounding.ts';

/** What is wrong with figures of an organisation: of no other one, however many of it they are. */
export interface FigureProblem extends Problem {
  organisation: string;
}

/** What can be wrong with the arithmetic of an article, each at the figure that an editor should look at. */

export function percentDoesNotFit(
  percent: FigureRecord,
  numerator: FigureRecord,
  denominator: FigureRecord,
): FigureProblem {
  const right = percentOf(numerator.value, denominator.value, Math.max(percent.decimals, 2));
  return problem(percent, 'percent-does-not-fit', {
    stated: numeral(percent),
    numerator: numeral(numerator),
    denominator: numeral(denominator),
    numeratorKey: numerator.indicator,
    denominatorKey: denominator.indicator,
    right: right === null ? '' : String(right),
  });
}

export function percentFitsNoWhole(percent: FigureRecord, other: FigureRecord): FigureProblem {
  return problem(percent, 'percent-fits-no-whole', {
    stated: numeral(percent),
    other: numeral(other),
    otherKey: other.indicator,
  });
}

export function percentOfZero(percent: FigureRecord, denominator: FigureRecord): FigureProblem {
  return problem(percent, 'percent-of-zero', {
    stated: numeral(percent),
    denominatorKey: denominator.indicator,
  });
}

export function statedTwice(figure: StatedFigure, earlier: FigureRecord): FigureProblem {
  return problem(figure, 'figure-stated-twice', {
    indicator: figure.indicator,
    value: String(figure.value),
    earlier: String(earlier.value),
    line: String(earlier.place.line),
  });
}

export function partsDoNotSum(whole: FigureRecord, parts: FigureRecord[], sum: number): FigureProblem {
  return problem(whole, 'parts-do-not-sum', sumParams(whole, parts, sum));
}

/** Some of the parts are more than the whole. */
export function partsExceedWhole(whole: FigureRecord, parts: FigureRecord[], sum: number): FigureProblem {
  return problem(whole, 'parts-exceed-whole', sumParams(whole, parts, sum));
}

/** Some of the parts are less than the whole, though those that are not stated ought to be zero. */
export function statedPartsDoNotSum(whole: FigureRecord, parts: FigureRecord[], sum: number): FigureProblem {
  return problem(whole, 'stated-parts-do-not-sum', {
    ...sumParams(whole, parts, sum),
    rest: String(whole.value - sum),
    differs: figureLine(whole, 'differs'),
  });
}

function sumParams(whole: FigureRecord, parts: FigureRecord[], sum: number): Record<string, string> {
  return {
    whole: numeral(whole),
    parts: parts.map(numeral).join(' + '),
    partKeys: parts.map((part) => part.indicator).join(', '),
    sum: String(sum),
  };
}

/** @param right what the number stated above the target ought to be */
export function overDoesNotFit(
  stated: FigureRecord,
  done: FigureRecord,
  target: FigureRecord,
  right: number | null,
): FigureProblem {
  return problem(stated, 'over-target-does-not-fit', {
    stated: numeral(stated),
    done: numeral(done),
    target: numeral(target),
    right: right === null ? '' : String(right),
  });
}

export function partExceedsWhole(part: FigureRecord, whole: FigureRecord): FigureProblem {
  return problem(part, 'part-exceeds-whole', {
    part: numeral(part),
    whole: numeral(whole),
    wholeKey: whole.indicator,
  });
}

/** @param at the figure to look at, by which the problem belongs to its organisation */
export function problem(
  at: Pick<FigureRecord, 'organisation' | 'indicator' | 'place'>,
  code: string,
  params: Record<string, string>,
): FigureProblem {
  return { ...errorAt(at.place, code, at.indicator, params), organisation: at.organisation };
}

/** The number as a plain numeral with its own decimals; messages turn it into their language's form. */
export function numeral(record: FigureRecord): string {
  return record.value.toFixed(record.decimals);
}
