import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateContent } from '../../scripts/bench/corpus.ts';
import { buildSite, copyOfContent, filesUnder, shippedSite, temporaryFolder } from '../built-sites.ts';
import { PROJECT, runBuild } from '../commands.ts';
import { buildSlice, buildSlices, MANIFEST, merge, SLICES } from './slices.ts';
import { differences, digestsOf } from './trees.ts';

const WRONG = join(PROJECT, 'tests/fixtures/wrong');
const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');

describe('slices of the shipped content', () => {
  let slices: string[];
  beforeAll(async () => {
    slices = await buildSlices();
  });

  test('are merged into the bytes of one build, whatever their order', async () => {
    const output = join(temporaryFolder(), 'site');
    const { code, stdout, stderr } = await merge(slices.toReversed(), output);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^\d+ files of 4 slices in \d+\.\d s → .+\n$/);
    expect(differences(digestsOf(output), digestsOf(shippedSite().folder))).toEqual([]);
  });

  test('have every file of the site once, and pages and pictures each', () => {
    const all = slices.flatMap((slice) => filesUnder(slice).filter((file) => file !== MANIFEST));
    expect(new Set(all).size).toBe(all.length);
    for (const slice of slices) {
      const files = filesUnder(slice);
      expect(files.filter((file) => /^tin\/.*\.html$/.test(file)).length).toBeGreaterThan(0);
      expect(files.filter((file) => file.endsWith('.avif')).length).toBeGreaterThan(0);
    }
  });
});

describe('slices of a generated corpus', () => {
  let content: string;
  let slices: string[];
  beforeAll(async () => {
    content = join(temporaryFolder(), 'content');
    mkdirSync(content);
    generateContent(content, 40, 4, 2);
    slices = await buildSlices(content);
  });

  test('are merged into the bytes of one build, also after an edit, when each writes only what is new', async () => {
    const article = filesUnder(join(content, 'articles'))[0] as string;
    const path = join(content, 'articles', article);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nThêm một câu ở cuối bài.\n`);
    let written = 0;
    for (const [index, slice] of slices.entries()) {
      const { code, stdout, stderr } = await buildSlice(slice, index + 1, { content });
      expect(code, stderr).toBe(0);
      written += Number(/(\d+) written/.exec(stdout)?.[1]);
    }
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(20);
    const output = join(temporaryFolder(), 'site');
    expect(await merge(slices, output)).toMatchObject({ code: 0 });
    const { folder } = await buildSite({ content });
    expect(differences(digestsOf(output), digestsOf(folder))).toEqual([]);
  }, 180_000);
});

test('wrong content fails in each slice with the problems of the whole', async () => {
  const content = copyOfContent(join(WRONG, '_base'));
  cpSync(join(WRONG, 'everything-in-one-run'), content, { recursive: true });
  rmSync(join(content, 'expected.txt'));
  const whole = await buildSite({ content });
  expect(whole.code).toBe(1);
  for (let number = 1; number <= SLICES; number += 1) {
    const output = join(temporaryFolder(), 'slice');
    const { code, stderr } = await buildSlice(output, number, { content });
    expect([code, problemsIn(stderr)]).toEqual([1, problemsIn(whole.stderr)]);
    expect(filesUnder(output)).toEqual([]);
  }
});

/** What is printed without the lines that tell how far a build is. */
function problemsIn(text: string): string {
  return text.replace(/^(Content|Articles|Page plan)( \(\d+\))?\n/gm, '');
}

test('puts no slice in the place of a site, and no site in the place of a slice', async () => {
  const site = await buildSite({ content: BULLETIN });
  const slice = join(temporaryFolder(), 'slice');
  expect(await buildSlice(slice, 1, { content: BULLETIN })).toMatchObject({ code: 0 });
  expect(await buildSlice(site.folder, 1, { content: BULLETIN })).toMatchObject({ code: 2 });
  expect(await runBuild(slice, { content: BULLETIN })).toMatchObject({ code: 2 });
});

test('one slice of one is the whole site', async () => {
  const folder = temporaryFolder();
  const slice = join(folder, 'slice');
  expect(await runBuild(slice, { content: BULLETIN, extraArgs: ['--shard', '1/1'] })).toMatchObject({
    code: 0,
  });
  expect(await merge([slice], join(folder, 'site'))).toMatchObject({ code: 0 });
  const site = digestsOf(join(folder, 'site'));
  expect(differences(site, digestsOf((await buildSite({ content: BULLETIN })).folder))).toEqual([]);
});
