/** What can be wrong between articles, each at the figure of the one that came last. */
import { basisKey } from '../content/basis.ts';
import { compareText } from '../text/compare.ts';
import { didYouMean } from '../text/distance.ts';
import type { Indicators } from './cells.ts';
import { figureLine } from './figure-line.ts';
import { type FigureProblem, numeral, problem } from './figure-problems.ts';
import type { FigureRecord } from './model.ts';
import { percentOf } from './rounding.ts';

/** So many of the articles that have a figure are named. */
const MOST_NAMED = 12;

/** Two articles give two values of one figure, and neither says which stands or why they differ. */
export function figuresContradict(
  newer: FigureRecord,
  older: FigureRecord,
  indicators: Indicators,
): FigureProblem {
  return problem(newer, 'figures-contradict', {
    ...figureParams(newer, indicators),
    ...otherParams(older),
    supersedes: figureLine(newer, 'supersedes', older.article),
    differs: figureLine(newer, 'differs'),
  });
}

/** @param group all records of the same id, of which the message names a few */
export function unknownSuperseded(
  record: FigureRecord,
  group: readonly FigureRecord[],
  indicators: Indicators,
): FigureProblem {
  const last = group.slice(-MOST_NAMED).map(({ article }) => article);
  const slugs = last.filter((slug) => slug !== record.article).sort();
  const found = record.supersedes ?? '';
  return problem(record, 'supersedes-unknown', {
    ...figureParams(record, indicators),
    found,
    allowed: slugs.join(', '),
    suggestion: didYouMean(found, slugs) ?? (slugs.length === 1 ? (slugs[0] ?? '') : ''),
  });
}

/** @param circle records that each supersede the next one, and the last one the first */
export function supersededInCircle(circle: readonly FigureRecord[], indicators: Indicators): FigureProblem {
  const sorted = [...circle].sort((a, b) => compareText(a.published, b.published));
  const at = sorted.at(-1) as FigureRecord;
  return problem(at, 'supersedes-circle', {
    ...figureParams(at, indicators),
    found: at.supersedes ?? '',
    others: sorted
      .slice(0, -1)
      .map(({ place }) => `${place.file}:${place.line}`)
      .join(', '),
  });
}

/**
 * A count so far that is larger than a later one of the same period, or than that of all of it.
 * @param at the one of the two that was published last, where the problem is reported
 */
export function countShrinks(
  earlier: FigureRecord,
  later: FigureRecord,
  at: FigureRecord,
  indicators: Indicators,
): FigureProblem {
  return problem(at, 'count-shrinks', {
    ...figureParams(at, indicators),
    ...otherParams(at === later ? earlier : later),
    earlier: written(earlier),
    earlierTime: basisKey(earlier.basis),
    later: written(later),
    laterTime: basisKey(later.basis),
    differs: figureLine(at, 'differs'),
  });
}

/** A stated percentage that is not the share of the numerator in the stock at the start of the period. */
export function rateDoesNotFitStart(
  rate: FigureRecord,
  numerator: FigureRecord,
  stock: FigureRecord,
  indicators: Indicators,
): FigureProblem {
  const right = percentOf(numerator.value, stock.value, Math.max(rate.decimals, 2));
  return problem(rate, 'rate-does-not-fit-start', {
    ...figureParams(rate, indicators),
    ...otherParams(stock),
    numerator: numeral(numerator),
    right: String(right ?? ''),
    differs: figureLine(rate, 'differs'),
  });
}

function figureParams(record: FigureRecord, indicators: Indicators): Record<string, string> {
  const indicator = indicators.get(record.indicator);
  return {
    nameVi: indicator?.name.vi ?? record.indicator,
    nameEn: indicator?.name.en ?? record.indicator,
    unit: indicator?.unit ?? '',
    organisation: record.organisation,
    time: basisKey(record.basis),
    value: written(record),
    derived: record.origin === 'derived' ? 'yes' : '',
  };
}

function otherParams(other: FigureRecord): Record<string, string> {
  return {
    other: written(other),
    otherFile: other.place.file,
    otherLine: String(other.place.line),
    otherTime: basisKey(other.basis),
  };
}

/** The number as its source has it: `hơn 14000`, `126.11`. */
function written(record: FigureRecord): string {
  return record.hedge === null ? numeral(record) : `${record.hedge} ${numeral(record)}`;
}
