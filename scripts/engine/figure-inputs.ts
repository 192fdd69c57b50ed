import type { ArticleData } from '../content/model.ts';
import { organisationsOf } from '../figures/organisations-of.ts';
import { digestOf } from '../site/digest.ts';
import { groupBy } from '../site/grouping.ts';
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
  const stating = sources.flatMap(({ reading, remembered }) =>
    reading.article && remembered.figures ? [{ slug: reading.article.slug, ...remembered.figures }] : [],
  );
  const digestsOf = (some: typeof stating) => some.map(({ digest }) => digest).sort(compareText);
  const groups = groupBy(
    stating.filter(({ slug }) => shown.has(slug)),
    ({ of }) => of,
  );
  const digests = new Map([...groups].map(([id, group]) => [id, digestOf(digestsOf(group))]));
  const concealed = digestsOf(stating.filter(({ slug }) => !shown.has(slug)));
  const all = digestOf([...digests].sort(([a], [b]) => compareText(a, b)));
  return {
    of: (organisation) => digests.get(organisation) ?? '',
    shown: all,
    everything: digestOf([all, concealed]),
  };
}

/** What is to be known of the figures of an article without reading them; null when it has none. */
export function rememberFigures(article: ArticleData | null): RememberedSource['figures'] {
  if (!article || article.figures.length === 0) return null;
  const { slug, date, figures } = article;
  return { of: organisationsOf(article), digest: digestOf([slug, date, figures]) };
}
