/** Builds a site: renders what must be rendered, keeps the rest, and puts the whole in its place. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../content/problems.ts';
import { pictureProblems } from '../render/picture-error.ts';
import { bodiesInMemory } from './bodies.ts';
import { generatorDigest } from './generator.ts';
import { type Keeping, openKeeping, type RememberedFile } from './memory.ts';
import { type Portal, preparePortal } from './portal.ts';
import type { Inheritance, PortalOptions } from './prepare.ts';
import { putInPlace, restoreInterrupted, swapTrees } from './publish.ts';
import { type Reason, renderSite } from './render-site.ts';
import { SiteFiles } from './site-files.ts';
import { linkTree, type TreeFaults, verifyTree } from './tree.ts';

export interface BuildRequest extends PortalOptions {
  output: string;
  /** Folder in which builds keep things for the next one; null to keep nothing. */
  cache: string | null;
}

/** What a build came to. With errors among the problems nothing was written. */
export interface BuildResult {
  problems: Problem[];
  /** Null when there are errors. */
  built: {
    articles: number;
    files: number;
    /** Files that were written, each with the reason; others were kept. */
    written: Map<string, Reason>;
    removed: string[];
    fresh: Portal['fresh'];
  } | null;
  notice: Keeping['notice'];
}

/**
 * Builds a site into a folder beside the output and puts it in the output's place when it is whole. Whatever
 * goes wrong before that leaves the last site as it was. Nothing is touched but the output, the cache, and work folders
 * beside the output: this build's own, and those that killed builds have left.
 */
export async function buildSite(request: BuildRequest): Promise<BuildResult> {
  mkdirSync(dirname(request.output), { recursive: true });
  await restoreInterrupted(request.output);
  const keeping = openKeeping(request.cache, generatorDigest());
  try {
    return { ...(await buildWith(keeping, request)), notice: keeping.notice };
  } finally {
    keeping.close();
  }
}

async function buildWith(keeping: Keeping, request: BuildRequest): Promise<Omit<BuildResult, 'notice'>> {
  const before = new Map(Object.entries(keeping.memory.files));
  const kept = keeping.mirror === null ? null : verifyTree(keeping.mirror, before);
  const inheritance: Inheritance = { memory: keeping.memory, bodies: bodiesInMemory() };
  const { portal, problems } = await preparePortal(request, inheritance);
  if (!portal) return { problems, built: null };
  const work = await mkdtemp(`${request.output}.build-`);
  try {
    const files = openFiles(keeping.mirror ?? join(work, 'next'), before, kept);
    const { reasons, memory } = await renderSite(portal, files, { work, before: keeping.memory });
    const now = files.finish();
    keeping.save({ ...memory, files: Object.fromEntries(now) });
    await publish(files, { before, now }, { keeping, work, output: request.output });
    const built = {
      articles: portal.edition.articles.length,
      files: now.size,
      written: reasons,
      removed: files.removed,
      fresh: portal.fresh,
    };
    return { problems, built };
  } catch (error) {
    const faults = pictureProblems(error);
    if (faults) return { problems: [...problems, ...faults], built: null };
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Files that are not as an earlier build left them are as good as not there. */
function openFiles(
  folder: string,
  before: ReadonlyMap<string, RememberedFile>,
  faults: TreeFaults | null,
): SiteFiles {
  if (!faults) return new SiteFiles(folder, new Map(), ['']);
  const known = new Map(before);
  for (const file of faults.wrong) known.delete(file);
  return new SiteFiles(folder, known, [...faults.strange, ...faults.wrong]);
}

interface Versions {
  before: ReadonlyMap<string, RememberedFile>;
  now: ReadonlyMap<string, RememberedFile>;
}

async function publish(
  files: SiteFiles,
  { before, now }: Versions,
  { keeping, work, output }: { keeping: Keeping; work: string; output: string },
): Promise<void> {
  const { mirror } = keeping;
  if (mirror === null) return putInPlace(files.folder, output, work);
  const same = isTree(output, before);
  if (same && files.written.length === 0 && files.removed.length === 0) return;
  if (same && swapTrees({ mirror, output, work }, files)) return;
  const next = join(work, 'next');
  linkTree(mirror, next, now.keys());
  await putInPlace(next, output, work);
}

/** Whether a folder holds these files and nothing else, as they were written. */
function isTree(folder: string, files: ReadonlyMap<string, RememberedFile>): boolean {
  const faults = verifyTree(folder, files);
  return faults !== null && faults.wrong.length === 0 && faults.strange.length === 0;
}
