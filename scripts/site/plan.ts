import { errorAt, type Problem } from '../content/problems.ts';
import { RESERVED_FOLDERS } from '../content/schema-values.ts';
import {
  articleUrl,
  CORRECTIONS,
  DATA,
  FIGURES,
  feedUrls,
  HOME,
  NEWS_SITEMAP,
  NOT_FOUND,
  organisationUrl,
  SITE_MAP,
  yearUrl,
} from './addresses.ts';
import { correctionFeed } from './correction-feed.ts';
import { dataFiles, WORKBOOK_FILE } from './data/data-files.ts';
import type { Edition, EditionArticle } from './edition.ts';
import { articleFeed, type FeedSource, feedViews, lastChange } from './feeds.ts';
import { groupBy } from './grouping.ts';
import { archivePages } from './pages/archive.ts';
import { articleView } from './pages/article.ts';
import { figuresView } from './pages/figures.ts';
import { homeView } from './pages/home.ts';
import { indicatorPages } from './pages/indicators.ts';
import { articleLists, listingPages } from './pages/listings.ts';
import { openDataView } from './pages/open-data.ts';
import { organisationFiguresPages } from './pages/organisation-figures.ts';
import { organisationView } from './pages/organisations.ts';
import { correctionsView, notFoundView, redirectPages, siteMapView, staticPageView } from './pages/others.ts';
import { seriesPages } from './pages/series.ts';
import { planned } from './planned.ts';
import { relateArticles } from './related.ts';
import { type Listed, newsSitemap, sitemapPages } from './sitemaps.ts';
import { textFile, textFiles } from './text-files.ts';
import type { PagePlan, PlannedPage, TemplateName, Views } from './views.ts';

/** Pages that are made from all articles. */
const OF_ALL_ARTICLES: ReadonlySet<TemplateName> = new Set([
  'home',
  'archive',
  'figures',
  'open-data',
  'site-map',
]);

/** The page plan: every file that the site consists of (but for pictures and assets) and what it shows. */
export function planSite(edition: Edition): PagePlan {
  const lists = articleLists(edition);
  const feeds = feedPages(edition);
  const html = {
    home: [planned(HOME, 'home', homeView(edition))],
    article: articlePages(edition),
    listing: lists.flatMap((list) => listingPages(list, edition)),
    organisation: organisationPages(edition),
    ...archivePages(edition),
    figures: [planned(FIGURES, 'figures', figuresView(edition))],
    'organisation-figures': organisationFiguresPages(edition),
    indicator: indicatorPages(edition),
    series: seriesPages(edition),
    'open-data': [planned(DATA, 'open-data', openDataView(edition))],
    corrections: [planned(CORRECTIONS, 'corrections', correctionsView(edition))],
    page: edition.pages.map((page) => planned(page.url, 'page', staticPageView(page, edition))),
    'site-map': [planned(SITE_MAP, 'site-map', siteMapView(edition))],
    'not-found': [planned(NOT_FOUND, 'not-found', notFoundView(edition))],
  };
  const sitemap = sitemapPages(listedPages(Object.values(html).flat(), edition), edition);
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
  const taken = new Map<string, string>(STATIC_FILES.map((file) => [file, `/${file}`]));
  const problems: Problem[] = [];
  for (const page of Object.values(plan).flat()) {
    const key = page.output.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) problems.push(addressTaken(page, other, edition));
    else taken.set(key, titleOf(page));
  }
  for (const page of Object.values(plan).flat()) {
    const parts = page.output.toLowerCase().split('/').slice(0, -1);
    const above = parts
      .map((_, index) => parts.slice(0, index + 1).join('/'))
      .find((path) => taken.has(path));
    const [folder = ''] = parts;
    const reserved = RESERVED_FOLDERS.has(folder) ? `/${folder}/` : undefined;
    const other = above === undefined ? reserved : taken.get(above);
    if (other) problems.push(addressTaken(page, other, edition));
  }
  return problems;
}

function titleOf({ url, view }: PlannedPage): string {
  return 'head' in view ? view.head.ogTitle : url;
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
  return view.entries.length > 0 ? [planned(NEWS_SITEMAP, 'news-sitemap', view)] : [];
}

function articlePages(edition: Edition): PlannedPage<'article'>[] {
  const relatedTo = relateArticles(edition.articles.map(({ article }) => article));
  const neighbours = sectionNeighbours(edition);
  return edition.articles.map((item) => {
    const related = relatedTo(item.article)
      .map((slug) => edition.bySlug.get(slug))
      .filter((other) => other !== undefined);
    const { newer, older } = neighbours.get(item) ?? { newer: null, older: null };
    return planned(
      articleUrl(item.article.slug),
      'article',
      articleView(item, { newer, older, related }, edition),
    );
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
    planned(
      organisationUrl(organisation.id),
      'organisation',
      organisationView(organisation, about.get(organisation.id) ?? [], edition),
    ),
  );
}

function feedPages(edition: Edition): {
  rss: PlannedPage<'rss'>[];
  atom: PlannedPage<'atom'>[];
  json: PlannedPage<'text'>[];
} {
  const pages: ReturnType<typeof feedPages> = { rss: [], atom: [], json: [] };
  for (const source of feedSources(edition)) {
    const urls = feedUrls(source.list);
    const views = feedViews(source, edition);
    pages.rss.push(planned(urls.rss, 'rss', views.rss));
    pages.atom.push(planned(urls.atom, 'atom', views.atom));
    pages.json.push(textFile(urls.json.slice(1), views.json));
  }
  return pages;
}

function feedSources(edition: Edition): FeedSource[] {
  const { site } = edition.content;
  const published = edition.articles.filter(({ article }) => !article.draft);
  const sections = groupBy(published, ({ article }) => [article.section]);
  const whole = { list: HOME, title: site.name, description: site.description };
  return [
    articleFeed(whole, published, edition),
    ...site.sections.map(({ id, name, description }) => {
      const about = { list: edition.sectionLink(id).url, title: `${name} – ${site.name}`, description };
      return articleFeed(about, sections.get(id) ?? [], edition);
    }),
    correctionFeed(published, edition),
  ];
}

/** Pages for the sitemap: those that may be indexed, with the time of the newest thing that they show. */
function listedPages(pages: PlannedPage[], edition: Edition): Listed[] {
  const changes = new Map(edition.articles.map((item) => [item.url, lastChange(item)]));
  const newest = edition.articles[0]?.date.iso ?? null;
  const years = groupBy(edition.articles, ({ date }) => [yearUrl(date.iso.slice(0, 4))]);
  return pages
    .filter(({ view }) => 'head' in view && view.head.index)
    .map(({ url, template, view }) => {
      const known = changes.get(url) ?? years.get(url)?.[0]?.date.iso ?? newestShown(view);
      return { url, lastmod: known ?? (OF_ALL_ARTICLES.has(template) ? newest : null) };
    });
}

/** The newest article or correction that a page shows; null for pages whose content has no date. */
function newestShown(view: PlannedPage['view']): string | null {
  if ('items' in view && view.items[0] && 'date' in view.items[0]) return view.items[0].date.iso;
  if ('latest' in view) return view.latest[0]?.date.iso ?? null;
  if ('days' in view) return view.days[0]?.items[0]?.date.iso ?? null;
  if ('articles' in view) return view.articles[0]?.date.iso ?? null;
  if ('times' in view || 'newest' in view || 'rollUps' in view) return view.updated?.iso ?? null;
  if ('withdrawals' in view) return newestCorrection(view);
  return null;
}

function newestCorrection({ corrections, withdrawals }: Views['corrections']): string | null {
  const dates = [corrections[0]?.date.iso, withdrawals[0]?.date.iso].filter((date) => date !== undefined);
  return dates.sort().at(-1) ?? null;
}
