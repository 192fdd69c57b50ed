import type { Article, Indicator, Place, Term } from './model.ts';
import type { Problem } from './problems.ts';
import type { ArticleWire } from './schema.ts';
import type { Valid } from './wire.ts';
import type { YamlDocument } from './yaml.ts';

/**
 * An article on its way to being one: what could be read of it, also when something is wrong, so that
 * checks across files see every file.
 */
export interface ArticleDraft {
  file: string;
  slug: string;
  /** The fields that fit the schema. */
  fields: Valid<ArticleWire>;
  yaml: YamlDocument;
  body: string;
  bodyLine: number;
  problems: Problem[];
  /** Null when the file has errors. */
  article: Article | null;
}

/** What articles are held against. A part is null when the file that would hold it could not be read. */
export interface ArticleContext {
  zone: string;
  /** The present, as an ISO instant. */
  now: string;
  sections: ReadonlySet<string> | null;
  terms: Term[] | null;
  organisations: ReadonlySet<string> | null;
  indicators: ReadonlyMap<string, Indicator>;
  /** Keys of indicators as written, also of those with faults of their own. */
  indicatorKeys: ReadonlySet<string> | null;
  /** Paths of the pictures that exist, usable or not. */
  pictures: ReadonlySet<string>;
}

/** The place of every front-matter path of a document; key "" is the start of the file. */
export function placesOf(yaml: YamlDocument, file: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const path of yaml.paths()) places.set(path, yaml.placeOf(path));
  return places.set('', { file, line: 1, column: 1 });
}
