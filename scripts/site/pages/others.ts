import type { Person } from '../../content/model.ts';
import { sortByName } from '../../text/collate.ts';
import { yearOf } from '../../text/dates.ts';
import { slugify } from '../../text/slugs.ts';
import {
  ARCHIVE,
  authorUrl,
  CORRECTIONS,
  DATA,
  FIGURES,
  feedUrls,
  HOME,
  LATEST,
  NOT_FOUND,
  organisationUrl,
  SITE_MAP,
  sectionUrl,
  topicUrl,
  yearUrl,
} from '../addresses.ts';
import { cardsOf } from '../cards.ts';
import { correctionViews, withdrawalViews } from '../corrections.ts';
import type { Edition, EditionPage } from '../edition.ts';
import { feedLinks } from '../feeds.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import { planned } from '../planned.ts';
import type { CorrectionsView, NotFoundView, PlannedPage, SiteMapView, StaticPageView } from '../views.ts';

const LATEST_ON_404 = 5;

/** All corrections of all articles, the newest first. */
export function correctionsView(edition: Edition): CorrectionsView {
  const title = 'Đính chính';
  const description = `Những chỗ ${edition.content.site.name} đã viết sai và đã sửa, kèm ngày sửa.`;
  const corrections = edition.articles.flatMap((item) => correctionViews(item, edition));
  const feeds = feedLinks(CORRECTIONS, title);
  return {
    ...pageFrame({ url: CORRECTIONS, title, description, feeds }, edition),
    title,
    corrections: corrections.sort((a, b) => (a.date.iso < b.date.iso ? 1 : -1)),
    withdrawals: withdrawalViews(edition),
    feeds: feedUrls(CORRECTIONS),
  };
}

/** A page that editors wrote: about, contact, accessibility. */
export function staticPageView({ page, url, bodyHtml }: EditionPage, edition: Edition): StaticPageView {
  const { title, description } = page;
  return { ...pageFrame({ url, title, description }, edition), title, description, bodyHtml };
}

/** The site map for people: every list of the site with the number of its articles. */
export function siteMapView(edition: Edition): SiteMapView {
  const title = 'Sơ đồ trang';
  const { site, organisations } = edition.content;
  const description = `Mọi chuyên mục, chủ đề, tổ chức, tác giả và trang của ${site.name}.`;
  const sections = countBy(edition, ({ section }) => [section]);
  const topics = countBy(edition, (article) => article.topics);
  const authors = countBy(edition, ({ byline }) => authorNames(byline));
  const addresses = new Map(
    edition.articles.flatMap(({ article }) => peopleOf(article.byline)).map(({ name, slug }) => [name, slug]),
  );
  const years = countBy(edition, ({ date }) => [String(yearOf(date, site.timeZone))]);
  const about = countBy(edition, ({ organisation }) => [organisation]);
  return {
    ...pageFrame({ url: SITE_MAP, title, description }, edition),
    title,
    groups: [
      {
        title: 'Trang chính',
        links: [
          { name: 'Trang nhất', url: HOME, count: null },
          { name: 'Tất cả tin, bài', url: LATEST, count: edition.articles.length },
          { name: 'Số liệu', url: FIGURES, count: null },
          { name: 'Dữ liệu mở', url: DATA, count: null },
          { name: 'Đính chính', url: CORRECTIONS, count: null },
          { name: 'Lưu trữ', url: ARCHIVE, count: null },
          ...edition.pages.map(({ page, url }) => ({ name: page.title, url, count: null })),
        ],
      },
      {
        title: 'Chuyên mục',
        links: site.sections.map(({ id, name }) => ({
          name,
          url: sectionUrl(id),
          count: sections.get(id) ?? 0,
        })),
      },
      { title: 'Chủ đề', links: named(topics, (name) => topicUrl(slugify(name))) },
      {
        title: 'Tổ chức',
        links: [...organisations.values()].map(({ id, name }) => ({
          name,
          url: organisationUrl(id),
          count: about.get(id) ?? 0,
        })),
      },
      { title: 'Tác giả', links: named(authors, (name) => authorUrl(addresses.get(name) ?? '')) },
      { title: 'Năm', links: named(years, yearUrl).reverse() },
    ],
  };
}

/** What stands where nothing stands. */
export function notFoundView(edition: Edition): NotFoundView {
  const title = 'Không tìm thấy trang';
  const description = 'Địa chỉ này không có trên trang hoặc đã được chuyển đi.';
  return {
    ...pageFrame({ url: NOT_FOUND, title, description, index: false }, edition),
    title,
    sections: edition.content.site.sections.map(({ id }) => edition.sectionLink(id)),
    latest: cardsOf(edition.articles.slice(0, LATEST_ON_404), edition),
  };
}

/** Old addresses that lead to where an article stands now. */
export function redirectPages(edition: Edition): PlannedPage<'redirect'>[] {
  const { address } = edition.content.site;
  return edition.articles.flatMap(({ article, url, title }) =>
    article.aliases.map((from) => planned(from, 'redirect', { from, to: url, toUrl: address + url, title })),
  );
}

type ArticleOf = Edition['articles'][number]['article'];

function countBy(edition: Edition, keysOf: (article: ArticleOf) => Iterable<string>): Map<string, number> {
  const groups = groupBy(edition.articles, ({ article }) => keysOf(article));
  return new Map([...groups].map(([key, items]) => [key, items.length]));
}

function authorNames(byline: ArticleOf['byline']): Set<string> {
  return new Set(peopleOf(byline).map(({ name }) => name));
}

function peopleOf({ writers, photographers }: ArticleOf['byline']): Person[] {
  return [...writers, ...photographers];
}

function named(
  counts: Map<string, number>,
  urlOf: (name: string) => string,
): SiteMapView['groups'][number]['links'] {
  return sortByName(counts.keys(), (name) => name).map((name) => ({
    name,
    url: urlOf(name),
    count: counts.get(name) ?? 0,
  }));
}
