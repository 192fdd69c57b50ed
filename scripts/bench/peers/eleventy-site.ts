import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slugify } from '../../text/slugs.ts';
import { type Corpus, type CorpusArticle, topicPage } from './corpus-articles.ts';
import { copyLook, lookOf } from './look.ts';
import { EMPTY_PAGES, frontMatter, siteData } from './peer-data.ts';

/** Writes a whole stock Eleventy site for a corpus: what stands in `eleventy/`, content, data and static files. */
export function writeEleventySite(corpus: Corpus, folder: string, builtSite: string, now: string): void {
  cpSync(join(import.meta.dirname, 'eleventy'), folder, { recursive: true });
  copyLook(builtSite, join(folder, 'static'));
  for (const [name, value] of Object.entries(dataFiles(corpus, builtSite, now))) {
    write(folder, `_data/${name}.json`, JSON.stringify(value));
  }
  write(folder, 'package.json', JSON.stringify({ type: 'module' }));
  for (const article of corpus.articles) {
    const text = `${articleFields(article)}\n${article.body}\n`;
    write(folder, `content/articles/${article.slug}.md`, text);
  }
}

function dataFiles(corpus: Corpus, builtSite: string, now: string): Record<string, unknown> {
  const data = siteData(corpus, lookOf(builtSite), now);
  const described = data.sections.map((section) => ({
    ...corpus.site.sections.find(({ id }) => id === section.id),
    ...section,
  }));
  const topics = new Set(corpus.articles.flatMap((article) => article.topics));
  const writers = new Set(corpus.articles.flatMap((article) => article.writers));
  return {
    site: {
      ...data,
      sections: described,
      sectionById: Object.fromEntries(data.sections.map((section) => [section.id, section])),
    },
    organisations: Object.fromEntries(corpus.organisations.map((each) => [each.id, each])),
    topicPages: Object.fromEntries(
      [...topics].map((name) => [topicPage(name).slug, { name, title: topicPage(name).title }]),
    ),
    authorNames: Object.fromEntries([...writers].map((name) => [slugify(name), name])),
    emptyPages: EMPTY_PAGES,
  };
}

function articleFields(article: CorpusArticle): string {
  return frontMatter({
    title: article.title,
    lede: article.lede,
    date: article.date,
    published: article.date,
    section: article.section,
    organisation: article.organisation,
    topics: article.topics.map((name) => topicPage(name).slug),
    authors: article.writers.map((name) => slugify(name)),
    ...(article.related.length > 0 ? { related: article.related } : {}),
  });
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
