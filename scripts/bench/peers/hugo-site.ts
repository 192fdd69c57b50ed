import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slugify } from '../../text/slugs.ts';
import { type Corpus, type CorpusArticle, topicPage } from './corpus-articles.ts';
import { copyLook, lookOf } from './look.ts';
import {
  ARTICLES_ON_ORGANISATION,
  countByOrganisation,
  EMPTY_PAGES,
  frontMatter,
  monthsOf,
  siteData,
} from './peer-data.ts';

/** Writes a whole Hugo site for a corpus: layouts and settings of `hugo/`, content, data and static files. */
export function writeHugoSite(corpus: Corpus, folder: string, builtSite: string, now: string): void {
  cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  copyLook(builtSite, join(folder, 'static'));
  const organisations = Object.fromEntries(corpus.organisations.map((each) => [each.id, each]));
  write(folder, 'data/site.json', JSON.stringify(siteData(corpus, lookOf(builtSite), now)));
  write(folder, 'data/organisations.json', JSON.stringify(organisations));
  const counts = countByOrganisation(corpus.articles);
  const isLong = (organisation: string) => (counts.get(organisation) ?? 0) > ARTICLES_ON_ORGANISATION;
  for (const article of corpus.articles) {
    const path = `content/${article.section}/${article.slug}.md`;
    write(folder, path, `${articleFields(article, isLong(article.organisation))}\n${article.body}\n`);
  }
  for (const [path, fields] of listFields(corpus, isLong)) {
    write(folder, `content/${path}/_index.md`, frontMatter(fields));
  }
}

function articleFields(article: CorpusArticle, inLongList: boolean): string {
  return frontMatter({
    title: article.title,
    description: article.lede,
    date: article.date,
    url: `/tin/${article.slug}/`,
    'chu-de': article.topics.map((name) => topicPage(name).slug),
    'to-chuc': [article.organisation],
    ...(inLongList ? { 'to-chuc-tin': [article.organisation] } : {}),
    'tac-gia': article.writers.map((name) => slugify(name)),
    nam: [article.date.slice(0, 4)],
    thang: [article.date.slice(0, 7)],
    ...(article.related.length > 0 ? { related: article.related } : {}),
  });
}

type Fields = Record<string, unknown>;

/** Front matter of everything that is not an article: lists, terms of taxonomies, single pages. */
function listFields(corpus: Corpus, isLong: (organisation: string) => boolean): [string, Fields][] {
  const topics = new Set(corpus.articles.flatMap((article) => article.topics));
  const writers = new Set(corpus.articles.flatMap((article) => article.writers));
  return [
    ...corpus.site.sections.map(({ id, name, description }): [string, Fields] => [
      id,
      {
        ...{ title: name, description, url: `/chuyen-muc/${id}/`, list: 'section' },
        outputs: ['html', 'rss', 'atom', 'jsonfeed'],
      },
    ]),
    ['tin-moi', { title: 'Tất cả tin, bài', description: latestSummary(corpus), list: 'latest' }],
    ['luu-tru', { title: 'Lưu trữ', description: archiveSummary(corpus), layout: 'archive' }],
    ['so-do-trang', { title: 'Sơ đồ trang', description: mapSummary(corpus), layout: 'site-map' }],
    ...EMPTY_PAGES.map(({ slug, ...fields }): [string, Fields] => [slug, { ...fields, layout: 'empty' }]),
    ...[...topics].map((name): [string, Fields] => {
      const { slug, title } = topicPage(name);
      return [`chu-de/${slug}`, { title, linkTitle: name }];
    }),
    ...[...writers].map((name): [string, Fields] => [`tac-gia/${slugify(name)}`, { title: name }]),
    ...organisationFields(corpus, isLong),
    ...monthFields(corpus),
  ];
}

function organisationFields(corpus: Corpus, isLong: (organisation: string) => boolean): [string, Fields][] {
  return corpus.organisations.flatMap(({ id, name }): [string, Fields][] => [
    [`to-chuc/${id}`, { title: name, organisation: id }],
    ...(isLong(id) ? [longList(id, name)] : []),
  ]);
}

function longList(id: string, name: string): [string, Fields] {
  const fields = {
    title: `Tin, bài về ${name}`,
    linkTitle: name,
    organisation: id,
    url: `/to-chuc/${id}/tin/`,
  };
  return [`to-chuc-tin/${id}`, fields];
}

function monthFields(corpus: Corpus): [string, Fields][] {
  const months = monthsOf(corpus.articles);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return [
    ...years.map((year): [string, Fields] => [
      `nam/${year}`,
      { title: `Năm ${year}`, linkTitle: `năm ${year}`, year, url: `/luu-tru/${year}/` },
    ]),
    ...months.map((month, index): [string, Fields] => {
      const [year = '', number = ''] = month.split('-');
      const name = `tháng ${number}/${year}`;
      const around = { newer: months[index - 1], older: months[index + 1] };
      const title = `Tháng ${number}/${year}`;
      return [
        `thang/${month}`,
        { title, linkTitle: name, year, url: `/luu-tru/${year}/${number}/`, ...around },
      ];
    }),
  ];
}

const latestSummary = ({ site }: Corpus) => `Toàn bộ tin, bài của ${site.name}, mới nhất ở trên.`;
const archiveSummary = ({ site }: Corpus) => `Kho lưu trữ tin, bài của ${site.name} theo năm và tháng.`;
const mapSummary = ({ site }: Corpus) =>
  `Mọi chuyên mục, chủ đề, tổ chức, tác giả và trang của ${site.name}.`;

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
