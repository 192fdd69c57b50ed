import { extend } from '../content/extend.ts';
import { bodyOf } from '../content/front-matter.ts';
import { brokenAnchor, compileBody, type OutwardLink } from '../content/markdown.ts';
import type { Article, StaticPage } from '../content/model.ts';
import type { StateOfPicture } from '../content/pictures.ts';
import type { Problem } from '../content/problems.ts';
import type { World } from '../reconcile/article.ts';
import { articleUrl, pageUrl } from './addresses.ts';
import { worldOf } from './article-prose.ts';
import { bodyPictureHtml, type CompileContext, usablePicture } from './compile-article.ts';
import type { ArticleBody, CompiledArticle, Edition, EditionArticle, EditionPage } from './edition.ts';
import { figurePages } from './figure-places.ts';
import { linkResolver } from './links.ts';

/** Pictures of a content folder, and slugs of articles that exist but that readers do not see at this moment. */
export interface Surroundings {
  pictures: ReadonlyMap<string, StateOfPicture>;
  hidden: ReadonlySet<string>;
}

/** What the texts of an edition are compiled with; its figures must be there, its articles need not. */
export function compileContext(edition: Edition, { pictures, hidden }: Surroundings): CompileContext {
  const resolveLink = linkResolver(edition.content, hidden, figurePages(edition));
  let world: World | null = null;
  return {
    edition,
    pictures,
    resolveLink,
    // Composes the ledger: it is not made before something is compiled.
    get world() {
      world ??= worldOf(edition);
      return world;
    },
  };
}

/** Adds an article to an edition; articles come newest first. */
export function addArticle(
  edition: Edition,
  article: Article,
  compiled: CompiledArticle,
  body: () => ArticleBody,
): void {
  const item: EditionArticle = extend(compiled, { article, url: articleUrl(article.slug), body });
  edition.articles.push(item);
  edition.bySlug.set(article.slug, item);
}

/** A page that an editor wrote, compiled. */
export interface CompiledPage extends EditionPage {
  uses: string[];
  anchors: string[];
  outward: OutwardLink[];
  problems: Problem[];
}

/** Pages are few and hold no figures: they are compiled each time. */
export function compilePages(pages: readonly StaticPage[], context: CompileContext): CompiledPage[] {
  return pages.map((page) => {
    const { bodyLine, file } = page;
    const body = bodyOf(page, context.edition.content.textOf);
    const { html, headings, pictures, outward, problems } = compileBody(body, bodyLine, file, {
      language: 'vi',
      resolveFigure: () => null,
      resolveLink: (href) => context.resolveLink(href, file),
      pictureHtml: (picture) => bodyPictureHtml(picture, context.pictures),
    });
    const anchors = headings.map(({ id }) => id);
    return { page, url: pageUrl(page.slug), bodyHtml: html, uses: pictures, anchors, outward, problems };
  });
}

/**
 * Takes up the pages and the pictures that are shown, when all articles are in the edition. Gives what is wrong
 * with pages, and links to headings that other articles and pages do not have.
 */
export function finishEdition(
  edition: Edition,
  pages: readonly CompiledPage[],
  pictures: Surroundings['pictures'],
): Problem[] {
  edition.pages = pages.map(({ page, url, bodyHtml }) => ({ page, url, bodyHtml }));
  const texts = [...edition.articles, ...pages];
  const used = new Set(texts.flatMap(({ uses }) => uses));
  edition.pictures = [...used].sort().flatMap((file) => usablePicture(file, pictures) ?? []);
  for (const { article, lead } of edition.articles) {
    const info = lead === null ? null : usablePicture(lead, pictures);
    if (info) edition.leadPictures.set(article.slug, info);
  }
  return [
    ...edition.articles.flatMap(({ problems }) => problems),
    ...pages.flatMap(({ problems }) => problems),
    ...brokenAnchors(texts),
  ];
}

function brokenAnchors(
  texts: readonly { url: string; anchors: string[]; outward: OutwardLink[] }[],
): Problem[] {
  const linking = texts.filter(({ outward }) => outward.length > 0);
  if (linking.length === 0) return [];
  const ids = new Map(texts.map(({ url, anchors }) => [url, anchors]));
  return linking.flatMap(({ outward }) =>
    outward.flatMap(({ href, place }) => {
      const [path = '', id = ''] = href.split('#');
      const known = ids.get(path);
      return known && !known.includes(id) ? [brokenAnchor(place, id, known)] : [];
    }),
  );
}
