import { readFileSync } from 'node:fs';
import { groupBy, listPages } from './lists.js';
import { surround } from './surroundings.js';

const FEED_LENGTH = 30;
const ON_ORGANISATION = 8;
const read = (name) => JSON.parse(readFileSync(new URL(`../_data/${name}.json`, import.meta.url), 'utf8'));

/** Everything that pages paginate over. The articles are sorted and grouped once for each build. */
export function addCollections(eleventyConfig) {
  const site = read('site');
  const organisations = read('organisations');
  const topics = read('topicPages');
  const authors = read('authorNames');
  let prepared = null;
  eleventyConfig.on('eleventy.before', () => {
    prepared = null;
  });
  const prepare = (api) => {
    prepared ??= prepareLists(api.getFilteredByGlob('content/articles/*.md'));
    return prepared;
  };

  eleventyConfig.addCollection('articles', (api) => prepare(api).articles);
  eleventyConfig.addCollection('lists', (api) => {
    const lists = prepare(api);
    return [
      latestList(lists, site),
      ...sectionLists(lists, site),
      ...topicLists(lists, topics, site),
      ...authorLists(lists, authors, site),
      ...organisationLists(lists, organisations, site),
    ].flatMap(listPages);
  });
  eleventyConfig.addCollection('feeds', (api) => feeds(prepare(api), site));
  eleventyConfig.addCollection('organisationPages', (api) => organisationPages(prepare(api), organisations));
  eleventyConfig.addCollection('years', (api) => years(prepare(api).byMonth));
  eleventyConfig.addCollection('months', (api) => months(prepare(api).byMonth));
  eleventyConfig.addCollection('groups', (api) => prepare(api));
}

function prepareLists(found) {
  const articles = found.sort((a, b) => b.date - a.date || (a.fileSlug < b.fileSlug ? -1 : 1));
  const lists = {
    articles,
    bySection: groupBy(articles, ({ data }) => [data.section]),
    byTopic: groupBy(articles, ({ data }) => data.topics),
    byAuthor: groupBy(articles, ({ data }) => data.authors),
    byOrganisation: groupBy(articles, ({ data }) => [data.organisation]),
    byMonth: groupBy(articles, ({ data }) => [data.published.slice(0, 7)]),
  };
  surround(lists);
  return lists;
}

function latestList({ articles }, site) {
  return {
    kind: 'Tin mới',
    title: 'Tất cả tin, bài',
    url: '/tin-moi/',
    summary: `Toàn bộ tin, bài của ${site.name}, mới nhất ở trên.`,
    articles,
    path: [],
    feeds: '/',
    siblings: site.sections,
  };
}

function sectionLists({ bySection }, site) {
  return site.sections.map(({ id, name, url, description }) => ({
    kind: 'Chuyên mục',
    title: name,
    url,
    description,
    summary: description,
    articles: bySection.get(id) ?? [],
    path: [],
    current: url,
    section: id,
    feeds: url,
    ownFeeds: url,
    siblings: [],
  }));
}

function topicLists({ byTopic }, topics, site) {
  return [...byTopic].map(([slug, articles]) => {
    const beside = new Set(articles.slice(0, 10).flatMap(({ data }) => data.topics));
    beside.delete(slug);
    return {
      kind: 'Chủ đề',
      title: topics[slug].title,
      url: `/chu-de/${slug}/`,
      summary: `Tin, bài về chủ đề ${topics[slug].name} trên ${site.name}.`,
      articles,
      path: [],
      siblings: [...beside]
        .slice(0, 8)
        .map((other) => ({ name: topics[other].name, url: `/chu-de/${other}/` })),
    };
  });
}

function authorLists({ byAuthor }, authors, site) {
  const links = [...byAuthor.keys()].map((slug) => ({ name: authors[slug], url: `/tac-gia/${slug}/` }));
  return [...byAuthor].map(([slug, articles]) => ({
    kind: 'Tác giả',
    title: authors[slug],
    url: `/tac-gia/${slug}/`,
    summary: `Tin, bài của ${authors[slug]} trên ${site.name}.`,
    articles,
    path: [],
    siblings: links.filter(({ url }) => url !== `/tac-gia/${slug}/`).slice(0, 12),
  }));
}

function organisationLists({ byOrganisation }, organisations, site) {
  return [...byOrganisation]
    .filter(([, articles]) => articles.length > ON_ORGANISATION)
    .map(([id, articles]) => {
      const { name } = organisations[id];
      return {
        kind: 'Tổ chức',
        title: `Tin, bài về ${name}`,
        url: `/to-chuc/${id}/tin/`,
        summary: `Tin, bài về ${name} trên ${site.name}.`,
        articles,
        path: [{ name, url: `/to-chuc/${id}/` }],
        siblings: [],
      };
    });
}

function organisationPages({ byOrganisation }, organisations) {
  const linkTo = (id) => ({ name: organisations[id].name, url: `/to-chuc/${id}/` });
  return Object.values(organisations).map((organisation) => {
    const articles = byOrganisation.get(organisation.id) ?? [];
    return {
      ...organisation,
      ancestors: organisation.ancestors.map(linkTo),
      children: organisation.children.map(linkTo),
      total: articles.length,
      articles: articles.slice(0, ON_ORGANISATION),
      hasMore: articles.length > ON_ORGANISATION,
    };
  });
}

function feeds({ articles, bySection }, site) {
  const whole = { title: site.name, description: site.description, url: '/', articles };
  const sections = site.sections.map(({ id, name, url, description }) => ({
    title: `${name} – ${site.name}`,
    description,
    url,
    articles: bySection.get(id) ?? [],
  }));
  return [whole, ...sections].map((feed) => ({ ...feed, articles: feed.articles.slice(0, FEED_LENGTH) }));
}

/** Newest first; each with its twelve months, and how full they are beside the fullest of all. */
function years(byMonth) {
  const most = Math.max(1, ...[...byMonth.values()].map(({ length }) => length));
  const names = [...new Set([...byMonth.keys()].map((month) => month.slice(0, 4)))];
  return names.map((name) => {
    const cells = Array.from({ length: 12 }, (_, index) => {
      const number = String(index + 1).padStart(2, '0');
      const total = byMonth.get(`${name}-${number}`)?.length ?? 0;
      return {
        number: index + 1,
        total,
        url: `/luu-tru/${name}/${number}/`,
        share: Math.round((100 * total) / most),
      };
    });
    return { name, months: cells, total: cells.reduce((sum, { total }) => sum + total, 0) };
  });
}

function months(byMonth) {
  const keys = [...byMonth.keys()];
  const linkTo = (key) => {
    if (key === undefined) return null;
    const [year, number] = key.split('-');
    return { name: `Tháng ${number}/${year}`, url: `/luu-tru/${year}/${number}/` };
  };
  return keys.map((key, index) => ({
    ...linkTo(key),
    year: key.slice(0, 4),
    total: byMonth.get(key).length,
    days: [...groupBy(byMonth.get(key), ({ data }) => [data.published.slice(0, 10)]).values()],
    newer: linkTo(keys[index - 1]),
    older: linkTo(keys[index + 1]),
  }));
}
