import { basisKey, wholeKey } from '../content/basis.ts';
import { type Ledger, seriesOf } from './ledger.ts';
import type { FigureRecord } from './model.ts';

/** What a reference such as `figure:admissions@2015-2020` leads to, or why it leads nowhere. */
export type Resolution = { record: FigureRecord } | { fault: 'unknown' | 'ambiguous'; candidates: string[] };

/**
 * Finds the figure that a reference in an article's text means. The form is
 * `[organisation/]indicator[@time]`. What is left out must follow from the article: its own organisation,
 * and the only time for which it gives that indicator. A reference that leaves nothing out may also mean a
 * figure of another article, of which the one published last counts.
 */
export function resolveReference(
  reference: string,
  records: readonly FigureRecord[],
  organisation: string,
  ledger: Ledger,
): Resolution {
  const [target = '', time = null] = reference.split('@');
  const slash = target.lastIndexOf('/');
  const wantedOrganisation = slash < 0 ? organisation : target.slice(0, slash);
  const indicator = target.slice(slash + 1);
  const means = ({ basis }: FigureRecord) =>
    time === null || basisKey(basis) === time || wholeKey(basis) === time;
  const sameIndicator = records.filter((record) => record.indicator === indicator);
  const found = sameIndicator.filter((record) => record.organisation === wantedOrganisation && means(record));
  if (found.length === 1) return { record: found[0] as FigureRecord };
  if (found.length > 1) return { fault: 'ambiguous', candidates: found.map(referenceTo) };
  if (slash >= 0 && time !== null) {
    const elsewhere = seriesOf(ledger, wantedOrganisation, indicator).findLast(means);
    if (elsewhere) return { record: elsewhere };
  }
  const others = sameIndicator.length > 0 ? sameIndicator.map(referenceTo) : records.map((r) => r.indicator);
  return { fault: 'unknown', candidates: [...new Set(others)].sort() };
}

function referenceTo(record: FigureRecord): string {
  return `${record.organisation}/${record.indicator}@${basisKey(record.basis)}`;
}
