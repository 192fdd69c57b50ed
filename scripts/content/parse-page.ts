import { isSlug, slugify } from '../text/slugs.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { PageData } from './model.ts';
import { pageSlug } from './paths.ts';
import { errorAt, type Problem, startOf } from './problems.ts';
import { pageSchema } from './schema.ts';
import { readWire } from './wire.ts';

/** What was read of a page; `page` is null when the file has errors. */
interface ParsedPage {
  page: PageData | null;
  /** Why the people whom it lists may be named, or null. */
  namesPublic: string | null;
  problems: Problem[];
}

/** Reads one file of `pages/`. Its text has LF line ends. */
export function parsePage(file: string, text: string): ParsedPage {
  const slug = pageSlug(file) ?? '';
  const problems: Problem[] = [];
  if (!isSlug(slug)) {
    problems.push(errorAt(startOf(file), 'bad-file-name', null, { found: slug, suggestion: slugify(slug) }));
  }
  const split = splitFrontMatter(text);
  if ('code' in split) {
    problems.push(errorAt({ file, line: split.line, column: 1 }, split.code, null, split.params));
    return { page: null, namesPublic: null, problems };
  }
  const { data, valid, problems: found } = readWire(split.yaml, file, split.yamlLine, pageSchema);
  problems.push(...found);
  const { bodyLine } = split;
  const right = data !== null && problems.length === 0;
  const page = right ? { slug, file, title: data.title, description: data.description, bodyLine } : null;
  return { page, namesPublic: valid.namesPublic ?? null, problems };
}
