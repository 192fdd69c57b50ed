/**
 * Encoded pictures of earlier builds. A file's name ends in its length, so that one that was cut short (a
 * full disk, a pulled plug) is known by a look at its size, without reading it.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './cache-files.ts';

export interface PictureCache {
  /** Path of a whole cached file, or null. A damaged one is removed. */
  find(key: string): string | null;
  /** Keeps a file and gives its path. */
  keep(key: string, bytes: Uint8Array): Promise<string>;
}

const NAME = /^(?<key>.+)\.(?<bytes>\d+)$/;

/** Opens a cache folder, which is made when it is missing. Keys must be fit for file names. */
export function openPictureCache(folder: string): PictureCache {
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const { key, bytes } = NAME.exec(name)?.groups ?? {};
    if (key && bytes) known.set(key, Number(bytes));
  }
  const pathOf = (key: string, bytes: number) => join(folder, `${key}.${bytes}`);
  return {
    find(key) {
      const bytes = known.get(key);
      if (bytes === undefined) return null;
      const path = pathOf(key, bytes);
      if (bytes > 0 && statSync(path, { throwIfNoEntry: false })?.size === bytes) return path;
      rmSync(path, { force: true });
      known.delete(key);
      return null;
    },
    async keep(key, bytes) {
      const path = pathOf(key, bytes.length);
      await writeWhole(path, bytes);
      known.set(key, bytes.length);
      return path;
    },
  };
}
