/** Random edits of a content folder, as editors make them. */
import type { Desk, Edit } from './desk.ts';
import { FIGURE_EDITS, FIGURES_FOLLOWING, FIGURES_FURNISHING, FIGURES_TOLD } from './edits-figures.ts';
import { FILE_EDITS, FILES_FOLLOWING, FILES_FURNISHING } from './edits-files.ts';
import { SETTING_EDITS } from './edits-settings.ts';
import { BODY_EDITS, TEXT_EDITS, TEXTS_FOLLOWING, TEXTS_FURNISHING } from './edits-texts.ts';

const FURNISHING = [...FILES_FURNISHING, ...TEXTS_FURNISHING, ...FIGURES_FURNISHING];
const FOLLOWING = [...TEXTS_FOLLOWING, ...FIGURES_FOLLOWING, ...FILES_FOLLOWING];
const BODIES = [...BODY_EDITS, ...FIGURES_TOLD];
const EDITS = [...TEXT_EDITS, ...FIGURE_EDITS, ...FILE_EDITS, ...SETTING_EDITS];

/** Does one thing that an editor may do, and says in words what it was. Every third time it is something that others lean on. */
export function editAtRandom(desk: Desk): Promise<string> {
  return oneOf(desk.dice.below(3) === 0 ? FOLLOWING : EDITS, desk);
}

/** The same to the body of an article. */
export function editBodyAtRandom(desk: Desk): Promise<string> {
  return oneOf(BODIES, desk);
}

async function oneOf(edits: readonly Edit[], desk: Desk): Promise<string> {
  for (;;) {
    const done = await desk.dice.from(edits)(desk);
    if (done !== null) return done;
  }
}

/** Gives content what the corpus has not: pictures, pages, and articles that speak of each other. */
export async function furnish(desk: Desk): Promise<string[]> {
  const done: string[] = [];
  for (const [index, edit] of FURNISHING.entries()) {
    const words = await edit({ ...desk, count: desk.count + index });
    if (words !== null) done.push(words);
  }
  return done;
}
