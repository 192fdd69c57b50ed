/** Icons of the site, drawn from its mark. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AssetFiles } from './asset-files.ts';
import { openPictureCache, type PictureCache } from './picture-cache.ts';

export interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose: 'any' | 'maskable';
}

/** SVG bytes of the mark. Both are square and opaque to the edge. */
export interface Mark {
  plain: Buffer;
  /** The same with all that matters inside the middle circle of 80%, which is what a device may cut out. */
  maskable: Buffer;
}

/**
 * Adds `/favicon.svg`, `/favicon.ico`, `/apple-touch-icon.png` and the icons of the web manifest, which are
 * returned. With a cache folder, icons are drawn once for the bytes of the mark.
 */
export async function drawIcons(files: AssetFiles, mark: Mark, cacheFolder: string | null): Promise<Icon[]> {
  const cache = cacheFolder === null ? null : openPictureCache(join(cacheFolder, 'icons'));
  files.set('/favicon.svg', mark.plain);
  files.set('/favicon.ico', icoOf(await draw(mark.plain, 32, cache), 32));
  files.set('/apple-touch-icon.png', await draw(mark.plain, 180, cache));
  const wanted: { name: string; size: number; purpose: Icon['purpose'] }[] = [
    { name: 'icon-192', size: 192, purpose: 'any' },
    { name: 'icon-512', size: 512, purpose: 'any' },
    { name: 'icon-maskable-512', size: 512, purpose: 'maskable' },
  ];
  const icons: Icon[] = [];
  for (const { name, size, purpose } of wanted) {
    const src = `/icons/${name}.png`;
    files.set(src, await draw(purpose === 'maskable' ? mark.maskable : mark.plain, size, cache));
    icons.push({ src, sizes: `${size}x${size}`, type: 'image/png', purpose });
  }
  return icons;
}

/** PNG of an SVG, so many pixels to a side. */
async function draw(svg: Buffer, size: number, cache: PictureCache | null): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(svg)
    .update(JSON.stringify(sharp.versions))
    .digest('hex')
    .slice(0, 24);
  const key = `${hash}-${size}-png`;
  const cached = cache?.find(key);
  if (cached) return readFile(cached);
  const png = await sharp(svg).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
  await cache?.keep(key, png);
  return png;
}

/** A PNG in the ICO container: a header of 6 bytes, one entry of 16, then the PNG as it is. */
function icoOf(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
