/** Files that are made once and used by every build after. */
import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

let writes = 0;

/**
 * Writes a file so that no other process ever sees half of it: beside its place first, then renamed.
 * Its folder is made when it is missing.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}-${writes++}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Puts a copy of a cached file into the output, sharing its blocks where the file system can. Not a hard
 * link: a tool that rewrites published files in place would then rewrite the cache too. Synchronous,
 * because a warm build does little else.
 */
export function placeFile(cached: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(cached, target, constants.COPYFILE_FICLONE);
}
