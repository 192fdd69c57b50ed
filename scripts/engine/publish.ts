/** How a finished site takes the place of the last one. */
import { existsSync, renameSync, statSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SiteFiles } from './site-files.ts';
import { removeEmptyFolders, removeFile, replaceFile } from './tree.ts';

/** Builds that may take the output's place at the same moment before one gives up. */
const ATTEMPTS = 5;

/** A work folder that nothing has touched for an hour belongs to no build any more. */
const STALE_MS = 3_600_000;

/**
 * A build that was killed between its two renames has left the old site aside: it comes back. Folders that
 * killed builds have left, and that no build can still be working in, are removed.
 */
export async function restoreInterrupted(output: string): Promise<void> {
  const stem = `${basename(output)}.build-`;
  const names = await readdir(dirname(output));
  for (const name of names.filter((each) => each.startsWith(stem))) {
    const work = join(dirname(output), name);
    const aside = (await readdir(work).catch(() => [])).filter((each) => each.startsWith('previous-')).sort();
    const last = aside.at(-1);
    if (last && !existsSync(output)) await rename(join(work, last), output).catch(() => {});
    const { mtimeMs } = (await stat(work).catch(() => null)) ?? { mtimeMs: Number.POSITIVE_INFINITY };
    if (mtimeMs < performance.timeOrigin - STALE_MS) await rm(work, { recursive: true, force: true });
  }
}

/**
 * Two renames: the old site moves aside into the build's own folder, the new one takes its place. Another
 * build may do the same at the same time; then the one that comes last stands.
 */
export async function putInPlace(staging: string, output: string, work: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const aside = join(work, `previous-${attempt}`);
    const moved = await rename(output, aside).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
    try {
      await rename(staging, output);
      return;
    } catch (error) {
      if (attempt < ATTEMPTS && (error as NodeJS.ErrnoException).code === 'ENOTEMPTY') continue;
      if (moved) await rename(aside, output);
      throw error;
    }
  }
}

/**
 * The mirror, which has become the new site, and the output, which is still the old one, change places; then the old
 * one is brought up to date and is the mirror. So a small change costs little, however large the site is, and there
 * is a whole site at every moment but between two renames. False when that cannot be done, and nothing has been: they lie
 * on two file systems, or another build is putting its site there.
 */
export function swapTrees(
  { mirror, output, work }: { mirror: string; output: string; work: string },
  files: SiteFiles,
): boolean {
  const found = statSync(output, { throwIfNoEntry: false });
  if (statSync(mirror).dev !== found?.dev || !changePlaces(mirror, output, join(work, 'previous-0')))
    return false;
  // From here on it is neither the old site nor the new one: nobody may take it for one that was left aside.
  const aside = join(work, 'mirror');
  renameSync(join(work, 'previous-0'), aside);
  const made = new Set<string>();
  for (const file of files.removed) removeFile(aside, file);
  removeEmptyFolders(aside, files.removed);
  for (const file of files.written) replaceFile(output, aside, file, made);
  renameSync(aside, mirror);
  return true;
}

/** Moves what is public aside and the mirror in its place. False when another build is doing the same. */
function changePlaces(mirror: string, output: string, aside: string): boolean {
  try {
    renameSync(output, aside);
  } catch {
    return false;
  }
  try {
    renameSync(mirror, output);
    return true;
  } catch {
    // Another site is there by now, or the old one goes back.
    if (!existsSync(output)) renameSync(aside, output);
    return false;
  }
}
