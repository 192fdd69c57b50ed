import {
  brokenAnchor,
  type CompiledBody,
  type CompiledInline,
  compileBody,
  compileInline,
  type InlineSource,
  type MarkdownContext,
  type OutwardLink,
} from '../content/markdown.ts';
import type { Article, Content, StaticPage } from '../content/model.ts';
import type { PictureInfo, StateOfPicture } from '../content/pictures.ts';
import { type Problem, startOf } from '../content/problems.ts';
import { composeLedger } from '../figures/compose.ts';
import { buildLedger, hierarchyOf, type Ledger } from '../figures/ledger.ts';
import { suppress } from '../figures/suppression.ts';
import type { World } from '../reconcile/article.ts';
import { articleUrl, organisationUrl, pageUrl, sectionUrl } from './addresses.ts';
import { ArticleProse, worldOf } from './article-prose.ts';
import { withAuthorAddresses } from './authors.ts';
import { linkTo } from './cards.ts';
import { dateView } from './dates.ts';
import type { Edition, EditionArticle, EditionPage } from './edition.ts';
import { figurePages } from './figure-places.ts';
import { linkResolver } from './links.ts';
import { lockOfEdition } from './past.ts';
import { pictureHtml, pictureView } from './picture-view.ts';
import type { Link, PictureView } from './views.ts';

/** Widths at which a picture in a text is shown: in a place of its own, and within a line. */
const BLOCK_PICTURE_SIZES = '(min-width: 44rem) 41rem, 100vw';
const INLINE_PICTURE_SIZES = '(min-width: 44rem) 20rem, 50vw';

export interface EditionInput {
  content: Content;
  pictures: ReadonlyMap<string, StateOfPicture>;
  /** Slugs of articles that exist but that readers do not see at this moment. */
  hidden: ReadonlySet<string>;
  /** Those of them whose figures are held against the figures that readers see. */
  hiddenArticles?: readonly Article[];
  /** Instant at which the site is seen, ISO 8601. */
  now: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Makes an edition: derives the figures of every article, compiles its texts with these figures filled
 * in, and collects what the page plan needs. What is wrong is returned, never thrown.
 */
export function composeEdition(input: EditionInput): {
  edition: Edition;
  /** The ledger with the figures of hidden articles too. */
  whole: Ledger;
  problems: Problem[];
} {
  const content = { ...input.content, articles: withAuthorAddresses(input.content.articles) };
  const { articles, indicators, organisations, site } = content;
  const context = { indicators, organisations, terms: site.terms };
  const { ledger, whole, problems: found } = composeLedger(articles, context, input.hiddenArticles);
  const problems: Problem[] = found;
  const edition = emptyEdition(content, input.now, ledger);
  edition.lock = lockOfEdition(edition, input.hidden);
  const compiler = new Compiler(edition, input, problems);
  content.articles.forEach((article, index) => {
    const compiled = compiler.article(article);
    edition.articles.push(compiled);
    edition.bySlug.set(article.slug, compiled);
    input.onProgress?.(index + 1, content.articles.length);
  });
  edition.pages = content.pages.map((page) => compiler.page(page));
  problems.push(...compiler.brokenAnchors());
  edition.pictures = compiler.usedPictures();
  return { edition, whole, problems };
}

/** An edition with its figures, in which nothing has been compiled yet. */
export function emptyEdition(content: Content, now: string, ledger = buildLedger([])): Edition {
  const sections = new Map(content.site.sections.map(({ id, name }) => [id, { name, url: sectionUrl(id) }]));
  const { indicators, site } = content;
  const hierarchy = hierarchyOf(content.organisations);
  const { smallestCount, home } = site;
  const edition: Edition = {
    content,
    ledger,
    lock: null,
    hierarchy,
    suppression: suppress(ledger, { indicators, hierarchy, smallestCount, headline: home.headline }),
    now,
    articles: [],
    bySlug: new Map(),
    pages: [],
    pictures: [],
    leadPictures: new Map(),
    mentions: new Map(),
    articleLink(slug) {
      const item = edition.bySlug.get(slug);
      return item ? linkTo(item, edition) : { name: slug, url: articleUrl(slug) };
    },
    organisationLink: (id) => ({ name: content.organisations.get(id)?.name ?? id, url: organisationUrl(id) }),
    sectionLink: (id): Link => sections.get(id) ?? { name: id, url: sectionUrl(id) },
  };
  return edition;
}

/** Compiles texts with everything that they may refer to: figures, pictures, other pages. */
class Compiler {
  readonly #edition: Edition;
  readonly #pictures: ReadonlyMap<string, StateOfPicture>;
  readonly #problems: Problem[];
  readonly #resolveLink: ReturnType<typeof linkResolver>;
  readonly #world: World;
  readonly #used = new Map<string, PictureInfo>();
  readonly #outward: OutwardLink[] = [];
  /** Ids of the headings of each compiled page, by its address. */
  readonly #headings = new Map<string, string[]>();

  constructor(edition: Edition, { pictures, hidden }: EditionInput, problems: Problem[]) {
    this.#edition = edition;
    this.#pictures = pictures;
    this.#problems = problems;
    this.#resolveLink = linkResolver(edition.content, hidden, figurePages(edition));
    this.#world = worldOf(edition);
  }

  article(article: Article): EditionArticle {
    const records = this.#edition.ledger.byArticle.get(article.slug) ?? [];
    const prose = new ArticleProse(article, records, this.#edition, this.#world);
    const context = this.#contextOf(article, prose);
    const title = this.#inline(article, 'title', article.title, context);
    const lede = this.#inline(article, 'lede', article.lede, context);
    const body = this.#body(article, articleUrl(article.slug), context);
    const pictures = this.#listedPictures(article, context);
    const { problems, mentions } = prose.finish();
    this.#problems.push(...problems);
    for (const [key, mention] of mentions) this.#edition.mentions.set(key, mention);
    return {
      article,
      url: articleUrl(article.slug),
      title: title.text,
      titleHtml: title.html,
      lede: lede.text,
      ledeHtml: lede.html,
      bodyHtml: body.html,
      headings: body.headings,
      words: body.words,
      pictures,
      date: dateView(article.date, this.#edition.content.site.timeZone),
    };
  }

  page(page: StaticPage): EditionPage {
    const context = this.#contextWith(page.file, () => null, 'vi');
    const body = this.#body(page, pageUrl(page.slug), context);
    return { page, url: pageUrl(page.slug), bodyHtml: body.html };
  }

  /** Links to headings that other articles and pages do not have; to be asked when all are compiled. */
  brokenAnchors(): Problem[] {
    return this.#outward.flatMap(({ href, place }) => {
      const [path = '', id = ''] = href.split('#');
      const ids = this.#headings.get(path);
      return ids && !ids.includes(id) ? [brokenAnchor(place, id, ids)] : [];
    });
  }

  /** Every picture that a page shows, by file. */
  usedPictures(): PictureInfo[] {
    return [...this.#used.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  #body({ body, bodyLine, file }: Article | StaticPage, url: string, context: MarkdownContext): CompiledBody {
    const compiled = compileBody(body, bodyLine, file, context);
    this.#problems.push(...compiled.problems);
    this.#outward.push(...compiled.outward);
    this.#headings.set(
      url,
      compiled.headings.map(({ id }) => id),
    );
    return compiled;
  }

  #contextOf({ file, language }: Article, prose: ArticleProse): MarkdownContext {
    const resolveFigure = (reference: string, written: string) => prose.resolveFigure(reference, written);
    const context = this.#contextWith(file, resolveFigure, language);
    return language === 'vi' ? { ...context, markFigures: (runs) => prose.markFigures(runs) } : context;
  }

  #contextWith(
    file: string,
    resolveFigure: MarkdownContext['resolveFigure'],
    language: Article['language'],
  ): MarkdownContext {
    return {
      language,
      resolveFigure,
      resolveLink: (href) => this.#resolveLink(href, file),
      pictureHtml: ({ file: picture, alt, block }) => {
        const info = this.#use(picture);
        if (!info) return null;
        const view = pictureView(info, { alt, captionHtml: null, credit: null });
        return pictureHtml(view, block ? BLOCK_PICTURE_SIZES : INLINE_PICTURE_SIZES, false);
      },
    };
  }

  #inline(
    article: Article,
    field: string,
    text: string,
    context: MarkdownContext,
    role: InlineSource['role'] = field === 'title' ? 'title' : 'lede',
  ): CompiledInline {
    const place = article.places.get(field) ?? startOf(article.file);
    const compiled = compileInline(text, { place, field, role }, context);
    this.#problems.push(...compiled.problems);
    return compiled;
  }

  #listedPictures(article: Article, context: MarkdownContext): PictureView[] {
    const views: PictureView[] = [];
    article.pictures.forEach(({ file, alt, caption, credit }, index) => {
      const info = this.#use(file);
      if (!info) return;
      if (index === 0) this.#edition.leadPictures.set(article.slug, info);
      const field = `pictures[${index}].caption`;
      const captionHtml =
        caption === null ? null : this.#inline(article, field, caption, context, 'caption').html;
      views.push(pictureView(info, { alt, captionHtml, credit }));
    });
    return views;
  }

  #use(file: string): PictureInfo | null {
    const state = this.#pictures.get(file);
    if (!state || 'fault' in state) return null;
    this.#used.set(file, state);
    return state;
  }
}
