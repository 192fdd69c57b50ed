/** Folders as wholes: copied, hashed, compared. */
import { createHash } from 'node:crypto';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../render/digests.ts';

/** Size of a folder: files below it, and their bytes. */
export interface TreeSize {
  files: number;
  bytes: number;
}

export function sizeOf(folder: string): TreeSize {
  const files = filesBelow(folder);
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + lstatSync(join(folder, file)).size, 0),
  };
}

/** The hash of each file below a folder. */
export function hashesOf(folder: string): Map<string, string> {
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('base64');
  return new Map(filesBelow(folder).map((file) => [file, hashOf(file)]));
}

/** Files that are in one tree only, or not the same in both. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((file) => one.get(file) !== other.get(file)).sort();
}

/** Copies a folder. The files' times are those of the copying, or as they were with `keepTimes`, as archives do it. */
export function copyTree(from: string, to: string, { keepTimes }: { keepTimes: boolean }): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target, { keepTimes });
    else {
      copyFileSync(source, target);
      if (keepTimes) keepTime(source, target);
    }
  }
}

/** To the microsecond; a Date would hold milliseconds only. */
function keepTime(source: string, target: string): void {
  const { atimeMs, mtimeMs } = lstatSync(source);
  utimesSync(target, atimeMs / 1000, mtimeMs / 1000);
}
