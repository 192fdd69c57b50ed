import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareOutputs } from '../../scripts/bench/builds/equivalence.ts';
import { measure } from '../../scripts/bench/builds/measure.ts';
import { peersHere, readCorpus } from '../../scripts/bench/builds/peer-tools.ts';
import { CORPUS_NOW, generateContent } from '../../scripts/bench/corpus.ts';
import { buildSite, filesUnder, temporaryFolder } from '../built-sites.ts';

const ARTICLES = 60;
const SEED = 20191118;

describe('outputs of ours and of a peer', () => {
  let content: string;
  let ours: string;
  let article: string;

  beforeAll(async () => {
    content = generateContent(join(temporaryFolder(), 'content'), ARTICLES, SEED, 0).folder;
    const site = await buildSite({ content, now: CORPUS_NOW });
    expect(site.code).toBe(0);
    ours = site.folder;
    article = filesUnder(ours).find((file) => file.startsWith('tin/')) ?? '';
  });

  test.each(peersHere().map((peer) => [peer.name, peer] as const))(
    'show the same: %s',
    async (name, peer) => {
      const site = join(temporaryFolder(), 'site');
      const output = join(temporaryFolder(), 'out');
      peer.write(readCorpus(content), site, ours);
      await measure(peer.build(site, output));
      const { faults, kinds } = compareOutputs([
        { name: 'ours', folder: ours },
        { name, folder: output },
      ]);
      expect(faults).toEqual([]);
      expect(kinds.find(({ kind }) => kind === 'article')?.counts).toEqual([ARTICLES, ARTICLES]);
    },
  );

  /** What is wrong with the other output, and how it is told. */
  test.each<[string, (html: string) => string, RegExp]>([
    ['another lede', (html) => html.replace(/(article-lede">)/, '$1Khác '), /lede: "Khác/],
    ['a sentence less', (html) => html.replace(/(class="prose[\s\S]*?<p>)[^<]*/, '$1'), /body: /],
    ['another date', (html) => html.replace(/(<time[^>]*>)\d\d:\d\d/, '$100:00'), /date: "00:00/],
    ['no topics', (html) => html.replace(/<nav class="topics"[\s\S]*?<\/nav>/, ''), /topics: ""/],
    ['no neighbours', (html) => html.replace(/<nav class="neighbours"[\s\S]*?<\/nav>/, ''), /neighbours: ""/],
    [
      'a related article less',
      (html) => html.replace(/(class="related"[\s\S]*?)<article[\s\S]*?<\/article>/, '$1'),
      /related: 3 for 4/,
    ],
    [
      'no structured data',
      (html) => html.replace(/<script type="application\/ld[\s\S]*?<\/script>/, ''),
      /structuredData: ""/,
    ],
    [
      'no preview of a shared link',
      (html) => html.replaceAll(/<meta property="og:[^>]*>/g, ''),
      /openGraph: /,
    ],
  ])('are not equivalent with %s', (_name, spoil, fault) => {
    const other = copyOf(ours);
    const html = readFileSync(join(other, article), 'utf8');
    expect(spoil(html)).not.toBe(html);
    writeFileSync(join(other, article), spoil(html));
    expect(faultsBetween(ours, other)).toEqual([expect.stringMatching(fault)]);
  });

  test('are not equivalent when a page is missing', () => {
    const other = copyOf(ours);
    rmSync(join(other, article));
    expect(faultsBetween(ours, other)).toContain('article: not as many');
  });

  test('are not equivalent when a list shows other articles', () => {
    const other = copyOf(ours);
    const list = 'chuyen-muc/doan-the/index.html';
    const html = readFileSync(join(other, list), 'utf8');
    writeFileSync(join(other, list), html.replace(/<article class="card">[\s\S]*?<\/article>/, ''));
    expect(faultsBetween(ours, other)).toEqual([expect.stringMatching(/doan-the.*card 1: /)]);
  });
});

function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'site');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function faultsBetween(ours: string, other: string): string[] {
  return compareOutputs([
    { name: 'ours', folder: ours },
    { name: 'other', folder: other },
  ]).faults;
}
