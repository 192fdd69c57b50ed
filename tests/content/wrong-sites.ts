import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../scripts/content/problems.ts';
import { checkContent } from '../../scripts/engine/portal.ts';

/** The moment at which the wrong sites are checked. */
export const NOW = '2026-01-15T12:00:00+07:00';

export const WRONG_SITES = join(import.meta.dirname, '../fixtures/wrong');

/** Names of the wrong sites: folders laid over `_base`, with the problems expected in `expected.txt`. */
export function wrongSites(): string[] {
  return readdirSync(WRONG_SITES)
    .filter((name) => name !== '_base')
    .sort();
}

/** All problems of a wrong site, as `npm run check` finds them. */
export function problemsOfWrongSite(name: string): Promise<Problem[]> {
  return withWrongSite(name, async (content) => {
    const options = { content, now: NOW, drafts: false, preview: false };
    return (await checkContent(options)).problems;
  });
}

/** Lays a wrong site over the base in a temporary folder for as long as `look` takes. */
export async function withWrongSite<T>(name: string, look: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-site-'));
  try {
    cpSync(join(WRONG_SITES, '_base'), folder, { recursive: true });
    cpSync(join(WRONG_SITES, name), folder, { recursive: true });
    rmSync(join(folder, 'expected.txt'), { force: true });
    deleteListed(folder);
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A case takes files of the base away by naming them in `_delete.txt`. */
function deleteListed(folder: string): void {
  const list = join(folder, '_delete.txt');
  if (!existsSync(list)) return;
  for (const file of readFileSync(list, 'utf8').split('\n').filter(Boolean)) rmSync(join(folder, file));
  rmSync(list);
}
