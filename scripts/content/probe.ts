import { createHash } from 'node:crypto';
import type { PictureFault, StateOfPicture } from './pictures.ts';

/** Bounds of a picture that an editor may give. */
export const PICTURE_PIXELS = 40_000_000;
const PICTURE_MIN_WIDTH = 200;
/** Times as high as wide; beyond it no page could show the picture, and encoders refuse it. */
const PICTURE_MAX_SHAPE = 8;

const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff'];

/** Looks at a picture's header; `bytes` is null when the file is too large to be read. */
export async function probePicture(
  file: string,
  path: string,
  bytes: Buffer | null,
  size: number,
): Promise<StateOfPicture> {
  const faulty = (fault: PictureFault, detail: string): StateOfPicture => ({ file, fault, detail });
  if (bytes === null) return faulty('too-many-bytes', String(size));
  if (/\.svg$/i.test(file)) return faulty('format', 'svg');
  const { default: sharp } = await import('sharp');
  if (bytes.length === 0) return faulty('unreadable', '');
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!metadata) return faulty('unreadable', '');
  const format = metadata.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata.format;
  if (!FORMATS.includes(format)) return faulty('format', format);
  const turned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = turned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  if (width * height > PICTURE_PIXELS) return faulty('too-many-pixels', `${width} × ${height}`);
  if (height > width * PICTURE_MAX_SHAPE) return faulty('too-tall', `${width} × ${height}`);
  if (width < PICTURE_MIN_WIDTH) return faulty('too-small', `${width} × ${height}`);
  return { file, path, hash: createHash('sha256').update(bytes).digest('hex'), width, height, format };
}
