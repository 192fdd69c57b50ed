/** How pixels become files: sizes, qualities, and what is left behind (all metadata, so also GPS). */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { PictureInfo } from '../content/pictures.ts';
import { PICTURE_PIXELS } from '../content/probe.ts';
import { OG_SIZE, PICTURE_WIDTHS, type PictureFile } from '../site/picture-view.ts';
import { PictureError } from './picture-error.ts';

/** A picture decoded once, upright, in sRGB, no larger than its files need. */
export interface DecodedPicture {
  pixels: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
  /** Drawings have sharp edges between colours, which halved colour resolution would smear. */
  drawn: boolean;
}

/** What shows through transparent parts: the paper of the site. */
const PAPER = '#fdfbf6';
/**
 * AVIF effort, measured on one thread for a drawing of 1600×1067: 2 takes 0.9 s and 54 KB, 3 takes 2.1 s and
 * 53 KB, 4 takes 6.3 s and 49 KB.
 */
const SETTINGS = {
  avif: { quality: 50, effort: 2 },
  webp: { quality: 76, effort: 4, smartSubsample: true },
  jpeg: { quality: 76, mozjpeg: true },
};

/** Raise it when this file makes other pixels of the same settings. */
const REVISION = 1;

/** Changes when the settings or the encoders do, so that files made otherwise are not taken from a cache. */
export const ENCODER_ID = createHash('sha256')
  .update(JSON.stringify([REVISION, SETTINGS, PAPER, OG_SIZE, sharp.versions]))
  .digest('hex')
  .slice(0, 8);

/**
 * Reads and decodes a picture. Throws a `PictureError` when its bytes are not what `info` says, or do not
 * decode to the end (a header can be read from a file that is cut short, so this shows only here).
 */
export async function decodePicture(info: PictureInfo): Promise<DecodedPicture> {
  const bytes = await readFile(info.path).catch((error: unknown) => {
    throw new PictureError(info.file, 'unreadable', String(error));
  });
  if (createHash('sha256').update(bytes).digest('hex') !== info.hash) {
    throw new PictureError(info.file, 'changed', 'SHA-256');
  }
  try {
    const { data, info: raw } = await sharp(bytes, {
      autoOrient: true,
      failOn: 'error',
      limitInputPixels: PICTURE_PIXELS,
    })
      .resize({
        width: Math.max(...PICTURE_WIDTHS),
        height: OG_SIZE.height,
        fit: 'outside',
        withoutEnlargement: true,
      })
      .flatten({ background: PAPER })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = raw;
    return {
      pixels: data,
      raw: { width, height, channels },
      drawn: info.format === 'png' || info.format === 'svg',
    };
  } catch (error) {
    throw new PictureError(info.file, 'unreadable', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Bytes of one file of a picture. `cut` takes the part that draws the eye, to fill a shape that is not
 * the picture's own.
 */
export function encodePicture(picture: DecodedPicture, file: PictureFile, cut: boolean): Promise<Buffer> {
  const { width, height } = file;
  const image = sharp(picture.pixels, { raw: picture.raw }).resize(
    cut
      ? { width, height, fit: 'cover', position: sharp.strategy.attention }
      : { width, height, fit: 'fill' },
  );
  return inFormat(image, file.format, picture.drawn ? '4:4:4' : '4:2:0').toBuffer();
}

function inFormat(image: Sharp, format: PictureFile['format'], chromaSubsampling: '4:4:4' | '4:2:0'): Sharp {
  if (format === 'avif') return image.avif({ ...SETTINGS.avif, chromaSubsampling });
  if (format === 'webp') return image.webp(SETTINGS.webp);
  return image.jpeg({ ...SETTINGS.jpeg, chromaSubsampling });
}
