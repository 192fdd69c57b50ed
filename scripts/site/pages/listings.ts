import { capitalise } from '../../text/capitals.ts';
import { sortByName } from '../../text/collate.ts';
import { slugify } from '../../text/slugs.ts';
import {
  authorUrl,
  feedUrls,
  HOME,
  LATEST,
  organisationArticlesUrl,
  organisationUrl,
  sectionUrl,
  topicUrl,
} from '../addresses.ts';
import { cardsOf } from '../cards.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { feedLinks } from '../feeds.ts';
import { groupBy } from '../grouping.ts';
import { type PageAbout, pageFrame } from '../head.ts';
import { type ListPage, paginate } from '../lists.ts';
import { listedSince, planned } from '../planned.ts';
import type { Link, ListingView, PlannedPage } from '../views.ts';
import { ARTICLES_SHOWN } from './organisations.ts';

/** A list of articles that gets pages of its own. */
export interface ArticleList {
  kind: string;
  name: string;
  url: string;
  description: string | null;
  /** What search engines are told of it. */
  summary: string;
  /** Newest first. */
  articles: readonly EditionArticle[];
  path: Link[];
  current: string | null;
  section: string | null;
  feeds: boolean;
  /** Other lists of the same kind or close by, on a page that shows these articles. */
  siblings(shown: readonly EditionArticle[]): Link[];
}

/** Every list of articles on the site: all news, sections, topics, authors, organisations. */
export function articleLists(edition: Edition): ArticleList[] {
  return [
    latestList(edition),
    ...sectionLists(edition),
    ...topicLists(edition),
    ...authorLists(edition),
    ...organisationLists(edition),
  ];
}

/** The pages of one list. */
export function listingPages(list: ArticleList, edition: Edition): PlannedPage<'listing'>[] {
  const { pageSize } = edition.content.site;
  const { articles, siblings, ...about } = list;
  return paginate(articles, list.url, pageSize).map((page) => {
    const { url, number, items, paging } = page;
    const title = number === null ? list.name : `${list.name} – trang ${number}`;
    const facts = {
      title,
      listed: listedSince(items[0]?.date.iso),
      from: [
        about,
        siblings(items),
        number ?? articles.length,
        paging,
        items.map(({ digests }) => digests.card),
      ],
    };
    return planned(url, 'listing', facts, edition, () => listingView(list, page, title, edition));
  });
}

function listingView(
  list: ArticleList,
  { url, number, items, paging }: ListPage<EditionArticle>,
  title: string,
  edition: Edition,
): ListingView {
  const about: PageAbout = {
    url,
    title,
    description: list.summary,
    current: list.current,
    path: number === null ? list.path : [...list.path, { name: list.name, url: list.url }],
    section: list.section,
    feeds: list.feeds && list.url !== LATEST ? feedLinks(list.url, list.name) : [],
  };
  return {
    ...pageFrame(about, edition),
    kind: list.kind,
    title,
    description: list.description,
    total: number === null ? list.articles.length : null,
    dates: number === null ? null : datesOf(items),
    items: cardsOf(items, edition),
    paging,
    feeds: list.feeds ? feedUrls(list.url === LATEST ? HOME : list.url) : null,
    siblings: list.siblings(items),
  };
}

function datesOf(items: readonly EditionArticle[]): ListingView['dates'] {
  const [newest, oldest] = [items[0], items.at(-1)];
  return newest && oldest ? { newest: newest.date, oldest: oldest.date } : null;
}

function latestList(edition: Edition): ArticleList {
  return {
    kind: 'Tin mới',
    name: 'Tất cả tin, bài',
    url: LATEST,
    description: null,
    summary: `Toàn bộ tin, bài của ${edition.content.site.name}, mới nhất ở trên.`,
    articles: edition.articles,
    path: [],
    current: null,
    section: null,
    feeds: true,
    siblings: () => edition.content.site.sections.map(({ id }) => edition.sectionLink(id)),
  };
}

function sectionLists(edition: Edition): ArticleList[] {
  const { sections } = edition.content.site;
  const bySection = groupBy(edition.articles, ({ article }) => [article.section]);
  return sections.map(({ id, name, description }) => ({
    kind: 'Chuyên mục',
    name,
    url: sectionUrl(id),
    description,
    summary: description,
    articles: bySection.get(id) ?? [],
    path: [],
    current: sectionUrl(id),
    section: id,
    feeds: true,
    siblings: () => [],
  }));
}

function topicLists(edition: Edition): ArticleList[] {
  const byTopic = groupBy(edition.articles, ({ article }) => article.topics);
  return sortByName(byTopic.keys(), (name) => name).map((name) => {
    const articles = byTopic.get(name) ?? [];
    return {
      kind: 'Chủ đề',
      name: capitalise(name),
      url: topicUrl(slugify(name)),
      description: null,
      summary: `Tin, bài về chủ đề ${name} trên ${edition.content.site.name}.`,
      articles,
      path: [],
      current: null,
      section: null,
      feeds: false,
      siblings: (shown) => topicsBeside(name, shown),
    };
  });
}

/** Other topics of the newest of a topic's articles. */
function topicsBeside(name: string, articles: readonly EditionArticle[]): Link[] {
  const beside = new Set(articles.slice(0, 10).flatMap(({ article }) => article.topics));
  beside.delete(name);
  return [...beside].slice(0, 8).map((topic) => ({ name: topic, url: topicUrl(slugify(topic)) }));
}

function authorLists(edition: Edition): ArticleList[] {
  const people = new Map<string, string>();
  const byAuthor = groupBy(edition.articles, ({ article }) => {
    const { writers, photographers } = article.byline;
    for (const { slug, name } of [...writers, ...photographers]) people.set(slug, name);
    return new Set([...writers, ...photographers].map(({ slug }) => slug));
  });
  const all = sortByName(people.keys(), (slug) => people.get(slug) ?? '');
  const links = all.map((slug) => ({ name: people.get(slug) ?? '', url: authorUrl(slug) }));
  return links.map(({ name, url }, index) => ({
    kind: 'Tác giả',
    name,
    url,
    description: null,
    summary: `Tin, bài của ${name} trên ${edition.content.site.name}.`,
    articles: byAuthor.get(all[index] ?? '') ?? [],
    path: [],
    current: null,
    section: null,
    feeds: false,
    siblings: () => links.filter((link) => link.url !== url).slice(0, 12),
  }));
}

function organisationLists(edition: Edition): ArticleList[] {
  const byOrganisation = groupBy(edition.articles, ({ article }) => [article.organisation]);
  const long = [...byOrganisation].filter(([, articles]) => articles.length > ARTICLES_SHOWN);
  return long.map(([id, articles]) => {
    const { name } = edition.organisationLink(id);
    return {
      kind: 'Tổ chức',
      name: `Tin, bài về ${name}`,
      url: organisationArticlesUrl(id),
      description: null,
      summary: `Tin, bài về ${name} trên ${edition.content.site.name}.`,
      articles,
      path: [{ name, url: organisationUrl(id) }],
      current: null,
      section: null,
      feeds: false,
      siblings: () => [],
    };
  });
}
