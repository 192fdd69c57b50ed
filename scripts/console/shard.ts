import type { Slice } from '../engine/slice.ts';
import { UsageError } from './usage-error.ts';

/** Slices that a site may have at most: more would only be a slip of the finger. */
const MOST = 1000;

/** Reads `2/8`: the second of eight slices. Numbers count from 1 for people. */
export function readShard(text: string): Slice {
  const [, number, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number > of || of > MOST)
    throw new UsageError(
      `Expected a slice and how many there are for --shard, such as 2/8, but received ${text}`,
    );
  return { index: number - 1, count: of };
}

/** How a slice is called in messages and names of folders: `2-of-8`. */
export function nameOfShard({ index, count }: Slice): string {
  return `${index + 1}-of-${count}`;
}
