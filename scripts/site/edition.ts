import type { Article, Content, FiguresLock, Heading, StaticPage } from '../content/model.ts';
import type { PictureInfo } from '../content/pictures.ts';
import type { Hierarchy, Ledger } from '../figures/ledger.ts';
import type { Suppression } from '../figures/suppression.ts';
import type { Mention } from './article-prose.ts';
import type { DateView, Link, PictureView } from './views.ts';

/** An article with its Markdown compiled and its figures filled in. */
export interface EditionArticle {
  article: Article;
  url: string;
  /** Title and lede as text and as safe HTML. */
  title: string;
  titleHtml: string;
  lede: string;
  ledeHtml: string;
  bodyHtml: string;
  headings: Heading[];
  words: number;
  /** Listed pictures, the lead one first. */
  pictures: PictureView[];
  date: DateView;
}

export interface EditionPage {
  page: StaticPage;
  url: string;
  bodyHtml: string;
}

/**
 * Everything that the page plan is made from: valid content, its figures and its compiled texts, seen
 * at one moment. The plan is a function of it and of nothing else.
 */
export interface Edition {
  content: Content;
  ledger: Ledger;
  /** What figures were before, with what this edition corrects (`lockOfEdition`); null where no lock is kept. */
  lock: FiguresLock | null;
  hierarchy: Hierarchy;
  /** Which figures public pages and open data leave out. */
  suppression: Suppression;
  /** Instant at which the site is seen, ISO 8601. */
  now: string;
  /** Newest first. */
  articles: EditionArticle[];
  bySlug: Map<string, EditionArticle>;
  pages: EditionPage[];
  /** Pictures that the pages show, and of those the ones that need the cut for shared links. */
  pictures: PictureInfo[];
  leadPictures: Map<string, PictureInfo>;
  /** Where each article speaks of each of its figures; keys by `mentionKey`. */
  mentions: Map<string, Mention>;
  articleLink(slug: string): Link;
  organisationLink(id: string): Link;
  sectionLink(id: string): Link;
}
