import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { NOTICES } from '../../scripts/console/explain.ts';
import { fileOf } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(14);
const { cache, content, output, build, command } = workshop;
const other = `${output}-other`;

beforeAll(async () => {
  expect(await build()).toMatchObject({ fault: null });
});

async function expectRight(...folders: string[]): Promise<void> {
  const wanted = await workshop.cold();
  for (const folder of folders) expect(differences(digestsOf(folder), wanted), folder).toEqual([]);
  expect(await build()).toMatchObject({ fault: null, problems: [], notice: null });
  expect(differences(digestsOf(output), wanted)).toEqual([]);
}

const edit = () => appendFileSync(fileOf(content, 'bai-so-2'), '\nMột câu nữa.\n');

test.each([1, 2, 3])('two builds with one cache and one output both end well (%i)', async () => {
  edit();
  for (const run of await Promise.all([command(), command()])) expect(run).toMatchObject({ code: 0 });
  await expectRight(output);
});

test.each([1, 2])('two builds with one cache and two outputs both end well (%i)', async () => {
  edit();
  const runs = await Promise.all([command(), command('--output', other)]);
  for (const run of runs) expect(run).toMatchObject({ code: 0 });
  await expectRight(output, other);
});

test('two first builds of a site both end well', async () => {
  for (const folder of [cache, output]) rmSync(folder, { recursive: true });
  for (const run of await Promise.all([command(), command()])) expect(run).toMatchObject({ code: 0 });
  await expectRight(output);
});

test('two outputs of one cache, one after the other: each is right', async () => {
  edit();
  expect(await command('--output', other)).toMatchObject({ code: 0 });
  await expectRight(other);
  expect(await command('--output', other)).toMatchObject({ code: 0 });
  await expectRight(other);
});

test('while a process that lives has the cache, a build does without, says so, and leaves the cache alone', async () => {
  edit();
  writeFileSync(join(cache, 'lock'), String(process.pid));
  const before = digestsOf(cache);
  const run = await command();
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining(NOTICES['in-use']) });
  expect(differences(digestsOf(cache), before)).toEqual([]);
  rmSync(join(cache, 'lock'));
  await expectRight(output);
});
