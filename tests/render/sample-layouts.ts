import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import { LAYOUTS, type Layouts, loadLayouts } from '../../scripts/render/layouts.ts';
import { SYNTAX } from '../../scripts/render/template-files.ts';
import { FILTERS, GLOBALS } from '../../scripts/render/template-filters.ts';
import { Markup } from '../../scripts/render/template-runtime.ts';
import { temporaryFolder } from './folders.ts';

/** A folder with these files, removed when the test is over. */
export async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Layouts made of these files. */
export async function layoutsOf(files: Record<string, string>): Promise<Layouts> {
  return loadLayouts(await folderOf(files), await temporaryFolder());
}

/** A page's template as Nunjucks' own code would run it, with our filters. */
export function nunjucksPage(name: string, folder = LAYOUTS): nunjucks.Template {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), SYNTAX);
  const { pictureHtml, chart } = { ...FILTERS, ...GLOBALS };
  if (pictureHtml) environment.addFilter('pictureHtml', markedSafe(pictureHtml));
  if (chart) environment.addGlobal('chart', markedSafe(chart));
  const text = readFileSync(join(folder, `pages/${name}.njk`), 'utf8').replace(/^---\n.*?\n---\n/s, '');
  return new nunjucks.Template(text, environment, name, true);
}

/** Nunjucks knows its own finished markup only. */
function markedSafe(make: (...values: never[]) => unknown) {
  return (...values: never[]) => {
    const value = make(...values);
    return value instanceof Markup ? new nunjucks.runtime.SafeString(value.toString()) : value;
  };
}
