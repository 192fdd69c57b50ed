/** Figures that articles give differently though they are one and the same, or that cannot both be. */

import type { Indicators } from './cells.ts';
import { figuresContradict, supersededInCircle, unknownSuperseded } from './cross-problems.ts';
import type { FigureProblem } from './figure-problems.ts';
import { shrinkingCounts } from './growth.ts';
import type { Ledger } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { isPercentage, type Rules } from './rules.ts';
import { SaidValues, valueKey } from './said-values.ts';
import { type FindRecord, recordFinder, replacedArticles, statedBases } from './supersession.ts';

/** Everything that does not go together between the articles of a ledger. */
export function contradictions(ledger: Ledger, rules: Rules): FigureProblem[] {
  const find = recordFinder(ledger.byArticle);
  const problems = shrinkingCounts(ledger, rules);
  for (const group of ledger.byId.values()) {
    problems.push(...supersessionProblems(group, rules.indicators));
    if (group.length > 1) problems.push(...contradictionsOf(group, rules.indicators, find));
  }
  return problems;
}

/** `supersedes` names another article that has the figure, and never leads back to where it came from. */
function supersessionProblems(group: readonly FigureRecord[], indicators: Indicators): FigureProblem[] {
  const superseding = group.filter(({ supersedes }) => supersedes !== null);
  if (superseding.length === 0) return [];
  const byArticle = new Map(group.map((record) => [record.article, record]));
  const unknown = superseding.filter(
    ({ article, supersedes }) => supersedes === article || !byArticle.has(supersedes ?? ''),
  );
  return [
    ...unknown.map((record) => unknownSuperseded(record, group, indicators)),
    ...circlesOf(superseding, byArticle).map((circle) => supersededInCircle(circle, indicators)),
  ];
}

/** The circles of two or more records that supersede each other, each once. */
function circlesOf(
  superseding: readonly FigureRecord[],
  byArticle: ReadonlyMap<string, FigureRecord>,
): FigureRecord[][] {
  const circles: FigureRecord[][] = [];
  const seen = new Set<FigureRecord>();
  for (const start of superseding) {
    const way: FigureRecord[] = [];
    let record: FigureRecord | undefined = start;
    while (record && !seen.has(record)) {
      seen.add(record);
      way.push(record);
      record = byArticle.get(record.supersedes ?? '');
    }
    const circle = record ? way.slice(way.indexOf(record)) : [];
    if (record && way.includes(record) && circle.length > 1) circles.push(circle);
  }
  return circles;
}

/**
 * Each record is held against the values that other articles gave before. Those that another one supersedes count
 * no more, nor do those that say why they differ. What two articles both derived is not reported: what
 * they derived it from is.
 */
function contradictionsOf(
  group: readonly FigureRecord[],
  indicators: Indicators,
  find: FindRecord,
): FigureProblem[] {
  if (new Set(group.map(valueKey)).size < 2) return [];
  const percentage = isPercentage(group[0]?.indicator ?? '', indicators);
  const replaced = replacedArticles(group, find);
  const articles = new Set(group.map(({ article }) => article));
  const before = new SaidValues(percentage);
  const problems: FigureProblem[] = [];
  for (const record of group) {
    if (replaced.has(record.article) || isExplained(record, articles, find)) continue;
    const others = before.contradictedBy(record);
    problems.push(...others.map((other) => figuresContradict(record, other, indicators)));
    before.add(record);
  }
  return problems;
}

/** Says why it differs, or means to replace a figure that is not there, which is a problem of its own. */
function isExplained(record: FigureRecord, articles: ReadonlySet<string>, find: FindRecord): boolean {
  return (
    statedBases(record, find).some(({ differs }) => differs !== null) ||
    (record.supersedes !== null && !articles.has(record.supersedes))
  );
}
