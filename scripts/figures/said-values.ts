import { type Bounds, boundsOf, overlap } from './bounds.ts';
import type { FigureRecord } from './model.ts';

/** A record is not held against more others than these; the list of all may be long. */
const MOST_OTHERS = 3;

/** What articles have said of one figure so far: each value once, by the article that said it last. */
export class SaidValues {
  readonly #percentage: boolean;
  readonly #values: { record: FigureRecord; bounds: Bounds }[] = [];
  readonly #indexes = new Map<string, number>();
  /** What all of the values have in common; empty when its low is above its high. */
  readonly #common: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

  constructor(percentage: boolean) {
    this.#percentage = percentage;
  }

  add(record: FigureRecord): void {
    const bounds = boundsOf(record, this.#percentage);
    const key = valueKey(record);
    const index = this.#indexes.get(key) ?? this.#values.length;
    this.#indexes.set(key, index);
    this.#values[index] = { record, bounds };
    this.#common.low = Math.max(this.#common.low, bounds.low);
    this.#common.high = Math.min(this.#common.high, bounds.high);
  }

  /** The last few values that cannot be if a record is right; none that were derived, if it was derived itself. */
  contradictedBy(record: FigureRecord): FigureRecord[] {
    const bounds = boundsOf(record, this.#percentage);
    // Within what is between the highest low and the lowest high, it goes with every one of them.
    if (overlap(bounds, { low: this.#common.low, high: Number.POSITIVE_INFINITY })) {
      if (overlap(bounds, { low: Number.NEGATIVE_INFINITY, high: this.#common.high })) return [];
    }
    const found: FigureRecord[] = [];
    for (let index = this.#values.length - 1; index >= 0 && found.length < MOST_OTHERS; index -= 1) {
      const other = this.#values[index];
      if (!other || overlap(bounds, other.bounds)) continue;
      if (record.origin === 'given' || other.record.origin === 'given') found.push(other.record);
    }
    return found;
  }
}

/** What tells one saying of a figure from another. */
export function valueKey({ value, decimals, hedge, origin }: FigureRecord): string {
  return `${origin} ${hedge ?? ''} ${value.toFixed(decimals)}`;
}
