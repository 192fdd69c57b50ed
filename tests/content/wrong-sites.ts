import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIndicators } from '../../scripts/content/parse-indicators.ts';
import type { Problem } from '../../scripts/content/problems.ts';
import { readContentFolder } from '../../scripts/content/read.ts';
import { parseContent } from '../../scripts/content/validate.ts';
import { deriveFigures } from '../../scripts/figures/derive.ts';

/** The moment at which the wrong sites are checked. */
export const NOW = '2026-01-15T12:00:00+07:00';

export const WRONG_SITES = join(import.meta.dirname, '../fixtures/wrong');

/** Names of the wrong sites: folders laid over `_base`, with the problems expected in `expected.txt`. */
export function wrongSites(): string[] {
  return readdirSync(WRONG_SITES)
    .filter((name) => name !== '_base')
    .sort();
}

/** Lays a wrong site over the base in a temporary folder and finds all its problems. */
export async function problemsOfWrongSite(name: string): Promise<Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-site-'));
  try {
    cpSync(join(WRONG_SITES, '_base'), folder, { recursive: true });
    cpSync(join(WRONG_SITES, name), folder, { recursive: true });
    rmSync(join(folder, 'expected.txt'), { force: true });
    deleteListed(folder);
    return await problemsOf(folder);
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

async function problemsOf(folder: string): Promise<Problem[]> {
  const parsed = parseContent(await readContentFolder(folder), { now: NOW, drafts: false, allBodies: true });
  const indicators = parsed.content?.indicators ?? indicatorsOf(folder);
  const arithmetic = parsed.sound.flatMap((article) => deriveFigures(article, indicators).problems);
  return [...parsed.problems, ...arithmetic];
}

function indicatorsOf(folder: string) {
  const file = join(folder, 'indicators.yaml');
  return parseIndicators(existsSync(file) ? readFileSync(file, 'utf8') : '').indicators;
}
