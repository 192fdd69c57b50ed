import type { Article } from '../content/model.ts';
import { digestOf } from '../site/digest.ts';
import { organisationsOf } from '../site/figure-digests.ts';
import { compareText } from '../text/compare.ts';

/**
 * Digests of what the figures of organisations follow from, with the places in files at which they are stated; no
 * ledger is composed for them.
 */
export interface FigureInputs {
  /** Of the organisations named; of all of them where the list holds `*`. */
  of(organisations: readonly string[]): string;
  /** Of all organisations, with the figures of hidden articles. */
  everything: string;
}

/** Stands for all organisations. */
export const EVERY_ORGANISATION = '*';

/** @param hidden articles whose figures are held against the others, but are not among them */
export function figureInputs(articles: readonly Article[], hidden: readonly Article[]): FigureInputs {
  const parts = new Map<string, string[]>();
  for (const article of articles) {
    if (article.figures.length === 0) continue;
    const digest = digestOf([article.slug, article.date, article.figures]);
    for (const organisation of organisationsOf(article)) {
      const known = parts.get(organisation);
      if (known) known.push(digest);
      else parts.set(organisation, [digest]);
    }
  }
  const digests = new Map([...parts].map(([id, list]) => [id, digestOf(list.sort(compareText))]));
  const all = digestOf([...digests].sort(([a], [b]) => compareText(a, b)));
  return {
    of: (organisations) =>
      organisations.includes(EVERY_ORGANISATION)
        ? all
        : digestOf(organisations.map((id) => [id, digests.get(id) ?? ''])),
    get everything() {
      return digestOf([all, hidden.map(({ slug, date, figures }) => [slug, date, figures])]);
    },
  };
}
