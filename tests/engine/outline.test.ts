/** A change of one body: its own page is made anew, and of other pages those that tell of it. */
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { articlesIn, change, type Desk, Dice, move, read, slugOf, write } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(20);
const { content, output, build } = workshop;
const desk: Desk = { content, dice: new Dice(1), count: 0 };

const STATED = /^organisation: (\S+)$[\s\S]*?asOf: (\S+)\n {4}members:/m;
const stating = articlesIn(content).find((file) => STATED.test(read(desk, file))) ?? '';

beforeAll(async () => {
  expect(await build()).toMatchObject({ fault: null });
});

/** Edits a body, builds, and gives the files that were written anew. */
async function writtenFor(file: string, edit: (text: string) => string): Promise<string[]> {
  change(desk, file, edit);
  const { written, fault, problems } = await build();
  expect({ fault, problems }).toEqual({ fault: null, problems: [] });
  expect(differences(digestsOf(output), await workshop.cold())).toEqual([]);
  return (written ?? []).map(([path]) => path).sort();
}

const pageOf = (file: string) => join('tin', slugOf(file), 'index.html');

test('a sentence more shows on the page of the article alone', async () => {
  expect(await writtenFor(stating, (text) => `${text}\nThêm một câu.\n`)).toEqual([pageOf(stating)]);
});

test('minutes more to read show in the lists that it stands in', async () => {
  const written = await writtenFor(stating, (text) => `${text}\n${'Câu dài thêm. '.repeat(400)}\n`);
  expect(written).toContain(pageOf(stating));
  expect(written).toContain('tin-moi/index.html');
});

test('the sentence that first speaks of a figure shows where the figure tells who speaks of it', async () => {
  const [, organisation = '', day] = STATED.exec(read(desk, stating)) ?? [];
  const sentence = `Nhắc lại: đảng bộ có [](figure:${organisation}/members@${day}) đảng viên.`;
  const written = await writtenFor(stating, (text) => text.replace('\n---\n\n', `\n---\n\n${sentence}\n\n`));
  expect(written).toContain(pageOf(stating));
  expect(written.filter((path) => path.startsWith(join('so-lieu', organisation)))).not.toEqual([]);
});

test('another picture of the same name shows where the article shows it', async () => {
  const [file = ''] = articlesIn(content).filter((each) => each !== stating);
  const folder = file.slice(0, -'.md'.length);
  move(desk, file, `${folder}/index.md`);
  const paint = async (background: string) => {
    const image = sharp({ create: { width: 240, height: 150, channels: 3, background } });
    write(desk, `${folder}/anh.png`, await image.png().toBuffer());
  };
  await paint('navy');
  const shown = `${folder}/index.md`;
  await writtenFor(shown, (text) => `${text}\n![Ảnh giữa bài](anh.png "Chú thích của ảnh")\n`);
  await paint('maroon');
  expect(await writtenFor(shown, (text) => text)).toContain(pageOf(file));
});

test('a heading that is gone is missed by the article that links to it', async () => {
  const [other = ''] = articlesIn(content).filter((file) => file !== stating);
  await writtenFor(stating, (text) => `${text}\n## Mục riêng\n\nMột câu.\n`);
  await writtenFor(other, (text) => `${text}\nXem [mục ấy](${slugOf(stating)}#muc-rieng).\n`);
  change(desk, stating, (text) => text.replace('## Mục riêng', '## Mục khác'));
  expect((await build()).problems).toEqual(['broken-anchor']);
});
