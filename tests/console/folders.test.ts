import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContentFolder, checkOutputFolder } from '../../scripts/console/folders.ts';
import { PROJECT } from '../../scripts/render/folders.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'folders-')));
  content = join(root, 'content');
  mkdirSync(content);
});

afterEach(() => rmSync(root, { recursive: true }));

function folder(...files: string[]): string {
  const output = join(root, 'site');
  mkdirSync(output, { recursive: true });
  for (const file of files) writeFileSync(join(output, file), '');
  return output;
}

const SITE = ['_headers', 'sitemap.xml', 'index.html'];

describe('an output folder', () => {
  test.each([
    ['that is not there yet', () => join(root, 'new')],
    ['that is empty', () => folder()],
    ['with an earlier site', () => folder(...SITE, 'rss.xml')],
  ])('%s is taken', (_, output) => {
    expect(() => checkOutputFolder(output(), content)).not.toThrow();
  });

  test.each([
    ['that holds the content', () => root],
    ['that is the content', () => content],
    ['inside the content', () => join(content, 'site')],
    ['that holds the project', () => join(PROJECT, '..')],
    ['that is a file', () => join(folder('a-file'), 'a-file')],
    ['with somebody’s files', () => folder('notes.txt')],
    ['with an earlier site and a repository', () => folder(...SITE, '.git')],
    ['with an earlier site and its domain', () => folder(...SITE, 'CNAME')],
  ])('%s is refused', (_, output) => {
    expect(() => checkOutputFolder(output(), content)).toThrow(/^Expected/);
  });
});

test('content must be a folder that is there', () => {
  expect(() => checkContentFolder(content)).not.toThrow();
  expect(() => checkContentFolder(join(root, 'none'))).toThrow(/none/);
});
