import { errorAt, type Problem } from '../content/problems.ts';
import { RESERVED_FOLDERS } from '../content/schema-values.ts';
import { NEWS_SITEMAP } from './addresses.ts';
import { dataFiles, WORKBOOK_FILE } from './data/data-files.ts';
import type { Edition, EditionArticle } from './edition.ts';
import { feedPages } from './feed-pages.ts';
import { groupBy } from './grouping.ts';
import { archivePages } from './pages/archive.ts';
import { articlePage } from './pages/article.ts';
import { figuresPage } from './pages/figures.ts';
import { homePage } from './pages/home.ts';
import { indicatorPages } from './pages/indicators.ts';
import { articleLists, listingPages } from './pages/listings.ts';
import { openDataPage } from './pages/open-data.ts';
import { organisationFiguresPages } from './pages/organisation-figures.ts';
import { organisationPage } from './pages/organisations.ts';
import { correctionsPage, notFoundPage, redirectPages, siteMapPage, staticPage } from './pages/others.ts';
import { seriesPages } from './pages/series.ts';
import { plannedView } from './planned.ts';
import { type Listed, newsSitemap, sitemapPages } from './sitemaps.ts';
import { textFiles } from './text-files.ts';
import type { PagePlan, PlannedPage } from './views.ts';

type XmlName = 'redirect' | 'rss' | 'atom' | 'sitemap-xml' | 'news-sitemap' | 'text';
/** Pages that are made for people, of which the sitemap tells. */
type HtmlPages = Omit<PagePlan, XmlName>;

/**
 * When the newest thing that a page shows was last changed, as far as that is known from an earlier build; undefined
 * when it must be found out.
 */
export type KnownLastmod = (page: PlannedPage) => string | null | undefined;

/** The page plan: every file that the site consists of (but for pictures and assets) and what it shows. */
export function planSite(edition: Edition, known: KnownLastmod = () => undefined): PagePlan {
  const lists = articleLists(edition);
  const feeds = feedPages(edition);
  const html: HtmlPages = {
    home: [homePage(edition)],
    article: articlePages(edition),
    listing: lists.flatMap((list) => listingPages(list, edition)),
    organisation: organisationPages(edition),
    ...archivePages(edition),
    figures: [figuresPage(edition)],
    'organisation-figures': organisationFiguresPages(edition),
    indicator: indicatorPages(edition),
    series: seriesPages(edition),
    'open-data': [openDataPage(edition)],
    corrections: [correctionsPage(edition)],
    page: edition.pages.map((page) => staticPage(page, edition)),
    'site-map': [siteMapPage(edition)],
    'not-found': [notFoundPage(edition)],
  };
  const sitemap = sitemapPages(listedPages(html, known), edition);
  return {
    ...html,
    redirect: redirectPages(edition),
    rss: feeds.rss,
    atom: feeds.atom,
    'sitemap-xml': sitemap['sitemap-xml'],
    'news-sitemap': newsSitemapPages(edition),
    text: [...textFiles(edition), ...dataFiles(edition), ...feeds.json, ...sitemap.text],
  };
}

/** Files that are written beside the pages. */
const STATIC_FILES = ['_headers', 'favicon.svg', 'favicon.ico', 'apple-touch-icon.png', WORKBOOK_FILE];

/**
 * Pages that would be written to one file, or below a file, such as an alias that is another article's
 * address or `/rss.xml/`.
 */
export function planProblems(plan: PagePlan, edition: Edition): Problem[] {
  const taken = new Map<string, { title: string }>(STATIC_FILES.map((file) => [file, { title: `/${file}` }]));
  const problems: Problem[] = [];
  for (const page of Object.values(plan).flat()) {
    const key = page.output.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) problems.push(addressTaken(page, other.title, edition));
    else taken.set(key, page);
  }
  for (const page of Object.values(plan).flat()) {
    const parts = page.output.toLowerCase().split('/').slice(0, -1);
    const above = parts
      .map((_, index) => parts.slice(0, index + 1).join('/'))
      .find((path) => taken.has(path));
    const [folder = ''] = parts;
    const reserved = RESERVED_FOLDERS.has(folder) ? `/${folder}/` : undefined;
    const other = above === undefined ? reserved : taken.get(above)?.title;
    if (other) problems.push(addressTaken(page, other, edition));
  }
  return problems;
}

function addressTaken(page: PlannedPage, other: string, edition: Edition): Problem {
  const owner = edition.articles.find(({ article }) => article.aliases.includes(page.url))?.article;
  const written = edition.pages.find(({ url }) => url === page.url)?.page;
  const places = owner?.places ?? written?.places;
  const place = places?.get('aliases') ?? places?.get('') ?? { file: 'site.yaml', line: 1, column: 1 };
  return errorAt(place, 'address-taken', owner ? 'aliases' : null, { address: page.url, other });
}

/** None while the site has no article: an empty news sitemap would not be valid. */
function newsSitemapPages(edition: Edition): PlannedPage<'news-sitemap'>[] {
  const view = newsSitemap(edition);
  const facts = { title: NEWS_SITEMAP, listed: null };
  return view.entries.length > 0 ? [plannedView(NEWS_SITEMAP, 'news-sitemap', facts, view)] : [];
}

/** A plan of no page. */
export function emptyPlan(): PagePlan {
  return {
    home: [],
    article: [],
    listing: [],
    organisation: [],
    archive: [],
    'archive-month': [],
    figures: [],
    'organisation-figures': [],
    indicator: [],
    series: [],
    'open-data': [],
    corrections: [],
    page: [],
    'site-map': [],
    'not-found': [],
    redirect: [],
    rss: [],
    atom: [],
    'sitemap-xml': [],
    'news-sitemap': [],
    text: [],
  };
}

/** The pages of those articles alone that are named by their slugs. */
export function planArticles(edition: Edition, slugs: ReadonlySet<string>): PlannedPage<'article'>[] {
  return articlePages(edition, ({ article }) => slugs.has(article.slug));
}

function articlePages(
  edition: Edition,
  isWanted: (item: EditionArticle) => boolean = () => true,
): PlannedPage<'article'>[] {
  const neighbours = sectionNeighbours(edition);
  return edition.articles.filter(isWanted).map((item) => {
    const related = edition
      .relatedTo(item.article.slug)
      .map((slug) => edition.bySlug.get(slug))
      .filter((other) => other !== undefined);
    const { newer, older } = neighbours.get(item) ?? { newer: null, older: null };
    return articlePage(item, { newer, older, related }, edition);
  });
}

/** The next newer and next older article in the same section. */
function sectionNeighbours(
  edition: Edition,
): Map<EditionArticle, { newer: EditionArticle | null; older: EditionArticle | null }> {
  const sections = groupBy(edition.articles, ({ article }) => [article.section]);
  const neighbours = new Map();
  for (const items of sections.values()) {
    items.forEach((item, index) => {
      neighbours.set(item, { newer: items[index - 1] ?? null, older: items[index + 1] ?? null });
    });
  }
  return neighbours;
}

function organisationPages(edition: Edition): PlannedPage<'organisation'>[] {
  const about = groupBy(edition.articles, ({ article }) => [article.organisation]);
  return [...edition.content.organisations.values()].map((organisation) =>
    organisationPage(organisation, about.get(organisation.id) ?? [], edition),
  );
}

/**
 * Pages for the sitemap: those that may be indexed, with the time of the newest thing that they show. Only a time that
 * must be found out follows from the key of its page; others may be those of things that the page does not show.
 */
function listedPages(pages: HtmlPages, known: KnownLastmod): Listed[] {
  return Object.values(pages)
    .flat()
    .flatMap((page) => {
      if (!page.listed) return [];
      const lastmod = page.listed.followsFromKey ? known(page) : undefined;
      return [{ url: page.url, lastmod: lastmod === undefined ? page.listed.lastmod : lastmod }];
    });
}
