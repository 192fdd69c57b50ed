/**
 * Warm builds as CI makes them: a fresh process, on a checkout and content whose file times are all new, with the
 * cache folder restored and no output. Each output is compared with that of a cold build.
 */
import { rmSync } from 'node:fs';
import { generateContent } from '../corpus.ts';
import { SEED } from './cold.ts';
import { type Edit, editsOf, findEditable } from './edits.ts';
import { type Measured, measure } from './measure.ts';
import { checkOut, editLayout, keepCache, ourBuild, restoreCache } from './project.ts';
import type { Scratch } from './scratch.ts';
import { copyTree, differences, hashesOf, sizeOf, type TreeSize } from './trees.ts';

export interface WarmCase {
  name: string;
  runs: Measured[];
  /** Files whose bytes a cold build would not have written so; empty when the warm build is right. */
  wrong: string[];
}

export interface WarmResult {
  articles: number;
  cache: TreeSize;
  cases: WarmCase[];
}

export interface WarmRequest {
  articles: number;
  runs: number;
  scratch: Scratch;
  say(what: string): void;
}

/** Folders that all cases share. */
interface Stage {
  content: string;
  cache: string;
  project: string;
}

const LAYOUT_EDITED = 'a layout edited';

export async function measureWarm(request: WarmRequest): Promise<WarmResult> {
  const { articles, scratch, say } = request;
  say(`${articles} articles, warm: writing the corpus, first build`);
  const { folder: content } = generateContent(scratch.fresh('content'), articles, SEED);
  const stage = { content, cache: scratch.fresh('cache'), project: scratch.fresh('project') };
  const first = scratch.fresh('out');
  checkOut(stage.project);
  await measure(ourBuild(stage.project, content, first));
  keepCache(stage.project, stage.cache);
  rmSync(first, { recursive: true });
  const edits = [...editsOf(findEditable(content)), { name: LAYOUT_EDITED, apply() {} }];
  const cases: WarmCase[] = [];
  for (const edit of edits) cases.push(await measureCase(edit, stage, request));
  const cache = sizeOf(stage.cache);
  for (const path of Object.values(stage)) rmSync(path, { recursive: true, force: true });
  return { articles, cache, cases };
}

async function measureCase(edit: Edit, stage: Stage, request: WarmRequest): Promise<WarmCase> {
  const { articles, scratch, say } = request;
  const expected = await coldHashes(edit, stage, request);
  const runs: Measured[] = [];
  const wrong = new Set<string>();
  for (let run = 1; run <= request.runs; run += 1) {
    say(`${articles} articles, warm, ${edit.name}: ${run} of ${request.runs}`);
    const content = prepare(edit, stage, scratch);
    restoreCache(stage.project, stage.cache);
    const output = scratch.fresh('out');
    runs.push(await measure(ourBuild(stage.project, content, output)));
    for (const file of differences(expected, hashesOf(output))) wrong.add(file);
    for (const path of [content, output]) rmSync(path, { recursive: true });
  }
  return { name: edit.name, runs, wrong: [...wrong].sort() };
}

/** What a build without any cache makes of the edited content. */
async function coldHashes(edit: Edit, stage: Stage, { articles, scratch, say }: WarmRequest) {
  say(`${articles} articles, warm, ${edit.name}: the cold build to compare with`);
  const content = prepare(edit, stage, scratch);
  const output = scratch.fresh('out');
  await measure(ourBuild(stage.project, content, output));
  const hashes = hashesOf(output);
  for (const path of [content, output]) rmSync(path, { recursive: true });
  return hashes;
}

/** A fresh checkout without a cache, and a fresh copy of the content, edited. Gives the content's folder. */
function prepare(edit: Edit, stage: Stage, scratch: Scratch): string {
  checkOut(stage.project);
  if (edit.name === LAYOUT_EDITED) editLayout(stage.project);
  const content = scratch.fresh('content');
  copyTree(stage.content, content, { keepTimes: false });
  edit.apply(content);
  return content;
}
