import { basisKey } from '../content/basis.ts';
import { figureIdAt } from '../figures/cells.ts';
import type { FigureRecord } from '../figures/model.ts';
import { rollUp } from '../figures/roll-up.ts';
import { compareTimes } from '../figures/times.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Edition } from './edition.ts';
import type { RollUpView } from './figure-page-views.ts';
import { indicatorName } from './figure-words.ts';
import { groupBy } from './grouping.ts';
import { basisInWords } from './wording.ts';

/** Of each flow the newest period for which two or more organisations below give it, added up, never twice. */
export function rollUpViews(id: string, edition: Edition): RollUpView[] {
  const { indicators } = edition.content;
  const times = new Map<string, FigureRecord>();
  for (const record of recordsBelow(id, edition)) {
    if (indicators.get(record.indicator)?.kind === 'flow') {
      times.set(`${record.indicator}@${basisKey(record.basis)}`, record);
    }
  }
  const newestFirst = [...times.values()].sort((a, b) => compareTimes(b.basis, a.basis));
  const byIndicator = groupBy(newestFirst, ({ indicator }) => [indicator]);
  return [...indicators.keys()].flatMap((key) => {
    for (const record of byIndicator.get(key) ?? []) {
      const view = rollUpView(id, record, edition);
      if (view) return [view];
    }
    return [];
  });
}

function rollUpView(
  id: string,
  { indicator: key, basis }: FigureRecord,
  edition: Edition,
): RollUpView | null {
  const time = basisKey(basis);
  const indicator = edition.content.indicators.get(key);
  const sum = rollUp(edition.ledger, edition.hierarchy, id, key, time);
  if (!indicator || !sum || sum.counted.length < 2) return null;
  if (sum.counted.some((part) => edition.suppression.hidesId(figureIdAt(part, key, time)))) return null;
  return {
    label: indicatorName(indicator),
    value: formatNumber(sum.value),
    basis: basisInWords(basis, edition.content.site),
    counted: sum.counted.map(edition.organisationLink),
    missing: sum.missing.map(edition.organisationLink),
  };
}

function recordsBelow(id: string, edition: Edition): FigureRecord[] {
  return (edition.hierarchy.get(id) ?? []).flatMap((child) => [
    ...[...(edition.ledger.byOrganisation.get(child.id)?.values() ?? [])].flat(),
    ...recordsBelow(child.id, edition),
  ]);
}
