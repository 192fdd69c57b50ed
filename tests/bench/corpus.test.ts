import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPictures } from '../../scripts/bench/corpus/pictures.ts';
import { organisationsFor, topicsFor, writersFor } from '../../scripts/bench/corpus/settings.ts';
import { CORPUS_NOW, type GeneratedContent, generateContent } from '../../scripts/bench/corpus.ts';
import { buildSite, filesUnder, temporaryFolder } from '../built-sites.ts';

const ARTICLES = 600;
const SEED = 20191118;

describe('a generated corpus', () => {
  let plain: GeneratedContent;
  let texts: string[];

  beforeAll(() => {
    plain = generateContent(join(temporaryFolder(), 'content'), ARTICLES, SEED, 0);
    texts = articleFiles(plain.folder).map((file) => readFileSync(join(plain.folder, file), 'utf8'));
  });

  test('has articles of about 5 KB in the mean, with a long tail', () => {
    const sizes = texts.map((text) => Buffer.byteLength(text)).sort((a, b) => a - b);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(4200);
    expect(mean).toBeLessThan(5800);
    expect(sizes.at(-1)).toBeGreaterThan(3 * mean);
    expect(sizes[sizes.length >> 1]).toBeLessThan(mean);
  });

  test('has no figures when it is told so, and else in every second article', () => {
    expect(texts.filter((text) => text.includes('figures:'))).toEqual([]);
    const full = generateContent(join(temporaryFolder(), 'content'), 40, SEED);
    const having = articleFiles(full.folder).filter((file) =>
      readFileSync(join(full.folder, file), 'utf8').includes('\nfigures:\n'),
    );
    expect(having).toHaveLength(20);
  });

  test('uses the first of its topics often and the last seldom', () => {
    const topics = texts.flatMap((text) => /^topics: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? []);
    const counts = [...Map.groupBy(topics, (topic) => topic).values()].map(({ length }) => length);
    counts.sort((a, b) => b - a);
    expect(counts.length).toBe(plain.topics.length);
    expect(counts[0]).toBeGreaterThan(5 * (counts.at(-1) ?? 0));
  });

  test('links only to articles that it has', () => {
    const slugs = new Set(plain.slugs);
    const links = texts.flatMap((text) =>
      [...text.matchAll(/\]\((bai-so-\d+)\)/g)].map(([, slug = '']) => slug),
    );
    expect(links.length).toBeGreaterThan(ARTICLES / 4);
    expect(links.filter((slug) => !slugs.has(slug))).toEqual([]);
  });
});

test.each([
  [1000, 36, 40],
  [10_000, 250, 90],
  [100_000, 800, 200],
])('for %i articles there are some %i organisations and %i topics', (articles, organisations, topics) => {
  const near = (wanted: number, found: number) =>
    expect(Math.abs(found - wanted) / wanted).toBeLessThan(0.06);
  const rows = organisationsFor(articles);
  near(organisations, rows.length);
  near(topics, topicsFor(articles));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(writersFor(articles)).size).toBe(writersFor(articles).length);
});

test('pictures stand beside articles that build', async () => {
  const { folder } = generateContent(join(temporaryFolder(), 'content'), 20, SEED);
  await addPictures(folder, articleFiles(folder), 4, SEED);
  expect(filesUnder(folder).filter((file) => /\.(?:png|jpg)$/.test(file))).toHaveLength(4);
  const site = await buildSite({ content: folder, now: CORPUS_NOW });
  expect(site.stderr).not.toMatch(/ {2}\[[a-z-]+\]/);
  expect(site.code).toBe(0);
  expect(filesUnder(site.folder).filter((file) => file.endsWith('.avif')).length).toBeGreaterThan(3);
});

function articleFiles(folder: string): string[] {
  return filesUnder(folder).filter((file) => file.endsWith('.md'));
}
