/** Which corrections of an article account for which moves of its figures. */
import type { Article, Correction, LockedFigure } from '../content/model.ts';
import { errorAt, type Problem, startOf } from '../content/problems.ts';
import { dayOf } from '../text/dates.ts';
import { didYouMean } from '../text/distance.ts';
import { instantOf } from '../text/instants.ts';
import type { FigureRecord } from './model.ts';
import { type LockedLines, lockedOperands, type Move, readFigureId } from './moves.ts';
import { readReference } from './reference.ts';

/** Stands in a correction for all figures of its article. */
const ALL = '*';

/** What accounts for a move: a correction that says why, one that does not (yet), or none. */
export type Cover = { correction: Correction; index: number; complete: boolean } | null;

/** The corrections of an article with the ids of the figures that each names. */
export type NamedCorrections = { correction: Correction; index: number; ids: ReadonlySet<string> }[];

/** Finds the figures that an article's corrections name; those that name none, or several, are problems. */
export function readCorrections(
  article: Article,
  records: readonly FigureRecord[],
  lines: LockedLines,
): { named: NamedCorrections; problems: Problem[] } {
  if (article.corrections.length === 0) return { named: [], problems: [] };
  const problems: Problem[] = [];
  const present = new Set(records.map(({ id }) => id));
  const past = [...lines.keys()].filter((id) => !present.has(id));
  const named = article.corrections.map((correction, index) => {
    const ids = new Set<string>();
    correction.figures.forEach((reference, at) => {
      const found = idsOf(reference, article, [...present], past);
      for (const id of found) ids.add(id);
      const fault =
        found.length === 0 ? 'unknown' : isAmbiguous(reference, found, present) ? 'ambiguous' : null;
      if (!fault) return;
      const field = `corrections[${index}].figures[${at}]`;
      const place = article.places.get(field) ?? startOf(article.file);
      const candidates = (fault === 'unknown' ? [...present, ...past] : found).map((id) =>
        nameOf(id, article),
      );
      problems.push(
        errorAt(place, `${fault}-correction-figure`, field, {
          found: reference,
          suggestion: didYouMean(reference, [...candidates, ...candidates.map(withoutTime)]) ?? '',
          allowed: [...new Set(candidates)].sort().join(', '),
        }),
      );
    });
    return { correction, index, ids };
  });
  return { named, problems };
}

/** Ids that a reference may mean, of figures that are there and of those that once were. */
function idsOf(reference: string, article: Article, present: string[], past: string[]): string[] {
  if (reference.trim() === ALL) return [...present, ...past];
  const wanted = readReference(reference.trim());
  return [...present, ...past].filter((id) => {
    const { organisation, indicator, time } = readFigureId(id);
    if (indicator !== wanted.indicator || organisation !== (wanted.organisation ?? article.organisation))
      return false;
    return wanted.time === null || wanted.time === time || wanted.time === time.split('~')[0];
  });
}

/** Without a time, a reference is clear as long as the article gives the figure for one time only. */
function isAmbiguous(reference: string, found: readonly string[], present: ReadonlySet<string>): boolean {
  return reference.trim() !== ALL && found.filter((id) => present.has(id)).length > 1;
}

/** How an article's correction refers to a figure: `admissions@2015-2020`, with the organisation when it is another. */
export function nameOf(id: string, article: Article): string {
  const { organisation, indicator, time } = readFigureId(id);
  return `${organisation === article.organisation ? '' : `${organisation}/`}${indicator}@${time}`;
}

function withoutTime(reference: string): string {
  return reference.split('@')[0] as string;
}

/**
 * The newest correction that accounts for a move: it names the figure, or one that the figure is computed
 * from; it was made since the lock holds the number; and it has not accounted for an earlier move.
 */
export function coverOf(
  move: Move,
  named: NamedCorrections,
  related: ReadonlySet<string>,
  zone: string,
): Cover {
  const { locked } = move;
  if (!locked) return null;
  const fitting = named
    .filter(({ ids }) => !ids.isDisjointFrom(related))
    .filter(({ correction }) => isSince(correction, locked, zone))
    .sort((a, b) => instantOf(b.correction.date) - instantOf(a.correction.date));
  const complete = fitting.find(({ correction }) => correction.why !== null);
  const best = complete ?? fitting[0];
  return best ? { correction: best.correction, index: best.index, complete: best === complete } : null;
}

function isSince({ date }: Correction, { since, history }: LockedFigure, zone: string): boolean {
  const used = history.at(-1)?.corrected;
  return dayOf(date, zone) >= since && (used === undefined || instantOf(date) > instantOf(used));
}

/** A figure with all that it is computed from, now or when it was locked, near and far. */
export function relatedTo(
  id: string,
  own: ReadonlyMap<string, FigureRecord>,
  lines: LockedLines,
): Set<string> {
  const related = new Set([id]);
  for (const each of related) for (const operand of operandsOf(each, own, lines)) related.add(operand);
  return related;
}

function operandsOf(id: string, own: ReadonlyMap<string, FigureRecord>, lines: LockedLines): string[] {
  const locked = lines.get(id);
  const now = own.get(id)?.formula?.operands ?? [];
  return [...now.flatMap((operand) => operand.id ?? []), ...(locked ? lockedOperands(id, locked) : [])];
}
