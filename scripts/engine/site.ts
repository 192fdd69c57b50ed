/** Builds a site: renders what must be rendered, keeps the rest, and puts the whole in its place. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../content/problems.ts';
import { listContentFiles } from '../content/read.ts';
import { PROJECT } from '../render/folders.ts';
import { pictureProblems } from '../render/picture-error.ts';
import { instantOf } from '../text/instants.ts';
import type { PortalOptions } from './edition-maker.ts';
import { generatorDigest } from './generator.ts';
import { ALONE, openSecondLane } from './lanes.ts';
import { lookAtTree } from './looker.ts';
import { type MadeSite, makeSite, type SecondLane } from './make-site.ts';
import { type Keeping, openKeeping, type RememberedFile } from './memory.ts';
import type { Portal } from './portal.ts';
import { putInPlace, restoreInterrupted, swapTrees } from './publish.ts';
import type { Reason } from './render-site.ts';
import { digestContent, inputsOf, nextChange, type Seal, sealHolds } from './seal.ts';
import type { SiteFiles } from './site-files.ts';
import { type Slice, WHOLE_SITE } from './slice.ts';
import { addManifest } from './slice-manifest.ts';
import { linkTree, type TreeFaults } from './tree.ts';

export interface BuildRequest extends PortalOptions {
  output: string;
  /** Folder in which builds keep things for the next one; null to keep nothing. */
  cache: string | null;
  /** The part of the site that is built, with a manifest for the merge; all of it when left out. */
  slice?: Slice;
}

/** Documents from which a build that knows nothing is done in two lanes: so many pay for the start of the second. */
const SECOND_LANE_FROM = 400;

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
  notice: ReturnType<Keeping['notice']>;
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
  try {
    const outcome = await new Build(keeping, request).run();
    return { ...outcome, notice: keeping.notice() };
  } finally {
    keeping.close();
    process.chdir(started);
  }
}

type Outcome = Omit<BuildResult, 'notice'>;

class Build {
  readonly #keeping: Keeping;
  readonly #request: BuildRequest;
  readonly #slice: Slice;

  constructor(keeping: Keeping, request: BuildRequest) {
    this.#keeping = keeping;
    this.#request = request;
    this.#slice = request.slice ?? WHOLE_SITE;
  }

  async run(): Promise<Outcome> {
    const { seal, files, mirror } = this.#keeping;
    const { content, output, now } = this.#request;
    const look = (folder: string) => (mirror === null ? Promise.resolve(null) : lookAtTree(folder, files));
    const looked = { output: look(output), mirror: look(mirror ?? '') };
    const listed = listContentFiles(content);
    const found = seal && digestContent(listed);
    const unchanged = found && sealHolds(seal, inputsOf(found, this.#request), now);
    const whole = unchanged && this.#keeping.isWhole();
    if (whole && isClean(await looked.output) && isClean(await looked.mirror)) {
      const built = { ...NOTHING_DONE, articles: seal.articles, files: Object.keys(files).length };
      return { problems: seal.problems, built };
    }
    const work = await mkdtemp(`${output}.build-`);
    try {
      const isLarge = listed.documents.length >= SECOND_LANE_FROM;
      return await this.#make(work, looked, new Map(found?.documents), isLarge);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }

  async #make(
    work: string,
    looked: Record<'output' | 'mirror', Promise<TreeFaults | null>>,
    digests: ReadonlyMap<string, string>,
    isLarge: boolean,
  ): Promise<Outcome> {
    const { mirror } = this.#keeping;
    const { onProgress, slice: _, ...plain } = this.#request;
    const slice = this.#slice;
    const folder = mirror ?? join(work, 'next');
    const memory = this.#keeping.memory();
    const lane: SecondLane = { request: plain, folder, work, slice };
    const knowsNothing = Object.keys(memory.sources).length === 0;
    const second = isLarge && knowsNothing ? openSecondLane(lane) : null;
    const lanes = second ?? ALONE;
    try {
      const { made, problems } = await makeSite(this.#request, {
        memory,
        folder,
        work,
        lanes,
        slice,
        looked: looked.mirror,
        digestOf: (file) => digests.get(file),
      });
      if (!made) return { problems, built: null };
      return { problems, built: await this.#finish(made, problems, work, isClean(await looked.output)) };
    } catch (error) {
      const faults = pictureProblems(error);
      if (faults) return { problems: faults, built: null };
      throw error;
    } finally {
      await second?.close();
    }
  }

  /** @param same whether the output is, to the file, what the mirror was before this build */
  async #finish(made: MadeSite, problems: Problem[], work: string, same: boolean) {
    const { portal, files, reasons, memory } = made;
    const { mirror, save } = this.#keeping;
    if (this.#request.slice) addManifest(made, this.#slice);
    const now = files.finish();
    const seal = this.#request.slice ? null : sealOf(portal, problems);
    save({ ...memory, seal, files: Object.fromEntries(now) });
    await publish(files, now, { mirror, work, output: this.#request.output, same });
    return {
      articles: portal.edition.articles.length,
      files: this.#request.slice ? now.size - 1 : now.size,
      written: reasons,
      removed: files.removed,
      fresh: portal.fresh,
    };
  }
}

const NOTHING_DONE = { written: new Map<string, Reason>(), removed: [], fresh: { read: [], compiled: [] } };

function isClean(faults: TreeFaults | null): boolean {
  return faults !== null && faults.wrong.length + faults.strange.length === 0;
}

/** None when something could not be kept: what it depends on is not known then. */
function sealOf({ edition, options, digests, memory }: Portal, problems: Problem[]): Seal | null {
  const sources = Object.values(memory.sources);
  const readings = sources.flatMap(({ reading }) => reading ?? []);
  if (readings.length < sources.length) return null;
  const { oldAfterYears } = edition.content.site;
  return {
    inputs: inputsOf(digests, options),
    from: instantOf(options.now),
    until: nextChange(readings, options.now, oldAfterYears),
    articles: edition.articles.length,
    problems,
  };
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
