/** Where the benchmark works: a folder in memory if there is one with room, since disks differ more than programs. */
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MEMORY = '/dev/shm';

/** Room for corpus, peers, caches and outputs; measured at 100,000 articles, where pages are 15 KB each. */
const BYTES_PER_ARTICLE = 150_000;

export interface Scratch {
  folder: string;
  /** Says where it is, for the report. */
  kind: string;
  /** A new path below it, for which there is no file yet. */
  fresh(name: string): string;
  remove(): void;
}

/** Makes a folder of the benchmark's own, in `parent` or where there is most speed. */
export function openScratch(parent: string | undefined, articles: number): Scratch {
  const chosen = parent === undefined ? (memoryFolder(articles) ?? tmpdir()) : resolve(parent);
  mkdirSync(chosen, { recursive: true });
  const folder = mkdtempSync(join(chosen, 'bench-'));
  let count = 0;
  return {
    folder,
    kind: chosen === MEMORY ? `${MEMORY} (memory)` : chosen,
    fresh(name) {
      count += 1;
      return join(folder, `${name}-${count}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function memoryFolder(articles: number): string | null {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > articles * BYTES_PER_ARTICLE ? MEMORY : null;
  } catch {
    return null;
  }
}
