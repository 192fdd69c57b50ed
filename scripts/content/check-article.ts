/** What a schema cannot say of an article's front matter: dates in order, ids that exist, pictures at hand. */
import { toIso, yearOf } from '../text/dates.ts';
import { didYouMean } from '../text/distance.ts';
import { isAfter } from '../text/instants.ts';
import { isSlug, slugify } from '../text/slugs.ts';
import type { ArticleDraft, FileContext } from './drafts.ts';
import { valueParams } from './issues.ts';
import { articlePath, resolvePath } from './paths.ts';
import { errorAt, type Problem, startOf } from './problems.ts';

type Check = (draft: ArticleDraft, context: FileContext) => Problem[];

/** All problems of one article that need no other article. */
export function checkArticle(draft: ArticleDraft, context: FileContext): Problem[] {
  return [checkPath, checkIds, checkDates, checkCorrections, checkTopics, checkPictures].flatMap((check) =>
    check(draft, context),
  );
}

const checkPath: Check = ({ file, slug, fields }, { zone }) => {
  const problems: Problem[] = [];
  if (!isSlug(slug)) {
    problems.push(errorAt(startOf(file), 'bad-file-name', null, { found: slug, suggestion: slugify(slug) }));
  }
  const folder = articlePath(file)?.year ?? '';
  const year = fields.date === undefined ? folder : String(yearOf(fields.date, zone));
  if (folder !== year)
    problems.push(errorAt(startOf(file), 'wrong-year', null, { found: folder, expected: year }));
  return problems;
};

const checkIds: Check = ({ fields, yaml }, { sections, organisations }) => {
  const problems: Problem[] = [];
  const check = (field: 'section' | 'organisation', known: ReadonlySet<string> | null) => {
    const id = fields[field];
    if (id === undefined || !known || known.has(id)) return;
    problems.push(errorAt(yaml.placeOf(field), `unknown-${field}`, field, valueParams(id, [...known])));
  };
  check('section', sections);
  check('organisation', organisations);
  return problems;
};

const checkDates: Check = ({ fields, yaml }, { now, zone, present }) => {
  const { date, updated, publishAt, expires, draft } = fields;
  const problems: Problem[] = [];
  const report = (field: string, code: string, params: Record<string, string>) =>
    problems.push(errorAt(yaml.placeOf(field), code, field, params));
  const embargo = publishAt && present.isAhead(publishAt) ? publishAt : null;
  const isAhead = (instant: string) => (embargo ? isAfter(instant, embargo) : present.isAhead(instant));
  const shownFrom = embargo ?? now;
  if (date && !draft && isAhead(date)) {
    report('date', 'date-in-future', { found: date, now: toIso(shownFrom, zone) });
  }
  if (date && updated && isAfter(date, updated)) report('updated', 'before-date', { found: updated, date });
  if (updated && isAhead(updated)) {
    report('updated', 'updated-in-future', { found: updated, now: toIso(shownFrom, zone) });
  }
  const start = publishAt ?? date;
  if (start && expires && !isAfter(expires, start))
    report('expires', 'expires-first', { found: expires, start });
  return problems;
};

const checkCorrections: Check = ({ fields, yaml }, { now, zone, present }) => {
  return (fields.corrections ?? []).flatMap((correction, index) => {
    const { date } = correction ?? {};
    if (!date) return [];
    const field = `corrections[${index}].date`;
    const at = (code: string, params: Record<string, string>) => [
      errorAt(yaml.placeOf(field), code, field, { found: date, ...params }),
    ];
    if (present.isAhead(date)) return at('correction-in-future', { now: toIso(now, zone) });
    if (fields.date && isAfter(fields.date, date)) return at('before-date', { date: fields.date });
    return [];
  });
};

const checkTopics: Check = ({ fields, yaml }) => {
  const seen = new Set<string>();
  return (fields.topics ?? []).flatMap((topic, index) => {
    if (topic === undefined) return [];
    const field = `topics[${index}]`;
    const slug = slugify(topic);
    const repeated = seen.has(slug);
    seen.add(slug);
    if (slug === '') return [errorAt(yaml.placeOf(field), 'topic-without-letters', field, { found: topic })];
    return repeated ? [errorAt(yaml.placeOf(field), 'repeated-topic', field, { found: topic })] : [];
  });
};

const checkPictures: Check = ({ file, fields, yaml }, { pictures }) => {
  const folder = articlePath(file)?.folder ?? '';
  return (fields.pictures ?? []).flatMap((picture, index) => {
    if (!picture?.file) return [];
    const field = `pictures[${index}].file`;
    const path = resolvePath(folder, picture.file);
    if (path !== null && pictures.has(path)) return [];
    const neighbours = [...pictures].filter((each) => each.startsWith(`${folder}/`));
    const suggestion = didYouMean(path ?? picture.file, neighbours) ?? '';
    const params = {
      found: picture.file,
      expected: path ?? '',
      suggestion: suggestion.replace(`${folder}/`, ''),
    };
    return [
      errorAt(yaml.placeOf(field), path === null ? 'picture-outside' : 'missing-picture', field, params),
    ];
  });
};
