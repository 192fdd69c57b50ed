/** The only file of this room that touches the disk: everything under a content folder, unparsed. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
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

/** A file under a content folder: its path from there, and its path on the disk. */
export interface ListedFile {
  file: string;
  path: string;
}

/** The files of a content folder by what they are for, each list sorted. */
export interface ListedContent {
  documents: ListedFile[];
  pictures: ListedFile[];
  /** Files that have no business here. */
  strangers: string[];
  /** Symbolic links that lead out of the folder; they were not followed. */
  outside: string[];
}

/**
 * Reads a whole content folder. Files come sorted by path. `README.md` at the top belongs to the editors'
 * guide and is left out, as are hidden files. Links that lead out of the folder are not followed.
 */
export async function readContentFolder(dir: string, options: ReadOptions = {}): Promise<ContentFolder> {
  const { documents: texts, pictures: pictureFiles, strangers, outside } = listContentFiles(dir);
  const total = texts.length + pictureFiles.length + strangers.length;
  let done = 0;
  const step = () => options.onProgress?.(++done, total);
  for (const _ of strangers) step();
  const documents = texts.map((each) => {
    step();
    return readDocument(each);
  });
  const pictures = await probePictures(pictureFiles, step);
  return { documents, pictures, strangers, outside };
}

/** Looks into pictures; `onEach` is called after each. */
export async function probePictures(
  files: readonly ListedFile[],
  onEach: () => void = () => {},
): Promise<Map<string, StateOfPicture>> {
  const states = await mapSome(files, PICTURES_AT_ONCE, async ({ file, path }) => {
    const { bytes, size } = readBounded(path, PICTURE_BYTES);
    const state = await probePicture(file, path, bytes && Buffer.from(bytes), size);
    onEach();
    return state;
  });
  return new Map(states.map((state) => [state.file, state]));
}

/** What lies under a content folder. Nothing is opened. */
export function listContentFiles(dir: string): ListedContent {
  const root = realpathSync(dir);
  const found: ListedFile[] = [];
  const outside: string[] = [];
  list(root, '', root, found, outside);
  found.sort((a, b) => (a.file < b.file ? -1 : 1));
  const content: ListedContent = { documents: [], pictures: [], strangers: [], outside };
  for (const each of found) {
    if (isPictureName(each.file)) content.pictures.push(each);
    else if (/\.(?:md|yaml)$/.test(each.file) || isSettings(each.file)) content.documents.push(each);
    else content.strangers.push(each.file);
  }
  return content;
}

function list(dir: string, prefix: string, root: string, found: ListedFile[], outside: string[]): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (isIgnored(entry.name) || (prefix === '' && entry.name === 'README.md')) continue;
    const path = dir + sep + entry.name;
    const file = (prefix + entry.name).normalize('NFC');
    if (entry.isFile()) found.push({ file, path });
    else if (entry.isDirectory()) list(path, `${file}/`, root, found, outside);
    else if (entry.isSymbolicLink()) {
      if (!leadsInside(path, root)) outside.push(file);
      else if (statSync(path).isFile()) found.push({ file, path });
    }
  }
}

/** Hidden files, and those that Windows leaves in folders of pictures. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

function leadsInside(path: string, root: string): boolean {
  try {
    return realpathSync(path).startsWith(root + sep);
  } catch {
    return false;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** One document as it is on the disk. Reading one after the other is the fastest for thousands of small files. */
export function readDocument({ file, path }: ListedFile): SourceDocument {
  const { bytes, size } = readBounded(path, sizeLimit(file));
  return documentOf(file, bytes, size);
}

/**
 * A document of bytes that have been read. Only where a sign tells of bytes that are not UTF-8 are these looked at
 * one by one, which takes longer.
 */
export function documentOf(file: string, bytes: Buffer | null, size: number): SourceDocument {
  if (bytes === null) return { file, text: null, bytes: size };
  const written = bytes.toString();
  try {
    const text = written.includes('\uFFFD') ? utf8.decode(bytes) : withoutMark(written);
    return { file, text, bytes: size };
  } catch {
    return { file, text: null, bytes: size };
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** What the last small file was read into: a new buffer for each would cost more than the reading. */
let room = Buffer.allocUnsafe(1 << 16);

/**
 * The bytes of a file; null when there are more than `limit` of them, or when it cannot be read. They are valid
 * until the next call.
 */
export function readBounded(path: string, limit: number): { bytes: Buffer | null; size: number } {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return { bytes: null, size: 0 };
  }
  try {
    const { size } = fstatSync(descriptor);
    if (size > limit) return { bytes: null, size };
    if (size > room.length) room = Buffer.allocUnsafe(size);
    let read = 0;
    for (let more = -1; more !== 0 && read < size; read += more) {
      more = readSync(descriptor, room, read, size - read, null);
    }
    return { bytes: room.subarray(0, read), size };
  } catch {
    return { bytes: null, size: 0 };
  } finally {
    closeSync(descriptor);
  }
}

/** Maps with at most `limit` promises under way; results keep the order of the items. */
async function mapSome<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<R[]> {
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
