import { toIso } from '../text/dates.ts';
import { slugify } from '../text/slugs.ts';
import { checkArticle } from './check-article.ts';
import type { ArticleDraft, FileContext } from './drafts.ts';
import { parseFigures } from './figures-wire.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ArticleData, Person, Source, StatedFigure } from './model.ts';
import { articlePath, resolvePath } from './paths.ts';
import { errorAt, hasErrors, type Problem } from './problems.ts';
import { type ArticleWire, articleSchema } from './schema.ts';
import { readWire, type Valid } from './wire.ts';

/** What was read of an article, also when something is wrong, so that checks across files see every file. */
export interface ParsedArticle {
  /** The fields that fit the schema. */
  fields: Valid<ArticleWire>;
  problems: Problem[];
  /** Null when the file has errors. */
  article: ArticleData | null;
}

/** Reads one article file. Its text has LF line ends; its path is one that `articlePath` takes. */
export function parseArticle(file: string, text: string, context: FileContext): ParsedArticle {
  const split = splitFrontMatter(text);
  if ('code' in split) {
    const problem = errorAt({ file, line: split.line, column: 1 }, split.code, null, split.params);
    return { fields: {}, problems: [problem], article: null };
  }
  const wire = readWire(split.yaml, file, split.yamlLine, articleSchema);
  const draft = { file, slug: articlePath(file)?.slug ?? '', fields: wire.valid, yaml: wire.yaml };
  const organisation = wire.valid.organisation ?? '';
  const parsed = parseFigures(wire.valid.figures ?? [], wire.yaml, { ...context, organisation });
  const problems = [...wire.problems, ...checkArticle(draft, context), ...parsed.problems];
  const article =
    wire.data && !hasErrors(problems)
      ? articleOf(wire.data, draft, { ...parsed, bodyLine: split.bodyLine, zone: context.zone })
      : null;
  return { fields: wire.valid, problems, article };
}

function articleOf(
  wire: ArticleWire,
  { file, slug, yaml }: ArticleDraft,
  { figures, bodyLine, zone }: { figures: StatedFigure[]; bodyLine: number; zone: string },
): ArticleData {
  const iso = (instant: string | null | undefined) => (instant ? toIso(instant, zone) : null);
  const folder = articlePath(file)?.folder ?? '';
  return {
    slug,
    file,
    title: wire.title.trim(),
    lede: wire.lede.trim(),
    date: toIso(wire.date, zone),
    updated: iso(wire.updated),
    section: wire.section,
    organisation: wire.organisation,
    topics: (wire.topics ?? []).map((topic) => topic.trim()),
    byline: { writers: people(wire.byline?.writers), photographers: people(wire.byline?.photographers) },
    source: wire.source ? sourceOf(wire.source) : null,
    pictures: (wire.pictures ?? []).map((picture) => ({
      file: resolvePath(folder, picture.file) ?? picture.file,
      alt: picture.alt.trim(),
      caption: picture.caption ?? null,
      credit: picture.credit ?? null,
    })),
    figures,
    untracked: (wire.untracked ?? []).map(({ numbers, reason }, index) => {
      return { numbers, reason, place: yaml.placeOf(`untracked[${index}]`) };
    }),
    related: wire.related ?? [],
    aliases: wire.aliases ?? [],
    draft: wire.draft ?? false,
    publishAt: iso(wire.publishAt),
    expires: iso(wire.expires),
    corrections: (wire.corrections ?? []).map((each) => {
      return { ...each, date: toIso(each.date, zone), why: each.why ?? null, figures: each.figures ?? [] };
    }),
    language: wire.language ?? 'vi',
    bodyLine,
  };
}

function people(names: string[] | null | undefined): Person[] {
  return (names ?? []).map((name) => ({ name: name.trim(), slug: slugify(name) }));
}

function sourceOf(wire: NonNullable<ArticleWire['source']>): Source {
  return {
    publisher: wire.publisher ?? null,
    address: wire.address ?? null,
    title: wire.title ?? null,
    author: wire.author ?? null,
    credit: wire.credit ?? null,
    note: wire.note ?? null,
  };
}
