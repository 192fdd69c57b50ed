/** The only file of this room that touches the disk: everything under a content folder, unparsed. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { sizeLimit } from './check-files.ts';
import type { ContentFolder, SourceDocument } from './model.ts';
import { LOCK_FILE } from './parse-lock.ts';
import { isPictureName, PICTURE_BYTES, probePicture } from './probe.ts';

/** Pictures that are looked into at the same time; sharp itself uses several threads. */
const PICTURES_AT_ONCE = 8;

export interface ReadOptions {
  /** Told after each file: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void;
}

interface FoundFile {
  file: string;
  path: string;
  bytes: number;
}

/**
 * Reads a whole content folder. Files come sorted by path. `README.md` at the top belongs to the editors'
 * guide and is left out, as are hidden files. Links that lead out of the folder are not followed.
 */
export async function readContentFolder(dir: string, options: ReadOptions = {}): Promise<ContentFolder> {
  const root = await realpath(dir);
  const found: FoundFile[] = [];
  const outside: string[] = [];
  await list(root, '', root, found, outside);
  found.sort((a, b) => (a.file < b.file ? -1 : 1));

  let done = 0;
  const step = () => options.onProgress?.(++done, found.length);
  const documents: SourceDocument[] = [];
  const strangers: string[] = [];
  const pictureFiles: FoundFile[] = [];
  for (const each of found) {
    if (isPictureName(each.file)) pictureFiles.push(each);
    else if (/\.(?:md|yaml)$/.test(each.file) || each.file === LOCK_FILE) documents.push(readDocument(each));
    else strangers.push(each.file);
    if (!isPictureName(each.file)) step();
  }
  const states = await mapSome(pictureFiles, PICTURES_AT_ONCE, async ({ file, path, bytes }) => {
    const state = await probePicture(file, path, bytes > PICTURE_BYTES ? null : await readFile(path), bytes);
    step();
    return state;
  });
  return { documents, pictures: new Map(states.map((state) => [state.file, state])), strangers, outside };
}

async function list(
  dir: string,
  prefix: string,
  root: string,
  found: FoundFile[],
  outside: string[],
): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (isIgnored(entry.name) || (prefix === '' && entry.name === 'README.md')) continue;
    const path = join(dir, entry.name);
    const file = (prefix + entry.name).normalize('NFC');
    if (entry.isSymbolicLink() && !(await leadsInside(path, root))) {
      outside.push(file);
      continue;
    }
    const info = await stat(path);
    if (info.isDirectory()) {
      if (!entry.isSymbolicLink()) await list(path, `${file}/`, root, found, outside);
    } else if (info.isFile()) found.push({ file, path, bytes: info.size });
  }
}

/** Hidden files, and those that Windows leaves in folders of pictures. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

async function leadsInside(path: string, root: string): Promise<boolean> {
  const target = await realpath(path).catch(() => null);
  return target?.startsWith(root + sep) ?? false;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reading one after the other is faster than in parallel for thousands of small files. */
function readDocument({ file, path, bytes }: FoundFile): SourceDocument {
  if (bytes > sizeLimit(file)) return { file, text: null, bytes };
  try {
    return { file, text: utf8.decode(readFileSync(path)), bytes };
  } catch {
    return { file, text: null, bytes };
  }
}

/** Maps with at most `limit` promises under way; results keep the order of the items. */
async function mapSome<T, R>(items: T[], limit: number, map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
