import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeFile, writeWhole } from '../../scripts/render/cache-files.ts';
import { temporaryFolder } from './folders.ts';

test('a file is placed in a folder that does not exist yet', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'cached'), 'one');
  placeFile(join(root, 'cached'), join(root, 'a/b/target'));
  expect(await readFile(join(root, 'a/b/target'), 'utf8')).toBe('one');
});

test('a file that stands in the way is replaced, and the cached file that it was linked to stays as it was', async () => {
  const root = await temporaryFolder();
  const [one, two, target] = ['one', 'two', 'target'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(one, 'one');
  await writeFile(two, 'two');
  placeFile(one, target);
  placeFile(two, target);
  expect(await readFile(target, 'utf8')).toBe('two');
  expect(await readFile(one, 'utf8')).toBe('one');
});

test('a cached file that is gone is an error', async () => {
  const root = await temporaryFolder();
  expect(() => placeFile(join(root, 'none'), join(root, 'target'))).toThrow('ENOENT');
});

test('a whole file is written and nothing else is left behind', async () => {
  const root = await temporaryFolder();
  await writeWhole(join(root, 'folder/file'), Buffer.from('one'));
  await writeWhole(join(root, 'folder/file'), Buffer.from('two'));
  expect(await readdir(join(root, 'folder'))).toEqual(['file']);
  expect(await readFile(join(root, 'folder/file'), 'utf8')).toBe('two');
});

test('a write that fails leaves the old file and no remains', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'file'));
  await expect(writeWhole(join(root, 'file'), Buffer.from('one'))).rejects.toThrow();
  expect(await readdir(root)).toEqual(['file']);
});
