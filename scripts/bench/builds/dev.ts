/** From saving one file to the browser showing it, while a development server runs. */
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateContent } from '../corpus.ts';
import { SEED } from './cold.ts';
import { findEditable, NEW_WORDS } from './edits.ts';
import { measure, median } from './measure.ts';
import { type Peer, readCorpus } from './peer-tools.ts';
import { checkOut, editLayout, ourBuild, ourServer } from './project.ts';
import type { Scratch } from './scratch.ts';
import { firstLine, freePort, listen, pageSays, startServer, stopServer } from './servers.ts';

const SETTLE_MS = 1000;

export interface DevCase {
  name: string;
  /** Milliseconds from the end of saving to each. */
  reload: number | null;
  shown: number | null;
}

export interface DevResult {
  articles: number;
  cases: DevCase[];
}

export interface DevRequest {
  articles: number;
  peers: readonly Peer[];
  runs: number;
  scratch: Scratch;
  say(what: string): void;
}

export async function measureDev(request: DevRequest): Promise<DevResult> {
  const cases = await ourCases(request);
  const hugo = request.peers.find(({ name }) => name === 'hugo');
  if (hugo) cases.push(await hugoCase(hugo, request));
  return { articles: request.articles, cases };
}

async function ourCases({ articles, runs, scratch, say }: DevRequest): Promise<DevCase[]> {
  say(`${articles} articles, development server: first build`);
  const project = scratch.fresh('project');
  const content = generateContent(scratch.fresh('content'), articles, SEED).folder;
  const { middle } = findEditable(content);
  checkOut(project);
  const server = startServer(ourServer(project, content, scratch.fresh('served')));
  try {
    const address = await firstLine(server, /http:\/\/\S+?(?=\/?\s)/);
    await firstLine(server, /articles in/);
    const page = `${address}${pageOf(middle)}`;
    const events = await listen(
      `${address}/.preview/events?page=${encodeURIComponent(pageOf(middle))}`,
      'reload',
    );
    const reloads: number[] = [];
    const shown: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`${articles} articles, development server: article saved, ${run} of ${runs}`);
      await settle();
      const reloaded = events.next();
      const saved = save(content, middle, run);
      reloads.push((await reloaded) - saved);
      shown.push((await pageSays(page, wordsOf(run))) - saved);
    }
    say(`${articles} articles, development server: layout saved`);
    await settle();
    const reloaded = events.next();
    editLayout(project);
    const saved = performance.now();
    const layoutShown = (await pageSays(page, 'aria-label="Chân trang"')) - saved;
    const layout = { name: 'ours, a layout saved', reload: (await reloaded) - saved, shown: layoutShown };
    events.close();
    return [{ name: 'ours, an article saved', reload: median(reloads), shown: median(shown) }, layout];
  } finally {
    await stopServer(server);
    for (const path of [project, content]) rmSync(path, { recursive: true, force: true });
  }
}

async function hugoCase(peer: Peer, { articles, runs, scratch, say }: DevRequest): Promise<DevCase> {
  say(`${articles} articles, hugo server: first build`);
  const [project, plain, look, site] = ['project', 'plain', 'look', 'hugo'].map((name) =>
    scratch.fresh(name),
  ) as [string, string, string, string];
  checkOut(project);
  generateContent(plain, articles, SEED, 0);
  await measure(ourBuild(project, plain, look));
  const corpus = readCorpus(plain);
  peer.write(corpus, site, look);
  const article = corpus.articles[corpus.articles.length >> 1];
  const port = await freePort();
  const args = [
    'server',
    '--source',
    site,
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--renderToMemory',
  ];
  const server = startServer({ program: 'hugo', args, folder: site });
  const page = `http://127.0.0.1:${port}/tin/${article?.slug}/`;
  try {
    await pageSays(page, '<h1');
    const shown: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`${articles} articles, hugo server: article saved, ${run} of ${runs}`);
      await settle();
      appendFileSync(
        join(site, 'content', article?.section ?? '', `${article?.slug}.md`),
        `\n\n${wordsOf(run)}\n`,
      );
      const saved = performance.now();
      shown.push((await pageSays(page, wordsOf(run))) - saved);
    }
    return { name: 'hugo server, an article saved', reload: null, shown: median(shown) };
  } finally {
    await stopServer(server);
    for (const path of [project, plain, look, site]) rmSync(path, { recursive: true, force: true });
  }
}

/** What is added in each run. No number: of one the page would make something. */
const wordsOf = (run: number) => `${NEW_WORDS} ${'x'.repeat(run)}.`;

/** Adds words to an article and says when. */
function save(content: string, file: string, run: number): number {
  appendFileSync(join(content, file), `\n${wordsOf(run)}\n`);
  return performance.now();
}

const pageOf = (file: string) => `/tin/${file.slice(file.lastIndexOf('/') + 1, -'.md'.length)}/`;

/** A watcher that has just answered must have time to watch again. */
const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
