import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTextPages } from '../../scripts/render/text-pages.ts';
import { dataFiles } from '../../scripts/site/data/data-files.ts';
import type { JoinedText, PlannedPage, TextView } from '../../scripts/site/views.ts';
import { sampleEdition } from '../site/data-edition.ts';
import { dataTexts } from '../site/data-texts.ts';
import { temporaryFolder } from './folders.ts';

const pageOf = (output: string, view: TextView): PlannedPage<'text'> => ({
  url: `/${output}`,
  output,
  template: 'text',
  title: output,
  listed: null,
  key: '',
  figures: [],
  view,
});

/** What comes to stand in the file of a view, beside other files. */
async function written(view: TextView, others: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder();
  const parts = Object.entries(others).map(([output, text]) => pageOf(output, { text }));
  writeTextPages([pageOf('deep/in/file.txt', view), ...parts], folder);
  return readFile(join(folder, 'deep/in/file.txt'), 'utf8');
}

test('a text is written as it is', async () => {
  expect(await written({ text: '\uFEFFđảng viên\n' })).toBe('\uFEFFđảng viên\n');
});

test.each([
  ['no piece', []],
  ['pieces of text and of bytes', ['đảng ', Buffer.from('viên'), '', ' 🙂']],
  ['a piece longer than what is written at once', ['a', 'đ'.repeat(1_500_000), 'b']],
  ['bytes longer than what is written at once', ['a', Buffer.from('đ'.repeat(1_500_000)), 'b']],
  [
    'many pieces',
    Array.from({ length: 30_000 }, (_, index) => `dòng ${index} của nhiều dòng dài như nhau\n`),
  ],
])('a file has all of %s', async (_, pieces: (string | Buffer)[]) => {
  const text = await written({ chunks: () => pieces });
  expect(text).toBe(pieces.map((piece) => piece.toString()).join(''));
});

const parts = {
  'a.txt': 'đầu a\nmột\nhai\n.',
  'b.txt': 'đầu b\n.',
  'c.txt': `đầu c\n${'ba\n'.repeat(500_000)}.`,
};
const joined: JoinedText = { head: 'đầu\n', parts: Object.keys(parts), between: '+', tail: '.' };

test('a joined file has what stands in its parts between their first line and the common tail', async () => {
  expect(await written({ joined }, parts)).toBe(`đầu\nmột\nhai\n++${'ba\n'.repeat(500_000)}.`);
  expect(await written({ joined: { ...joined, parts: [] } })).toBe('đầu\n.');
});

test('a part without a line is refused, and one that is not there', async () => {
  const one = { joined: { ...joined, parts: ['a.txt'] } };
  await expect(written(one, { 'a.txt': 'kein' })).rejects.toThrow('Expected a file with a line');
  await expect(written(one)).rejects.toThrow('ENOENT');
});

test('the files of open data come to hold their texts', async () => {
  const folder = await temporaryFolder();
  const done: number[] = [];
  const files = dataFiles(sampleEdition());
  writeTextPages(files, folder, (count) => done.push(count));
  expect(done).toEqual(files.map((_, index) => index + 1));
  for (const [output, text] of dataTexts(sampleEdition()))
    expect(await readFile(join(folder, output), 'utf8'), output).toBe(text);
});
