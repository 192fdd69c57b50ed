import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { normalizeLines } from '../content/front-matter.ts';

/** The text of the lock, with LF line ends; null when there is none. */
export async function readLockFile(file: string): Promise<string | null> {
  try {
    return normalizeLines(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Writes the lock whole or not at all: beside its place, to the disk, then renamed. The name that it has until
 * then is a hidden one, so that what a killed command leaves behind is no file of the content.
 */
export async function writeLockFile(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
