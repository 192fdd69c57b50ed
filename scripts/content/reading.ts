/** Reading one file of a content folder: what is found in it alone, whatever stands in the other files. */
import { checkDocument } from './check-files.ts';
import { checkPersonal } from './check-personal.ts';
import { checkText } from './check-text.ts';
import type { ArticleContext, FileContext } from './drafts.ts';
import { normalizeLines } from './front-matter.ts';
import type { ArticleData, PageData, SourceDocument } from './model.ts';
import { type ParsedArticle, parseArticle } from './parse-article.ts';
import { parsePage } from './parse-page.ts';
import { articlePath, pageSlug } from './paths.ts';
import { Present, type TimeSpan } from './present.ts';
import type { Problem } from './problems.ts';

/**
 * What was found in one file. Plain data without the text itself: it can be sent to another thread, and kept for
 * the same text, file, settings and `pictures` while the time is within its span.
 */
export interface FileReading extends TimeSpan {
  file: string;
  problems: Problem[];
  /** Null for a file that is no article, or that has errors. */
  article: ArticleData | null;
  page: PageData | null;
  /** What an article gives names to and what it names, with errors too; null for a file that is no article. */
  names: ArticleNames | null;
  /** Paths of the pictures that had to exist. */
  pictures: string[];
  /** False when there are problems: their texts may speak of anything, such as names that are alike. */
  mayBeKept: boolean;
}

/** Lists of front matter as they are written; null stands for an item that does not fit. */
export interface ArticleNames {
  aliases: (string | null)[];
  related: (string | null)[];
  topics: (string | null)[];
}

/** Reads one document that is none of the settings. It depends on nothing but what it is given. */
export function readContentFile(document: SourceDocument, context: ArticleContext): FileReading {
  const present = new Present(context);
  const found = document.text === null ? {} : readText(document.file, document.text, { ...context, present });
  const { article = null, page = null, names = null } = found;
  const problems = [...checkDocument(document), ...(found.problems ?? [])];
  return {
    file: document.file,
    problems,
    article,
    page,
    names,
    pictures: article?.pictures.map(({ file }) => file) ?? [],
    mayBeKept: problems.length === 0,
    ...present.span(),
  };
}

function readText(file: string, source: string, context: FileContext): Partial<FileReading> {
  const text = normalizeLines(source);
  const problems = checkText(file, text);
  const { publisher, present } = context;
  const personal = (namesPublic: string | null = null) =>
    checkPersonal(file, text, { publisher, namesPublic, present });
  if (articlePath(file)) {
    const { article, fields, problems: found } = parseArticle(file, text, context);
    problems.push(...found, ...personal(fields.namesPublic));
    return { article, names: namesOf(fields), problems };
  }
  if (pageSlug(file) === null) return { problems };
  const { page, namesPublic, problems: found } = parsePage(file, text);
  problems.push(...found, ...personal(namesPublic));
  return { page, problems };
}

function namesOf({ aliases, related, topics }: ParsedArticle['fields']): ArticleNames {
  const written = (items: (string | undefined)[] | null | undefined) =>
    (items ?? []).map((item) => item ?? null);
  return { aliases: written(aliases), related: written(related), topics: written(topics) };
}
