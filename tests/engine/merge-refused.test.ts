import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOfContent, filesUnder, temporaryFolder } from '../built-sites.ts';
import { PROJECT } from '../commands.ts';
import { buildSlice, buildSlices, MANIFEST, merge } from './slices.ts';

const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');

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
