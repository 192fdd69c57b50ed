import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { Problem } from '../content/problems.ts';
import { PROJECT } from './folders.ts';
import { pictureProblems } from './picture-error.ts';
import { countPages, handOver, type Portal } from './portal.ts';

/** Builds that may take the output's place at the same moment before one gives up. */
const ATTEMPTS = 5;

/** A work folder that nothing has touched for an hour belongs to no build any more. */
const STALE_MS = 3_600_000;

/** What a build came to. With problems nothing was written. */
export interface BuildResult {
  pages: number;
  problems: Problem[];
}

/**
 * Renders a portal into a folder beside the output and puts it in the output's place when it is whole.
 * Whatever goes wrong before that leaves the last site as it was; pictures that cannot be decoded are
 * returned as problems. Nothing is touched but the output and work folders beside it: this build's own, and
 * those that killed builds have left.
 */
export async function buildSite(portal: Portal, output: string): Promise<BuildResult> {
  await mkdir(dirname(output), { recursive: true });
  await restoreInterrupted(output);
  const work = await mkdtemp(`${output}.build-`);
  try {
    const staging = join(work, 'next');
    const pages = await renderInto(portal, staging);
    await putInPlace(staging, output, work);
    return { pages, problems: [] };
  } catch (error) {
    const problems = pictureProblems(error);
    if (problems) return { pages: 0, problems };
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function renderInto(portal: Portal, folder: string): Promise<number> {
  handOver(portal);
  const started = process.cwd();
  process.chdir(PROJECT);
  try {
    const eleventy = new Eleventy('layouts/pages', folder, {
      configPath: join(PROJECT, '.eleventy.ts'),
      quietMode: true,
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.write();
  } finally {
    process.chdir(started);
  }
  return countPages(portal.plan);
}

/**
 * A build that was killed between its two renames has left the old site aside: it comes back. Folders that
 * killed builds have left, and that no build can still be working in, are removed.
 */
async function restoreInterrupted(output: string): Promise<void> {
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
async function putInPlace(staging: string, output: string, work: string): Promise<void> {
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
