import type { OutwardLink } from '../content/markdown.ts';
import type { Article, Content, FiguresLock, Heading, StaticPage } from '../content/model.ts';
import type { PictureInfo } from '../content/pictures.ts';
import type { Problem } from '../content/problems.ts';
import type { Hierarchy, Ledger } from '../figures/ledger.ts';
import type { Suppression } from '../figures/suppression.ts';
import type { Mention } from './article-prose.ts';
import type { DateView, FigureScope, Link, PictureView } from './views.ts';

/**
 * What compiling an article's texts comes to, but for the body. Plain data that can be kept from one build to the
 * next: it holds as long as what it was made from is the same (`CompiledArticle.madeFrom`).
 */
export interface CompiledArticle {
  /** Title and lede as text and as safe HTML. */
  title: string;
  titleHtml: string;
  lede: string;
  ledeHtml: string;
  words: number;
  /** Listed pictures, the lead one first. */
  pictures: PictureView[];
  date: DateView;
  /** Where it speaks of each of its figures. */
  mentions: Mention[];
  /** Files of the pictures that it shows, and of the one that stands for it in shared links. */
  uses: string[];
  lead: string | null;
  /** Ids of the headings of its body, and links to such of other pages. */
  anchors: string[];
  outward: OutwardLink[];
  problems: Problem[];
  madeFrom: CompiledFrom;
  digests: ArticleDigests;
}

/** What an article's texts were compiled with, beside its file and the settings of the site. */
export interface CompiledFrom {
  /** Organisations whose figures its numbers were held against. */
  organisations: string[];
  /** Each link that it has, with the address that it led to; null for words without a link. */
  links: [href: string, address: string | null][];
}

/** Digests of what pages show of an article: as long as one is the same, so is what is shown. */
export interface ArticleDigests {
  /** All of it. */
  page: string;
  /** Its card in a list. */
  card: string;
  /** A link to it. */
  link: string;
  /** What the pages of figures say of it and of its figures. */
  figures: string;
}

export interface ArticleBody {
  html: string;
  headings: Heading[];
}

/** An article with its Markdown compiled and its figures filled in. */
export interface EditionArticle extends CompiledArticle {
  article: Article;
  url: string;
  /** The body, which only the article's own page needs; it is looked up each time. */
  body(): ArticleBody;
}

export interface EditionPage {
  page: StaticPage;
  url: string;
  bodyHtml: string;
}

/** The figures of an edition. Those of a large site are composed only when something needs them. */
export interface EditionFigures {
  /** In it at least the organisations that are asked for are whole. */
  readonly ledger: Ledger;
  /** Which figures public pages and open data leave out. */
  readonly suppression: Suppression;
  /** For each organisation, the indicators that have a page, in the order of the list. */
  readonly series: ReadonlyMap<string, readonly string[]>;
  /** For organisations some of whose figures are left out, a digest of which, and why. */
  readonly withheld: ReadonlyMap<string, string>;
}

/**
 * Everything that the page plan is made from: valid content, its figures and its compiled texts, seen
 * at one moment. The plan is a function of it and of nothing else.
 */
export interface Edition extends EditionFigures {
  content: Content;
  /** What figures were before, with what this edition corrects (`lockOfEdition`); null where no lock is kept. */
  lock: FiguresLock | null;
  hierarchy: Hierarchy;
  /** Instant at which the site is seen, ISO 8601. */
  now: string;
  /** Newest first. */
  articles: EditionArticle[];
  bySlug: Map<string, EditionArticle>;
  pages: EditionPage[];
  /** Pictures that the pages show, and of those the ones that need the cut for shared links. */
  pictures: PictureInfo[];
  leadPictures: Map<string, PictureInfo>;
  /** Slugs of the articles that the page of one offers to read next. */
  relatedTo(slug: string): readonly string[];
  articleLink(slug: string): Link;
  organisationLink(id: string): Link;
  sectionLink(id: string): Link;
  /** Digest of all that pages show of the figures of organisations. */
  figureDigest(scope: FigureScope): string;
}
