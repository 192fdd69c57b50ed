/** Builds a site: finds out whether anything has changed, and if so has the rest done by `remake.ts`. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../content/problems.ts';
import { PROJECT } from '../render/folders.ts';
import type { PortalOptions } from './edition-maker.ts';
import { generatorDigest } from './generator.ts';
import { type Keeping, openKeeping } from './memory.ts';
import type { Portal } from './portal.ts';
import { restoreInterrupted } from './publish.ts';
import type { Reason } from './render-site.ts';
import type { KnownBytes, Resident } from './resident.ts';
import { designDigest, inputsOf, type Seal, sealHolds } from './seal.ts';
import type { Slice } from './slice.ts';
import { WorkSite } from './work-site.ts';

export interface BuildRequest extends PortalOptions {
  output: string;
  /** Folder in which builds keep things for the next one; null to keep nothing. */
  cache: string | null;
  /** The part of the site that is built, with a manifest for the merge; all of it when left out. */
  slice?: Slice;
  /**
   * Files that are wanted first: of the others those that are there stay as they are, to be brought up to date by the
   * next build. All are wanted when left out.
   */
  only?: ReadonlySet<string>;
  /** What this process knows from its last build with the same folders; whoever gives it closes it. */
  resident?: Resident;
}

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

/** What a build came to, but for what is to be told of the things that were kept. */
export type Outcome = Omit<BuildResult, 'notice'>;

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
  const { cache, resident } = request;
  const left = resident?.take() ?? null;
  const keeping = left ?? openKeeping(cache, generatorDigest());
  let hasEnded = false;
  try {
    const outcome = await run(request, keeping, left && (resident?.bytes ?? null));
    hasEnded = true;
    // Of what was left by this process there is nothing more to tell.
    return { ...outcome, notice: left ? null : keeping.notice() };
  } finally {
    if (resident && hasEnded) resident.leave(keeping);
    else keeping.close();
    process.chdir(started);
  }
}

async function run(request: BuildRequest, keeping: Keeping, known: KnownBytes | null): Promise<Outcome> {
  const site = new WorkSite(request.content, request.output, keeping, known);
  try {
    const { seal } = keeping;
    const found = await loadingUntil(site.digests);
    const design = designDigest();
    const unchanged = found && sealHolds(seal, inputsOf(found, design, request), request.now);
    if (unchanged && keeping.isWhole() && (await site.restore())) return asBefore(seal);
    const { remakeSite } = await import('./remake.ts');
    return await remakeSite(request, { keeping, site, design, digests: new Map(found?.documents) });
  } finally {
    await site.close();
  }
}

/** Code that a build needs as soon as anything has changed, in the order in which it is needed. */
const NEEDED_FOR_CHANGES = [
  () => import('../content/reading.ts'),
  () => import('../site/compile.ts'),
  () => import('../site/plan.ts'),
  () => import('./remake.ts'),
  () => import('../render/run-eleventy.ts'),
];

/** Waits for an answer; until it comes, loads code: most builds are made because something has changed. */
async function loadingUntil<T>(answer: Promise<T>): Promise<T> {
  let isThere = false;
  const noted = answer.then((value) => {
    isThere = true;
    return value;
  });
  for (const load of NEEDED_FOR_CHANGES) {
    await setImmediate();
    if (isThere) break;
    await load();
  }
  return noted;
}

/** The site as an earlier build has left it: nothing was done. */
function asBefore({ problems, articles, files }: Seal): Outcome {
  const nothing = { written: new Map(), removed: [], fresh: { read: [], compiled: [] } };
  return { problems, built: { articles, files, ...nothing } };
}
