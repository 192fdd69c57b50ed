import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps; they count as one change. */
const QUIET_MS = 80;

/**
 * Calls `onChange` when anything in the folders has changed and has then been quiet for a moment. A
 * change during a call leads to one more call after it; calls never overlap.
 */
export function watchFolders(folders: readonly string[], onChange: () => Promise<void>): { close(): void } {
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let again = false;
  const start = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await onChange();
      } while (again);
    } finally {
      running = false;
    }
  };
  const changed = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void start(), QUIET_MS);
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, changed));
  return {
    close() {
      if (timer) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
