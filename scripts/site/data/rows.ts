import type { Cell } from './columns.ts';

/** Rows that are made while one goes through them, each time anew: a long table is never held as a whole. */
export function madeOnTheWay<T, R>(items: readonly T[], make: (item: T) => R): Iterable<R> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}

/** Items in lists of at most `size`. */
export function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** What is made of the cells of a column: most are the same as the one before, and of those it is made once. */
export function onceInARow<R>(make: (cell: Cell) => R): (cell: Cell) => R {
  let last: Cell = null;
  let made = make(last);
  return (cell) => {
    if (cell !== last) {
      last = cell;
      made = make(cell);
    }
    return made;
  };
}
