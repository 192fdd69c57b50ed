import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateContent } from '../../scripts/bench/corpus.ts';
import { buildSite, copyOfContent, filesUnder, shippedSite, temporaryFolder } from '../built-sites.ts';
import { type CommandRun, NOW, PROJECT, runBuild, runCommand } from '../commands.ts';

const SLICES = 4;
const MANIFEST = '.shard.json';
const WRONG = join(PROJECT, 'tests/fixtures/wrong');
const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');

/** Builds all slices of a content folder; gives their folders. */
async function buildSlices(content?: string): Promise<string[]> {
  const folder = temporaryFolder();
  const slices: string[] = [];
  for (let number = 1; number <= SLICES; number += 1) {
    const slice = join(folder, `slice-${number}`);
    const { code, stderr } = await buildSlice(slice, number, { content });
    expect(code, stderr).toBe(0);
    slices.push(slice);
  }
  return slices;
}

function buildSlice(
  output: string,
  number: number,
  { content, now, cache = `${output}.cache` }: { content?: string; now?: string; cache?: string },
): Promise<CommandRun> {
  const extraArgs = ['--shard', `${number}/${SLICES}`, '--cache', cache];
  return runBuild(output, { ...(content ? { content } : {}), ...(now ? { now } : {}), extraArgs });
}

function merge(slices: readonly string[], output: string): Promise<CommandRun> {
  return runCommand('build', ['--merge', ...slices, '--output', output]);
}

/** Paths of files that are not the same in two folders. */
function differences(a: string, b: string): string[] {
  const both = new Set([...filesUnder(a), ...filesUnder(b)]);
  return [...both].filter((file) => !isSame(join(a, file), join(b, file)));
}

function isSame(a: string, b: string): boolean {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}

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
    expect(differences(output, shippedSite().folder)).toEqual([]);
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
    generateContent(content, 120, 4, 2);
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
    expect(differences(output, (await buildSite({ content })).folder)).toEqual([]);
  });
});

describe('a merge', () => {
  let slices: string[];
  let output: string;
  beforeAll(async () => {
    slices = await buildSlices(BULLETIN);
    output = join(temporaryFolder(), 'site');
    expect(await merge(slices, output)).toMatchObject({ code: 0 });
  });

  /** A copy of a slice that may be harmed. */
  function copyOf(slice: string): string {
    const copy = join(temporaryFolder(), 'slice');
    cpSync(slice, copy, { recursive: true });
    return copy;
  }

  const WRONG_SLICES: [string, (slices: string[]) => string[] | Promise<string[]>, RegExp][] = [
    ['a missing slice', ([a = '', , c = '', d = '']) => [a, c, d], /Slice 2 of 4 is missing.*--shard 2\/4/],
    ['a slice that is there twice', (all) => [...all, copyOf(all[2] ?? '')], /Slice 3 of 4 is there twice/],
    [
      'a folder that is no slice',
      ([a = '', b = '', c = '']) => [a, b, c, temporaryFolder()],
      /no \.shard\.json/,
    ],
    [
      'a slice of another number of slices',
      ([a = '', b = '', c = '', d = '']) => [a, b, c, withManifest(copyOf(d), { of: 8 })],
      /one of 4 slices and .* one of 8/,
    ],
    [
      'a slice of other content',
      async ([a = '', b = '', c = '']) => [a, b, c, await sliceOfOtherContent()],
      /different builds and differ in the content/,
    ],
    [
      'a slice of another moment',
      async ([a = '', b = '', c = '']) => [a, b, c, await sliceOf({ now: '2026-11-24T08:01+07:00' })],
      /different builds and differ in the instant \(--now\)/,
    ],
    [
      'a slice with a file that is gone',
      ([a = '', b = '', c = '', d = '']) => [a, b, c, without(copyOf(d))],
      /is missing in .*copy the slice again/,
    ],
    [
      'a slice with a manifest that is cut short',
      ([a = '', b = '', c = '', d = '']) => [a, b, c, cutShort(copyOf(d))],
      /\.shard\.json in .* is damaged/,
    ],
    [
      'a slice that names files outside its folder',
      ([a = '', b = '', c = '', d = '']) => [a, b, c, withManifest(copyOf(d), { files: [['../x', 1]] })],
      /\.shard\.json in .* is damaged/,
    ],
  ];

  async function sliceOf(request: { content?: string; now?: string }): Promise<string> {
    const slice = join(temporaryFolder(), 'slice');
    expect(await buildSlice(slice, 4, { content: BULLETIN, ...request })).toMatchObject({ code: 0 });
    return slice;
  }

  function sliceOfOtherContent(): Promise<string> {
    const content = copyOfContent(BULLETIN);
    const file = join(content, 'articles/2026/tin-ngan-so-2.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nMột câu nữa.\n`);
    return sliceOf({ content });
  }

  function withManifest(slice: string, change: object): string {
    const path = join(slice, MANIFEST);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
    return slice;
  }

  function without(slice: string): string {
    const page = filesUnder(slice).find((file) => file.endsWith('.html')) as string;
    rmSync(join(slice, page));
    return slice;
  }

  function cutShort(slice: string): string {
    const path = join(slice, MANIFEST);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 400));
    return slice;
  }

  test.each(WRONG_SLICES)('refuses %s with 2, and leaves the output', async (_what, wrong, words) => {
    const before = filesUnder(output);
    const { code, stdout, stderr } = await merge(await wrong(slices), output);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(filesUnder(output)).toEqual(before);
    expect(filesUnder(dirname(output))).toEqual(before.map((file) => `site/${file}`));
  });

  test('refuses to write over a slice', async () => {
    const copy = copyOf(slices[0] as string);
    const { code, stderr } = await merge([copy, ...slices.slice(1)], join(copy, 'site'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('apart from the slices')]);
  });
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

describe('the command line', () => {
  const args = ['--content', BULLETIN, '--now', NOW];

  test.each(['0/3', '9/8', 'a/b', '2', '1/0', '1/2/3', '-1/2', '01/2', '1/9999'])(
    'refuses --shard %s with 2',
    async (shard) => {
      const { code, stdout, stderr } = await runCommand('build', [...args, `--shard=${shard}`]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`such as 2/8, but received ${shard}\n`);
    },
  );

  test.each([
    ['--shard with --merge', ['--shard', '1/2', '--merge', 'a'], 'Expected --shard or --merge'],
    ['--merge without folders', ['--merge'], 'Expected DIR… but received nothing'],
    ['folders without --merge', ['a', 'b'], "'a'"],
  ])('refuses %s with 2', async (_what, more, words) => {
    const { code, stdout, stderr } = await runCommand('build', [...args, ...more]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('tells of both in its help', async () => {
    const { stdout } = await runCommand('build', ['--help']);
    expect(stdout).toContain('--shard N/OF');
    expect(stdout).toContain('--merge DIR…');
  });

  test('puts no slice in the place of a site, and no site in the place of a slice', async () => {
    const site = await buildSite({ content: BULLETIN });
    const slice = join(temporaryFolder(), 'slice');
    expect(await buildSlice(slice, 1, { content: BULLETIN })).toMatchObject({ code: 0 });
    expect(await buildSlice(site.folder, 1, { content: BULLETIN })).toMatchObject({ code: 2 });
    expect(await runBuild(slice, { content: BULLETIN })).toMatchObject({ code: 2 });
  });
});
