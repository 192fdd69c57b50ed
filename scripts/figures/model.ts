import type { Basis, Place } from '../content/model.ts';

/**
 * One figure of the site: a number with what it counts, for whom, as of when, where it comes from,
 * and, when it was computed, from which other figures.
 */
export interface FigureRecord {
  /** Stable: `organisation/indicator/basis`, such as `khoi/admissions/2015-2020`. */
  id: string;
  organisation: string;
  indicator: string;
  basis: Basis;
  value: number;
  /** Decimals to print. */
  decimals: number;
  hedge: string | null;
  origin: 'given' | 'derived';
  formula: Formula | null;
  /** How an editor inferred a given figure that its source does not state. */
  inferred: string | null;
  note: string | null;
  /** Slug of the article whose record of the same id this one replaces; null for none and for derived ones. */
  supersedes: string | null;
  /** Why another article's record of the same id may differ; null for none and for derived ones. */
  differs: string | null;
  /** Slug of the article that it comes from. */
  article: string;
  /** Date of that article. */
  published: string;
  place: Place;
}

/** How a derived figure was computed. Operands stand in the order in which the formula is read. */
export interface Formula {
  /**
   * ratio: a ÷ b. difference: a − b. excess: (a − b) ÷ b. sum: a + b + …
   * denominator: the one whole number of which a is the percentage b.
   * numerator: the one whole number that is the percentage b of a.
   * quotient: a ÷ b, not as a percentage (people a year).
   */
  kind: 'ratio' | 'denominator' | 'numerator' | 'sum' | 'difference' | 'excess' | 'quotient';
  operands: Operand[];
}

/** A number in a formula. */
export interface Operand {
  /** Id of its record, or null for a number that is none, such as the years of a term. */
  id: string | null;
  /** Key of its indicator; of a number that is no record, what it counts: `years`. */
  indicator: string;
  value: number;
  decimals: number;
}

/** Whether two formulas compute the same from the same numbers. */
export function isSameFormula(a: Formula, b: Formula): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.operands.length !== b.operands.length) return false;
  return a.operands.every((operand, index) => {
    const { id, indicator, value, decimals } = b.operands[index] as Operand;
    return (
      operand.value === value &&
      operand.decimals === decimals &&
      operand.id === id &&
      operand.indicator === indicator
    );
  });
}
