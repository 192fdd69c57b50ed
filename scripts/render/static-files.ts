import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromeOf } from '../site/chrome.ts';
import type { Chrome } from '../site/views.ts';
import { type BuiltAssets, buildAssets } from './assets.ts';
import { cardSpecs, drawCards } from './cards.ts';
import { CACHE_FOLDER, PROJECT } from './folders.ts';
import { contentSecurityPolicy, headersFile } from './headers.ts';
import { encodePictures } from './pictures.ts';
import type { Portal } from './portal.ts';
import { writeTextPages } from './text-pages.ts';
import { writeWorkbook } from './workbooks.ts';

/**
 * Writes everything that is no page of HTML or XML: assets, pictures, cards, headers, texts, the workbook. Gives
 * what the pages need to know of it, so it comes before them.
 */
export async function writeStaticFiles(portal: Portal, folder: string): Promise<Chrome> {
  const outputFolder = resolve(folder);
  const { edition, options } = portal;
  const report = options.onProgress ?? (() => {});
  report('Assets');
  const assetsFolder = join(PROJECT, 'assets');
  const folders = { outputFolder, cacheFolder: CACHE_FOLDER };
  const assets = await buildAssets({ assetsFolder, ...folders });
  report('Cards');
  const fontFolder = join(assetsFolder, 'fonts');
  await drawCards(cardSpecs(edition.content.site), { fontFolder, ...folders });
  await encodePictures(edition.pictures, {
    ...folders,
    ogFor: new Set([...edition.leadPictures.values()].map(({ file }) => file)),
    onProgress: (done, total) => report('Pictures', done, total),
  });
  writeTextPages(portal.plan.text, outputFolder, (done, total) => report('Texts', done, total));
  report('Workbook');
  await writeWorkbook(edition, outputFolder);
  const policy = contentSecurityPolicy({ meta: false, preview: options.preview });
  await writeFile(join(outputFolder, '_headers'), headersFile(policy));
  return chromeOf(edition, {
    assets: addressesOf(assets),
    csp: contentSecurityPolicy({ meta: true, preview: options.preview }),
  });
}

function addressesOf(assets: BuiltAssets): Chrome['assets'] {
  return {
    css: assets.css,
    fonts: assets.preload,
    icon: assets.icon,
    touchIcon: assets.touchIcon,
    manifest: '/manifest.webmanifest',
  };
}
