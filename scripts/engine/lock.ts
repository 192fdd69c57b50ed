import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The right to use what is kept between builds. */
export interface Lock {
  release(): void;
}

/** Locks of this process. A file with its number that is not among them was left by another one with that number. */
const own = new Set<string>();

/**
 * Takes a lock for this process; null when a process that is alive has it. A lock whose process is dead is taken
 * over.
 */
export function takeLock(path: string): Lock | null {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (create(path)) {
      own.add(path);
      return { release: () => release(path) };
    }
    if (isHeld(path) || !takeAway(path)) return null;
  }
  return null;
}

function release(path: string): void {
  own.delete(path);
  rmSync(path, { force: true });
}

/** Makes the file whole in one step, so that nobody sees it empty. False when there is one. */
function create(path: string): boolean {
  const ready = `${path}.${process.pid}`;
  writeFileSync(ready, String(process.pid));
  try {
    try {
      linkSync(ready, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      // Not every file system has links.
      copyFileSync(ready, path, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(ready, { force: true });
  }
}

/** Removes a dead lock. False when another process has done so and has taken the lock by now: that one stays. */
function takeAway(path: string): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  if (isHeld(aside)) {
    renameSync(aside, path);
    return false;
  }
  rmSync(aside, { recursive: true, force: true });
  return true;
}

function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return false;
    if (pid === process.pid) return own.has(path);
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
