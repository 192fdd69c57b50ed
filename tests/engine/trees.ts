/** Folders of files, compared by their bytes. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Digests of the files of a folder, by path from there; none for a folder that is not there. */
export function digestsOf(folder: string): Map<string, string> {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch {
    return new Map();
  }
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), hash('sha1', readFileSync(path))]));
}

function entriesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}

/** Files that are not the same in two trees. */
export function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
}
