import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../render/folders.ts';
import { CORPUS_NOW } from '../corpus.ts';
import type { Command } from './measure.ts';
import { copyTree } from './trees.ts';

/** What a build needs of the project. */
const NEEDED = [
  'scripts',
  'layouts',
  'assets',
  '.eleventy.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Where builds keep things for the next one, below the project; what CI keeps from one run to the next. */
const CACHE = '.cache';

/** A layout that every page shows, and a word of it that the case "a layout edited" changes. */
const LAYOUT = { file: 'layouts/components/footer.njk', word: 'Cuối trang', by: 'Chân trang' };

/** Makes a checkout of this project: the same files with times of now, and no cache. */
export function checkOut(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of NEEDED) {
    const from = join(PROJECT, name);
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
}

/** Edits a layout of a checkout. */
export function editLayout(project: string): void {
  const path = join(project, LAYOUT.file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(LAYOUT.word)) throw new Error(`Expected "${LAYOUT.word}" in ${LAYOUT.file}`);
  writeFileSync(path, text.replace(LAYOUT.word, LAYOUT.by));
}

/** Keeps a checkout's cache, to be put into another. */
export function keepCache(project: string, folder: string): void {
  copyTree(join(project, CACHE), folder, { keepTimes: true });
}

/** Puts a kept cache into a checkout, as unpacking an archive does. */
export function restoreCache(project: string, folder: string): void {
  copyTree(folder, join(project, CACHE), { keepTimes: true });
}

/** Forgets all that earlier builds of a checkout have kept. */
export function dropCache(project: string): void {
  rmSync(join(project, CACHE), { recursive: true, force: true });
}

/** The command that builds content with a checkout. */
export function ourBuild(project: string, content: string, output: string): Command {
  const script = join(project, 'scripts', 'build.js');
  const cache = join(project, CACHE, 'build');
  return {
    program: process.execPath,
    args: [script, '--content', content, '--output', output, '--cache', cache, '--now', CORPUS_NOW],
    folder: project,
  };
}

/** The command that shows content with a checkout, and again after every change. */
export function ourServer(project: string, content: string, output: string): Command {
  const script = join(project, 'scripts', 'start.js');
  return {
    program: process.execPath,
    args: [script, '--content', content, '--output', output, '--port', '0', '--now', CORPUS_NOW],
    folder: project,
  };
}
