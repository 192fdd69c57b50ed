import type { Article } from '../content/model.ts';
import { groupBy } from './grouping.ts';

/** How many related articles a page shows. */
const RELATED_SHOWN = 4;

/** Neighbours in time that are looked at in each list, on either side. */
const REACH = 6;

const SAME_ORGANISATION = 0.6;
const SAME_SECTION = 0.25;

/** Lists of articles that share something, in the order of the site (newest first). */
interface Shared {
  articles: readonly Article[];
  place: Map<string, number>;
  weight: number;
}

/**
 * Related articles of each article: the editor's choice first, then those that share most, rare topics
 * counting more than common ones. Only the nearest neighbours in time within each shared list are
 * looked at, so that the cost grows with the number of articles and a new article changes few others.
 */
export function relateArticles(articles: readonly Article[]): (article: Article) => string[] {
  const known = new Set(articles.map(({ slug }) => slug));
  const topics = group(
    articles,
    ({ topics }) => topics,
    (size) => 1 / Math.log2(1 + size),
  );
  const organisations = group(
    articles,
    ({ organisation }) => [organisation],
    () => SAME_ORGANISATION,
  );
  const sections = group(
    articles,
    ({ section }) => [section],
    () => SAME_SECTION,
  );
  return (article) => {
    const scores = new Map<string, number>();
    for (const topic of article.topics) addNeighbours(scores, article, topics.get(topic));
    addNeighbours(scores, article, organisations.get(article.organisation));
    addNeighbours(scores, article, sections.get(article.section));
    const chosen = article.related.filter((slug) => known.has(slug) && slug !== article.slug);
    for (const slug of [article.slug, ...chosen]) scores.delete(slug);
    const computed = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([slug]) => slug);
    return [...chosen, ...computed].slice(0, Math.max(RELATED_SHOWN, chosen.length));
  };
}

function group(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly string[],
  weigh: (size: number) => number,
): Map<string, Shared> {
  const shared = new Map<string, Shared>();
  for (const [key, list] of groupBy(articles, keysOf)) {
    const place = new Map(list.map(({ slug }, index) => [slug, index]));
    shared.set(key, { articles: list, place, weight: weigh(list.length) });
  }
  return shared;
}

function addNeighbours(scores: Map<string, number>, article: Article, shared: Shared | undefined): void {
  const place = shared?.place.get(article.slug);
  if (!shared || place === undefined) return;
  const from = Math.max(0, place - REACH);
  for (const { slug } of shared.articles.slice(from, place + REACH + 1)) {
    scores.set(slug, (scores.get(slug) ?? 0) + shared.weight);
  }
}
