import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { normalizeLines } from '../content/front-matter.ts';
import { UsageError } from './usage-error.ts';

/** Larger files are no articles. */
const LARGEST = 20_000_000;

/**
 * A text file as the pure rooms read it: without byte order mark, lines ending in LF, letters composed.
 * A path that leads to no text is wrong usage.
 */
export function readTextFile(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`Expected a text file but there is none at ${path}`);
  if (found.isDirectory()) throw new UsageError(`Expected a text file but ${path} is a folder`);
  if (!found.isFile()) throw new UsageError(`Expected a text file but ${path} is none`);
  if (found.size > LARGEST) throw new UsageError(`Expected a text of at most 20 MB but ${path} is larger`);
  const bytes = readBytes(path);
  if (bytes.includes(0) || !isUtf8(bytes)) {
    throw new UsageError(`Expected a text in UTF-8 but ${path} is binary or in another encoding`);
  }
  return normalizeLines(bytes.toString('utf8')).normalize('NFC');
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`Expected a readable file but ${path} cannot be read (${(error as Error).message})`);
  }
}
