/** Hidden counts that are tied together by sums, and whether what is small among them can be told. */
import type { Count, Sum } from './suppression-counts.ts';
import { findMove, type Room, type Solved, solve } from './suppression-moves.ts';

/** Hidden counts that lead from one to the next by sums. */
export interface Group {
  counts: readonly Count[];
  sums: readonly Sum[];
}

/** Groups beyond this are not searched: all that they are tied to is hidden. */
export const LARGEST_GROUP = 240;

/** The group of a hidden count, the nearest first. */
export function groupOf(count: Count): Group {
  const counts = new Set([count]);
  const sums = new Set<Sum>();
  for (const each of counts) {
    for (const sum of each.sums) {
      if (sums.has(sum)) continue;
      sums.add(sum);
      for (const other of [sum.whole, ...sum.parts]) if (other.hidden) counts.add(other);
    }
  }
  return { counts: [...counts], sums: [...sums] };
}

/** The sums of a group solved for its counts. */
export class GroupSolver {
  readonly #counts: readonly Count[];
  readonly #indexes: ReadonlyMap<Count, number>;
  readonly #solved: Solved | null;

  constructor({ counts, sums }: Group) {
    this.#counts = counts;
    this.#indexes = new Map(counts.map((count, index) => [count, index]));
    this.#solved = counts.length > LARGEST_GROUP ? null : solve(sums.map((sum) => this.#row(sum)));
  }

  /**
   * The first small count that those who know all public figures can tell to be small: none of the whole
   * numbers from 0 up that fit these figures reaches the bound. Null when there is none.
   */
  firstTold(smallest: number): Count | null {
    const rooms = this.#counts.map((count) => ({ low: -lowestOf(count), high: Number.POSITIVE_INFINITY }));
    return this.#firstWithout((count) => [smallest - lowestOf(count)], rooms);
  }

  /**
   * Whether it may be said of the small figures that they are: even then none of them follows from the
   * others. What is hidden and not said to be small is then known to be 0 or not below the bound.
   */
  mayBeSaid(smallest: number): boolean {
    const changed = this.#counts.some(({ record, small, value }) => record && small && value >= smallest);
    if (changed) return false;
    const rooms = this.#counts.map((count) => roomWhenSaid(count, smallest));
    return this.#firstWithout(() => [1, -1], rooms) === null;
  }

  /** The first small count that none of the wanted moves is found for. */
  #firstWithout(wanted: (count: Count) => number[], rooms: readonly Room[]): Count | null {
    const solved = this.#solved;
    const moves: number[][] = [];
    for (const count of this.#counts) {
      if (!count.small) continue;
      const index = this.#indexes.get(count) as number;
      const found = wanted(count).some((by) => {
        const reaches = (move: readonly number[]) => (move[index] as number) / by >= 1;
        if (moves.some(reaches)) return true;
        const move = solved && findMove(solved, rooms, index, by);
        if (move) moves.push(move);
        return move !== null;
      });
      if (!found) return count;
    }
    return null;
  }

  /** A sum over the hidden counts alone: the public ones do not move. */
  #row({ whole, parts }: Sum): number[] {
    const row = this.#counts.map(() => 0);
    const add = (count: Count, by: number) => {
      const index = this.#indexes.get(count);
      if (index !== undefined) row[index] = (row[index] as number) + by;
    };
    add(whole, 1);
    for (const part of parts) add(part, -1);
    return row;
  }
}

function lowestOf({ value, versions }: Count): number {
  return Math.min(value, ...versions.values());
}

function roomWhenSaid({ value, small, record }: Count, smallest: number): Room {
  if (record === null) return { low: -value, high: Number.POSITIVE_INFINITY };
  if (small) return { low: 1 - value, high: smallest - 1 - value };
  return value === 0
    ? { low: 0, high: 0 }
    : { low: Math.min(0, smallest - value), high: Number.POSITIVE_INFINITY };
}
