import type { Corpus, CorpusArticle } from './corpus-articles.ts';
import type { Look } from './look.ts';

/** Articles on an organisation's own page; the rest have a list (as in our own plan). */
export const ARTICLES_ON_ORGANISATION = 8;

/** What surrounds every page of a peer's site. */
export function siteData({ site }: Corpus, look: Look, now: string) {
  const sections = site.sections.map(({ id, name }) => ({ id, name, url: `/chuyen-muc/${id}/` }));
  return {
    ...site,
    ...look,
    now: Math.floor(Date.parse(now) / 1000),
    sections,
    navigation: [{ name: 'Trang nhất', url: '/' }, ...sections, { name: 'Số liệu', url: '/so-lieu/' }],
    links: [
      { name: 'Tất cả tin, bài', url: '/tin-moi/' },
      { name: 'Lưu trữ', url: '/luu-tru/' },
      { name: 'Đính chính', url: '/dinh-chinh/' },
      { name: 'Sơ đồ trang', url: '/so-do-trang/' },
    ],
  };
}

/** Pages without articles that the navigation leads to. */
export const EMPTY_PAGES = [
  { slug: 'so-lieu', title: 'Số liệu', description: 'Số liệu chính của đảng bộ.' },
  { slug: 'dinh-chinh', title: 'Đính chính', description: 'Những chỗ đã viết sai và đã sửa, kèm ngày sửa.' },
];

/** How many articles each organisation has. */
export function countByOrganisation(articles: readonly CorpusArticle[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { organisation } of articles) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  return counts;
}

/** Months (`2019-11`) that have articles, the newest first. */
export function monthsOf(articles: readonly CorpusArticle[]): string[] {
  return [...new Set(articles.map(({ date }) => date.slice(0, 7)))].sort().reverse();
}

/** Front matter whose values are JSON, which YAML reads as well. */
export function frontMatter(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}
