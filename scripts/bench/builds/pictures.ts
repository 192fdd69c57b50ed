/** What pictures cost: a site with some, cold and warm, beside the same site without them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../render/digests.ts';
import { addPictures } from '../corpus/pictures.ts';
import { generateContent } from '../corpus.ts';
import { SEED } from './cold.ts';
import { type Measured, measure } from './measure.ts';
import { checkOut, keepCache, ourBuild, restoreCache } from './project.ts';
import type { Scratch } from './scratch.ts';

/** Few articles, so that the pictures are most of the work. */
const ARTICLES = 1000;
const PICTURES = 36;

export interface PicturesResult {
  articles: number;
  pictures: number;
  /** Nothing kept, without pictures and with them, and with all kept. */
  cases: { name: string; runs: Measured[] }[];
}

export interface PicturesRequest {
  runs: number;
  scratch: Scratch;
  say(what: string): void;
}

export async function measurePictures({ runs, scratch, say }: PicturesRequest): Promise<PicturesResult> {
  say('pictures: drawing them');
  const project = scratch.fresh('project');
  const cache = scratch.fresh('cache');
  const without = generateContent(scratch.fresh('content'), ARTICLES, SEED).folder;
  const content = generateContent(scratch.fresh('pictures'), ARTICLES, SEED).folder;
  const articles = filesBelow(join(content, 'articles')).map((file) => `articles/${file}`);
  await addPictures(content, articles, PICTURES, SEED);
  const cases: [name: string, folder: string, kept: boolean][] = [
    ['cold, without pictures', without, false],
    ['cold, with pictures', content, false],
    ['warm, with pictures', content, true],
  ];
  const taken = new Map<string, Measured[]>(cases.map(([name]) => [name, []]));
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, folder, kept] of cases) {
      say(`pictures, ${name}: ${run} of ${runs}`);
      checkOut(project);
      if (kept) restoreCache(project, cache);
      const output = scratch.fresh('out');
      taken.get(name)?.push(await measure(ourBuild(project, folder, output)));
      if (run === 1 && !kept && folder === content) keepCache(project, cache);
      rmSync(output, { recursive: true });
    }
  }
  for (const path of [project, cache, without, content]) rmSync(path, { recursive: true, force: true });
  return {
    articles: ARTICLES,
    pictures: PICTURES,
    cases: cases.map(([name]) => ({ name, runs: taken.get(name) ?? [] })),
  };
}
