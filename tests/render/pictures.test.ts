import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PictureInfo } from '../../scripts/content/pictures.ts';
import { encodePictures } from '../../scripts/render/pictures.ts';
import { ogFile, pictureFiles } from '../../scripts/site/picture-view.ts';
import { contentsOf, temporaryFolder } from './folders.ts';
import { difference, pixel, savePicture, scene } from './sample-pictures.ts';

const RED = [0xa5, 0x16, 0x1b];

async function workshop() {
  const root = await temporaryFolder();
  const folders = { cacheFolder: join(root, 'cache'), outputFolder: join(root, 'output') };
  const encode = (pictures: PictureInfo[], more: { ogFor?: Set<string>; outputFolder?: string } = {}) =>
    encodePictures(pictures, { ...folders, ogFor: new Set(), ...more });
  const published = (url: string) => join(folders.outputFolder, url);
  return { root, ...folders, encode, published };
}

function distance(one: number[], other: number[]): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}

test('every file has the promised format and size and looks like the original', async () => {
  const { root, encode, published } = await workshop();
  const info = await savePicture(root, 'a.png', await scene(900, 600).png().toBuffer());
  await encode([info], { ogFor: new Set([info.file]) });
  for (const file of [...pictureFiles(info), ogFile(info)]) {
    const metadata = await sharp(published(file.url)).metadata();
    expect([metadata.width, metadata.height]).toEqual([file.width, file.height]);
    expect(metadata.format === 'heif' ? metadata.compression === 'av1' && 'avif' : metadata.format).toBe(
      file.format,
    );
  }
  for (const file of pictureFiles(info)) {
    const original = sharp(await scene(900, 600).png().toBuffer()).resize(file.width, file.height, {
      fit: 'fill',
    });
    expect(await difference(sharp(published(file.url)), original)).toBeLessThan(4);
  }
});

test('place, author and every other metadata stay behind', async () => {
  const { root, outputFolder, encode } = await workshop();
  const bytes = await scene(600, 400)
    .withExif({
      IFD0: { Copyright: 'Xuân Thu' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 25/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .jpeg()
    .toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const info = await savePicture(root, 'gps.jpg', bytes);
  await encode([info], { ogFor: new Set([info.file]) });
  const contents = Object.values(await contentsOf(outputFolder)).map((base64) =>
    Buffer.from(base64, 'base64'),
  );
  expect(contents).toHaveLength(pictureFiles(info).length + 1);
  for (const file of contents) {
    const { exif, xmp, iptc, icc } = await sharp(file).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
    expect(file.includes('Xu')).toBe(false);
  }
});

test('a picture that a phone stored on its side stands upright', async () => {
  const { root, encode, published } = await workshop();
  const bytes = await scene(600, 400).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  const info = await savePicture(root, 'side.jpg', bytes);
  expect([info.width, info.height]).toEqual([400, 600]);
  await encode([info]);
  for (const { url } of pictureFiles(info)) {
    const { width, height, orientation } = await sharp(published(url)).metadata();
    expect([width, height, orientation ?? 1]).toEqual([400, 600, 1]);
    expect(distance(await pixel(sharp(published(url)), 200, 20), RED)).toBeLessThan(24);
    expect(distance(await pixel(sharp(published(url)), 200, 580), RED)).toBeGreaterThan(60);
  }
});

test('no file is larger than the original', async () => {
  const { root, outputFolder, encode } = await workshop();
  const info = await savePicture(root, 'small.png', await scene(300, 200).png().toBuffer());
  await encode([info], { ogFor: new Set([info.file]) });
  for (const base64 of Object.values(await contentsOf(outputFolder))) {
    const { width, height } = await sharp(Buffer.from(base64, 'base64')).metadata();
    expect(width <= 300 && height <= 200).toBe(true);
  }
});

test('what is transparent shows the paper of the site', async () => {
  const { root, encode, published } = await workshop();
  const bytes = await sharp({ create: { width: 200, height: 100, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();
  const info = await savePicture(root, 'clear.png', bytes);
  await encode([info]);
  for (const { url } of pictureFiles(info)) {
    expect(distance(await pixel(sharp(published(url)), 100, 50), [0xfd, 0xfb, 0xf6])).toBeLessThan(6);
  }
});

test('a second build encodes nothing and writes the same files', async () => {
  const { root, outputFolder, encode } = await workshop();
  const info = await savePicture(root, 'a.png', await scene(500, 300).png().toBuffer());
  const again = join(root, 'again');
  expect(await encode([info])).toEqual({ encoded: 6, reused: 0 });
  expect(await encode([info], { outputFolder: again })).toEqual({ encoded: 0, reused: 6 });
  expect(await encode([info])).toEqual({ encoded: 0, reused: 6 });
  expect(await contentsOf(again)).toEqual(await contentsOf(outputFolder));
});

test('two cold builds give the same bytes, whatever the number of threads', async () => {
  const one = await workshop();
  const two = await workshop();
  const bytes = await scene(1000, 700).png().toBuffer();
  sharp.concurrency(1);
  await one.encode([await savePicture(one.root, 'a.png', bytes)]);
  sharp.concurrency(4);
  await two.encode([await savePicture(two.root, 'a.png', bytes)]);
  expect(await contentsOf(two.outputFolder)).toEqual(await contentsOf(one.outputFolder));
});

test('the same picture under two names is encoded once, with a cut when one of the names needs it', async () => {
  const { root, encode, published } = await workshop();
  const bytes = await scene(400, 300).png().toBuffer();
  const [a, b] = [await savePicture(root, 'a.png', bytes), await savePicture(root, 'b.png', bytes)];
  expect(await encode([a, b], { ogFor: new Set(['b.png']) })).toEqual({ encoded: 4, reused: 0 });
  expect((await sharp(published(ogFile(b).url)).metadata()).width).toBe(400);
});

test.each([
  { damage: 'emptied', to: 0 },
  { damage: 'cut short', to: 100 },
])('a cached file that was $damage is made again', async ({ to }) => {
  const { root, cacheFolder, outputFolder, encode } = await workshop();
  const info = await savePicture(root, 'a.png', await scene(300, 200).png().toBuffer());
  await encode([info]);
  const before = await contentsOf(outputFolder);
  const folder = join(cacheFolder, 'pictures');
  await truncate(join(folder, (await readdir(folder))[0] as string), to);
  expect(await encode([info])).toEqual({ encoded: 1, reused: 2 });
  expect(await contentsOf(outputFolder)).toEqual(before);
  expect(await encode([info])).toEqual({ encoded: 0, reused: 3 });
});

test.each(['jpeg', 'png'] as const)('a %s that is cut short stops the build and is named', async (format) => {
  const { root, cacheFolder, encode } = await workshop();
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const source = sharp({ create: { width: 600, height: 400, channels: 3, background: '#888', noise } });
  const whole = await source.toFormat(format).toBuffer();
  const info = await savePicture(root, 'ngắn.img', whole.subarray(0, whole.length / 2));
  await expect(encode([info])).rejects.toMatchObject({
    errors: [{ file: 'ngắn.img', reason: 'unreadable', message: expect.stringContaining('ngắn.img: ') }],
  });
  expect(await readdir(join(cacheFolder, 'pictures'))).toEqual([]);
});

test('a picture that changed after it was read is refused, not cached under its old name', async () => {
  const { root, encode } = await workshop();
  const info = await savePicture(root, 'a.png', await scene(300, 200).png().toBuffer());
  await writeFile(info.path, await scene(300, 201).png().toBuffer());
  await expect(encode([info])).rejects.toMatchObject({
    errors: [{ file: 'a.png', reason: 'changed' }],
  });
});

test('every picture that cannot be decoded is named, and the others are encoded all the same', async () => {
  const { root, encode, published } = await workshop();
  const whole = await scene(300, 200).png().toBuffer();
  const cut = (name: string, bytes: number) => savePicture(root, name, whole.subarray(0, bytes));
  const good = await savePicture(root, 'tốt.png', await scene(301, 200).png().toBuffer());
  const bad = [await cut('một.png', whole.length - 40), await cut('hai.png', whole.length - 60)];
  await expect(encode([bad[0] as PictureInfo, good, bad[1] as PictureInfo])).rejects.toMatchObject({
    errors: [{ file: 'một.png' }, { file: 'hai.png' }],
  });
  expect((await sharp(published(pictureFiles(good)[0]?.url ?? '')).metadata()).width).toBe(301);
});

test('progress counts pictures to the end', async () => {
  const { root, cacheFolder, outputFolder } = await workshop();
  const pictures = [
    await savePicture(root, 'a.png', await scene(60, 40).png().toBuffer()),
    await savePicture(root, 'b.png', await scene(61, 40).png().toBuffer()),
  ];
  const seen: string[] = [];
  const onProgress = (done: number, total: number) => seen.push(`${done}/${total}`);
  await encodePictures(pictures, { cacheFolder, outputFolder, ogFor: new Set(), onProgress });
  expect(seen).toEqual(['1/2', '2/2']);
});
