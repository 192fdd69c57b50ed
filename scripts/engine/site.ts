/** Builds a site: renders what must be rendered, keeps the rest, and puts the whole in its place. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../content/problems.ts';
import { listContentFiles } from '../content/read.ts';
import { PROJECT } from '../render/folders.ts';
import { pictureProblems } from '../render/picture-error.ts';
import { generatorDigest } from './generator.ts';
import { ALONE, openSecondLane } from './lanes.ts';
import { lookAtTrees } from './looker.ts';
import { makeSite, type SecondLane } from './make-site.ts';
import { type Keeping, type Memory, openKeeping, type RememberedFile } from './memory.ts';
import type { Portal } from './portal.ts';
import type { PortalOptions } from './prepare.ts';
import { putInPlace, restoreInterrupted, swapTrees } from './publish.ts';
import type { Reason } from './render-site.ts';
import type { SiteFiles } from './site-files.ts';
import { type Slice, WHOLE_SITE } from './slice.ts';
import { addManifest } from './slice-manifest.ts';
import { linkTree } from './tree.ts';

export interface BuildRequest extends PortalOptions {
  output: string;
  /** Folder in which builds keep things for the next one; null to keep nothing. */
  cache: string | null;
  /** The part of the site that is built, with a manifest for the merge; all of it when left out. */
  slice?: Slice;
}

/** Articles from which a build that knows nothing is done in two lanes. */
const SECOND_LANE_FROM = Number(process.env.LANE_FROM ?? 400);

/** What a build came to. With errors among the problems nothing was written. */
export interface BuildResult {
  problems: Problem[];
  /** Null when there are errors. */
  built: {
    articles: number;
    /** Files of the site; the manifest of a slice is none. */
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
  const started = process.cwd();
  process.chdir(PROJECT);
  const keeping = openKeeping(request.cache, generatorDigest());
  const work = await mkdtemp(`${request.output}.build-`);
  try {
    return { ...(await buildWith(keeping, request, work)), notice: keeping.notice };
  } finally {
    await rm(work, { recursive: true, force: true });
    keeping.close();
    process.chdir(started);
  }
}

async function buildWith(
  keeping: Keeping,
  request: BuildRequest,
  work: string,
): Promise<Omit<BuildResult, 'notice'>> {
  const { memory, mirror } = keeping;
  const folder = mirror ?? join(work, 'next');
  const { onProgress, slice = WHOLE_SITE, ...plain } = request;
  const looked = lookAtTrees([folder, request.output], memory.files);
  const lane: SecondLane = { request: plain, folder, work, slice };
  const second = isLargeWork(memory, request) ? openSecondLane(lane) : null;
  const lanes = second ?? ALONE;
  try {
    const { made, problems } = await makeSite(request, {
      memory,
      folder,
      work,
      lanes,
      slice,
      looked: looked.then(([mirrored]) => mirrored ?? null),
    });
    if (!made) return { problems, built: null };
    const { portal, files, reasons } = made;
    if (request.slice) addManifest(made, slice);
    const now = files.finish();
    keeping.save({ ...made.memory, files: Object.fromEntries(now) });
    const [, public_ = null] = await looked;
    const same = public_ !== null && public_.wrong.length + public_.strange.length === 0;
    await publish(files, now, { mirror, work, output: request.output, same });
    const { written, removed } = { written: reasons, removed: files.removed };
    const built = {
      articles: portal.edition.articles.length,
      files: request.slice ? now.size - 1 : now.size,
      written,
      removed,
      fresh: portal.fresh,
    };
    return { problems, built };
  } catch (error) {
    const faults = pictureProblems(error);
    if (faults) return { problems: faults, built: null };
    throw error;
  } finally {
    await second?.close();
  }
}

/** Whether so much is to be done that a second lane pays for its start. */
function isLargeWork(memory: Memory, { content }: BuildRequest): boolean {
  const known = Object.keys(memory.sources).length;
  return known === 0 && listContentFiles(content).documents.length >= SECOND_LANE_FROM;
}

interface Destination {
  mirror: string | null;
  work: string;
  output: string;
  /** Whether the output is, to the file, what the mirror was before this build. */
  same: boolean;
}

async function publish(
  files: SiteFiles,
  now: ReadonlyMap<string, RememberedFile>,
  { mirror, work, output, same }: Destination,
): Promise<void> {
  if (mirror === null) return putInPlace(files.folder, output, work);
  if (same && files.written.length === 0 && files.removed.length === 0) return;
  if (same && swapTrees({ mirror, output, work }, files)) return;
  const next = join(work, 'next');
  linkTree(mirror, next, now.keys());
  await putInPlace(next, output, work);
}
