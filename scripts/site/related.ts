import type { Article } from '../content/model.ts';
import { digestOf } from './digest.ts';

/** How many related articles a page shows. */
const RELATED_SHOWN = 4;

/** Neighbours in time that are looked at in each list, on either side. */
const REACH = 6;

const SAME_ORGANISATION = 0.6;
const SAME_SECTION = 0.25;

/** Articles that share something, by their places in the order of the site (newest first). */
interface Shared {
  articles: number[];
  weight: number;
}

/** An article's place in a list that it shares with others. */
interface Standing {
  shared: Shared;
  place: number;
}

/** Digest of all that relations follow from. */
export function relationsDigest(articles: readonly Article[]): string {
  return digestOf(
    articles.map(({ slug, topics, organisation, section, related }) => [
      slug,
      topics,
      organisation,
      section,
      related,
    ]),
  );
}

/**
 * Related articles of each article: the editor's choice first, then those that share most, rare topics
 * counting more than common ones. Only the nearest neighbours in time within each shared list are
 * looked at, so that the cost grows with the number of articles and a new article changes few others.
 */
export function relateArticles(articles: readonly Article[]): (article: Article) => string[] {
  const indexes = new Map(articles.map(({ slug }, index) => [slug, index]));
  const standings = standingsOf(articles);
  const nearest = new Scores(articles);
  return (article) => {
    const index = indexes.get(article.slug);
    const chosen = article.related.filter((slug) => indexes.has(slug) && slug !== article.slug);
    const taken = new Set([article.slug, ...chosen].map((slug) => indexes.get(slug)));
    for (const standing of index === undefined ? [] : (standings[index] ?? [])) nearest.add(standing);
    const wanted = Math.max(RELATED_SHOWN, chosen.length) - chosen.length;
    return [...chosen, ...nearest.best(wanted, taken)];
  };
}

/** Of each article its places in the lists of its topics, of its organisation and of its section, in this order. */
function standingsOf(articles: readonly Article[]): Standing[][] {
  const standings: Standing[][] = articles.map(() => []);
  const stand = (keysOf: (article: Article) => readonly string[], weigh: (size: number) => number) => {
    const lists = new Map<string, Shared>();
    articles.forEach((article, index) => {
      for (const key of keysOf(article)) {
        const shared = lists.get(key) ?? { articles: [], weight: 0 };
        lists.set(key, shared);
        standings[index]?.push({ shared, place: shared.articles.length });
        shared.articles.push(index);
      }
    });
    for (const shared of lists.values()) shared.weight = weigh(shared.articles.length);
  };
  stand(
    ({ topics }) => topics,
    (size) => 1 / Math.log2(1 + size),
  );
  stand(
    ({ organisation }) => [organisation],
    () => SAME_ORGANISATION,
  );
  stand(
    ({ section }) => [section],
    () => SAME_SECTION,
  );
  return standings;
}

/** How much articles share with one; emptied by `best`. */
class Scores {
  readonly #articles: readonly Article[];
  readonly #scores: Float64Array;
  readonly #scored: number[] = [];

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
    this.#scores = new Float64Array(articles.length);
  }

  add({ shared: { articles, weight }, place }: Standing): void {
    const end = Math.min(articles.length, place + REACH + 1);
    for (let at = Math.max(0, place - REACH); at < end; at += 1) {
      const index = articles[at] as number;
      if (this.#scores[index] === 0) this.#scored.push(index);
      this.#scores[index] = (this.#scores[index] ?? 0) + weight;
    }
  }

  /** Slugs of the articles that share most, equal ones in the order of their slugs. */
  best(count: number, without: ReadonlySet<number | undefined>): string[] {
    const best: number[] = [];
    for (const index of this.#scored) {
      if (without.has(index)) continue;
      let at = best.length;
      while (at > 0 && this.#comesBefore(index, best[at - 1] as number)) at -= 1;
      if (at < count) best.splice(at, 0, index);
      if (best.length > count) best.pop();
    }
    for (const index of this.#scored) this.#scores[index] = 0;
    this.#scored.length = 0;
    return best.map((index) => this.#slugOf(index));
  }

  #comesBefore(a: number, b: number): boolean {
    const [x, y] = [this.#scores[a] ?? 0, this.#scores[b] ?? 0];
    return x === y ? this.#slugOf(a) < this.#slugOf(b) : x > y;
  }

  #slugOf(index: number): string {
    return this.#articles[index]?.slug ?? '';
  }
}
