/** Cards for link previews: drawn once for each section and once for the site, whatever the number of articles. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { SiteSettings } from '../content/model.ts';
import { cardUrl } from '../site/card-files.ts';
import { placeFile, writeWhole } from './cache-files.ts';
import { CARD_DESIGN, type CardSpec, drawCard } from './card-drawing.ts';
import { type CardFaces, fontFiles, openCardFaces } from './card-faces.ts';

export interface CardOptions {
  /** `assets/fonts`, with the files that the site itself serves. */
  fontFolder: string;
  /** Drawn cards are kept in `cards/` of this folder. */
  cacheFolder: string;
  outputFolder: string;
}

/** Raise it when the same drawing is written as other bytes. */
const ENCODER = 'png-palette-64-v1';

/** The site's own card, then one for each section in the order of the settings. */
export function cardSpecs(site: SiteSettings): CardSpec[] {
  const same = { siteName: site.name, tagline: site.tagline, host: new URL(site.address).host };
  const own: CardSpec = { ...same, section: null, kicker: '', title: site.name, description: site.tagline };
  const sections = site.sections.map(({ id, name, description }) => {
    return { ...same, section: id, kicker: 'Chuyên mục', title: name, description };
  });
  return [own, ...sections];
}

/**
 * Draws the cards that the cache does not have, and puts all of them into the output folder at
 * `cardUrl(card.section)`. Throws when a font file is missing.
 */
export async function drawCards(
  cards: CardSpec[],
  options: CardOptions,
): Promise<{ drawn: number; reused: number }> {
  const fonts = await hashFonts(options.fontFolder);
  let faces: CardFaces | null = null;
  let drawn = 0;
  for (const card of cards) {
    const cached = join(options.cacheFolder, 'cards', `${cacheKey(card, fonts)}.png`);
    if (!(await isWholePng(cached))) {
      faces ??= openCardFaces(options.fontFolder);
      await writeWhole(cached, await rasterise(drawCard(card, faces)));
      drawn++;
    }
    placeFile(cached, join(options.outputFolder, cardUrl(card.section)));
  }
  return { drawn, reused: cards.length - drawn };
}

async function hashFonts(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of fontFiles(folder)) hash.update(await readFile(file));
  return hash.digest('hex');
}

function cacheKey(card: CardSpec, fonts: string): string {
  const { section, siteName, tagline, host, kicker, title, description } = card;
  const parts = [CARD_DESIGN, ENCODER, fonts, section, siteName, tagline, host, kicker, title, description];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** A card has few colours: a palette keeps it small and its letters sharp, where JPEG would smear them. */
function rasterise(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

async function isWholePng(file: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => null);
  return bytes?.subarray(-8, -4).toString('latin1') === 'IEND';
}
