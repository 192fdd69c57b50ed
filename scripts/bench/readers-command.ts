/** `npm run bench -- --readers`: what to read, and how it is printed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../console/usage-error.ts';
import { PROJECT } from '../render/folders.ts';
import { measureReaders, type PageRead, SLOW_PHONE } from './readers.ts';
import { brokenPromises, readersTable } from './readers-report.ts';

export interface ReadersRequest {
  /** Folder of a built site of ours; the shipped content is built when there is none. */
  site?: string | undefined;
  /** Folder of a site that another program has built. */
  peer?: string | undefined;
  /** Loads of each page; 5 when left out. */
  runs?: string | undefined;
  /** Width of the window in pixels; 360 when left out. */
  width?: string | undefined;
  json?: boolean | undefined;
}

/** Measures, and gives the text to print. Throws a UsageError for a folder that holds no site, and for a wrong number. */
export async function reportReaders(request: ReadersRequest): Promise<string> {
  const runs = wholeNumber('--runs', request.runs, 5);
  const line = { ...SLOW_PHONE, width: wholeNumber('--width', request.width, SLOW_PHONE.width) };
  const peers =
    request.peer === undefined ? [] : [{ name: 'peer', folder: siteFolder('--peer', request.peer) }];
  const scratch = await mkdtemp(join(tmpdir(), 'bench-readers-'));
  try {
    const own = request.site === undefined ? await shippedSite(scratch) : siteFolder('--site', request.site);
    const onLoad = (what: string) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${what}`);
    const pages = await measureReaders({
      sites: [{ name: 'ours', folder: own }, ...peers],
      runs,
      line,
      onLoad,
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    return request.json
      ? `${JSON.stringify({ line, pages }, null, 2)}\n`
      : readersTable(pages, line) + promises(pages);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function promises(pages: PageRead[]): string {
  const broken = pages.filter(({ site }) => site === 'ours').flatMap(brokenPromises);
  const heading =
    broken.length === 0 ? 'Every promise to readers is kept.' : 'Promises to readers that are broken:';
  return `\n${[heading, ...broken.map((line) => `  ${line}`)].join('\n')}\n`;
}

async function shippedSite(scratch: string): Promise<string> {
  const output = join(scratch, 'site');
  const build = [
    join(PROJECT, 'scripts', 'build.js'),
    '--content',
    join(PROJECT, 'content'),
    '--output',
    output,
  ];
  await promisify(execFile)(process.execPath, build, { cwd: PROJECT, maxBuffer: 100_000_000 });
  return output;
}

function siteFolder(option: string, folder: string): string {
  if (existsSync(join(folder, 'index.html'))) return resolve(folder);
  throw new UsageError(`Expected the folder of a built site for ${option} but received ${folder}`);
}

function wholeNumber(option: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new UsageError(`Expected a whole number above 0 for ${option} but received ${text}`);
}
