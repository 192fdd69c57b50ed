import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import type { Problem } from '../content/problems.ts';
import { PROJECT } from './folders.ts';
import { PictureError } from './picture-error.ts';
import { countPages, handOver, type Portal } from './portal.ts';

/**
 * Renders a portal into a folder beside the output and puts it in the output's place when it is whole.
 * Whatever goes wrong before that leaves the last site as it was; a picture that cannot be decoded is
 * returned as a problem.
 */
export async function buildSite(
  portal: Portal,
  output: string,
): Promise<{ pages: number; problems: Problem[] }> {
  const staging = `${output}.next`;
  await rm(staging, { recursive: true, force: true });
  try {
    const pages = await renderInto(portal, staging);
    await switchFolders(staging, output);
    return { pages, problems: [] };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof PictureError ? error.cause : error;
    if (cause instanceof PictureError) return { pages: 0, problems: [cause.toProblem()] };
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
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

/** Two renames; between them the old site has moved aside, and it comes back if the second fails. */
async function switchFolders(staging: string, output: string): Promise<void> {
  const previous = `${output}.previous`;
  await rm(previous, { recursive: true, force: true });
  const replaced = existsSync(output);
  if (replaced) await rename(output, previous);
  try {
    await rename(staging, output);
  } catch (error) {
    if (replaced) await rename(previous, output);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
