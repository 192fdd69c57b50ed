/** The only file of this room that touches the disk: what lies under a content folder, names and bytes. */

import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { isPictureName, isSettings } from './file-names.ts';
import type { SourceDocument } from './model.ts';

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
    let read = readSync(descriptor, room, 0, room.length, null);
    // A file that fills the room may have more to it; of most nothing else needs to be asked.
    if (read === room.length) {
      const { size } = fstatSync(descriptor);
      if (size > limit) return { bytes: null, size };
      room = Buffer.concat([room], Math.max(room.length, size + 1));
      for (let more = -1; more !== 0 && read < room.length; read += more) {
        more = readSync(descriptor, room, read, room.length - read, null);
      }
    }
    if (read > limit) return { bytes: null, size: read };
    return { bytes: room.subarray(0, read), size: read };
  } catch {
    return { bytes: null, size: 0 };
  } finally {
    closeSync(descriptor);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

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
