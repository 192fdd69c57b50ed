/** Digests of what pages show of figures, without looking at the ledger. */
import type { Article, FiguresLock } from '../content/model.ts';
import { compareText } from '../text/compare.ts';
import { digestOf } from './digest.ts';
import type { Edition } from './edition.ts';
import { oncePer } from './once.ts';
import type { FigureScope } from './views.ts';

/**
 * Digest of all that pages show of the figures of organisations. The ledger of an organisation follows from the
 * articles that give its figures, so that the digests of these stand for it; with them goes what is withheld.
 */
export function figureDigest(scope: FigureScope, edition: Edition): string {
  const digests = byOrganisation(edition);
  const ids = scope === 'all' ? [...digests.keys()].sort(compareText) : scope;
  return digestOf(ids.map((id) => [id, digests.get(id) ?? '']));
}

/** Organisations whose figures an article gives. */
export function organisationsOf({ figures }: Article): string[] {
  return [...new Set(figures.map(({ organisation }) => organisation))];
}

/** Digest of what was published before of an article's figures; empty while none of them has changed. */
export function lockDigest(slug: string, lock: FiguresLock | null): string {
  const lines = [...(lock?.get(slug) ?? [])];
  const moved = lines.some(([, { history, number }]) => history.length > 0 || number === null);
  return moved ? digestOf(lines) : '';
}

const byOrganisation = oncePer((edition: Edition): ReadonlyMap<string, string> => {
  const parts = new Map<string, string[]>();
  for (const { article, digests } of edition.articles) {
    for (const organisation of organisationsOf(article)) {
      const part = `${article.slug} ${digests.figures} ${lockDigest(article.slug, edition.lock)}`;
      const known = parts.get(organisation);
      if (known) known.push(part);
      else parts.set(organisation, [part]);
    }
  }
  return new Map(
    [...parts].map(([id, list]) => [id, digestOf([list.sort(compareText), edition.withheld.get(id) ?? ''])]),
  );
});
