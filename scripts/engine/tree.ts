/** The finished site as files: what is known of each, whether it is still so, and how one tree becomes another. */
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file as it was written. One that has another size or time has been changed by somebody else. */
export interface FileStamp {
  bytes: number;
  /** Milliseconds since 1970, with fractions. */
  changed: number;
}

/** Archives keep times to the microsecond; nobody changes a file within so short a time after it was written. */
const TOLERANCE_MS = 0.01;

export function stampOf(path: string): FileStamp {
  const { size, mtimeMs } = lstatSync(path);
  return { bytes: size, changed: mtimeMs };
}

/** What is not as it should be in a tree of files. */
export interface TreeFaults {
  /** Paths of files that are missing or are not as they were written. */
  wrong: string[];
  /** Paths of files and folders that nobody knows. */
  strange: string[];
}

/** Folders that are looked at in one go. */
const CHUNK = 64;

/**
 * Compares a folder with what should be in it, or makes another of the files in it that are right; then what is strange
 * in it does no harm, and is not looked for. The work is in pieces, so that several threads can do it together.
 */
export class TreeLook {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, FileStamp>;
  readonly #linkTo: string | null;
  readonly #folders: [below: string, names: Set<string>][];
  readonly #made = new Set<string>();

  /** @param linkTo a folder that is to come to hold the same files, but for those that are wrong; null for none */
  constructor(folder: string, files: ReadonlyMap<string, FileStamp>, linkTo: string | null) {
    this.#folder = folder;
    this.#files = files;
    this.#linkTo = linkTo;
    this.#folders = [...foldersOf(files.keys())];
  }

  /** Does the pieces that `next` gives, until there are no more; gives what is wrong in these. */
  run(next: () => number): TreeFaults {
    const faults: TreeFaults = { wrong: [], strange: [] };
    if (this.#linkTo !== null) mkdirSync(this.#linkTo, { recursive: true });
    for (let first = next() * CHUNK; first < this.#folders.length; first = next() * CHUNK) {
      for (const [below, names] of this.#folders.slice(first, first + CHUNK))
        this.#look(below, names, faults);
    }
    return faults;
  }

  #look(below: string, names: ReadonlySet<string>, faults: TreeFaults): void {
    const pathOf = (name: string) => (below === '' ? name : `${below}/${name}`);
    if (this.#linkTo === null) {
      const strange = this.#namesIn(below, faults).filter((name) => !names.has(name));
      faults.strange.push(...strange.map(pathOf));
    }
    for (const name of names) {
      const path = pathOf(name);
      const stamp = this.#files.get(path);
      if (!stamp) continue;
      if (!isAsWritten(`${this.#folder}/${path}`, stamp)) faults.wrong.push(path);
      else if (this.#linkTo !== null) linkFile(this.#folder, this.#linkTo, path, this.#made);
    }
  }

  #namesIn(below: string, faults: TreeFaults): string[] {
    try {
      return readdirSync(join(this.#folder, below));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') faults.strange.push(below);
      return [];
    }
  }
}

/** Whether a file is there, and still as it was written. */
export function isAsWritten(path: string, { bytes, changed }: FileStamp): boolean {
  const found = look(path);
  if (!found?.isFile()) return false;
  return found.size === bytes && Math.abs(found.mtimeMs - changed) < TOLERANCE_MS;
}

/** Null where nothing is, also below a file. */
function look(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** The names in each folder of a tree: `''` is the tree itself. */
function foldersOf(files: Iterable<string>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const file of files) {
    for (let path = file; path !== ''; ) {
      const slash = path.lastIndexOf('/');
      const above = slash < 0 ? '' : path.slice(0, slash);
      const known = folders.get(above);
      if (known) known.add(path.slice(slash + 1));
      else folders.set(above, new Set([path.slice(slash + 1)]));
      if (known) break;
      path = above;
    }
  }
  return folders;
}

/** Makes a tree of the same files, sharing their bytes where the file system can. */
export function linkTree(from: string, to: string, files: Iterable<string>): void {
  mkdirSync(to, { recursive: true });
  const made = new Set<string>();
  for (const file of files) linkFile(from, to, file, made);
}

/** Puts a file of one tree into another in the place of what is there. */
export function replaceFile(from: string, to: string, file: string, made: Set<string>): void {
  removeFile(to, file);
  linkFile(from, to, file, made);
}

function linkFile(from: string, to: string, file: string, made: Set<string>): void {
  makeFolder(to, dirname(file), made);
  const [source, target] = [join(from, file), join(to, file)];
  try {
    linkSync(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error;
    const { atime, mtime } = statSync(source);
    copyFileSync(source, target);
    utimesSync(target, atime, mtime);
  }
}

/** Makes a folder of a tree and those above it, unless that has been done. */
function makeFolder(tree: string, folder: string, made: Set<string>): void {
  if (folder === '.' || made.has(folder)) return;
  makeFolder(tree, dirname(folder), made);
  made.add(folder);
  try {
    mkdirSync(join(tree, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Moves a file, to another file system too. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
}

/** Removes a file or a folder with all that is in it, if it is there. False when a file stands where it has a folder. */
export function removeFile(tree: string, file: string): boolean {
  try {
    unlinkSync(join(tree, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return false;
    if (code !== 'ENOENT') rmSync(join(tree, file), { recursive: true, force: true });
  }
  return true;
}

/** Removes a file that stands where a file of the tree is to have a folder. */
export function clearWay(tree: string, file: string): void {
  const folder = dirname(file);
  if (folder === '.' || look(join(tree, folder))?.isDirectory()) return;
  clearWay(tree, folder);
  if (look(join(tree, folder))) unlinkSync(join(tree, folder));
}

/** Removes the folders above files that are gone, as far as nothing is left in them. */
export function removeEmptyFolders(tree: string, files: readonly string[]): void {
  for (const file of files) {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(tree, folder));
      } catch {
        break;
      }
    }
  }
}

export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
