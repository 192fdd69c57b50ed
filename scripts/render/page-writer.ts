import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files of a site below a folder, one after the other: for many small files that is the fastest way. */
export class PageWriter {
  readonly #folder: string;
  /** Folders that are there. */
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where an output stands on the disk; folders on the way are made. */
  pathOf(output: string): string {
    const path = join(this.#folder, output);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return path;
  }

  write(output: string, text: string): void {
    writeFileSync(this.pathOf(output), text);
  }
}
