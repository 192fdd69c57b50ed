import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { caseSites, shippedSite } from '../built-sites.ts';
import { NOW } from '../commands.ts';
import { attribute, fileOf, find, readSite, readText, type Site } from './pages.ts';

/** Parsed XML: elements by name, attributes with `@`, lists where an element may stand many times. */
type Xml = ReturnType<XMLParser['parse']>;

const LISTS = new Set(['item', 'entry', 'url', 'category', 'dc:creator', 'author', 'link', 'atom:link']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => LISTS.has(name),
});

const W3C = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

const SITES = [
  ['the shipped site', shippedSite().folder],
  ...Object.entries(caseSites()).map(([name, { folder }]) => [`case ${name}`, folder]),
].map(([name = '', folder = '']): [string, Site] => [name, readSite(folder)]);

function xml(file: string, site: Site): Xml {
  const text = readText(site, file) ?? '';
  expect(XMLValidator.validate(text), file).toBe(true);
  return parser.parse(text);
}

/** The lists that have feeds: the whole site, each section, and the corrections. */
function feedFolders(site: Site): string[] {
  return [...site.files]
    .filter((file) => /(^|\/)rss\.xml$/.test(file))
    .map((file) => file.replace('rss.xml', ''));
}

/** Whether an absolute address leads to a file of the site, and to a place that is on its page. */
function stands(address: unknown, site: Site): boolean {
  const text = String(address);
  if (!text.startsWith(`${site.address}/`)) return false;
  const [path = '', place] = text.slice(site.address.length).split('#');
  return (
    fileOf(path, site) !== null && (place === undefined || Boolean(site.byPath.get(path)?.ids.has(place)))
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const newestFirst = (dates: string[]) => [...dates].sort((a, b) => Date.parse(b) - Date.parse(a));

describe.each(SITES)('in %s', (name, site) => {
  const folders = feedFolders(site);

  test('the whole site, each section and the corrections have their feeds', () => {
    const sections = [...site.files].filter((file) => /^chuyen-muc\/[^/]+\/index\.html$/.test(file));
    const lists = ['', 'dinh-chinh/', ...sections.map((file) => file.replace('index.html', ''))];
    expect(folders.sort()).toEqual(lists.sort());
  });

  test.each(folders)('%srss.xml has what RSS 2.0 requires', (folder) => {
    const { rss } = xml(`${folder}rss.xml`, site);
    expect(rss['@version']).toBe('2.0');
    const { channel } = rss;
    for (const field of ['title', 'description', 'language'])
      expect(text(channel[field]), field).not.toBe('');
    expect(stands(channel.link[0], site)).toBe(true);
    expect(channel.lastBuildDate).toMatch(RFC822);
    expect(channel['atom:link']).toEqual([
      { '@href': `${site.address}/${folder}rss.xml`, '@rel': 'self', '@type': 'application/rss+xml' },
    ]);
    for (const item of channel.item ?? []) {
      for (const field of ['title', 'description']) expect(text(item[field]), field).not.toBe('');
      expect(item.pubDate).toMatch(RFC822);
      expect(item.pubDate.slice(0, 3)).toBe(weekdayOf(item.pubDate));
      expect(stands(item.link[0], site), item.link[0]).toBe(true);
      expect(item.guid).toEqual({ '#text': item.link[0], '@isPermaLink': 'true' });
    }
  });

  test.each(folders)('%satom.xml has what RFC 4287 requires', (folder) => {
    const { feed } = xml(`${folder}atom.xml`, site);
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(URL.canParse(feed.id)).toBe(true);
    expect(text(feed.title)).not.toBe('');
    expect(feed.updated).toMatch(W3C);
    expect(text(feed.author[0].name)).not.toBe('');
    const links = new Map(feed.link.map((link: Xml) => [link['@rel'], link['@href']]));
    expect(links.get('self')).toBe(`${site.address}/${folder}atom.xml`);
    expect(stands(links.get('alternate'), site)).toBe(true);
    const entries: Xml[] = feed.entry ?? [];
    for (const entry of entries) {
      for (const field of ['id', 'title', 'summary']) expect(text(entry[field]), field).not.toBe('');
      expect(entry.published).toMatch(W3C);
      expect(entry.updated).toMatch(W3C);
      expect(Date.parse(entry.updated)).toBeGreaterThanOrEqual(Date.parse(entry.published));
      expect(stands(entry.link[0]['@href'], site)).toBe(true);
    }
    const changes = newestFirst(entries.map(({ updated }) => updated));
    if (changes[0]) expect(Date.parse(feed.updated)).toBeGreaterThanOrEqual(Date.parse(changes[0]));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test.each(folders)('%sfeed.json has what JSON Feed 1.1 requires', (folder) => {
    const feed = JSON.parse(readText(site, `${folder}feed.json`) ?? '');
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(text(feed.title)).not.toBe('');
    expect(feed.feed_url).toBe(`${site.address}/${folder}feed.json`);
    expect(stands(feed.home_page_url, site)).toBe(true);
    expect(stands(feed.icon, site)).toBe(true);
    for (const item of feed.items) {
      expect(text(item.id)).not.toBe('');
      expect(stands(item.url, site), item.url).toBe(true);
      expect(text(item.content_html) || text(item.content_text)).not.toBe('');
      expect(item.date_published).toMatch(W3C);
      expect(item.date_modified).toMatch(W3C);
    }
  });

  test.each(folders)('the three feeds of /%s hold the same items, the newest first', (folder) => {
    const rss: Xml[] = xml(`${folder}rss.xml`, site).rss.channel.item ?? [];
    const atom: Xml[] = xml(`${folder}atom.xml`, site).feed.entry ?? [];
    const json: Xml[] = JSON.parse(readText(site, `${folder}feed.json`) ?? '').items;
    const seconds = (date: string) => Date.parse(date) / 1000;
    const items = json.map((item) => [item.url, item.title, seconds(item.date_published)]);
    expect(rss.map((item) => [item.link[0], decoded(item.title), seconds(item.pubDate)])).toEqual(items);
    expect(
      atom.map((entry) => [entry.link[0]['@href'], decoded(entry.title), seconds(entry.published)]),
    ).toEqual(items);
    expect(json.map((item) => item.date_published)).toEqual(
      newestFirst(json.map((item) => item.date_published)),
    );
    if (name !== 'case empty' && folder === '') expect(items.length).toBeGreaterThan(0);
  });

  test('the sitemap lists every page that may be indexed, and no other', () => {
    const { urlset } = xml('sitemap.xml', site);
    const entries: Xml[] = urlset.url;
    const indexed = site.pages.filter((page) => page.indexed).map(({ path }) => site.address + path);
    expect(entries.map(({ loc }) => loc).sort()).toEqual(indexed.sort());
    for (const { loc, lastmod } of entries) if (lastmod !== undefined) expect(lastmod, loc).toMatch(W3C);
    const articles = entries.filter(({ loc }) => loc.startsWith(`${site.address}/tin/`));
    expect(articles.filter(({ lastmod }) => lastmod === undefined)).toEqual([]);
  });

  test('the news sitemap stands where there is news, with what Google News asks for in each entry', () => {
    const hasNews = site.pages.some(({ path }) => path.startsWith('/tin/'));
    expect(readText(site, 'sitemap-news.xml') !== null).toBe(hasNews);
    if (!hasNews) return;
    const { urlset } = xml('sitemap-news.xml', site);
    expect(urlset.url.length).toBeGreaterThan(0);
    for (const entry of urlset.url) {
      expect(stands(entry.loc, site)).toBe(true);
      const news = entry['news:news'];
      expect(text(news['news:publication']['news:name'])).not.toBe('');
      expect(news['news:publication']['news:language']).toMatch(/^(?:vi|en)$/);
      expect(news['news:publication_date']).toMatch(W3C);
      expect(text(news['news:title'])).not.toBe('');
    }
  });

  test('robots.txt lets robots in and names the sitemaps', () => {
    const lines = (readText(site, 'robots.txt') ?? '').split('\n');
    expect(lines).toContain('User-agent: *');
    expect(lines.filter((line) => line.startsWith('Disallow: /'))).toEqual([]);
    const sitemaps = lines
      .filter((line) => line.startsWith('Sitemap: '))
      .map((line) => line.slice('Sitemap: '.length));
    expect(sitemaps).toContain(`${site.address}/sitemap.xml`);
    expect(sitemaps.filter((address) => !stands(address, site))).toEqual([]);
  });

  test('the web manifest names icons that are there, in the sizes that it states', async () => {
    const manifest = JSON.parse(readText(site, 'manifest.webmanifest') ?? '');
    for (const field of ['name', 'short_name', 'start_url', 'display', 'lang'])
      expect(text(manifest[field]), field).not.toBe('');
    expect(manifest.icons.map(({ sizes }: Xml) => sizes)).toEqual(
      expect.arrayContaining(['192x192', '512x512']),
    );
    expect(manifest.icons.map(({ purpose }: Xml) => purpose)).toEqual(
      expect.arrayContaining(['any', 'maskable']),
    );
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(join(site.folder, src)).metadata();
      expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
    }
  });

  test('security.txt has what RFC 9116 requires, and expires within a year', () => {
    const lines = (readText(site, '.well-known/security.txt') ?? '').trim().split('\n');
    const fields = Map.groupBy(lines, (line) => line.split(':')[0]);
    const valuesOf = (field: string) => fields.get(field)?.map((line) => line.slice(field.length + 2)) ?? [];
    expect(valuesOf('Contact').length).toBeGreaterThan(0);
    for (const contact of valuesOf('Contact'))
      expect(contact).toMatch(/^(?:mailto:\S+@\S+|https:\/\/\S+|tel:\S+)$/);
    expect(valuesOf('Expires')).toHaveLength(1);
    const ahead = Date.parse(valuesOf('Expires')[0] ?? '') - Date.parse(NOW);
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(365 * 24 * 60 * 60 * 1000);
    expect(valuesOf('Canonical')).toEqual([`${site.address}/.well-known/security.txt`]);
  });

  test('every page announces feeds that are there', () => {
    for (const page of site.pages.filter(({ redirect }) => !redirect)) {
      const feeds = find(page, 'link', { rel: 'alternate' }).map((link) => attribute(link, 'href') ?? '');
      expect(feeds.length, page.path).toBeGreaterThanOrEqual(3);
      expect(feeds.filter((feed) => fileOf(feed, site) === null)).toEqual([]);
    }
  });
});

test('the news sitemap holds the articles of two days, counted from the newest', () => {
  const site = SITES.find(([name]) => name === 'case bulletin')?.[1] as Site;
  const entries: Xml[] = xml('sitemap-news.xml', site).urlset.url;
  expect(entries.map(({ loc }) => loc)).toEqual([
    `${site.address}/tin/tin-ngan-so-3/`,
    `${site.address}/tin/tin-ngan-so-2/`,
  ]);
});

test('a corrected article counts as changed when it was corrected', () => {
  const site = SITES.find(([name]) => name === 'case bulletin')?.[1] as Site;
  const entries: Xml[] = xml('atom.xml', site).feed.entry;
  const corrected = entries.find(({ id }) => id.endsWith('/tin/ket-nap-dang-vien-2024/'));
  expect(corrected).toMatchObject({
    published: '2024-12-30T16:05:00+07:00',
    updated: '2025-01-02T08:00:00+07:00',
  });
});

/** The weekday of the day that an RFC 822 date names, whatever its zone. */
function weekdayOf(date: string): string {
  return new Date(`${date.slice(5, 16)} UTC`).toUTCString().slice(0, 3);
}

/** Titles stand in XML with `&amp;` and its kin, which the parser keeps as they are in some modes. */
function decoded(title: string): string {
  return title
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
