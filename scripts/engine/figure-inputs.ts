import type { Article } from '../content/model.ts';
import { digestOf } from '../site/digest.ts';
import { organisationsOf } from '../site/figure-digests.ts';
import { compareText } from '../text/compare.ts';

/**
 * Digests of what the figures of organisations follow from, with the places in files at which they are stated; no
 * ledger is composed for them.
 */
export interface FigureInputs {
  /** Of the organisations named. */
  of(organisations: readonly string[]): string;
  /** Of all organisations. */
  shown: string;
  /** Of all, with the figures of hidden articles. */
  everything: string;
}

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
  const shown = digestOf([...digests].sort(([a], [b]) => compareText(a, b)));
  return {
    of: (organisations) => digestOf(organisations.map((id) => [id, digests.get(id) ?? ''])),
    shown,
    everything: digestOf([shown, hidden.map(({ slug, date, figures }) => [slug, date, figures])]),
  };
}
