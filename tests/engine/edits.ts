/** Random edits of a content folder, as editors make them. */
import type { Desk } from './desk.ts';
import { FIGURE_EDITS } from './edits-figures.ts';
import { FILE_EDITS } from './edits-files.ts';
import { SETTING_EDITS } from './edits-settings.ts';
import { TEXT_EDITS } from './edits-texts.ts';

const EDITS = [...TEXT_EDITS, ...FIGURE_EDITS, ...FILE_EDITS, ...SETTING_EDITS];

/** Does one thing that an editor may do, and says in words what it was. */
export async function editAtRandom(desk: Desk): Promise<string> {
  for (;;) {
    const done = await desk.dice.from(EDITS)(desk);
    if (done !== null) return done;
  }
}
