/** What every lane of a build does: content is read, compiled, planned and rendered into a folder. */
import { join } from 'node:path';
import type { Problem } from '../content/problems.ts';
import { bodiesInFile } from './bodies.ts';
import type { PortalOptions } from './edition-maker.ts';
import type { Lanes } from './lanes.ts';
import type { Memory, RememberedFile } from './memory.ts';
import { type Portal, preparePortal } from './portal.ts';
import { type Rendered, renderSite } from './render-site.ts';
import { SiteFiles } from './site-files.ts';
import { bodiesOfSlice, type Slice } from './slice.ts';
import type { TreeFaults } from './tree.ts';

/** Where a site is made, and from what. */
export interface Workplace {
  /** What earlier builds have left. */
  memory: Memory;
  /** The folder in which the site comes to stand; it may hold what an earlier build has left. */
  folder: string;
  /** A folder for files on their way. */
  work: string;
  lanes: Lanes;
  /** The part of the site that is made. */
  slice: Slice;
  /** See `BuildRequest`. */
  only?: ReadonlySet<string>;
  /** What is not as the earlier build left it in the folder; the first lane has it looked at. */
  looked: Promise<TreeFaults | null>;
  /** Digests of content files that have been looked at a moment ago. */
  digestOf: (file: string) => string | undefined;
}

/** What a second lane is started with. */
export interface SecondLane extends Pick<Workplace, 'folder' | 'work' | 'slice'> {
  request: PortalOptions & { cache: string | null };
}

/** A site that stands in its folder, but for what lane 0 has yet to remove. */
export interface MadeSite extends Rendered {
  portal: Portal;
  files: SiteFiles;
}

/** Null for content with errors. */
export async function makeSite(
  options: PortalOptions,
  { memory, folder, work, lanes, slice, only, looked, digestOf }: Workplace,
): Promise<{ made: MadeSite | null; problems: Problem[] }> {
  const known = new Map(memory.files);
  const bodies = bodiesOfSlice(bodiesInFile(join(work, `bodies-${lanes.index}`)), slice);
  try {
    const { portal, problems } = await preparePortal(options, { memory, bodies, digestOf }, lanes);
    if (!portal) return { made: null, problems };
    const [faults = null] = await lanes.gather(await looked);
    const files = openFiles(folder, known, faults, lanes);
    const rendered = await renderSite(portal, files, { work, before: memory, lanes, slice, only });
    return { made: { ...rendered, portal, files }, problems };
  } finally {
    bodies.close();
  }
}

/** Files that are not as an earlier build left them are as good as not there. */
function openFiles(
  folder: string,
  before: Map<string, RememberedFile>,
  faults: TreeFaults | null,
  { index }: Lanes,
): SiteFiles {
  const known = faults ? before : new Map();
  for (const file of faults?.wrong ?? []) known.delete(file);
  const strange = faults ? [...faults.strange, ...faults.wrong] : [''];
  return new SiteFiles(folder, known, index === 0 ? strange : []);
}
