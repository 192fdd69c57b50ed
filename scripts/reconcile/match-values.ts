/** Whether a number as it is printed agrees with a figure of the ledger. */
import type { FigureRecord } from '../figures/model.ts';
import type { Hedge, ProseFigure } from '../prose/model.ts';
import { hedgeHolds, printedFits } from './tolerance.ts';

/**
 * exact: the same number. rounded: printed with fewer digits, to which the record rounds. hedged: printed with a
 * hedge that holds. hedge-fails: the record's own number, or one near it, with a hedge that does not hold of it.
 * Null: another number.
 */
export type ValueFit = 'exact' | 'rounded' | 'hedged' | 'hedge-fails' | null;

/** Beyond this share of the record's value a hedged number is taken to be another one, not a loose one. */
const LOOSE_SHARE = 0.3;
/** Bounds ("dưới 2%") hold of anything on their side; only near ones speak of a record. */
const BOUND_SHARE = 0.1;
const BOUNDS: ReadonlySet<Hedge> = new Set(['dưới', 'từ … trở lên', 'từ … trở xuống']);
const EPSILON = 1e-9;

/** How a number goes with a record. Of changes the size is compared: prose says by a word which way they go. */
export function valueFit(figure: ProseFigure, record: FigureRecord): ValueFit {
  const { value, step, hedge } = figure;
  const actual = Math.abs(record.value);
  const same = isSame(value, actual);
  if (record.hedge !== null) return fitOfHedged(hedge, same, record.hedge);
  if (hedge === null) {
    if (same) return 'exact';
    return fitsRounding(value, step, actual, 10 ** -record.decimals) ? 'rounded' : null;
  }
  if (holdsOf(figure, actual)) return 'hedged';
  if (BOUNDS.has(hedge)) return same ? 'hedge-fails' : null;
  return Math.abs(value - actual) <= LOOSE_SHARE * actual ? 'hedge-fails' : null;
}

/** Whether a number, with its hedge, may be printed of an actual value; bounds only near it. */
export function holdsOf({ value, step, hedge }: ProseFigure, actual: number): boolean {
  if (!hedgeHolds(hedge, value, step, actual)) return false;
  return hedge === null || !BOUNDS.has(hedge) || Math.abs(value - actual) <= BOUND_SHARE * Math.abs(actual);
}

/** A record that is itself inexact fits only itself: nobody knows the number behind it. */
function fitOfHedged(hedge: Hedge | null, same: boolean, own: string): ValueFit {
  if (!same) return null;
  return hedge === own || meansMore(hedge, own) ? 'exact' : 'hedge-fails';
}

/** `hơn` and `trên` say the same. */
function meansMore(hedge: string | null, own: string): boolean {
  const more = ['hơn', 'trên'];
  return hedge !== null && more.includes(hedge) && more.includes(own);
}

/** Printed with fewer digits than the record has, or with more than it was stated with. */
function fitsRounding(value: number, step: number, actual: number, ownStep: number): boolean {
  if (step > ownStep * 1.5) return printedFits(value, step, actual);
  return step < ownStep / 1.5 && printedFits(actual, ownStep, value);
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(b));
}

/**
 * How much a value proves by itself. Counts from 100 and percentages of three digits (41,5%) are met by
 * accident seldom; below 10 they are met everywhere.
 */
export function distinctness({ value, step, kind, hedge }: ProseFigure): 'high' | 'medium' | 'low' {
  if (kind === 'count') return value < 10 ? 'low' : value < 100 || hedge !== null ? 'medium' : 'high';
  if (hedge !== null) return 'medium';
  const digits = String(Math.round(value / step)).replace(/0+$/, '').length;
  return digits >= 3 ? 'high' : digits === 2 ? 'medium' : 'low';
}
