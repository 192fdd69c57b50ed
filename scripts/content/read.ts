/** The only file of this room that touches the disk: everything under a content folder, unparsed. */
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isSettings, sizeLimit } from './check-files.ts';
import type { ContentFolder, SourceDocument } from './model.ts';
import type { StateOfPicture } from './pictures.ts';
import { isPictureName, PICTURE_BYTES, probePicture } from './probe.ts';

/** Pictures that are looked into at the same time; sharp itself uses several threads. */
const PICTURES_AT_ONCE = 8;

export interface ReadOptions {
  /** Told after each file: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void;
}

/** A file that was found and not read yet. */
export interface FoundFile {
  /** Path from the content folder. */
  file: string;
  /** Path on disk. */
  path: string;
}

/** What lies under a content folder by name, each list sorted. */
export interface ContentFiles {
  documents: FoundFile[];
  pictures: FoundFile[];
  /** Files that have no business there, by path. */
  strangers: string[];
  /** Symbolic links that lead out of the folder; they were not followed. */
  outside: string[];
}

/**
 * Reads a whole content folder. Files come sorted by path. `README.md` at the top belongs to the editors'
 * guide and is left out, as are hidden files. Links that lead out of the folder are not followed.
 */
export async function readContentFolder(dir: string, options: ReadOptions = {}): Promise<ContentFolder> {
  const { documents: found, pictures, strangers, outside } = await listContentFiles(dir);
  const total = found.length + pictures.length + strangers.length;
  let done = 0;
  const step = () => options.onProgress?.(++done, total);
  for (const _ of strangers) step();
  const documents = found.map((each) => {
    step();
    return readDocument(each);
  });
  const states = await mapSome(pictures, PICTURES_AT_ONCE, async (each) => {
    const state = await readPicture(each);
    step();
    return state;
  });
  return { documents, pictures: new Map(states.map((state) => [state.file, state])), strangers, outside };
}

/** Looks for all files under a content folder, and opens none of them. */
export async function listContentFiles(dir: string): Promise<ContentFiles> {
  const root = await realpath(dir);
  const found: FoundFile[] = [];
  const outside: string[] = [];
  await list(root, '', { root, found, outside });
  found.sort((a, b) => (a.file < b.file ? -1 : 1));
  const files: ContentFiles = { documents: [], pictures: [], strangers: [], outside };
  for (const each of found) {
    if (isPictureName(each.file)) files.pictures.push(each);
    else if (/\.(?:md|yaml)$/.test(each.file) || isSettings(each.file)) files.documents.push(each);
    else files.strangers.push(each.file);
  }
  return files;
}

interface Walk {
  root: string;
  found: FoundFile[];
  outside: string[];
}

async function list(dir: string, prefix: string, walk: Walk): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (isIgnored(entry.name) || (prefix === '' && entry.name === 'README.md')) continue;
    const path = join(dir, entry.name);
    const file = (prefix + entry.name).normalize('NFC');
    if (entry.isDirectory()) await list(path, `${file}/`, walk);
    else if (entry.isFile()) walk.found.push({ file, path });
    else await listOther(entry.isSymbolicLink(), { file, path }, walk);
  }
}

/** A link to a file in the folder is that file; what is neither file nor folder is nothing. */
async function listOther(isLink: boolean, { file, path }: FoundFile, walk: Walk): Promise<void> {
  if (isLink && !(await leadsInside(path, walk.root))) walk.outside.push(file);
  else if ((await stat(path)).isFile()) walk.found.push({ file, path });
}

/** Hidden files, and those that Windows leaves in folders of pictures. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

async function leadsInside(path: string, root: string): Promise<boolean> {
  const target = await realpath(path).catch(() => null);
  return target?.startsWith(root + sep) ?? false;
}

/** Looks at a picture. */
export async function readPicture({ file, path }: FoundFile): Promise<StateOfPicture> {
  const { size } = await stat(path);
  return probePicture(file, path, size > PICTURE_BYTES ? null : await readFile(path), size);
}

/**
 * Reads a document. One after the other is faster than in parallel for thousands of small files, and text at once
 * faster than bytes; only where a sign tells of bytes that are not UTF-8 are these looked at.
 */
export function readDocument({ file, path }: FoundFile): SourceDocument {
  const limit = sizeLimit(file);
  try {
    const written = readFileSync(path, 'utf8');
    const bytes = Buffer.byteLength(written);
    const text = written.includes('\uFFFD') ? utf8.decode(readFileSync(path)) : withoutMark(written);
    return { file, text: bytes > limit ? null : text, bytes };
  } catch {
    return { file, text: null, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Without the byte order mark, as a decoder gives it. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
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
