/**
 * Built sites for tests: those that were built once for the whole run, and fresh ones. Nothing of the
 * generator is imported here: a test sees what an editor or a reader would see.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, inject } from 'vitest';
import { type BuildRequest, type CommandRun, PROJECT, runBuild } from './commands.ts';

/** A build: what the command did and the folder that it was told to write (which may not exist). */
export interface BuiltSite extends CommandRun {
  folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** What shipped-site.setup.ts built: the shipped site, and each golden case by its name. */
    shippedSite: BuiltSite;
    caseSites: Record<string, BuiltSite>;
  }
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder that is removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'party-bulletin-'));
  folders.push(folder);
  return folder;
}

/** The shipped content, built once for the whole run. Read it, never write into it. */
export function shippedSite(): BuiltSite {
  return inject('shippedSite');
}

/** The sites of `site/cases/`, each built once for the whole run. Read them, never write into them. */
export function caseSites(): Record<string, BuiltSite> {
  return inject('caseSites');
}

/** The site of one golden case. */
export function caseSite(name: string): BuiltSite {
  const site = caseSites()[name];
  if (!site) throw new Error(`No golden case ${name}`);
  return site;
}

/** Builds a site into a fresh temporary folder, or into `output`. */
export async function buildSite(request: BuildRequest & { output?: string } = {}): Promise<BuiltSite> {
  const folder = request.output ?? join(temporaryFolder(), 'site');
  return { folder, ...(await runBuild(folder, request)) };
}

/** A copy of a content folder that a test may change; of the shipped content when none is named. */
export function copyOfContent(content: string = join(PROJECT, 'content')): string {
  const copy = join(temporaryFolder(), 'content');
  cpSync(content, copy, { recursive: true });
  return copy;
}

/** Every file under a folder as a path with `/`, sorted; none when there is no such folder. */
export function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
