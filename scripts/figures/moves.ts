/** How the figures of articles differ from what was last published of them. */
import type { Article, FiguresLock, LockedFigure, PublishedNumber } from '../content/model.ts';
import { figureIdAt } from './cells.ts';
import type { FigureRecord } from './model.ts';

/**
 * An article with the records that follow from it alone (`deriveFigures`). What is computed across articles or
 * times moves when another figure does, and is not locked.
 */
export interface ArticleFigures {
  article: Article;
  records: readonly FigureRecord[];
}

/** A figure that is not as it was last published. */
export interface Move {
  /** `new`: it was not published, or is published again; `vanished`: it is there no more. */
  kind: 'new' | 'changed' | 'vanished';
  id: string;
  /** Its line of the lock; null when it has none. */
  locked: LockedFigure | null;
  /** What it is now; null when it has vanished. */
  record: FigureRecord | null;
}

/** The lock's lines for one article, by figure id. */
export type LockedLines = ReadonlyMap<string, LockedFigure>;

export const NO_LINES: LockedLines = new Map();

/** The figures of an article that moved, in the order of its records; what vanished comes last. */
export function movesOf(own: ReadonlyMap<string, FigureRecord>, lines: LockedLines): Move[] {
  const moves: Move[] = [];
  for (const [id, record] of own) {
    const locked = lines.get(id) ?? null;
    if (!locked?.number) moves.push({ kind: 'new', id, locked, record });
    else if (!readsTheSame(locked.number, record)) moves.push({ kind: 'changed', id, locked, record });
  }
  for (const [id, locked] of lines) {
    if (locked.number && !own.has(id)) moves.push({ kind: 'vanished', id, locked, record: null });
  }
  return moves;
}

/** Whether two numbers are printed alike: `126.11` and `126.1` are not, and neither are `hơn 900` and `900`. */
function readsTheSame(a: PublishedNumber, b: PublishedNumber): boolean {
  if (a.hedge !== b.hedge) return false;
  if (a.value === b.value && a.decimals === b.decimals) return true;
  return a.value.toFixed(a.decimals) === b.value.toFixed(b.decimals);
}

/** A figure's id taken apart: `khoi/admissions/2015-2020`. */
export function readFigureId(id: string): { organisation: string; indicator: string; time: string } {
  const [organisation = '', indicator = '', time = ''] = id.split('/');
  return { organisation, indicator, time };
}

/** The figures that one was computed from when it was locked: they are of its own organisation and time. */
export function lockedOperands(id: string, { from }: LockedFigure): string[] {
  const { organisation, time } = readFigureId(id);
  return from.map((indicator) => figureIdAt(organisation, indicator, time));
}

/**
 * The lock as it is after articles were given other file names: an article that names the address of its
 * old file among its aliases keeps the history of its figures.
 * @param addressOf the address of an article by its slug
 */
export function followRenames(
  lock: FiguresLock,
  articles: readonly Article[],
  slugs: ReadonlySet<string>,
  addressOf: (slug: string) => string,
): FiguresLock {
  const gone = [...lock.keys()].filter((slug) => !slugs.has(slug));
  if (gone.length === 0) return lock;
  const heirs = new Map(
    articles.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug] as const)),
  );
  const followed = new Map(lock);
  for (const slug of gone) {
    const heir = heirs.get(addressOf(slug));
    if (heir === undefined) continue;
    followed.set(heir, new Map([...(followed.get(slug) ?? []), ...(followed.get(heir) ?? [])]));
    followed.delete(slug);
  }
  return followed;
}
