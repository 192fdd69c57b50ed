/** Builds of one process after the other, as `npm start` makes them. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fileOf } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(14);
const { cache, content, output, again } = workshop;
const file = fileOf(content, 'bai-so-3');
const page = join('tin', 'bai-so-3', 'index.html');

beforeAll(async () => {
  expect(await again()).toMatchObject({ fault: null });
});

/** By the command, since another build of the process would end what it knows. */
async function expectAsCold(): Promise<void> {
  expect(differences(digestsOf(output), await workshop.coldByCommand())).toEqual([]);
}

test('an edited article is written, nothing else', async () => {
  appendFileSync(file, '\nThêm một câu.\n');
  expect(await again()).toMatchObject({ fault: null, written: [[page, 'view']], removed: [] });
  expect(await again()).toMatchObject({ fault: null, written: [], removed: [] });
  await expectAsCold();
});

test('two saves within a moment, of as many bytes, are both seen', async () => {
  for (const word of ['mot', 'hai', 'bon']) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n(?:Chữ ...\.\n)?$/, `\nChữ ${word}.\n`));
    expect(await again()).toMatchObject({ fault: null, written: [[page, 'view']] });
    expect(readFileSync(join(output, page), 'utf8')).toContain(`Chữ ${word}`);
  }
});

test('wrong content leaves the site as it was, and is forgotten when it is right again', async () => {
  const text = readFileSync(file, 'utf8');
  const before = digestsOf(output);
  writeFileSync(file, text.replace(/^title: .*$/m, ''));
  expect(await again()).toMatchObject({ fault: null, written: null });
  expect(differences(digestsOf(output), before)).toEqual([]);
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Tên bài đã sửa'));
  expect((await again()).written?.length).toBeGreaterThan(3);
  await expectAsCold();
});

test('an article that comes and goes', async () => {
  const other = join(dirname(file), 'bai-them.md');
  writeFileSync(other, readFileSync(file, 'utf8').replace(/^aliases: .*\n/m, ''));
  expect(await again()).toMatchObject({ fault: null, problems: [] });
  expect(existsSync(join(output, 'tin', 'bai-them'))).toBe(true);
  await expectAsCold();
  rmSync(other);
  expect(await again()).toMatchObject({ fault: null, problems: [] });
  await expectAsCold();
});

test.each([
  ['the output', () => rmSync(output, { recursive: true })],
  ['the kept site', () => rmSync(join(cache, 'site'), { recursive: true })],
  ['the whole cache', () => rmSync(cache, { recursive: true })],
])('%s may be removed between two builds', async (_, remove) => {
  remove();
  appendFileSync(file, '\nLại thêm một câu.\n');
  expect(await again()).toMatchObject({ fault: null, problems: [], notice: null });
  await expectAsCold();
});

test('while it runs the cache is its own, after that it is free', async () => {
  appendFileSync(file, '\nCâu cuối.\n');
  const other = await workshop.command('--output', `${output}-other`);
  expect(other).toMatchObject({ code: 0 });
  await again();
  expect(digestsOf(output)).toEqual(digestsOf(`${output}-other`));
  expect(existsSync(join(cache, 'lock'))).toBe(true);
  await workshop.build();
  expect(existsSync(join(cache, 'lock'))).toBe(false);
});
