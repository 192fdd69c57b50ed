/** What a process that builds one site again and again knows from its last build. */
import { type Stats, statSync } from 'node:fs';
import type { ListedFile } from '../content/files.ts';
import type { Keeping } from './memory.ts';

/** A file that has just been changed may change once more without another time. */
const SETTLED_MS = 2000;

/**
 * Spares the next build of the same process what this one has done: reading what is kept, looking at every file of the
 * kept site, and reading content that has the size and times of before. What is kept is this process's own until it
 * closes; that nobody else writes into the output or the kept site meanwhile is taken for granted.
 */
export class Resident {
  /** Content as it is known. */
  readonly bytes = new KnownBytes();
  #keeping: Keeping | null = null;

  /** What the last build left, if it is still there; null when it left nothing, or failed. */
  take(): Keeping | null {
    const keeping = this.#keeping;
    this.#keeping = null;
    if (keeping?.isAsLeft()) return keeping;
    keeping?.close();
    return null;
  }

  /** A build has come to its end, and leaves what it kept to the next one. */
  leave(keeping: Keeping): void {
    this.#keeping = keeping;
  }

  close(): void {
    this.#keeping?.close();
    this.#keeping = null;
  }
}

interface KnownFile {
  stats: Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>;
  digest: string;
}

/** Digests of files, by their paths, with what tells that they have not been changed since. */
export class KnownBytes {
  readonly #files = new Map<string, KnownFile>();

  /** The digest of a file; `read` finds it out when it is not known. */
  digestOf({ path }: ListedFile, read: () => string): string {
    const stats = statSync(path, { throwIfNoEntry: false });
    const known = this.#files.get(path);
    if (known && stats && isSame(known.stats, stats)) return known.digest;
    const digest = read();
    if (stats && Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) > SETTLED_MS) {
      const { ino, size, mtimeMs, ctimeMs } = stats;
      this.#files.set(path, { stats: { ino, size, mtimeMs, ctimeMs }, digest });
    }
    return digest;
  }
}

function isSame(a: KnownFile['stats'], b: KnownFile['stats']): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
}
