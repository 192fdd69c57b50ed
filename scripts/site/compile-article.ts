/** One article's texts → HTML, with figures, links and pictures filled in. */

import { pick } from '../content/extend.ts';
import { bodyOf } from '../content/front-matter.ts';
import {
  type BodyPicture,
  type CompiledInline,
  compileBody,
  compileInline,
  type InlineSource,
  type MarkdownContext,
} from '../content/markdown.ts';
import type { Article, ArticleData } from '../content/model.ts';
import type { PictureInfo, StateOfPicture } from '../content/pictures.ts';
import { type Problem, startOf } from '../content/problems.ts';
import type { World } from '../reconcile/article.ts';
import { ArticleProse } from './article-prose.ts';
import { cardOf, linkTo } from './cards.ts';
import { dateView } from './dates.ts';
import { digestOf } from './digest.ts';
import type { ArticleBody, CompiledArticle, Edition, EditionArticle } from './edition.ts';
import { lastChange } from './feeds.ts';
import type { LinkResolver } from './links.ts';
import { pictureHtml, pictureView } from './picture-view.ts';
import type { PictureView } from './views.ts';

/** Widths at which a picture in a text is shown: in a place of its own, and within a line. */
const BLOCK_PICTURE_SIZES = '(min-width: 44rem) 41rem, 100vw';
const INLINE_PICTURE_SIZES = '(min-width: 44rem) 20rem, 50vw';

/** What texts are compiled with. */
export interface CompileContext {
  edition: Edition;
  readonly world: World;
  pictures: ReadonlyMap<string, StateOfPicture>;
  resolveLink: LinkResolver;
}

/** A picture that can be shown; null for one that is not there or is damaged. */
export function usablePicture(file: string, pictures: CompileContext['pictures']): PictureInfo | null {
  const state = pictures.get(file);
  return state && !('fault' in state) ? state : null;
}

/** Markup of a picture in a body; null when there is no such picture. */
export function bodyPictureHtml(
  { file, alt, block }: BodyPicture,
  pictures: CompileContext['pictures'],
): string | null {
  const info = usablePicture(file, pictures);
  if (!info) return null;
  const view = pictureView(info, { alt, captionHtml: null, credit: null });
  return pictureHtml(view, block ? BLOCK_PICTURE_SIZES : INLINE_PICTURE_SIZES, false);
}

/** Compiles an article. What is wrong with it is among its problems; nothing is thrown. */
export function compileArticle(
  article: Article,
  context: CompileContext,
): { compiled: CompiledArticle; body: ArticleBody } {
  return new ArticleCompiler(article, context).compile();
}

class ArticleCompiler {
  readonly #article: Article;
  readonly #context: CompileContext;
  readonly #prose: ArticleProse;
  readonly #markdown: MarkdownContext;
  readonly #problems: Problem[] = [];
  readonly #links = new Map<string, string | null>();
  readonly #used = new Set<string>();

  constructor(article: Article, context: CompileContext) {
    this.#article = article;
    this.#context = context;
    const { edition, world } = context;
    const records = edition.ledger.byArticle.get(article.slug) ?? [];
    this.#prose = new ArticleProse(article, records, edition, world);
    this.#markdown = this.#markdownContext();
  }

  compile(): { compiled: CompiledArticle; body: ArticleBody } {
    const { edition } = this.#context;
    const article = this.#article;
    const title = this.#inline('title', article.title, 'title');
    const lede = this.#inline('lede', article.lede, 'lede');
    const source = bodyOf(article, edition.content.textOf);
    const { html, headings, words, outward, problems } = compileBody(
      source,
      article.bodyLine,
      article.file,
      this.#markdown,
    );
    this.#problems.push(...problems);
    const pictures = this.#listedPictures();
    const prose = this.#prose.finish();
    this.#problems.push(...prose.problems);
    const texts = { title: title.text, titleHtml: title.html, lede: lede.text, ledeHtml: lede.html };
    const body = { html, headings };
    const unsigned = {
      ...texts,
      words,
      pictures,
      date: dateView(article.date, edition.content.site.timeZone),
      mentions: prose.mentions,
      uses: [...this.#used].sort(),
      lead: this.#lead(),
      anchors: headings.map(({ id }) => id),
      outward,
      problems: this.#problems,
      madeFrom: { organisations: [...prose.consulted].sort(), links: [...this.#links] },
    };
    return { compiled: { ...unsigned, digests: digestsOf(article, unsigned, body, edition) }, body };
  }

  #markdownContext(): MarkdownContext {
    const { language } = this.#article;
    const prose = this.#prose;
    const context: MarkdownContext = {
      language,
      resolveFigure: (reference, written) => prose.resolveFigure(reference, written),
      resolveLink: (href) => this.#link(href),
      pictureHtml: (picture) => {
        this.#use(picture.file);
        return bodyPictureHtml(picture, this.#context.pictures);
      },
    };
    return language === 'vi' ? { ...context, markFigures: (runs) => prose.markFigures(runs) } : context;
  }

  #link(href: string): { href: string | null } | null {
    const answer = this.#context.resolveLink(href, this.#article.file);
    if (answer) this.#links.set(href, answer.href);
    return answer;
  }

  #inline(field: string, text: string, role: InlineSource['role']): CompiledInline {
    const { file, places } = this.#article;
    const compiled = compileInline(
      text,
      { place: () => places.get(field) ?? startOf(file), field, role },
      this.#markdown,
    );
    this.#problems.push(...compiled.problems);
    return compiled;
  }

  #listedPictures(): PictureView[] {
    return this.#article.pictures.flatMap(({ file, alt, caption, credit }, index) => {
      const info = this.#use(file);
      if (!info) return [];
      const captionHtml =
        caption === null ? null : this.#inline(`pictures[${index}].caption`, caption, 'caption').html;
      return [pictureView(info, { alt, captionHtml, credit })];
    });
  }

  #lead(): string | null {
    const [first] = this.#article.pictures;
    return first && this.#used.has(first.file) ? first.file : null;
  }

  #use(file: string): PictureInfo | null {
    const info = usablePicture(file, this.#context.pictures);
    if (info) this.#used.add(file);
    return info;
  }
}

type Unsigned = Omit<CompiledArticle, 'digests'>;

type Told = Exclude<keyof ArticleData, 'bodyLine'>;

/** What pages may show of the front matter: all of it but what tells of places in the file. */
const TOLD = Object.keys({
  slug: true,
  file: true,
  title: true,
  lede: true,
  date: true,
  updated: true,
  section: true,
  organisation: true,
  topics: true,
  byline: true,
  source: true,
  pictures: true,
  figures: true,
  untracked: true,
  related: true,
  aliases: true,
  draft: true,
  publishAt: true,
  expires: true,
  corrections: true,
  language: true,
} satisfies Record<Told, true>) as Told[];

function digestsOf(
  article: Article,
  compiled: Unsigned,
  body: ArticleBody,
  edition: Edition,
): CompiledArticle['digests'] {
  const item = { ...compiled, article, url: edition.articleLink(article.slug).url } as EditionArticle;
  const told = pick(article, TOLD);
  const { problems: _problems, madeFrom: _madeFrom, ...shown } = compiled;
  const link = digestOf(linkTo(item, edition));
  return {
    page: digestOf([told, shown, body]),
    card: digestOf(cardOf(item, edition)),
    link,
    figures: digestOf([
      link,
      article.date,
      lastChange(item),
      article.figures,
      article.source,
      article.corrections,
      compiled.mentions,
    ]),
  };
}
