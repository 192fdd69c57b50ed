import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editsOf, findEditable } from '../../scripts/bench/builds/edits.ts';
import { generateContent } from '../../scripts/bench/corpus.ts';
import { preparePortal } from '../../scripts/engine/portal.ts';
import type { PlannedPage } from '../../scripts/site/views.ts';
import { temporaryFolder } from '../built-sites.ts';

const ARTICLES = 240;
const SEED = 20191118;
const NUMBERED = /trang-\d+\/$/;

test('a new article leaves the numbered pages of every list that gets no new page as they were', async () => {
  const content = join(temporaryFolder(), 'content');
  generateContent(content, ARTICLES, SEED);
  const before = await listingsOf(content);
  editsOf(findEditable(content))
    .find(({ name }) => name.includes('added'))
    ?.apply(content);
  const after = await listingsOf(content);
  const fronts = [...after.values()].filter(({ url }) => !NUMBERED.test(url));
  const changed = [...after.values()].filter(({ url, key }) => before.get(url)?.key !== key);

  expect(fronts.filter((page) => changed.includes(page)).length).toBeGreaterThan(3);
  const grown = new Set([...after.keys()].filter((url) => !before.has(url)).map(listOf));
  const numbered = [...after.values()].filter(({ url }) => NUMBERED.test(url) && !grown.has(listOf(url)));
  expect(numbered.length).toBeGreaterThan(20);
  expect(numbered.filter((page) => changed.includes(page)).map(({ url }) => url)).toEqual([]);
});

/** The pages of all lists, by their address. */
async function listingsOf(content: string): Promise<Map<string, PlannedPage>> {
  const options = { content, now: '2026-01-01T00:00:00+07:00', drafts: false, preview: false };
  const { portal, problems } = await preparePortal(options);
  if (!portal) throw new Error(JSON.stringify(problems));
  return new Map(portal.plan.listing.map((page) => [page.url, page]));
}

function listOf(url: string): string {
  return url.replace(NUMBERED, '');
}
