/** Where each page stands. Every address of the site is made here. */

export const HOME = '/';
export const LATEST = '/tin-moi/';
export const ARCHIVE = '/luu-tru/';
export const FIGURES = '/so-lieu/';
export const CORRECTIONS = '/dinh-chinh/';
export const SITE_MAP = '/so-do-trang/';
export const NOT_FOUND = '/404.html';
export const SITEMAP_XML = '/sitemap.xml';
export const NEWS_SITEMAP = '/sitemap-news.xml';

export const articleUrl = (slug: string): string => `/tin/${slug}/`;
export const sectionUrl = (id: string): string => `/chuyen-muc/${id}/`;
export const topicUrl = (slug: string): string => `/chu-de/${slug}/`;
export const organisationUrl = (id: string): string => `/to-chuc/${id}/`;
export const organisationArticlesUrl = (id: string): string => `/to-chuc/${id}/tin/`;
export const authorUrl = (slug: string): string => `/tac-gia/${slug}/`;
export const yearUrl = (year: string): string => `${ARCHIVE}${year}/`;
/** @param month such as `2019-11` */
export const monthUrl = (month: string): string => `${ARCHIVE}${month.slice(0, 4)}/${month.slice(5, 7)}/`;
export const pageUrl = (slug: string): string => `/${slug}/`;
/** Page `number` of a list, counted from the oldest; the list's own address is its front page. */
export const listPageUrl = (list: string, number: number): string => `${list}trang-${number}/`;

/** The page of open data, and the folder of its files. */
export const DATA = `${FIGURES}du-lieu/`;
export const dataUrl = (file: string): string => `${DATA}${file}`;
/** An organisation's figures, and those of one of its indicators; files of the same figures stand below. */
export const organisationFiguresUrl = (organisation: string): string => `${FIGURES}${organisation}/`;
export const seriesUrl = (organisation: string, indicator: string): string =>
  `${organisationFiguresUrl(organisation)}${indicator}/`;

/** An indicator at all organisations. */
export const indicatorUrl = (key: string): string => `${FIGURES}chi-so/${key}/`;

/** The figures of a page as files: of an organisation's page, a series' page, or of the whole site (`DATA`). */
export function figureFileUrls(page: string): { csv: string; json: string } {
  return { csv: `${page}figures.csv`, json: `${page}figures.json` };
}

/** The three feeds of a list: `/` or the address of a section. */
export function feedUrls(list: string): { rss: string; atom: string; json: string } {
  return { rss: `${list}rss.xml`, atom: `${list}atom.xml`, json: `${list}feed.json` };
}

/** The file that serves an address: `/tin/a/` is `tin/a/index.html`, `/rss.xml` is `rss.xml`. */
export function outputFile(url: string): string {
  const path = url.slice(1);
  if (/(?:^|\/)\.{0,2}\//.test(path))
    throw new RangeError(`Expected an address within the site but received ${url}`);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return /\.[a-z0-9]+$/.test(path) ? path : `${path}/index.html`;
}
