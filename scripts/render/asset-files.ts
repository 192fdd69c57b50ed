import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

/** Files to be published: address on the site → bytes. */
export type AssetFiles = Map<string, Uint8Array>;

/**
 * Adds a file under a name that carries a hash of its bytes, and gives the address:
 * `/assets/site.css` becomes `/assets/site-0123abcd.css`.
 */
export function addHashed(files: AssetFiles, url: string, bytes: Uint8Array): string {
  const ending = extname(url);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const hashed = `${url.slice(0, url.length - ending.length)}-${hash}${ending}`;
  files.set(hashed, bytes);
  return hashed;
}

/** Writes files below a folder, which is made when it is missing. */
export async function writeFiles(files: AssetFiles, outputFolder: string): Promise<void> {
  for (const [url, bytes] of files) {
    const path = join(outputFolder, url);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

/** Names of the files directly in a folder that have one of the endings, sorted; none when there is no folder. */
export function filesIn(folder: string, endings: string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => endings.includes(extname(name).toLowerCase()))
    .sort();
}
