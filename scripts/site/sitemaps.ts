import { instantOf } from '../text/instants.ts';
import type { Edition } from './edition.ts';
import { plannedView } from './planned.ts';
import { textFile } from './text-files.ts';
import type { NewsSitemapView, PlannedPage } from './views.ts';

/** A page that search engines may list. */
export interface Listed {
  url: string;
  lastmod: string | null;
}

/** Bound of the protocol (https://www.sitemaps.org/protocol.html) is 50,000; ours leaves room. */
const ENTRIES_PER_FILE = 45_000;
const NEWS_DAYS = 2;
const DAY = 86_400_000;

/**
 * `sitemap.xml`, or when there are more pages than one file may hold, an index in its place and the
 * parts beside it.
 */
export function sitemapPages(
  listed: readonly Listed[],
  edition: Edition,
): { 'sitemap-xml': PlannedPage<'sitemap-xml'>[]; text: PlannedPage<'text'>[] } {
  const { address } = edition.content.site;
  const entries = listed.map(({ url, lastmod }) => ({ url: address + url, lastmod }));
  if (entries.length <= ENTRIES_PER_FILE) {
    return { 'sitemap-xml': [part('/sitemap.xml', entries)], text: [] };
  }
  const parts: PlannedPage<'sitemap-xml'>[] = [];
  for (let start = 0; start < entries.length; start += ENTRIES_PER_FILE) {
    parts.push(part(`/sitemap-${parts.length + 1}.xml`, entries.slice(start, start + ENTRIES_PER_FILE)));
  }
  const rows = parts.map(({ url }) => `<sitemap><loc>${address}${url}</loc></sitemap>`).join('\n');
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows}
</sitemapindex>
`;
  return { 'sitemap-xml': parts, text: [textFile('sitemap.xml', text)] };
}

function part(
  url: string,
  entries: PlannedPage<'sitemap-xml'>['view']['entries'],
): PlannedPage<'sitemap-xml'> {
  return plannedView(url, 'sitemap-xml', { title: url, listed: null }, { entries });
}

/**
 * The news sitemap: articles of the last two days, counted back from the newest article and not from
 * the clock, so that it is never empty (an empty one is not valid) and does not change by itself.
 */
export function newsSitemap(edition: Edition): NewsSitemapView {
  const { site } = edition.content;
  const published = edition.articles.filter(({ article }) => !article.draft);
  const newest = published[0] ? instantOf(published[0].article.date) : 0;
  const recent = published.filter(({ article }) => newest - instantOf(article.date) < NEWS_DAYS * DAY);
  return {
    publication: site.name,
    entries: recent.map(({ url, title, date, article }) => ({
      url: site.address + url,
      title,
      date: date.iso,
      language: article.language,
    })),
  };
}
