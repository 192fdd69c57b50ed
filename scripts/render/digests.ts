/** Digests of files and folders of the project: what a build was made with. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../site/digest.ts';

/** Digest of all files below a folder that have an ending; their names count too. */
export function folderDigest(folder: string, ending = ''): string {
  return filesDigest(folder, filesBelow(folder, '', ending));
}

/** Digest of some files of a folder; one that is not there is like an empty one. */
export function filesDigest(folder: string, files: readonly string[]): string {
  const parts = files.map((file) => `${file} ${hash('sha1', readIfThere(join(folder, file)))}`);
  return digestOf(parts);
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Files below a folder by their paths from there, sorted. */
export function filesBelow(folder: string, prefix = '', ending = ''): string[] {
  const found = readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, path, ending);
    return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
  });
  return found.sort();
}
