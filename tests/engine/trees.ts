/** Folders of files, compared by their bytes. */
import { existsSync } from 'node:fs';
import { hashesOf } from '../../scripts/bench/builds/trees.ts';

export { differences } from '../../scripts/bench/builds/trees.ts';

/** Digests of the files of a folder, by path from there; none for a folder that is not there. */
export function digestsOf(folder: string): Map<string, string> {
  return existsSync(folder) ? hashesOf(folder) : new Map();
}
