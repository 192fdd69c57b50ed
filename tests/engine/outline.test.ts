/** A change of one body: its own page is made anew, and of other pages those that tell of it. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { articlesIn, change, read, slugOf } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(20);
const { content, output, build } = workshop;
const desk = { content };

const STATED = /^organisation: (\S+)$[\s\S]*?asOf: (\S+)\n {4}members:/m;
const stating = articlesIn(content).find((file) => STATED.test(read(desk, file))) ?? '';

beforeAll(async () => {
  expect(await build()).toMatchObject({ fault: null });
});

/** Edits a body, builds, and gives the files that were written anew. */
async function writtenFor(file: string, edit: (text: string) => string): Promise<string[]> {
  change({ ...desk, dice: null as never, count: 0 }, file, edit);
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

test('a heading that is gone is missed by the article that links to it', async () => {
  const [other = ''] = articlesIn(content).filter((file) => file !== stating);
  await writtenFor(stating, (text) => `${text}\n## Mục riêng\n\nMột câu.\n`);
  await writtenFor(other, (text) => `${text}\nXem [mục ấy](${slugOf(stating)}#muc-rieng).\n`);
  change({ ...desk, dice: null as never, count: 0 }, stating, (text) =>
    text.replace('## Mục riêng', '## Mục khác'),
  );
  expect((await build()).problems).toEqual(['broken-anchor']);
});
