import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Draw } from './draw.ts';

const SIZES = [
  [1600, 1067],
  [2000, 1333],
  [1280, 960],
  [1200, 1500],
] as const;

/** Every fourth is a PNG with flat colours, as drawings are; the others are JPEG with grain, as photographs are. */
const DRAWINGS_EVERY = 4;

/**
 * Gives pictures to some articles of a generated content folder, spread over all: one beside each of `count`
 * articles, which move into folders of their own.
 */
export async function addPictures(
  content: string,
  articles: readonly string[],
  count: number,
  seed: number,
): Promise<void> {
  const draw = new Draw(seed);
  const step = Math.max(1, Math.floor(articles.length / count));
  for (let index = 0; index < count && index * step < articles.length; index += 1) {
    const file = articles[index * step] ?? '';
    const drawing = index % DRAWINGS_EVERY === 0;
    const name = drawing ? 'hinh-ve.png' : 'anh.jpg';
    const folder = join(content, file.slice(0, -'.md'.length));
    mkdirSync(folder);
    const text = readFileSync(join(content, file), 'utf8');
    const front = `pictures:\n  - {file: ${name}, alt: Cảnh do máy vẽ thứ ${index + 1}}\n---\n\n`;
    writeFileSync(join(folder, 'index.md'), text.replace('---\n\n', front));
    rmSync(join(content, file));
    writeFileSync(join(folder, name), await picture(drawing, draw));
  }
}

async function picture(drawing: boolean, draw: Draw): Promise<Buffer> {
  const [width, height] = draw.from(SIZES);
  const flat = sharp(Buffer.from(scene(width, height, draw))).removeAlpha();
  if (drawing) return flat.png().toBuffer();
  const grain = {
    width,
    height,
    channels: 3 as const,
    noise: { type: 'gaussian' as const, mean: 128, sigma: 18 },
  };
  const overlay = await sharp({ create: { ...grain, background: 'black' } })
    .png()
    .toBuffer();
  return flat
    .composite([{ input: overlay, blend: 'soft-light' }])
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** A sky, a ground, and shapes in front of them. */
function scene(width: number, height: number, draw: Draw): string {
  const colour = () => `hsl(${draw.below(360)} ${20 + draw.below(60)}% ${20 + draw.below(60)}%)`;
  const shapes = Array.from({ length: 12 }, () => {
    const [x, y, size] = [draw.below(width), draw.below(height), 40 + draw.below(height / 3)];
    return draw.below(2) === 0
      ? `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour()}"/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size * 2}" fill="${colour()}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#sky)"/><rect y="60%" width="100%" height="40%" fill="${colour()}"/>${shapes.join('')}</svg>`;
}
