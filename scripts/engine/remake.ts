/** Makes a site anew where something has changed, keeps the rest, and puts the whole in its place. */
import { listContentFiles } from '../content/files.ts';
import type { Problem } from '../content/problems.ts';
import { pictureProblems } from '../render/picture-error.ts';
import { ALONE, openSecondLane } from './lanes.ts';
import { type MadeSite, makeSite, type SecondLane } from './make-site.ts';
import type { Keeping } from './memory.ts';
import { sealOf } from './sealing.ts';
import type { BuildRequest, Outcome } from './site.ts';
import { WHOLE_SITE } from './slice.ts';
import { addManifest } from './slice-manifest.ts';
import type { WorkSite } from './work-site.ts';

/** Documents from which a build that knows nothing is done in two lanes: so many pay for the start of the second. */
const SECOND_LANE_FROM = 400;

export interface RemakePlace {
  keeping: Keeping;
  site: WorkSite;
  /** See `designDigest`. */
  design: string;
  /** Digests of content files, by file, as far as they have been looked at. */
  digests: ReadonlyMap<string, string>;
}

export async function remakeSite(request: BuildRequest, place: RemakePlace): Promise<Outcome> {
  const { keeping, site, digests } = place;
  const { onProgress: _, slice = WHOLE_SITE, only, ...plain } = request;
  const { folder, work } = site;
  const memory = keeping.memory();
  const lane: SecondLane = { request: plain, folder, work, slice };
  const knowsNothing = memory.sources.size === 0;
  const isLarge = () => listContentFiles(request.content).documents.length >= SECOND_LANE_FROM;
  const second = knowsNothing && isLarge() ? openSecondLane(lane) : null;
  try {
    const { made, problems } = await makeSite(request, {
      memory,
      folder,
      work,
      lanes: second ?? ALONE,
      slice,
      only,
      looked: site.mirror(),
      digestOf: (file) => digests.get(file),
    });
    return { problems, built: made && (await finish(made, problems, request, place)) };
  } catch (error) {
    const faults = pictureProblems(error);
    if (faults) return { problems: faults, built: null };
    throw error;
  } finally {
    await second?.close();
  }
}

async function finish(
  made: MadeSite,
  problems: Problem[],
  { slice, only }: BuildRequest,
  { keeping, site, design }: RemakePlace,
): Promise<NonNullable<Outcome['built']>> {
  const { portal, files, reasons, memory } = made;
  if (slice) addManifest(made, slice);
  if (only) files.leaveOthers();
  const now = files.finish();
  const seal =
    slice || only ? null : sealOf(portal, { design, problems, files: now.size, before: keeping.seal });
  await site.settle();
  await site.begin(now);
  keeping.save({ ...memory, seal, files: now });
  await site.publish(files, now);
  return {
    articles: portal.edition.articles.length,
    files: slice ? now.size - 1 : now.size,
    written: reasons,
    removed: files.removed,
    fresh: portal.fresh,
  };
}
