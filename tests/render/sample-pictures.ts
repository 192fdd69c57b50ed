import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { PictureInfo } from '../../scripts/content/pictures.ts';

/** A scene with soft and hard edges: a red left half, a paper right half, a gold disc. */
export function scene(width: number, height: number): Sharp {
  const radius = Math.min(width, height) / 4;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
        <rect width="100%" height="100%" fill="#f3e9d2"/>
        <rect width="${width / 2}" height="100%" fill="#a5161b"/>
        <circle cx="${width * 0.7}" cy="${height / 2}" r="${radius}" fill="#b4892c"/>
      </svg>`,
    ),
  ).removeAlpha();
}

/** Puts a picture's bytes into a folder and says of them what the content reader would say. */
export async function savePicture(folder: string, file: string, bytes: Buffer): Promise<PictureInfo> {
  const path = join(folder, file);
  await writeFile(path, bytes);
  const { autoOrient, format } = await sharp(bytes).metadata();
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { file, path, hash, width: autoOrient.width, height: autoOrient.height, format };
}

/** Mean difference of two pictures of one size, 0 to 255 a channel. */
export async function difference(one: Sharp, other: Sharp): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((image) => image.removeAlpha().toColourspace('srgb').raw().toBuffer()),
  );
  if (!a || !b || a.length !== b.length)
    throw new Error(`Expected pictures of one size: ${a?.length}, ${b?.length}`);
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

/** Colour of one pixel. */
export async function pixel(image: Sharp, left: number, top: number): Promise<number[]> {
  return [...(await image.extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}
