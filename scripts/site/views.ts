/**
 * What each kind of page shows. A view holds every word, number, date and address that its page
 * prints, already computed, so that templates neither reckon nor look anything up.
 */

import type { FiguresView, IndicatorView, OrganisationFiguresView, SeriesView } from './figure-page-views.ts';

export interface Link {
  name: string;
  url: string;
  /** Language of the name where it is not the site's: `en`. */
  lang?: string;
}

export interface DateView {
  /** `2019-11-18T08:17:00+07:00`, for `<time datetime>`. */
  iso: string;
  /** `08:17, Thứ Hai, 18/11/2019 (GMT+7)` */
  full: string;
  /** `Thứ Hai, 18/11/2019` */
  weekday: string;
  /** `18/11/2019` */
  day: string;
}

/** A picture in all its files. `srcset`s go from narrow to wide. */
export interface PictureView {
  alt: string;
  /** Caption as safe HTML (figure references resolved), or null. */
  captionHtml: string | null;
  credit: string | null;
  width: number;
  height: number;
  sources: { type: string; srcset: string }[];
  /** A JPEG of middle width, for `<img src>`. */
  src: string;
}

/** A figure as a reader sees it. */
export interface FigureView {
  id: string;
  /** Its place on the page of its organisation and indicator. */
  url: string;
  /** What it counts: `Đảng viên`. */
  label: string;
  /** `4.820`, `126,11%`. */
  value: string;
  /** The number itself, for `<data value>`; null for one that is not published. */
  number: number | null;
  /** gần, hơn, trên…, or null. */
  hedge: string | null;
  /** Unit in words, null for percentages (the sign is in `value`). */
  unit: string | null;
  /** `tính đến 18/11/2019` or `nhiệm kỳ 2015–2020`. */
  basis: string;
  derived: boolean;
  /** `1.135 ÷ 900`, or null. */
  formula: string | null;
  /** How an editor inferred it, or what must be known of it. */
  note: string | null;
  organisation: Link;
  article: Link;
  /** For a percentage of a target: the target in words and the share of the bar that the target takes. */
  target: TargetView | null;
}

export interface TargetView {
  /** `900` */
  value: string;
  /** `1.135` */
  done: string;
  /** Where 100% stands on a bar that is as long as the greater of target and done; 0 to 100. */
  mark: number;
  /** How far the bar is filled with what was done; 0 to 100. */
  filled: number;
  reached: boolean;
  /** Over-fulfilment (`26,11%`) or what is missing (`64,66%`). */
  differencePercent: string;
  /** The same in people: `235`. */
  differenceCount: string;
}

export interface Card {
  /** Title as safe HTML (figure references are plain numbers here). */
  title: string;
  url: string;
  lede: string;
  /** Language of title and lede where it is not the site's: `en`. */
  lang?: string;
  section: Link;
  organisation: Link;
  date: DateView;
  readingMinutes: number;
  picture: PictureView | null;
  draft: boolean;
}

/** What goes into `<head>`. Addresses are absolute where `Url` stands in the name. */
export interface HeadView {
  /** Text of `<title>`. */
  title: string;
  description: string;
  canonicalUrl: string;
  /** `article` or `website`. */
  ogType: string;
  ogTitle: string;
  ogImageUrl: string;
  ogImageAlt: string;
  ogImageWidth: number;
  ogImageHeight: number;
  /** JSON-LD objects, already serialised and safe inside `<script>`. */
  jsonLd: string;
  /** False keeps the page out of search engines. */
  index: boolean;
  /** Feeds to announce besides the site's own. */
  feeds: { title: string; type: string; url: string }[];
  publishedTime: string | null;
  modifiedTime: string | null;
  language: string;
}

/** Parts that every HTML page has. */
export interface PageView {
  head: HeadView;
  /** Url of the current entry of the navigation, or null. */
  current: string | null;
  /** Empty on the home page; the last one is the page itself. */
  breadcrumbs: Link[];
}

export interface HomeView extends PageView {
  /** Date of the newest article: "the edition". */
  edition: DateView | null;
  headline: FigureView[];
  headlineOrganisation: Link;
  lead: Card | null;
  latest: Card[];
  sections: { section: Link; lead: Card | null; items: Card[] }[];
}

export interface ArticleView extends PageView {
  titleHtml: string;
  ledeHtml: string;
  section: Link;
  organisation: Link;
  topics: Link[];
  date: DateView;
  updated: DateView | null;
  /** `Bài và ảnh: …`, `Bài: …`, `Ảnh: …`: label and people. */
  byline: { label: string; people: Link[] }[];
  source: {
    text: string;
    publisher: string | null;
    title: string | null;
    address: string | null;
    note: string | null;
  } | null;
  readingMinutes: number;
  picture: PictureView | null;
  /** Pictures after the first. */
  gallery: PictureView[];
  /** Compiled Markdown. */
  bodyHtml: string;
  toc: { id: string; text: string; children: { id: string; text: string }[] }[];
  figures: FigureView[];
  /** `Bài đăng cách đây hơn 6 năm…`, or null. */
  ageNote: string | null;
  corrections: CorrectionView[];
  newer: Link | null;
  older: Link | null;
  related: Card[];
  draft: boolean;
  language: string;
}

export interface CorrectionView {
  /** Place on the article's page, and the address of that place. */
  id: string;
  url: string;
  date: DateView;
  wrong: string;
  right: string;
  why: string | null;
  /** The figures that it moved. */
  figures: FigureChangeView[];
  article: Link;
}

/** A figure before and after a correction. */
export interface FigureChangeView {
  label: string;
  basis: string;
  /** Where it is not the article's. */
  organisation: Link | null;
  /** `1.135` */
  from: string;
  /** `1.136`, or null when the article does not give the figure any more. */
  to: string | null;
  /** Where the figure is shown; null when it is there no more. */
  url: string | null;
}

/** An article that was taken back. */
export interface WithdrawalView {
  id: string;
  title: string;
  date: DateView;
  why: string;
}

/** A stretch of a list. Pages are numbered from the oldest, so that an older page never changes. */
export interface Paging {
  /** Newer and older neighbours, null at the ends. */
  newer: string | null;
  older: string | null;
  /** Links to all pages, the newest first. */
  pages: { name: string; url: string; current: boolean }[];
}

export interface ListingView extends PageView {
  /** `Chuyên mục`, `Chủ đề`, `Tác giả`, `Tin mới`: what kind of list. */
  kind: string;
  title: string;
  description: string | null;
  /** Articles of the whole list; null on all pages but the front one, so that a new article leaves these as they are. */
  total: number | null;
  /** When what a numbered page shows was published; null on the front page. */
  dates: { oldest: DateView; newest: DateView } | null;
  items: Card[];
  paging: Paging;
  feeds: { rss: string; atom: string; json: string } | null;
  /** Other lists of the same kind or close by. */
  siblings: Link[];
}

export interface OrganisationView extends PageView {
  name: string;
  type: string;
  province: string | null;
  /** `đến 30/06/2025`, or null. */
  validity: string | null;
  note: string | null;
  /** Path from the top of the hierarchy, without itself. */
  ancestors: Link[];
  children: (Link & { validity: string | null })[];
  /** Newest stocks and latest flows: the figures to show large. */
  headline: FigureView[];
  /** The page of its figures; null when it has none. */
  figures: Link | null;
  articles: Card[];
  /** Where the rest of its articles are, or null. */
  allArticles: Link | null;
}

export interface ArchiveView extends PageView {
  title: string;
  years: {
    name: string;
    url: string;
    total: number;
    months: { name: string; short: string; url: string | null; total: number; share: number }[];
  }[];
}

export interface ArchiveMonthView extends PageView {
  title: string;
  total: number;
  days: { date: string; items: Card[] }[];
  newer: Link | null;
  older: Link | null;
}

/** A column of a table of open data. */
export interface DataColumnView {
  /** Name in the files: `as_of`. */
  name: string;
  title: string;
  about: string;
  /** What its cells are, in words: `ngày`. */
  kind: string;
  /** True when no cell of it is empty. */
  required: boolean;
}

/** The page that explains the files of open data. */
export interface OpenDataView extends PageView {
  title: string;
  description: string;
  /** The figures in each format, the one for most readers first. */
  files: { name: string; file: string; url: string; about: string }[];
  tables: {
    name: string;
    title: string;
    about: string;
    csv: string;
    /** How many rows it has. */
    rows: string;
    columns: DataColumnView[];
  }[];
  /** Files of each organisation that has figures; `url` is its page of figures. */
  organisations: (Link & { total: string; csv: string; json: string })[];
  /** Counts of people below this are suppressed; null when none are. */
  smallestCount: string | null;
  /** How many figures are. */
  suppressed: string;
  licenceAnchor: string;
  licence: { text: string; address: string | null };
  citation: string;
  schemaVersion: string;
  changes: { version: string; change: string }[];
  schemas: { name: string; url: string; about: string }[];
}

export interface CorrectionsView extends PageView {
  title: string;
  corrections: CorrectionView[];
  withdrawals: WithdrawalView[];
  feeds: { rss: string; atom: string; json: string };
}

export interface StaticPageView extends PageView {
  title: string;
  description: string;
  bodyHtml: string;
}

export interface SiteMapView extends PageView {
  title: string;
  groups: { title: string; links: (Link & { count: number | null })[] }[];
}

export interface NotFoundView extends PageView {
  title: string;
  sections: Link[];
  latest: Card[];
}

export interface RedirectView {
  from: string;
  to: string;
  toUrl: string;
  title: string;
}

export interface FeedView {
  title: string;
  description: string;
  homeUrl: string;
  selfUrl: string;
  language: string;
  /** Newest change, ISO; RFC 822 for RSS. */
  updated: string;
  updatedRfc822: string;
  author: string;
  rights: string;
  iconUrl: string;
  /** For JSON Feed: the whole document, serialised. */
  json: string | null;
  items: FeedItem[];
}

export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  published: string;
  publishedRfc822: string;
  updated: string;
  authors: string[];
  categories: string[];
}

export interface SitemapView {
  entries: { url: string; lastmod: string | null }[];
}

export interface NewsSitemapView {
  publication: string;
  entries: { url: string; title: string; date: string; language: string }[];
}

/** A text file that needs no template of its own: a short one, one that is made when it is written, one of others. */
export type TextView = { text: string } | { chunks(): Iterable<TextPiece> } | { joined: JoinedText };

/** A piece of a text, or its bytes in UTF-8. */
export type TextPiece = string | Uint8Array;

/**
 * A text that is put together from what stands in other text files between their first line and the tail
 * that they and it share.
 */
export interface JoinedText {
  head: string;
  /** Those files, in the output folder; none is joined itself. */
  parts: readonly string[];
  /** What stands between two parts. */
  between: string;
  tail: string;
}

/** What surrounds every page: the same for the whole site, so that it is not kept per page. */
export interface Chrome {
  name: string;
  tagline: string;
  language: string;
  homeUrl: string;
  address: string;
  navigation: Link[];
  footer: {
    publisher: string;
    responsibleEditor: string;
    licenceLine: string;
    postalAddress: string;
    phone: string;
    phoneHref: string;
    email: string;
    contentLicence: { text: string; address: string | null };
    notice: string | null;
    links: Link[];
    feeds: Link[];
  };
  feeds: { title: string; type: string; url: string }[];
  /** Addresses of built assets, with their content hash. */
  assets: { css: string; fonts: string[]; icon: string; touchIcon: string; manifest: string };
  /** Value of the Content-Security-Policy meta. */
  csp: string;
}

export interface Views {
  home: HomeView;
  article: ArticleView;
  listing: ListingView;
  organisation: OrganisationView;
  archive: ArchiveView;
  'archive-month': ArchiveMonthView;
  figures: FiguresView;
  'organisation-figures': OrganisationFiguresView;
  indicator: IndicatorView;
  series: SeriesView;
  'open-data': OpenDataView;
  corrections: CorrectionsView;
  page: StaticPageView;
  'site-map': SiteMapView;
  'not-found': NotFoundView;
  redirect: RedirectView;
  rss: FeedView;
  atom: FeedView;
  'sitemap-xml': SitemapView;
  'news-sitemap': NewsSitemapView;
  text: TextView;
}

export type TemplateName = keyof Views;

/** One file of the site: where it goes, what renders it, and all that it shows. */
export interface PlannedPage<T extends TemplateName = TemplateName> {
  /** Path on the site: `/tin/ket-nap/`, `/rss.xml`. */
  url: string;
  /** File in the output folder: `tin/ket-nap/index.html`. */
  output: string;
  template: T;
  /** What people call it. */
  readonly title: string;
  /** For pages that search engines may list; null for all others. */
  listed: Listing | null;
  /**
   * Digest of all that the view is made from, but for the settings of the site: pages with one template and equal
   * keys look the same.
   */
  key: string;
  /** The organisations whose figures the view shows. */
  figures: FigureScope;
  /** Made anew each time it is asked for, and kept by nobody: all views of a large site do not fit in memory. */
  readonly view: Views[T];
}

/** How a page stands in the sitemap. */
export interface Listing {
  /** Instant of the newest change of what it shows, ISO 8601. */
  readonly lastmod: string | null;
  /** Whether that is the same for as long as the page's key is. */
  followsFromKey: boolean;
}

/** Organisations by id, or all that have figures. */
export type FigureScope = readonly string[] | 'all';

/** The whole site as data: pages by the template that renders them. */
export type PagePlan = { [T in TemplateName]: PlannedPage<T>[] };
