import { listPageUrl } from './addresses.ts';
import type { Paging } from './views.ts';

/** One page of a list: its address, its items (newest first), and the way to the others. */
export interface ListPage<T> {
  url: string;
  /** Null for the front page, else its number from the oldest. */
  number: number | null;
  items: T[];
  paging: Paging;
}

/** Neighbours that a page of a list links to on either side. */
const WINDOW = 2;

/**
 * Cuts a list (newest first) into pages that are numbered from the oldest: page 1 holds the oldest
 * `size` items and never changes. What does not fill a page of its own stands on the front page, which
 * therefore shows from `size` to 2 × `size` − 1 items, and a new item changes the front page alone.
 */
export function paginate<T>(items: readonly T[], url: string, size: number): ListPage<T>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1);
  const frontLength = items.length - full * size;
  const front: ListPage<T> = {
    url,
    number: null,
    items: items.slice(0, frontLength),
    paging: pagingOf(url, null, full),
  };
  const older = Array.from({ length: full }, (_, index) => {
    const number = full - index;
    const start = frontLength + index * size;
    return {
      url: listPageUrl(url, number),
      number,
      items: items.slice(start, start + size),
      paging: pagingOf(url, number, full),
    };
  });
  return [front, ...older];
}

function pagingOf(list: string, number: number | null, full: number): Paging {
  const addressOf = (page: number) => (page > full ? list : listPageUrl(list, page));
  const here = number ?? full + 1;
  const shown = new Set<number>();
  if (full > 0) {
    shown.add(1);
    for (let page = here - WINDOW; page <= here + WINDOW; page += 1) {
      if (page >= 1 && page <= full) shown.add(page);
    }
  }
  const numbered = [...shown].sort((a, b) => b - a);
  const pages = full === 0 ? [] : [full + 1, ...numbered];
  return {
    newer: number === null ? null : addressOf(here + 1),
    older: here > 1 ? addressOf(here - 1) : null,
    pages: pages.map((page) => ({
      name: page > full ? 'Mới nhất' : `Trang ${page}`,
      url: addressOf(page),
      current: page === here,
    })),
  };
}
