import { formatRfc822 } from '../text/dates.ts';
import { feedUrls, HOME } from './addresses.ts';
import type { Edition, EditionArticle } from './edition.ts';
import type { FeedItem, FeedView, HeadView } from './views.ts';

/** Items in a feed. */
const FEED_LENGTH = 30;

export interface FeedSource {
  /** Address of the list: home, a section or the corrections. */
  list: string;
  title: string;
  description: string;
  /** Newest first. */
  items: readonly FeedItem[];
  /** Newest change of all that the list holds, also of what the feed is too short for; null for an empty list. */
  updated: string | null;
}

/** A list of articles as the source of its feeds. */
export function articleFeed(
  about: Pick<FeedSource, 'list' | 'title' | 'description'>,
  articles: readonly EditionArticle[],
  edition: Edition,
): FeedSource {
  const items = articles.slice(0, FEED_LENGTH).map((item) => feedItem(item, edition));
  return { ...about, items, updated: latest(articles.map(lastChange)) };
}

/** Links that announce the feeds of a list in the head of its pages. */
export function feedLinks(list: string, name: string): HeadView['feeds'] {
  const urls = feedUrls(list);
  return [
    { title: `${name} (RSS)`, type: 'application/rss+xml', url: urls.rss },
    { title: `${name} (Atom)`, type: 'application/atom+xml', url: urls.atom },
    { title: `${name} (JSON)`, type: 'application/feed+json', url: urls.json },
  ];
}

/** A list as RSS or Atom show it. */
export function feedView(source: FeedSource, selfUrl: string, edition: Edition): FeedView {
  const { site } = edition.content;
  const updated = source.updated ?? edition.now;
  return {
    title: source.title,
    description: source.description,
    homeUrl: site.address + source.list,
    selfUrl: site.address + selfUrl,
    language: site.language,
    updated,
    updatedRfc822: formatRfc822(updated, site.timeZone),
    author: site.name,
    rights: site.contentLicence.text,
    iconUrl: `${site.address}/icons/icon-512.png`,
    json: null,
    items: source.items.slice(0, FEED_LENGTH),
  };
}

/** When an article last changed. Instants of one site share an offset, so they compare as text. */
export function lastChange({ article }: EditionArticle): string {
  const corrected = article.corrections.map(({ date }) => date);
  return latest([article.date, article.updated ?? '', ...corrected]) ?? article.date;
}

/** The latest of instants that share an offset; null of none. */
export function latest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((last, each) => (last === null || each > last ? each : last), null);
}

function feedItem(item: EditionArticle, edition: Edition): FeedItem {
  const { site } = edition.content;
  const { article } = item;
  return {
    id: site.address + item.url,
    url: site.address + item.url,
    title: item.title,
    summary: item.lede,
    published: item.date.iso,
    publishedRfc822: formatRfc822(article.date, site.timeZone),
    updated: lastChange(item),
    authors: article.byline.writers.map(({ name }) => name),
    categories: [edition.sectionLink(article.section).name, ...article.topics],
  };
}

/** The same items as text: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(source: FeedSource, selfUrl: string, edition: Edition): string {
  const { site } = edition.content;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: source.title,
    home_page_url: site.address + source.list,
    feed_url: site.address + selfUrl,
    description: source.description,
    icon: `${site.address}/icons/icon-512.png`,
    language: site.language,
    authors: [{ name: site.name, url: site.address + HOME }],
    items: source.items.slice(0, FEED_LENGTH).map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      summary: item.summary,
      date_published: item.published,
      date_modified: item.updated,
      ...(item.authors.length > 0 ? { authors: item.authors.map((name) => ({ name })) } : {}),
      tags: item.categories,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
