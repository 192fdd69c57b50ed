import type { Article } from '../content/model.ts';
import { compareText } from '../text/compare.ts';
import { composeLedger, type LedgerContext } from './compose.ts';
import type { Ledger } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { organisationsOf } from './organisations-of.ts';

/** Articles that give figures of one organisation, or of several that share an article. */
type Cluster = Set<Article>;

/**
 * A ledger of which only as much is composed as somebody asks for: the figures of one organisation, with those of all
 * that share an article with it. Whoever goes through the whole of it has all composed. Nothing in a ledger leads
 * from one organisation to another (`composeOrganisations`), so that it is to the record what `composeLedger` gives.
 */
export class LedgerOnDemand implements Ledger {
  readonly byOrganisation: Ledger['byOrganisation'];
  readonly byArticle: Ledger['byArticle'];
  readonly byId: Ledger['byId'];
  readonly newer: Ledger['newer'];
  readonly #context: LedgerContext;
  /** By organisation, what has not been composed yet. */
  readonly #waiting: Map<string, Cluster>;
  /** Whether all is there, in its order. */
  #isWhole = false;
  #records: FigureRecord[] | null = null;

  constructor(articles: readonly Article[], context: LedgerContext) {
    this.#context = context;
    this.#waiting = clustersOf(articles);
    const ofArticle = new Map(articles.map((article) => [article.slug, organisationsOf(article)[0]]));
    const compose = (organisation = '') => this.#compose(this.#waiting.get(organisation));
    const ofId = (id: string) => id.slice(0, id.indexOf('/'));
    const all = () => this.#composeAll();
    this.byOrganisation = new MapOnDemand((id) => compose(id), all);
    this.byArticle = new MapOnDemand((slug) => compose(ofArticle.get(slug)), all);
    this.byId = new MapOnDemand((id) => compose(ofId(id)), all);
    this.newer = new MapOnDemand((id) => compose(ofId(id)), all);
  }

  get records(): FigureRecord[] {
    this.#records ??= [...this.byOrganisation.values()].flatMap((series) => [...series.values()].flat());
    return this.#records;
  }

  #compose(cluster: Cluster | undefined): void {
    if (!cluster) return;
    for (const article of cluster) for (const id of organisationsOf(article)) this.#waiting.delete(id);
    const { ledger } = composeLedger([...cluster], this.#context);
    for (const [id, series] of ledger.byOrganisation) this.byOrganisation.set(id, series);
    for (const [slug, records] of ledger.byArticle) this.byArticle.set(slug, records);
    for (const [id, records] of ledger.byId) this.byId.set(id, records);
    for (const [id, record] of ledger.newer) this.newer.set(id, record);
  }

  #composeAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#compose(new Set([...this.#waiting.values()].flatMap((cluster) => [...cluster])));
    const sorted = [...this.byOrganisation].sort(([a], [b]) => compareText(a, b));
    this.byOrganisation.clear();
    for (const [id, series] of sorted) this.byOrganisation.set(id, series);
  }
}

/** By organisation, the articles with figures of it and of all that hang together with it through articles. */
function clustersOf(articles: readonly Article[]): Map<string, Cluster> {
  const clusters = new Map<string, Cluster>();
  for (const article of articles) {
    const organisations = organisationsOf(article);
    const known = new Set(organisations.flatMap((id) => clusters.get(id) ?? []));
    const [own = new Set(), ...others] = [...known].sort((a, b) => b.size - a.size);
    for (const moved of others.flatMap((cluster) => [...cluster])) {
      own.add(moved);
      for (const id of organisationsOf(moved)) clusters.set(id, own);
    }
    own.add(article);
    for (const id of organisations) clusters.set(id, own);
  }
  return clusters;
}

/** A map whose entries are put into it when they are asked for, each by its key or all of them. */
class MapOnDemand<K, V> extends Map<K, V> {
  readonly #fill: (key: K) => void;
  readonly #fillAll: () => void;

  constructor(fill: (key: K) => void, fillAll: () => void) {
    super();
    this.#fill = fill;
    this.#fillAll = fillAll;
  }

  override get(key: K): V | undefined {
    this.#fill(key);
    return super.get(key);
  }

  override has(key: K): boolean {
    this.#fill(key);
    return super.has(key);
  }

  override get size(): number {
    this.#fillAll();
    return super.size;
  }

  override keys(): MapIterator<K> {
    this.#fillAll();
    return super.keys();
  }

  override values(): MapIterator<V> {
    this.#fillAll();
    return super.values();
  }

  override entries(): MapIterator<[K, V]> {
    this.#fillAll();
    return super.entries();
  }

  override forEach(each: (value: V, key: K, map: Map<K, V>) => void): void {
    this.#fillAll();
    super.forEach(each);
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
