import { join } from 'node:path';
import { openTypeface, type Typeface } from './lettering.ts';

/** The two voices of the bulletin: serif for the paper, sans for the apparatus. */
export interface CardFaces {
  serif: Typeface;
  sans: Typeface;
  sansBold: Typeface;
}

/** A bold cut of its own: fontkit cannot vary the weight of the WOFF2 that the pages use. */
const SERIF = 'cards/noto-serif-700';
const SANS = 'sources/be-vietnam-pro-400';
const SANS_BOLD = 'sources/be-vietnam-pro-600';

/** Every font file that cards are drawn with. */
export function fontFiles(folder: string): string[] {
  return [SERIF, SANS, SANS_BOLD].flatMap((name) => subsets(folder, name));
}

/** Opens the faces from the folder of the site's fonts. Throws when one of the files is missing. */
export function openCardFaces(folder: string): CardFaces {
  return {
    serif: openTypeface(subsets(folder, SERIF)),
    sans: openTypeface(subsets(folder, SANS)),
    sansBold: openTypeface(subsets(folder, SANS_BOLD)),
  };
}

function subsets(folder: string, name: string): string[] {
  return ['latin', 'vietnamese'].map((subset) => join(folder, `${name}-${subset}.woff2`));
}
