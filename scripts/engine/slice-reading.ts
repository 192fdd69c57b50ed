/** The slices that are to be merged: whether each is whole, and whether they belong together. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, type SharedFacts, type SliceManifest } from './slice-manifest.ts';

/** Slices cannot be merged; the message says which one is wrong and what to do. */
export class SliceError extends Error {}

/** A slice in its folder. */
export interface FoundSlice extends SliceManifest {
  folder: string;
}

/** Reads what slices say of themselves. Throws `SliceError` unless they are all there, once each, and of one build. */
export function readSlices(folders: readonly string[]): FoundSlice[] {
  const slices = folders.map(readSlice);
  const [first] = slices;
  if (!first) throw new SliceError('Expected folders of slices but received none');
  for (const slice of slices) checkSameBuild(first, slice);
  for (let number = 1; number <= first.of; number += 1) {
    const [one, other] = slices.filter((slice) => slice.number === number);
    if (!one)
      throw new SliceError(
        `Slice ${number} of ${first.of} is missing: build it with --shard ${number}/${first.of}, or name its folder`,
      );
    if (other)
      throw new SliceError(
        `Slice ${number} of ${first.of} is there twice, in ${one.folder} and ${other.folder}: name one of them`,
      );
  }
  return slices;
}

/** Throws `SliceError` unless the files of a slice are there as its manifest says. */
export function checkFiles({ folder, files }: FoundSlice): void {
  for (const [file, bytes] of files) {
    const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
    if (found?.isFile() && found.size === bytes) continue;
    const fault = found ? 'is not as it was built' : 'is missing';
    throw new SliceError(`${file} ${fault} in ${folder}: copy the slice again, or build it again`);
  }
}

function readSlice(folder: string): FoundSlice {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
  } catch {
    throw new SliceError(
      `Expected a slice but there is no ${MANIFEST} in ${folder}: build it with --shard, and copy hidden files too`,
    );
  }
  const manifest = parseManifest(text);
  if (!manifest) throw new SliceError(`${MANIFEST} in ${folder} is damaged: copy the slice again`);
  return { ...manifest, folder };
}

/** Null for what is no manifest, or one that names files outside its folder. */
function parseManifest(text: string): SliceManifest | null {
  try {
    const manifest = JSON.parse(text) as SliceManifest;
    const { number, of, shared, files, recipes } = manifest;
    const isNumbered = Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of;
    const isWhole = isNumbered && typeof shared.plan === 'string';
    const areInside = files.every(([file]) => isInside(file)) && recipes.flat().every(isInside);
    return isWhole && areInside ? manifest : null;
  } catch {
    return null;
  }
}

/** Whether a path leads to a place below the folder that it starts from. */
export function isInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

const NAMES: Record<keyof SharedFacts, string> = {
  generator: 'the generator, its packages, or the version of Node',
  now: 'the instant (--now)',
  drafts: 'whether drafts are shown (--drafts)',
  settings: 'the settings of the site',
  content: 'the content',
  plan: 'the plan of pages',
  makers: 'the layouts or what surrounds pages',
};

function checkSameBuild(first: FoundSlice, other: FoundSlice): void {
  const [a, b] = [first.folder, other.folder];
  if (first.of !== other.of)
    throw new SliceError(
      `${a} is one of ${first.of} slices and ${b} one of ${other.of}: build all with one number`,
    );
  const differs = (Object.keys(NAMES) as (keyof SharedFacts)[]).find(
    (name) => first.shared[name] !== other.shared[name],
  );
  if (differs)
    throw new SliceError(
      `${a} and ${b} are of different builds and differ in ${NAMES[differs]}: ` +
        'build the wrong one again with the content, program and --now of the others',
    );
}
