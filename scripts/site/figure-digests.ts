/** Digests of what pages show of figures, without looking at the ledger. */
import type { FiguresLock } from '../content/model.ts';
import { organisationsOf } from '../figures/organisations-of.ts';
import { compareText } from '../text/compare.ts';
import { digestOf } from './digest.ts';
import type { Edition } from './edition.ts';
import { groupBy } from './grouping.ts';
import { oncePer } from './once.ts';
import type { FigureScope } from './views.ts';

/**
 * Digest of all that pages show of the figures of organisations. The ledger of an organisation follows from the
 * articles that give its figures, so that the digests of these stand for it; with them goes what is withheld.
 */
export function figureDigest(scope: FigureScope, edition: Edition): string {
  if (scope === 'all') return ofAll(edition);
  const digests = byOrganisation(edition);
  return digestOf(scope.map((id) => [id, digests.get(id) ?? '']));
}

/** Digest of what was published before of an article's figures; empty while none of them has changed. */
export function lockDigest(slug: string, lock: FiguresLock | null): string {
  const lines = [...(lock?.get(slug) ?? [])];
  const moved = lines.some(([, { history, number }]) => history.length > 0 || number === null);
  return moved ? digestOf(lines) : '';
}

const byOrganisation = oncePer((edition: Edition): ReadonlyMap<string, string> => {
  const stating = edition.articles.map(({ article, digests }) => ({
    organisations: organisationsOf(article),
    part: `${article.slug} ${digests.figures} ${lockDigest(article.slug, edition.lock)}`,
  }));
  const groups = groupBy(stating, ({ organisations }) => organisations);
  return new Map(
    [...groups].map(([id, group]) => {
      const parts = group.map(({ part }) => part).sort(compareText);
      return [id, digestOf([parts, edition.withheld.get(id) ?? ''])];
    }),
  );
});

const ofAll = oncePer((edition: Edition) => {
  return digestOf([...byOrganisation(edition)].sort(([a], [b]) => compareText(a, b)));
});
