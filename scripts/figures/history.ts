import type { FiguresLock, Organisation, PublishedNumber, Withdrawal } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { instantOf } from '../text/instants.ts';
import type { Indicators } from './cells.ts';
import { type Cover, coverOf, readCorrections, relatedTo } from './corrections.ts';
import { articleVanished, correctionNeedsWhy, figureMoved, notInLock } from './history-problems.ts';
import type { FigureRecord } from './model.ts';
import { type ArticleFigures, type LockedLines, type Move, movesOf, NO_LINES } from './moves.ts';

/** What articles are held against when figures may not change without a word. */
export interface PastWorld {
  /** Null for a site that keeps none. */
  lock: FiguresLock | null;
  withdrawals: readonly Withdrawal[];
  /** Slugs of all articles that have a file, also of those that cannot be read. */
  slugs: ReadonlySet<string>;
  indicators: Indicators;
  organisations: ReadonlyMap<string, Organisation>;
  /** The present, an ISO instant, and the site's time zone. */
  now: string;
  zone: string;
}

/** A move with what accounts for it; moves of new figures need nothing. */
export interface AccountedMove extends Move {
  cover: Cover;
}

/** How an article's figures moved since they were last published, and what in its corrections accounts for it. */
export interface ArticleMoves {
  moves: AccountedMove[];
  own: ReadonlyMap<string, FigureRecord>;
  lines: LockedLines;
  /** Corrections that name no figure, or not clearly. */
  problems: Problem[];
}

export function movesOfArticle(
  { article, records }: ArticleFigures,
  lock: FiguresLock | null,
  zone: string,
): ArticleMoves {
  const lines = lock?.get(article.slug) ?? NO_LINES;
  const own = new Map(records.map((record) => [record.id, record]));
  const { named, problems } = readCorrections(article, records, lines);
  const moves = lock === null ? [] : movesOf(own, lines);
  const accounted = moves.map((move) => {
    const cover = move.kind === 'new' ? null : coverOf(move, named, relatedTo(move.id, own, lines), zone);
    return { ...move, cover };
  });
  return { moves: accounted, own, lines, problems };
}

/**
 * The gate: a figure that is not as it was last published is an error until a correction of its article says
 * what changed and why, a published article that is gone until it is listed as withdrawn. Figures that are
 * not in the lock yet make one warning in all.
 */
export function checkHistory(articles: readonly ArticleFigures[], world: PastWorld): Problem[] {
  const problems: Problem[] = [];
  let added = 0;
  const times = new Map<string, number>();
  for (const { article } of articles) times.set(article.slug, (times.get(article.slug) ?? 0) + 1);
  for (const each of articles) {
    if (times.get(each.article.slug) !== 1) continue;
    const found = movesOfArticle(each, world.lock, world.zone);
    problems.push(...found.problems, ...moveProblems(each, found, world));
    if (wasPublished(each, world.now)) added += found.moves.filter(({ kind }) => kind === 'new').length;
  }
  if (!world.lock) return problems;
  if (added > 0) problems.push(notInLock(added));
  const allRead = articles.length === world.slugs.size;
  return allRead ? [...problems, ...vanishedArticles(world.lock, world)] : problems;
}

/** Whether readers have seen an article: it is no draft, and its hour has come (or has passed again). */
export function wasPublished({ article }: ArticleFigures, now: string): boolean {
  return !article.draft && !(article.publishAt && instantOf(article.publishAt) > instantOf(now));
}

/**
 * Of figures that moved without a correction only those are told that moved by themselves: whoever corrects
 * 1.135 has accounted for every percentage of it.
 */
function moveProblems({ article }: ArticleFigures, found: ArticleMoves, world: PastWorld): Problem[] {
  const { moves, own, lines } = found;
  const open = moves.filter(({ kind, cover }) => kind !== 'new' && !cover?.complete);
  if (open.length === 0) return [];
  const ids = new Set(open.map(({ id }) => id));
  const roots = open.filter(({ id }) => {
    const others = relatedTo(id, own, lines);
    others.delete(id);
    return others.isDisjointFrom(ids);
  });
  const told = roots.length > 0 ? roots : open;
  const unsaid = new Set(told.flatMap(({ cover }) => cover?.index ?? []));
  const now = moves.filter(({ kind }) => kind === 'new');
  const bare = told.filter(({ cover }) => cover === null);
  return [
    ...[...unsaid].map((index) => correctionNeedsWhy(article, index)),
    ...bare.map((move, at) => figureMoved(move, { article, first: at === 0, now }, world)),
  ];
}

function vanishedArticles(lock: FiguresLock, world: PastWorld): Problem[] {
  const withdrawn = new Set(world.withdrawals.map(({ article }) => article));
  return [...lock].flatMap(([slug, lines]) => {
    if (world.slugs.has(slug) || withdrawn.has(slug)) return [];
    const published = [...lines.values()].filter(({ number }) => number !== null);
    return published[0] ? [articleVanished(slug, published[0].place, published.length, world)] : [];
  });
}

/** A number that a figure was published with before, when it was corrected and why. */
export interface FormerFigure {
  /** Instant of the correction, ISO 8601 with offset. */
  date: string;
  from: PublishedNumber;
  why: string;
}

/** What a figure was before, the oldest first; none when it was never corrected. */
export function historyOf(
  lock: FiguresLock | null,
  { article, id }: Pick<FigureRecord, 'article' | 'id'>,
): FormerFigure[] {
  const history = lock?.get(article)?.get(id)?.history ?? [];
  return history.map(({ corrected, value, decimals, hedge, why }) => ({
    date: corrected,
    from: { value, decimals, hedge },
    why,
  }));
}
