/** Counts of a period that was counted more than once while it ran. */

import { compareText } from '../text/compare.ts';
import { boundsOf } from './bounds.ts';
import type { Indicators } from './cells.ts';
import { countShrinks } from './cross-problems.ts';
import type { FigureProblem } from './figure-problems.ts';
import { type Ledger, seriesOf } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { accumulatingKeys, type Rules } from './rules.ts';
import { lastCountedDay } from './times.ts';

/**
 * Counts of a period grow: what was counted to one day is not more than what was counted to a later day, or in
 * the whole period. Targets, and stocks at the start, do not accumulate.
 */
export function shrinkingCounts(ledger: Ledger, rules: Rules): FigureProblem[] {
  const { indicators } = rules;
  const keys = [...accumulatingKeys(rules)];
  return [...ledger.byOrganisation.entries()].flatMap(([organisation, series]) =>
    keys.flatMap((key) =>
      series.has(key) ? shrinkingSeries(seriesOf(ledger, organisation, key), indicators) : [],
    ),
  );
}

function shrinkingSeries(series: readonly FigureRecord[], indicators: Indicators): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const largest = new Map<string, FigureRecord>();
  for (const record of series) {
    if (record.basis.kind !== 'period' || record.differs !== null) continue;
    const before = largest.get(record.basis.key);
    const { low, high } = boundsOf(record, false);
    if (before && shrinks(before, record, high)) {
      const at = compareText(before.published, record.published) > 0 ? before : record;
      problems.push(countShrinks(before, record, at, indicators));
    }
    if (record.basis.through === null) continue;
    if (!before || boundsOf(before, false).low <= low) largest.set(record.basis.key, record);
  }
  return problems;
}

/** Whether a count that is at most `most` comes after a larger one. Through a month includes days in it. */
function shrinks(before: FigureRecord, record: FigureRecord, most: number): boolean {
  if (before.basis.kind !== 'period' || record.basis.kind !== 'period') return false;
  if (before.origin === 'derived' && record.origin === 'derived') return false;
  const through = record.basis.through ?? record.basis.to;
  return lastCountedDay(before.basis) < `${through}-01`.slice(0, 10) && boundsOf(before, false).low > most;
}
