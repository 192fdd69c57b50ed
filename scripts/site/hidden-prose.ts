import { bodyOf } from '../content/front-matter.ts';
import { compileBody, compileInline, type MarkdownContext } from '../content/markdown.ts';
import type { Article, TextSource } from '../content/model.ts';
import { type Problem, startOf } from '../content/problems.ts';
import type { Ledger } from '../figures/ledger.ts';
import { ArticleProse, worldOf } from './article-prose.ts';
import type { Edition } from './edition.ts';

/**
 * What does not agree in the prose of articles that readers do not see: drafts, embargoed, expired. Their
 * numbers are held against their own figures and against those of all articles.
 * @param ledger the ledger of all articles, hidden ones among them
 */
export function checkHiddenProse(hidden: readonly Article[], edition: Edition, ledger: Ledger): Problem[] {
  if (hidden.length === 0) return [];
  const whole = { ...edition, ledger };
  const world = worldOf(whole);
  return hidden.flatMap((article) => {
    if (article.language !== 'vi') return [];
    const prose = new ArticleProse(article, ledger.byArticle.get(article.slug) ?? [], whole, world);
    readTexts(article, edition.content.textOf, {
      pictureHtml: () => '',
      resolveLink: () => ({ href: null }),
      resolveFigure: (reference, written) => prose.resolveFigure(reference, written),
      markFigures: (runs) => prose.markFigures(runs),
    });
    return prose.finish().problems;
  });
}

/** Goes through all texts of an article that may hold figures, in their order on the page. */
export function readTexts(article: Article, textOf: TextSource, context: MarkdownContext): void {
  const placeOf = (field: string) => () => article.places.get(field) ?? startOf(article.file);
  for (const field of ['title', 'lede'] as const) {
    compileInline(article[field], { place: placeOf(field), field, role: field }, context);
  }
  compileBody(bodyOf(article, textOf), article.bodyLine, article.file, context);
  article.pictures.forEach(({ caption }, index) => {
    const field = `pictures[${index}].caption`;
    if (caption !== null) compileInline(caption, { place: placeOf(field), field, role: 'caption' }, context);
  });
}
