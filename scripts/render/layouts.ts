import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../site/digest.ts';
import { writeWhole } from './cache-files.ts';
import { CACHE_FOLDER, PROJECT } from './folders.ts';

/** A template, ready to be run. */
export interface Layout {
  /** Lines of front matter before the template. */
  offset: number;
  /** Body of a function; see `codeOf`. */
  code: string;
  /** Paths of the templates that it names itself. */
  uses: string[];
  /** Hash of its text. */
  hash: string;
}

/** All templates of a folder, by their paths below it: `components/card.njk`. */
export interface Layouts {
  folder: string;
  files: ReadonlyMap<string, Layout>;
}

/** The folder of the layouts; paths in templates start there. */
export const LAYOUTS = join(PROJECT, 'layouts');

/** Where the code of the layouts is kept, in the cache folder. */
const CACHE_FILE = 'layouts.json';

/**
 * Reads the layouts. Parsing them takes longer than all else that a build needs to start, so the code of the last
 * time is kept and used for as long as no template has changed, nor what makes code of them.
 */
export async function loadLayouts(folder = LAYOUTS, cacheFolder = CACHE_FOLDER): Promise<Layouts> {
  const texts = textsOf(folder, /\.njk$/);
  const makers = textsOf(import.meta.dirname, /^template-.*\.ts$/);
  const parser = readFileSync(join(PROJECT, 'node_modules/nunjucks/package.json'), 'utf8');
  const key = digestOf([...texts, ...makers, parser]);
  const cached = join(cacheFolder, CACHE_FILE);
  const kept = keptFiles(cached, key);
  if (kept) return { folder, files: new Map(kept) };
  const { prepareTemplate } = await import('./template-code.ts');
  const files = [...texts].map(([path, text]): [string, Layout] => [
    path,
    { ...prepareTemplate(path, text), hash: digestOf(text) },
  ]);
  await writeWhole(cached, Buffer.from(JSON.stringify({ key, files })));
  return { folder, files: new Map(files) };
}

/**
 * Everything that a page's template is made of: its own file and all that it extends, imports or includes, and these
 * in their turn; paths below the layouts' folder, sorted.
 */
export function templateFiles(name: string, { files }: Layouts): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const used of files.get(path)?.uses ?? []) visit(used);
  };
  visit(`pages/${name}.njk`);
  return [...found].sort();
}

/** Changes when one of the files changes that a page's template is made of, and else never. */
export function templateFingerprint(name: string, layouts: Layouts): string {
  const parts = templateFiles(name, layouts).map((path) => [path, layouts.files.get(path)?.hash]);
  return digestOf(parts);
}

/** Texts of the files in and below a folder whose paths fit, in the order of these. Nothing else could be done meanwhile. */
function textsOf(folder: string, fitting: RegExp): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const wanted = paths.filter((path) => fitting.test(path)).sort();
  return new Map(wanted.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What was kept under this key; a file that is missing or broken holds nothing. */
function keptFiles(file: string, key: string): [string, Layout][] | null {
  try {
    const kept: { key?: string; files?: [string, Layout][] } = JSON.parse(readFileSync(file, 'utf8'));
    return kept.key === key ? (kept.files ?? null) : null;
  } catch {
    return null;
  }
}
