import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { PROJECT } from './folders.ts';
import type { TemplateNode } from './template-nodes.ts';

const { Extends, FromImport, Import, Include } = nunjucks.nodes;

/** The folder of the layouts; paths in templates start there. */
export const LAYOUTS = join(PROJECT, 'layouts');

/** How the layouts are written: a tag that stands alone in its line leaves no line behind. */
export const SYNTAX = { autoescape: true, trimBlocks: true, lstripBlocks: true };

/** Front matter of pages is Eleventy's. */
const FRONT_MATTER = /^---\n.*?\n---\n/s;

/** A template, read. */
export interface TemplateFile {
  /** Path below the layouts' folder: `components/card.njk`. */
  path: string;
  /** Lines of front matter; the nodes count theirs from behind it. */
  offset: number;
  nodes: TemplateNode;
}

type Place = Pick<TemplateFile, 'path' | 'offset'>;

/** A template that cannot be used as it is written: file and line, and what is wrong. */
export class TemplateError extends Error {
  override name = 'TemplateError';

  constructor({ path, offset }: Place, lineno: number, message: string) {
    super(`layouts/${path}:${offset + lineno + 1}: ${message}`);
  }
}

/** Reads and parses a template; `path` starts below the layouts' folder. */
export function readTemplate(path: string, folder = LAYOUTS): TemplateFile {
  const text = readFileSync(join(folder, path), 'utf8');
  const [matter = ''] = FRONT_MATTER.exec(text) ?? [];
  const place = { path, offset: matter.split('\n').length - 1 };
  try {
    return { ...place, nodes: nunjucks.parser.parse(text.slice(matter.length), [], SYNTAX) };
  } catch (error) {
    if (!(error instanceof nunjucks.lib.TemplateError)) throw error;
    throw new TemplateError(place, (error.lineno ?? 1) - 1, error.message);
  }
}

/**
 * The template that a tag names. A name that is reckoned out is an error: which pages a change of a file touches
 * must be known without rendering them.
 */
export function templateName(node: TemplateNode, place: Place): string {
  if (node.typename === 'Literal' && typeof node.value === 'string') return node.value;
  throw new TemplateError(place, node.lineno, 'the name of a template must stand here in quotes');
}

/**
 * Everything that a page's template is made of: its own file and all that it extends, imports or includes, and these
 * in their turn; paths below the layouts' folder, sorted. A page must be rendered again when one of them changes.
 */
export function templateFiles(name: string, folder = LAYOUTS): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const file = readTemplate(path, folder);
    for (const kind of [Extends, FromImport, Import, Include])
      for (const { template } of file.nodes.findAll(kind)) visit(templateName(template, file));
  };
  visit(`pages/${name}.njk`);
  return [...found].sort();
}
