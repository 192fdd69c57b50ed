/** Which of several records of one id stands, when articles say which figures they replace. */
import { compareText } from '../text/compare.ts';
import type { FigureRecord } from './model.ts';

/** Finds the record of an id in one article. */
export type FindRecord = (article: string, id: string) => FigureRecord | undefined;

/** A function that finds records in a list by article; it makes its index when an article is first asked for. */
export function recordFinder(byArticle: ReadonlyMap<string, readonly FigureRecord[]>): FindRecord {
  const indexes = new Map<string, Map<string, FigureRecord>>();
  return (article, id) => {
    let index = indexes.get(article);
    if (!index) {
      index = new Map((byArticle.get(article) ?? []).map((record) => [record.id, record]));
      indexes.set(article, index);
    }
    return index.get(id);
  };
}

/**
 * The stated figures of its article that a record rests on: itself, when it is stated, else what it was computed
 * from. What these say of other articles (`supersedes`, `differs`) holds for it too.
 */
export function statedBases(record: FigureRecord, find: FindRecord): FigureRecord[] {
  if (record.origin === 'given') return [record];
  return (record.formula?.operands ?? []).flatMap(({ id }) => {
    const operand = id === null ? undefined : find(record.article, id);
    return operand ? statedBases(operand, find) : [];
  });
}

/**
 * How records of one id are ordered so that the one that stands comes last: first those that another one
 * supersedes, then by publication. Were all of them superseded, in a circle, publication alone decides.
 * @param byArticle all records that there are
 */
export function orderOfStanding(
  byArticle: ReadonlyMap<string, readonly FigureRecord[]>,
): (group: FigureRecord[]) => FigureRecord[] {
  const find = recordFinder(byArticle);
  const superseding = new Set<string>();
  for (const [article, records] of byArticle) {
    if (records.some(({ supersedes }) => supersedes !== null)) superseding.add(article);
  }
  return (group) => {
    group.sort((a, b) => compareText(a.published, b.published) || compareText(a.article, b.article));
    if (superseding.size === 0 || !group.some(({ article }) => superseding.has(article))) return group;
    const replaced = replacedArticles(group, find);
    const standing = group.filter(({ article }) => !replaced.has(article));
    return [...group.filter(({ article }) => replaced.has(article)), ...standing];
  };
}

/** Slugs of the articles whose record of one id another one of these supersedes. */
export function replacedArticles(records: readonly FigureRecord[], find: FindRecord): Set<string> {
  const replaced = records.flatMap((record) =>
    statedBases(record, find).flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes])),
  );
  const articles = new Set(records.map(({ article }) => article));
  return new Set(replaced.filter((slug) => articles.has(slug)));
}
