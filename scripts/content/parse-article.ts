import { toIso } from '../text/dates.ts';
import { slugify } from '../text/slugs.ts';
import { checkArticle, today } from './check-article.ts';
import { type ArticleContext, type ArticleDraft, placesOf } from './drafts.ts';
import { parseFigures } from './figures-wire.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Article, Person, Source, StatedFigure } from './model.ts';
import { articlePath, resolvePath } from './paths.ts';
import { errorAt, hasErrors } from './problems.ts';
import { type ArticleWire, articleSchema } from './schema.ts';
import { readWire } from './wire.ts';
import { parseYaml } from './yaml.ts';

/** Reads one article file. Its text has LF line ends; its path is one that `articlePath` takes. */
export function parseArticle(file: string, text: string, context: ArticleContext): ArticleDraft {
  const slug = articlePath(file)?.slug ?? '';
  const split = splitFrontMatter(text);
  if ('code' in split) {
    const problem = errorAt({ file, line: split.line, column: 1 }, split.code, null, split.params);
    const yaml = parseYaml('', file);
    return { file, slug, fields: {}, yaml, body: '', bodyLine: 1, problems: [problem], article: null };
  }
  const wire = readWire(split.yaml, file, split.yamlLine, articleSchema);
  const { body, bodyLine } = split;
  const draft: ArticleDraft = {
    file,
    slug,
    fields: wire.valid,
    yaml: wire.yaml,
    body,
    bodyLine,
    problems: [],
    article: null,
  };
  const { figures, problems } = parseFigures(wire.valid.figures ?? [], wire.yaml, {
    indicators: context.indicators,
    indicatorKeys: context.indicatorKeys,
    organisations: context.organisations,
    terms: context.terms,
    today: today(context),
    organisation: wire.valid.organisation ?? '',
  });
  draft.problems = [...wire.problems, ...checkArticle(draft, context), ...problems];
  if (wire.data && !hasErrors(draft.problems))
    draft.article = articleOf(wire.data, draft, figures, context.zone);
  return draft;
}

function articleOf(wire: ArticleWire, draft: ArticleDraft, figures: StatedFigure[], zone: string): Article {
  const { file, slug, body, bodyLine, yaml } = draft;
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
    body,
    bodyLine,
    places: placesOf(yaml, file),
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
