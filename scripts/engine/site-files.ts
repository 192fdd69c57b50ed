/** The files of a site while it is built: which are still right, and which have been written. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../render/digests.ts';
import type { RememberedFile } from './memory.ts';
import { clearWay, moveFile, removeEmptyFolders, removeFile, stampOf } from './tree.ts';

/** What a file is to be remembered by. */
export type FileFacts = Omit<RememberedFile, 'bytes' | 'changed'>;

/** Plain data, for another lane. */
export interface FilesState {
  now: Map<string, RememberedFile>;
  written: string[];
}

export class SiteFiles {
  /** The folder that files are written to; what it holds of an earlier build is in `#known` or is wrong. */
  readonly folder: string;
  readonly #known: ReadonlyMap<string, RememberedFile>;
  readonly #now = new Map<string, RememberedFile>();
  /** Files that this build has written, and removed. */
  readonly written: string[] = [];
  removed: string[] = [];

  /** @param strange what is in the folder and belongs to no build: it is removed before anything is written */
  constructor(folder: string, known: ReadonlyMap<string, RememberedFile>, strange: readonly string[]) {
    this.folder = folder;
    this.#known = known;
    for (const path of strange) removeFile(folder, path);
  }

  /** The file as an earlier build left it, if it is still so. */
  known(file: string): RememberedFile | undefined {
    return this.#known.get(file);
  }

  /** Keeps a file of an earlier build. False when it is not there, or was made from something else. */
  keep(file: string, made: string): boolean {
    const known = this.#known.get(file);
    if (known?.made !== made) return false;
    this.#now.set(file, known);
    return true;
  }

  /** Leaves a file as an earlier build left it, whatever that was made from. False when it is not there. */
  leave(file: string): boolean {
    const known = this.#known.get(file);
    if (known) this.#now.set(file, known);
    return known !== undefined;
  }

  /** Leaves every file that is meant and that nothing was said of. */
  leaveOthers(isMeant: (file: RememberedFile) => boolean = () => true): void {
    for (const [path, file] of this.#known) if (isMeant(file) && !this.#now.has(path)) this.leave(path);
  }

  /** Whether all files of an earlier build are there as it left them. */
  isAllOf(before: ReadonlyMap<string, RememberedFile>): boolean {
    return this.#known.size === before.size;
  }

  /** Keeps all files that a step has written. False when there are none. */
  keepAll(made: string): boolean {
    const kept = [...this.#known].filter(([, file]) => file.made === made);
    for (const [path, file] of kept) this.#now.set(path, file);
    return kept.length > 0;
  }

  /** Makes room for a file: one of an earlier build may share its bytes with the site that is public. */
  clear(file: string): void {
    if (!removeFile(this.folder, file)) clearWay(this.folder, file);
  }

  /** Takes note of a file that has been written. */
  note(file: string, facts: FileFacts): void {
    this.#now.set(file, { ...facts, ...stampOf(join(this.folder, file)) });
    this.written.push(file);
  }

  /** Takes over the files that a step has written to a folder of its own. */
  adopt(folder: string, made: string): void {
    for (const file of filesBelow(folder)) {
      this.clear(file);
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      moveFile(join(folder, file), join(this.folder, file));
      this.note(file, { made, key: '' });
    }
  }

  /** What a lane has done with its share of the files. */
  state(): FilesState {
    return { now: this.#now, written: this.written };
  }

  /** Takes over what another lane has done. */
  merge({ now, written }: FilesState): void {
    for (const [file, facts] of now) this.#now.set(file, facts);
    this.written.push(...written);
  }

  /** Removes the files of the earlier build that belong to the site no more; gives all that do. */
  finish(): Map<string, RememberedFile> {
    this.removed = [...this.#known.keys()].filter((file) => !this.#now.has(file));
    for (const file of this.removed) removeFile(this.folder, file);
    removeEmptyFolders(this.folder, this.removed);
    return this.#now;
  }
}
