/** What a slice says of itself, in a file that is no part of the site. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../site/digest.ts';
import type { PlannedPage } from '../site/views.ts';
import { compareText } from '../text/compare.ts';
import type { MadeSite } from './make-site.ts';
import type { Slice } from './slice.ts';

/** Name of the file in the folder of a slice. */
export const MANIFEST = '.shard.json';

/** What all slices of a site have in common: each part by itself, so that what differs can be told. */
export interface SharedFacts {
  generator: string;
  settings: string;
  /** All sources and pictures. */
  content: string;
  now: string;
  drafts: boolean;
  /** Every page of the whole site, and what it shows. */
  plan: string;
  /** What surrounds pages, and the layouts. */
  makers: string;
}

export interface SliceManifest {
  /** The number of the slice, from 1, and how many there are. */
  number: number;
  of: number;
  shared: SharedFacts;
  /** Its files, each with its bytes; recipes among them. */
  files: [file: string, bytes: number][];
  /** Files of the site that are put together from those of all slices, each with the file that says how. */
  recipes: [file: string, recipe: string][];
}

const RECIPE = '.recipe.json';

/** A text page of a slice: for one that is put together from files of other slices, how that is to be done. */
export function textPageOfSlice(page: PlannedPage<'text'>): PlannedPage<'text'> {
  if (page.figures !== 'all' || !('joined' in page.view)) return page;
  return {
    ...page,
    output: `${page.output}${RECIPE}`,
    get view() {
      return { text: JSON.stringify('joined' in page.view ? page.view.joined : null) };
    },
  };
}

/** Puts the manifest of a slice beside its files, unless it is there as it should be. */
export function addManifest(made: MadeSite, slice: Slice): void {
  const { files } = made;
  const text = `${JSON.stringify(manifestOf(made, slice))}\n`;
  const facts = { made: digestOf(['manifest', text]), key: '' };
  if (files.keep(MANIFEST, facts.made)) return;
  files.clear(MANIFEST);
  writeFileSync(join(files.folder, MANIFEST), text);
  files.note(MANIFEST, facts);
}

function manifestOf(made: MadeSite, { index, count }: Slice): SliceManifest {
  const now = [...made.files.state().now].map(([file, { bytes }]): [string, number] => [file, bytes]);
  const files = now.sort(([a], [b]) => compareText(a, b));
  const recipes = files.flatMap(([file]): [string, string][] =>
    file.endsWith(RECIPE) ? [[file.slice(0, -RECIPE.length), file]] : [],
  );
  return { number: index + 1, of: count, shared: sharedFacts(made), files, recipes };
}

function sharedFacts({ portal, memory }: MadeSite): SharedFacts {
  const { options, plan } = portal;
  const { generator, settings, sources, makers } = memory;
  const texts = [...sources].map(([file, { bytes }]) => `${file} ${bytes}`);
  const pictures = portal.edition.pictures.map(({ file, hash }) => `${file} ${hash}`);
  const pages = Object.values(plan).flatMap((each) => each.map(({ output, key }) => `${output} ${key}`));
  return {
    generator,
    settings,
    content: digestOfLines([...texts.sort(compareText), ...pictures.sort(compareText)]),
    now: options.now,
    drafts: options.drafts,
    plan: digestOfLines(pages),
    makers: digestOf(makers),
  };
}

/** One line after the other: the text of all of them may be longer than a text can be. */
function digestOfLines(lines: readonly string[]): string {
  const digest = createHash('sha1');
  for (const line of lines) digest.update(`${line}\n`);
  return digest.digest('base64url');
}
