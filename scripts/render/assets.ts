/** Publishes what stands in `assets/`: the style sheet, fonts, images, scripts and icons. */
import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { type AssetFiles, addHashed, filesIn, writeFiles } from './asset-files.ts';
import { drawIcons, type Icon, type Mark } from './icons.ts';
import { bundleStylesheet } from './stylesheets.ts';

export interface AssetOptions {
  /** Holds `css/site.css`, `fonts/`, `images/` with both drawings of the mark, and perhaps `js/`. */
  assetsFolder: string;
  outputFolder: string;
  /** Drawn icons are kept in `icons/` of this folder; without one they are drawn each time. */
  cacheFolder?: string;
}

/** Addresses on the site. Maps are keyed by the name of the file, without its ending for fonts and scripts. */
export interface BuiltAssets {
  css: string;
  fonts: Map<string, string>;
  /** The fonts that are worth asking for before the style sheet names them. */
  preload: string[];
  images: Map<string, string>;
  scripts: Map<string, string>;
  icon: string;
  touchIcon: string;
  manifestIcons: Icon[];
  /** All files written, sorted. */
  files: string[];
}

const MARKS = { plain: 'mark.svg', maskable: 'mark-maskable.svg' };
const IMAGE_ENDINGS = ['.svg', '.png', '.jpg', '.webp', '.avif'];
/** The face of headlines and texts alone: every file that comes beside the style sheet puts off the first paint. */
const PRELOADED = ['noto-serif'];

/**
 * Writes all assets. Files under `/assets/` carry a hash of their bytes in their names, licences of fonts
 * excepted; the same assets give the same bytes. Throws, before anything is written, when a needed file is
 * missing or a style sheet is wrong.
 */
export async function buildAssets(options: AssetOptions): Promise<BuiltAssets> {
  const { assetsFolder, outputFolder, cacheFolder = null } = options;
  const files: AssetFiles = new Map();
  const fontPaths = await addFolder(files, join(assetsFolder, 'fonts'), ['.woff2'], '/assets/fonts/');
  await addLicences(files, join(assetsFolder, 'fonts'));
  const imagePaths = await addFolder(files, join(assetsFolder, 'images'), IMAGE_ENDINGS, '/assets/images/');
  const scriptPaths = await addFolder(files, join(assetsFolder, 'js'), ['.js'], '/assets/');
  const addressOf = (path: string) => fontPaths.get(path) ?? imagePaths.get(path);
  const sheet = await bundleStylesheet(join(assetsFolder, 'css', 'site.css'), addressOf);
  const css = addHashed(files, '/assets/site.css', Buffer.from(sheet));
  const manifestIcons = await drawIcons(files, await readMark(join(assetsFolder, 'images')), cacheFolder);
  await writeFiles(files, outputFolder);
  const fonts = byName(fontPaths, (path) => basename(path, extname(path)));
  return {
    css,
    fonts,
    preload: PRELOADED.flatMap((name) => fonts.get(name) ?? []),
    images: byName(imagePaths, (path) => basename(path)),
    scripts: byName(scriptPaths, (path) => basename(path, extname(path))),
    icon: '/favicon.svg',
    touchIcon: '/apple-touch-icon.png',
    manifestIcons,
    files: [...files.keys()].sort(),
  };
}

/** Adds the files of a folder and gives their addresses by path on disk. The mark is published as icons only. */
async function addFolder(files: AssetFiles, folder: string, endings: string[], below: string) {
  const addresses = new Map<string, string>();
  for (const name of filesIn(folder, endings)) {
    if (name === MARKS.plain || name === MARKS.maskable) continue;
    const path = resolve(folder, name);
    addresses.set(path, addHashed(files, below + name, await readFile(path)));
  }
  return addresses;
}

/** The licences of fonts ask to be handed on with them. */
async function addLicences(files: AssetFiles, folder: string): Promise<void> {
  for (const name of filesIn(folder, ['.txt'])) {
    files.set(`/assets/fonts/${name}`, await readFile(join(folder, name)));
  }
}

async function readMark(folder: string): Promise<Mark> {
  const [plain, maskable] = [join(folder, MARKS.plain), join(folder, MARKS.maskable)];
  return { plain: await readFile(plain), maskable: await readFile(maskable) };
}

function byName(addresses: Map<string, string>, nameOf: (path: string) => string): Map<string, string> {
  return new Map([...addresses].map(([path, url]) => [nameOf(path), url]));
}
