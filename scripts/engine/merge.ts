/** Joins the slices of a site into the whole. */
import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { PageWriter } from '../render/page-writer.ts';
import { writeTextPage } from '../render/text-pages.ts';
import type { JoinedText } from '../site/views.ts';
import { putInPlace, restoreInterrupted } from './publish.ts';
import { checkFiles, type FoundSlice, isInside, readSlices, SliceError } from './slice-reading.ts';
import { linkTree } from './tree.ts';

export interface MergeRequest {
  /** Folders of the slices, in any order. They stay as they are. */
  slices: readonly string[];
  output: string;
}

/**
 * Puts the site that slices are parts of in the place of the last one, with the same bytes as one build has; gives the
 * number of its files. It shares files with the slices where the file system can. Throws `SliceError` when
 * they are not the slices of one site, and then leaves the output as it was.
 */
export async function mergeSlices({ slices, output }: MergeRequest): Promise<number> {
  const found = readSlices(slices);
  for (const { folder } of found) checkApart(folder, output);
  for (const slice of found) checkFiles(slice);
  mkdirSync(dirname(output), { recursive: true });
  await restoreInterrupted(output);
  const work = await mkdtemp(`${output}.build-`);
  try {
    const whole = join(work, 'next');
    for (const slice of found) linkSlice(slice, whole);
    for (const slice of found) followRecipes(slice, whole);
    await putInPlace(whole, output, work);
    return found.reduce((sum, { files }) => sum + files.length, 0);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The output moves aside, and is removed in the end. */
function checkApart(folder: string, output: string): void {
  const isBelow = (a: string, b: string) => a === b || a.startsWith(b + sep);
  if (isBelow(folder, output) || isBelow(output, folder))
    throw new SliceError(`Expected an output folder apart from the slices, but it is ${output}`);
}

/** The files of a slice but for its recipes, which are no part of the site. */
function linkSlice({ folder, files, recipes }: FoundSlice, whole: string): void {
  const own = new Set(recipes.map(([, recipe]) => recipe));
  linkTree(
    folder,
    whole,
    files.map(([file]) => file).filter((file) => !own.has(file)),
  );
}

/** A recipe gives one file: so many files there are in the site as in all slices together. */
function followRecipes({ folder, recipes }: FoundSlice, whole: string): void {
  const writer = new PageWriter(whole);
  for (const [output, recipe] of recipes) {
    const joined = JSON.parse(readFileSync(join(folder, recipe), 'utf8')) as JoinedText;
    if (!joined.parts.every(isInside)) throw new SliceError(`${recipe} in ${folder} is damaged`);
    writeTextPage({ joined }, writer.pathOf(output), whole);
  }
}
