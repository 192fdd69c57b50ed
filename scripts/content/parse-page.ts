import { isSlug, slugify } from '../text/slugs.ts';
import { placesOf } from './drafts.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { StaticPage } from './model.ts';
import { pageSlug } from './paths.ts';
import { errorAt, type Problem, startOf } from './problems.ts';
import { pageSchema } from './schema.ts';
import { readWire } from './wire.ts';

/** A page on its way to being one; `page` is null when the file has errors. */
export interface PageDraft {
  file: string;
  body: string;
  bodyLine: number;
  page: StaticPage | null;
  /** Why the people whom it lists may be named, or null. */
  namesPublic: string | null;
  problems: Problem[];
}

/** Reads one file of `pages/`. Its text has LF line ends. */
export function parsePage(file: string, text: string): PageDraft {
  const slug = pageSlug(file) ?? '';
  const problems: Problem[] = [];
  if (!isSlug(slug)) {
    problems.push(errorAt(startOf(file), 'bad-file-name', null, { found: slug, suggestion: slugify(slug) }));
  }
  const split = splitFrontMatter(text);
  if ('code' in split) {
    problems.push(errorAt({ file, line: split.line, column: 1 }, split.code, null, split.params));
    return { file, body: '', bodyLine: 1, page: null, namesPublic: null, problems };
  }
  const { body, bodyLine } = split;
  const { data, valid, yaml, problems: found } = readWire(split.yaml, file, split.yamlLine, pageSchema);
  problems.push(...found);
  const right = data !== null && problems.length === 0;
  const places = placesOf(yaml, file);
  const page = right
    ? { slug, file, title: data.title, description: data.description, body, bodyLine, places }
    : null;
  return { file, body, bodyLine, page, namesPublic: valid.namesPublic ?? null, problems };
}
