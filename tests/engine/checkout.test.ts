/** Builds as CI makes them: with the cache of the last one, and without its output. */
import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { articlesIn } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(14);
const { content, cache, output, build } = workshop;
/** Files and folders alike: what is gone leaves no empty folder behind. */
const everythingIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

beforeEach(async () => {
  expect(await build()).toMatchObject({ fault: null });
  rmSync(output, { recursive: true });
});

async function expectAsCold(): Promise<void> {
  expect(differences(digestsOf(output), await workshop.cold())).toEqual([]);
  expect(everythingIn(output)).toEqual(everythingIn(join(cache, 'site')));
}

test('with nothing changed the site is put in its place, and nothing is written', async () => {
  expect(await build()).toMatchObject({ fault: null, written: [], removed: [] });
  await expectAsCold();
});

test('an edited article is written, the rest is kept', async () => {
  const [file = ''] = articlesIn(content);
  appendFileSync(join(content, file), '\nThêm một câu.\n');
  const { written } = await build();
  expect(written?.length).toBe(1);
  await expectAsCold();
});

test('the page of an article that was removed is gone, with its folder', async () => {
  const file = articlesIn(content).find((each) => each.endsWith('bai-so-13.md')) ?? '';
  const slug = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  rmSync(join(content, file));
  expect(await build()).toMatchObject({ fault: null });
  expect(existsSync(join(output, 'tin', slug))).toBe(false);
  await expectAsCold();
});

test('a page that was damaged in the cache is written again, and what is strange there does not get out', async () => {
  const page = join(cache, 'site', 'tin', 'bai-so-3');
  appendFileSync(join(page, 'index.html'), 'x');
  appendFileSync(join(page, 'strange.html'), 'x');
  expect((await build()).written).toEqual([['tin/bai-so-3/index.html', 'damaged']]);
  expect(existsSync(join(output, 'tin', 'bai-so-3', 'strange.html'))).toBe(false);
  expect(differences(digestsOf(output), await workshop.cold())).toEqual([]);
});
