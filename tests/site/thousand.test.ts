import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type GeneratedContent, generateContent } from '../../scripts/bench/corpus.ts';
import { type BuiltSite, buildSite, filesUnder, temporaryFolder } from '../built-sites.ts';
import { readSite, readText, type Site } from './pages.ts';
import { RULES } from './rules.ts';

const ARTICLES = 1000;
const SEED = 20191118;
/** Every page of a seventh of the articles, and every page that is not an article. */
const SAMPLED = 7;

describe(`a site of ${ARTICLES} generated articles`, () => {
  let content: GeneratedContent;
  let build: BuiltSite;
  let site: Site;

  beforeAll(async () => {
    content = generateContent(join(temporaryFolder(), 'content'), ARTICLES, SEED);
    build = await buildSite({ content: content.folder });
    site = readSite(build.folder);
  });

  test('builds without an error', () => {
    expect(build.stderr).not.toMatch(/ {2}\[[a-z-]+\]/);
    expect(build.code).toBe(0);
    expect(build.stdout).toContain(`of ${ARTICLES} articles`);
  });

  test('has a page for each article, section, topic and organisation', () => {
    const expected = [
      ...content.slugs.map((slug) => `/tin/${slug}/`),
      ...content.sections.map((id) => `/chuyen-muc/${id}/`),
      ...content.organisations.map((id) => `/to-chuc/${id}/`),
    ];
    expect(expected.filter((path) => !site.byPath.has(path))).toEqual([]);
    expect(site.pages.filter(({ path }) => path.startsWith('/tin/'))).toHaveLength(ARTICLES);
    expect(
      site.pages.filter(({ path }) => path.startsWith('/chu-de/') && !/\/trang-\d+\/$/.test(path)),
    ).toHaveLength(content.topics.length);
    expect(site.pages.filter(({ path }) => path.startsWith('/tin-moi/'))).toHaveLength(ARTICLES / 20);
  });

  test('lists each article once among all news', () => {
    const lists = site.pages.filter(({ path }) => path.startsWith('/tin-moi/'));
    const listed = lists.flatMap(({ html }) =>
      [...html.matchAll(/<h2[^>]*><a href="(\/tin\/[^"]+)"/g)].map(([, path]) => path),
    );
    expect(listed.sort()).toEqual(content.slugs.map((slug) => `/tin/${slug}/`).sort());
  });

  test('lists in its sitemap every page that may be indexed', () => {
    const entries = (readText(site, 'sitemap.xml') ?? '').match(/<loc>/g) ?? [];
    expect(entries).toHaveLength(site.pages.filter(({ indexed }) => indexed).length);
  });

  test.each(RULES.map((rule) => [rule.name, rule] as const))('a sample of its pages %s', (_name, rule) => {
    const sample = site.pages.filter(({ path }, index) => !path.startsWith('/tin/') || index % SAMPLED === 0);
    expect(sample.length).toBeGreaterThan(ARTICLES / SAMPLED);
    expect(
      sample.flatMap((page) => rule.faults(page, site).map((fault) => `${page.path}: ${fault}`)),
    ).toEqual([]);
  });
});

test('the generator gives the same files for the same seed, and others for another', () => {
  const [first, same, other] = [1, 1, 2].map((seed) =>
    generateContent(join(temporaryFolder(), 'content'), 20, seed),
  );
  const texts = (made: GeneratedContent | undefined) =>
    filesUnder(made?.folder ?? '').map((file) => readText({ folder: made?.folder ?? '' }, file));
  expect(texts(first)).toEqual(texts(same));
  expect(texts(first)).not.toEqual(texts(other));
});
