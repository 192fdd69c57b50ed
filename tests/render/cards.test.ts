import { readdir, readFile, truncate } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { type CardSpec, drawCard } from '../../scripts/render/card-drawing.ts';
import { openCardFaces } from '../../scripts/render/card-faces.ts';
import { drawCards } from '../../scripts/render/cards.ts';
import { measure, wrap } from '../../scripts/render/lettering.ts';
import { cardUrl } from '../../scripts/site/card-files.ts';
import { contentsOf, temporaryFolder } from './folders.ts';
import { difference } from './sample-pictures.ts';

const fontFolder = resolve(import.meta.dirname, '../../assets/fonts');
const faces = openCardFaces(fontFolder);

const card: CardSpec = {
  section: 'phat-trien-dang',
  siteName: 'Bản tin Đảng bộ Khối',
  tagline: 'Thông tin công tác xây dựng Đảng',
  host: 'bantin.example',
  kicker: 'Chuyên mục',
  title: 'Phát triển Đảng',
  description: 'Tạo nguồn, bồi dưỡng quần chúng ưu tú, kết nạp đảng viên.',
};
const masthead: CardSpec = { ...card, section: null };

const VOWELS = 'aăâeêioôơuưy'.split('');
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LOWER = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('');
const LETTERS = `${LOWER}đ${LOWER.toUpperCase()}Đ`;

async function draw(cards: CardSpec[], cacheFolder?: string) {
  const root = await temporaryFolder();
  const folders = { cacheFolder: cacheFolder ?? join(root, 'cache'), outputFolder: join(root, 'output') };
  return { ...folders, counts: await drawCards(cards, { fontFolder, ...folders }) };
}

function spread(values: Uint8Array): number {
  return (
    values.reduce((most, value) => Math.max(most, value), 0) -
    values.reduce((least, value) => Math.min(least, value), 255)
  );
}

test('a card is a PNG of 1200×630, small enough to be fetched by a preview', async () => {
  const { outputFolder } = await draw([card, masthead]);
  for (const { section } of [card, masthead]) {
    const bytes = await readFile(join(outputFolder, cardUrl(section)));
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(60_000);
  }
});

test('two cold runs draw the same bytes', async () => {
  const [one, two] = [await draw([card, masthead]), await draw([card, masthead])];
  expect(await contentsOf(two.outputFolder)).toEqual(await contentsOf(one.outputFolder));
});

test('a card is drawn again only when a word on it changes', async () => {
  const { cacheFolder, counts } = await draw([card, masthead]);
  expect(counts).toEqual({ drawn: 2, reused: 0 });
  expect((await draw([card, masthead], cacheFolder)).counts).toEqual({ drawn: 0, reused: 2 });
  const changed = { ...card, description: 'Khác.' };
  expect((await draw([changed, masthead], cacheFolder)).counts).toEqual({ drawn: 1, reused: 1 });
});

test('a card that was cut short in the cache is drawn again', async () => {
  const { cacheFolder } = await draw([card]);
  const [name] = await readdir(join(cacheFolder, 'cards'));
  await truncate(join(cacheFolder, 'cards', name as string), 500);
  expect((await draw([card], cacheFolder)).counts).toEqual({ drawn: 1, reused: 0 });
});

test.each(['serif', 'sans', 'sansBold'] as const)('%s has every Vietnamese letter', (face) => {
  const missing = [...LETTERS].filter(
    (letter) => !faces[face].fonts.some((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) as number)),
  );
  expect(LETTERS).toHaveLength(146);
  expect(missing).toEqual([]);
});

test('decomposed text is drawn as composed text', () => {
  const decomposed = Object.fromEntries(
    Object.entries(card).map(([key, text]) => [key, text?.normalize('NFD') ?? null]),
  );
  expect(drawCard(decomposed as unknown as CardSpec, faces)).toBe(drawCard(card, faces));
});

test('different titles give different pictures, and a tone mark is a difference', async () => {
  const [one, other] = ['Phát triển Đảng', 'Phat trien Đảng'].map((title) =>
    sharp(Buffer.from(drawCard({ ...card, title }, faces))),
  );
  expect(await difference(one as Sharp, other as Sharp)).toBeGreaterThan(0.01);
});

test.each([
  { kind: 'one word', title: 'Tin' },
  { kind: 'one line', title: 'Mặt trận, đoàn thể' },
  { kind: 'three lines', title: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh' },
  { kind: 'far too many words', title: 'Nghiêng '.repeat(40) },
  { kind: 'one endless word', title: 'K'.repeat(90) },
])('no letter of a title of $kind leaves the margins or meets the rules', async ({ title }) => {
  const svg = drawCard({ ...card, title, description: 'Một câu mô tả dài. '.repeat(20) }, faces);
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
  const ink = async (left: number, top: number, width: number, height: number) => {
    const pixels = await sharp(drawn).extract({ left, top, width, height }).raw().toBuffer();
    return Math.max(
      ...[0, 1, 2].map((channel) => spread(pixels.filter((_, index) => index % 3 === channel))),
    );
  };
  expect(await ink(80, 140, 1040, 390)).toBeGreaterThan(100);
  expect(await ink(1124, 20, 76, 610)).toBe(0);
  expect(await ink(0, 20, 76, 610)).toBe(0);
  expect(await ink(80, 133, 1040, 6)).toBe(0);
  expect(await ink(80, 536, 1040, 8)).toBe(0);
});

test('a character that no font has is left out', () => {
  expect(drawCard({ ...card, title: 'Phát triển🎉 Đảng' }, faces)).toBe(drawCard(card, faces));
});

test('lines are as few as fit and of about equal length', () => {
  const style = { face: faces.serif, size: 60 };
  const lines = wrap('Tổ chức cơ sở đảng, học tập nghị quyết và Huy hiệu Đảng', style, 1000);
  expect(lines).toHaveLength(2);
  const [first, second] = lines.map((line) => measure(line, style)) as [number, number];
  expect(Math.abs(first - second)).toBeLessThan(250);
});
