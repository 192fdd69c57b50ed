import type { ArticleData } from '../content/model.ts';
import { organisationsOf } from '../figures/organisations-of.ts';
import { digestOf } from '../site/digest.ts';
import { compareText } from '../text/compare.ts';
import type { RememberedSource } from './memory.ts';
import type { Source } from './sources.ts';

/**
 * Digests of what the figures of organisations follow from, with the places in files at which they are stated; no
 * ledger is composed for them.
 */
export interface FigureInputs {
  /** Of one organisation; empty for one without figures. */
  of(organisation: string): string;
  /** Of all organisations. */
  shown: string;
  /** Of all, with the figures of hidden articles. */
  everything: string;
}

/**
 * @param sources files in whatever order
 * @param shown slugs of the articles that readers see; the figures of others are held against theirs, but are not among them
 */
export function figureInputs(sources: readonly Source[], shown: ReadonlySet<string>): FigureInputs {
  const parts = new Map<string, string[]>();
  const concealed: string[] = [];
  for (const { reading, remembered } of sources) {
    if (!reading.article || !remembered.figures) continue;
    const { of, digest } = remembered.figures;
    if (!shown.has(reading.article.slug)) concealed.push(digest);
    else {
      for (const organisation of of) {
        const known = parts.get(organisation);
        if (known) known.push(digest);
        else parts.set(organisation, [digest]);
      }
    }
  }
  const digests = new Map([...parts].map(([id, list]) => [id, digestOf(list.sort(compareText))]));
  const all = digestOf([...digests].sort(([a], [b]) => compareText(a, b)));
  return {
    of: (organisation) => digests.get(organisation) ?? '',
    shown: all,
    everything: digestOf([all, concealed.sort(compareText)]),
  };
}

/** What is to be known of the figures of an article without reading them; null when it has none. */
export function rememberFigures(article: ArticleData | null): RememberedSource['figures'] {
  if (!article || article.figures.length === 0) return null;
  const { slug, date, figures } = article;
  return { of: organisationsOf(article), digest: digestOf([slug, date, figures]) };
}
