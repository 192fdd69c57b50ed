import nunjucks from 'nunjucks';
import { TemplateError, type TemplatePlace } from './template-error.ts';
import type { TemplateNode } from './template-nodes.ts';

const { Extends, FromImport, Import, Include } = nunjucks.nodes;

/** How the layouts are written: a tag that stands alone in its line leaves no line behind. */
export const SYNTAX = { autoescape: true, trimBlocks: true, lstripBlocks: true };

/** Front matter of pages is Eleventy's. */
const FRONT_MATTER = /^---\n.*?\n---\n/s;

/** A template, read. Its nodes count their lines from behind the front matter. */
export interface TemplateFile extends TemplatePlace {
  nodes: TemplateNode;
}

/** Parses the text of a template. */
export function parseTemplate(path: string, text: string): TemplateFile {
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
export function templateName(node: TemplateNode, place: TemplatePlace): string {
  if (node.typename === 'Literal' && typeof node.value === 'string') return node.value;
  throw new TemplateError(place, node.lineno, 'the name of a template must stand here in quotes');
}

/** The templates that a template extends, imports or includes itself, sorted. */
export function templatesNamedIn(file: TemplateFile): string[] {
  const nodes = [Extends, FromImport, Import, Include].flatMap((kind) => file.nodes.findAll(kind));
  return [...new Set(nodes.map(({ template }) => templateName(template, file)))].sort();
}
