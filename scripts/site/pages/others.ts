import type { Person } from '../../content/model.ts';
import { organisationsOf } from '../../figures/organisations-of.ts';
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
import { dateView } from '../dates.ts';
import type { Edition, EditionPage } from '../edition.ts';
import { feedLinks, latest } from '../feeds.ts';
import { lockDigest } from '../figure-digests.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import { oncePer } from '../once.ts';
import { listedSince, planned, plannedView } from '../planned.ts';
import type { CorrectionsView, NotFoundView, PlannedPage, SiteMapView, StaticPageView } from '../views.ts';

const LATEST_ON_404 = 5;

const CORRECTIONS_TITLE = 'Đính chính';

/** All corrections of all articles, the newest first. */
export function correctionsPage(edition: Edition): PlannedPage<'corrections'> {
  const facts = {
    title: CORRECTIONS_TITLE,
    listed: listedSince(newestCorrection(edition)),
    ...correctionFacts(edition),
  };
  return planned(CORRECTIONS, 'corrections', facts, edition, () => correctionsView(edition));
}

/** All that the corrections of an edition are told from: a page's facts. */
export const correctionFacts = oncePer(
  ({ articles, lock, content }: Edition): { from: unknown; figures: string[] } => {
    const corrected = articles.filter(({ article }) => article.corrections.length > 0);
    return {
      from: [
        corrected.map(({ article, digests }) => [
          digests.page,
          lockDigest(article.slug, lock),
          article.draft,
        ]),
        content.withdrawals.map(({ article, title, date, why }) => [article, title, date, why]),
      ],
      figures: [...new Set(corrected.flatMap(({ article }) => organisationsOf(article)))].sort(),
    };
  },
);

function newestCorrection({ articles, content }: Edition): string | null {
  const zone = content.site.timeZone;
  const dates = [...articles.flatMap(({ article }) => article.corrections), ...content.withdrawals];
  return latest(dates.map(({ date }) => dateView(date, zone).iso));
}

function correctionsView(edition: Edition): CorrectionsView {
  const title = CORRECTIONS_TITLE;
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
export function staticPage({ page, url, bodyHtml }: EditionPage, edition: Edition): PlannedPage<'page'> {
  const { title, description } = page;
  const frame = pageFrame({ url, title, description }, edition);
  const view: StaticPageView = { ...frame, title, description, bodyHtml };
  return plannedView(url, 'page', { title, listed: listedSince(null) }, view);
}

const SITE_MAP_TITLE = 'Sơ đồ trang';

/** The site map for people: every list of the site with the number of its articles. */
export function siteMapPage(edition: Edition): PlannedPage<'site-map'> {
  const listed = listedSince(edition.articles[0]?.date.iso);
  return plannedView(SITE_MAP, 'site-map', { title: SITE_MAP_TITLE, listed }, siteMapView(edition));
}

function siteMapView(edition: Edition): SiteMapView {
  const title = SITE_MAP_TITLE;
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
export function notFoundPage(edition: Edition): PlannedPage<'not-found'> {
  const title = 'Không tìm thấy trang';
  const description = 'Địa chỉ này không có trên trang hoặc đã được chuyển đi.';
  const view: NotFoundView = {
    ...pageFrame({ url: NOT_FOUND, title, description, index: false }, edition),
    title,
    sections: edition.content.site.sections.map(({ id }) => edition.sectionLink(id)),
    latest: cardsOf(edition.articles.slice(0, LATEST_ON_404), edition),
  };
  return plannedView(NOT_FOUND, 'not-found', { title, listed: null }, view);
}

/** Old addresses that lead to where an article stands now. */
export function redirectPages(edition: Edition): PlannedPage<'redirect'>[] {
  const { address } = edition.content.site;
  return edition.articles.flatMap((item) =>
    item.article.aliases.map((from) => {
      const { url, title } = item;
      const view = { from, to: url, toUrl: address + url, title };
      return plannedView(from, 'redirect', { title: from, listed: null }, view);
    }),
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
