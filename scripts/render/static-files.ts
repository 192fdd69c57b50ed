/** Assets, cards for shared links, and the policy that pages carry. */
import { join } from 'node:path';
import type { Edition } from '../site/edition.ts';
import type { Chrome } from '../site/views.ts';
import { folderDigest } from './digests.ts';
import { CACHE_FOLDER, PROJECT } from './folders.ts';
import { contentSecurityPolicy } from './headers.ts';

const ASSETS = join(PROJECT, 'assets');

/** Digest of everything below `assets/`. */
export function assetsDigest(): string {
  return folderDigest(ASSETS);
}

/** Publishes `assets/`, and gives the addresses that pages need. */
export async function publishAssets(folder: string): Promise<Chrome['assets']> {
  const { buildAssets } = await import('./assets.ts');
  const assets = await buildAssets({ assetsFolder: ASSETS, outputFolder: folder, cacheFolder: CACHE_FOLDER });
  return {
    css: assets.css,
    fonts: assets.preload,
    icon: assets.icon,
    touchIcon: assets.touchIcon,
    manifest: '/manifest.webmanifest',
  };
}

/** Draws the cards for shared links. */
export async function drawSiteCards(edition: Edition, folder: string): Promise<void> {
  const { cardSpecs, drawCards } = await import('./cards.ts');
  const fontFolder = join(ASSETS, 'fonts');
  await drawCards(cardSpecs(edition.content.site), {
    fontFolder,
    cacheFolder: CACHE_FOLDER,
    outputFolder: folder,
  });
}

/** Policies that pages carry themselves; those for headers are in `_headers`. */
export function metaPolicy(preview: boolean): string {
  return contentSecurityPolicy({ meta: true, preview });
}
