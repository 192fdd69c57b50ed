/** Slices: the parts of a site that several machines build, each one of them, to be merged into the whole. */
import { hash } from 'node:crypto';
import { articleUrl, outputFile } from '../site/addresses.ts';
import type { Edition } from '../site/edition.ts';
import type { Bodies } from './bodies.ts';

/** One of so many slices, from 0. */
export interface Slice {
  index: number;
  count: number;
}

/** The one slice that is everything. */
export const WHOLE_SITE: Slice = { index: 0, count: 1 };

/**
 * Whether a slice has the thing of this name. Its name alone decides, not its place in a list, so that a thing stays
 * with its slice, and with what that one has kept of it, when others come and go.
 */
export function isDealtTo(name: string, { index, count }: Slice): boolean {
  return count === 1 || hash('sha1', name, 'buffer').readUInt32BE() % count === index;
}

/** Keeps the bodies of articles whose pages a slice renders: nobody asks for the others. */
export function bodiesOfSlice(bodies: Bodies, slice: Slice): Bodies {
  return {
    put: (slug, digest, body) => {
      if (isDealtTo(outputFile(articleUrl(slug)), slice)) bodies.put(slug, digest, body);
    },
    get: (slug, digest) => bodies.get(slug, digest),
    close: () => bodies.close(),
  };
}

/**
 * The organisations whose figures a slice renders, in the order of the edition. Those with the most series are dealt
 * out first, each to the slice that has the least so far.
 */
export function organisationsOfSlice({ series }: Edition, { index, count }: Slice): string[] {
  const loads = Array.from({ length: count }, () => 0);
  const own = new Set<string>();
  const sorted = [...series].sort(([, a], [, b]) => b.length - a.length);
  for (const [id, indicators] of sorted) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + 1 + indicators.length;
    if (least === index) own.add(id);
  }
  return [...series.keys()].filter((id) => own.has(id));
}
