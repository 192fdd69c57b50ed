import type { Edition } from '../site/edition.ts';
import type { PlannedPage } from '../site/views.ts';
import type { Lanes } from './lanes.ts';

/** Whether a page that is no article is for a lane to render. */
export type PageShare = (page: PlannedPage, index: number) => boolean;

/**
 * Deals out pages. Those of the figures of one organisation stay together, since they share charts and texts;
 * those that show all figures go to the first lane, the others by turns.
 */
export function pageShare(edition: Edition, { index: lane, count }: Lanes): PageShare {
  if (count === 1) return () => true;
  const laneOf = new Map([...edition.series.keys()].map((id, index) => [id, index % count]));
  return ({ figures, template }, index) => {
    if (figures === 'all') return lane === 0;
    const [first] = figures;
    if (first !== undefined) return lane === (laneOf.get(first) ?? 0);
    return lane === (template === 'text' || template === 'sitemap-xml' ? 0 : index % count);
  };
}
