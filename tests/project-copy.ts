import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './built-sites.ts';
import { PROJECT } from './commands.ts';

const COPIED = ['.eleventy.ts', 'package.json', 'package-lock.json', 'scripts', 'layouts', 'assets'];

/** A copy of the program, so that a test may change it. */
export function copyOfProject(): string {
  const project = temporaryFolder();
  for (const name of COPIED) cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  return project;
}
