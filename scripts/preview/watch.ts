import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; they count as one change. */
const QUIET_MS = 50;

/**
 * Calls `onChange` when anything in the folders has changed and has then been quiet for a moment, with the folders in
 * which it was; with none for the first call. A
 * change during a call leads to one more call after it; calls never overlap. `run` calls it at once: a
 * first build that is started so misses no change that is made meanwhile.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (folders: ReadonlySet<string>) => Promise<void>,
): { run(): Promise<void>; close(): void } {
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  let touched = new Set<string>();
  const start = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        const folders = touched;
        touched = new Set();
        await onChange(folders);
      } while (again);
    } finally {
      running = false;
    }
  };
  const changed = (folder: string) => {
    touched.add(folder);
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void start(), QUIET_MS);
  };
  const trees = folders.map((folder) => watchTree(folder, () => changed(folder)));
  return {
    run: start,
    close() {
      if (timer) clearTimeout(timer);
      for (const tree of trees) tree.close();
    },
  };
}

/**
 * Watches a folder and every folder in it, each by itself. Not by `recursive: true`, which on Linux follows
 * files and never again sees one that an editor has saved by renaming a new file over it.
 */
function watchTree(root: string, changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const look = (folder: string) => {
    try {
      if (!watchers.has(folder)) {
        const watcher = watch(folder, () => {
          look(folder);
          changed();
        });
        watchers.set(
          folder,
          watcher.on('error', () => forget(folder)),
        );
      }
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory()) look(join(folder, entry.name));
      }
    } catch {
      forget(folder);
    }
  };
  look(root);
  return { close: () => [...watchers.keys()].forEach(forget) };
}
