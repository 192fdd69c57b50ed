import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesBelow } from '../../render/digests.ts';
import { capitalise } from '../../text/capitals.ts';
import { slugify } from '../../text/slugs.ts';

/** An article of a generated corpus, as the peers' content is written from it. */
export interface CorpusArticle {
  slug: string;
  title: string;
  lede: string;
  /** As in the front matter: ISO 8601 with the site's offset. */
  date: string;
  section: string;
  organisation: string;
  topics: string[];
  writers: string[];
  related: string[];
  body: string;
}

export interface CorpusOrganisation {
  id: string;
  name: string;
  /** Kind in words; empty when it is the name itself. */
  kind: string;
  parent: string | null;
  ancestors: string[];
  children: string[];
}

export interface CorpusSite {
  name: string;
  tagline: string;
  description: string;
  address: string;
  publisher: Record<string, string>;
  contentLicence: { text: string };
  sections: { id: string; name: string; description: string }[];
}

export interface Corpus {
  site: CorpusSite;
  organisations: CorpusOrganisation[];
  articles: CorpusArticle[];
}

const KINDS: Record<string, string> = {
  'dang-bo-tinh': 'Đảng bộ tỉnh',
  'cap-tren-truc-tiep': 'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
  'dang-bo-co-so': 'Đảng bộ cơ sở',
};

/** Reads a folder that `generateContent` wrote. Figures and pictures are not looked at: no peer has them. */
export function readCorpus(content: string): Corpus {
  const articles = join(content, 'articles');
  return {
    site: parse(readFileSync(join(content, 'site.yaml'), 'utf8')),
    organisations: readOrganisations(content),
    articles: filesBelow(articles, '', '.md').map((file) => readArticle(join(articles, file))),
  };
}

/** Address of the topic's page, and its name as a headline. */
export function topicPage(name: string): { slug: string; title: string } {
  return { slug: slugify(name), title: capitalise(name) };
}

function readArticle(path: string): CorpusArticle {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const { title, lede, date, section, organisation, topics, byline, related } = parse(front, {
    schema: 'failsafe',
  });
  const [last = '', folder = ''] = path.split('/').reverse();
  return {
    slug: last === 'index.md' ? folder : last.slice(0, -'.md'.length),
    ...{ title, lede, section, organisation },
    date: date.replace(/T(\d\d:\d\d)([+-])/, 'T$1:00$2'),
    topics: topics ?? [],
    writers: byline?.writers ?? [],
    related: related ?? [],
    body: body.replaceAll(/\]\((bai-so-\d+)\)/g, '](/tin/$1/)').trim(),
  };
}

function readOrganisations(content: string): CorpusOrganisation[] {
  const rows: { id: string; name: string; type: string; parent: string | null }[] = parse(
    readFileSync(join(content, 'organisations.yaml'), 'utf8'),
  );
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  return rows.map(({ id, name, type, parent }) => ({
    ...{ id, name, parent },
    kind: KINDS[type] === name ? '' : (KINDS[type] ?? 'Tổ chức khác'),
    ancestors: ancestorsOf(id, parents),
    children: rows.filter((row) => row.parent === id).map((row) => row.id),
  }));
}

/** From the top of the hierarchy down. */
function ancestorsOf(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let parent = parents.get(id); parent; parent = parents.get(parent)) path.unshift(parent);
  return path;
}
