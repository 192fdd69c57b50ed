import type { Edition } from '../site/edition.ts';
import type { PlannedPage } from '../site/views.ts';
import type { Lanes } from './lanes.ts';
import { isDealtTo, organisationsOfSlice, type Slice } from './slice.ts';

/** Whether a page that is no article is for a lane to render. */
export type PageShare = (page: PlannedPage, index: number) => boolean;

/**
 * Deals out the pages of a slice. Those of the figures of one organisation stay together, since they share charts and
 * texts; those that show all figures go to the first slice and its first lane, the others by turns.
 */
export function pageShare(edition: Edition, { index: lane, count }: Lanes, slice: Slice): PageShare {
  if (count === 1 && slice.count === 1) return () => true;
  const laneOf = new Map(organisationsOfSlice(edition, slice).map((id, index) => [id, index % count]));
  return ({ figures, template, output }, index) => {
    if (figures === 'all') return slice.index === 0 && lane === 0;
    const [first] = figures;
    if (first !== undefined && edition.series.has(first)) return lane === laneOf.get(first);
    if (!isDealtTo(output, slice)) return false;
    const turn = first !== undefined || template === 'text' || template === 'sitemap-xml' ? 0 : index;
    return lane === turn % count;
  };
}
