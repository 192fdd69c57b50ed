/**
 * The ground of a site is all that was found in its content but for the bodies of articles, its outline all that
 * pages show but for these, each of which is shown on one page alone. On the same ground only texts whose own file
 * has changed need be compiled; with the same outline no page differs but those of articles that were.
 */
import type { StateOfPicture } from '../content/pictures.ts';
import { digestOf } from '../site/digest.ts';
import type { Edition } from '../site/edition.ts';
import type { PortalOptions } from './edition-maker.ts';
import { isInTime, type Seal } from './seal.ts';
import type { SettingsFiles } from './source-bytes.ts';
import type { Source } from './sources.ts';

/** What the ground is of. */
export interface Grounded {
  settings: SettingsFiles;
  sources: readonly Source[];
  pictures: ReadonlyMap<string, StateOfPicture>;
}

/** @param shown slugs of the articles that readers see, in the order in which they see them */
export function groundOf({ settings, sources, pictures }: Grounded, shown: readonly string[]): string {
  const found = sources.map(({ file, remembered }) => `${file} ${remembered.front}`);
  const seen = [...pictures.values()].map((state) =>
    'fault' in state ? state.file : `${state.file} ${state.hash}`,
  );
  return digestOf([settings.digest, settings.pastDigest, ...found, '', ...seen, '', ...shown].join('\n'));
}

/**
 * Digest of the outline. The time is not in it: for how long it makes no difference says the seal. What
 * other pages show of the text of an article is in the digests of its card, of links to it and of its figures.
 */
export function outlineOf(
  ground: string,
  { drafts, preview }: PortalOptions,
  articles: Edition['articles'],
): string {
  const told = articles.map(({ digests: { card, link, figures } }) => `${card} ${link} ${figures}`);
  return digestOf([drafts, preview, ground, ...told].join('\n'));
}

/** Whether the plan of an earlier build is still right but for the pages of articles that were compiled anew. */
export function outlineHolds(seal: Seal | null, outline: string, now: string): boolean {
  return seal !== null && seal.outline === outline && isInTime(seal, now);
}
