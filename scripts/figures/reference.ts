import { basisKey, wholeKey } from '../content/basis.ts';
import type { Consultation } from './consultation.ts';
import type { FigureRecord } from './model.ts';

/** What a reference such as `figure:admissions@2015-2020` leads to, or why it leads nowhere. */
export type Resolution = { record: FigureRecord } | { fault: 'unknown' | 'ambiguous'; candidates: string[] };

/** A reference taken apart; null stands for what it leaves out. */
export interface ReferenceParts {
  organisation: string | null;
  indicator: string;
  time: string | null;
}

/** Takes `[organisation/]indicator[@time]` apart. */
export function readReference(reference: string): ReferenceParts {
  const [target = '', time = null] = reference.split('@');
  const slash = target.lastIndexOf('/');
  const organisation = slash < 0 ? null : target.slice(0, slash);
  return { organisation, indicator: target.slice(slash + 1), time };
}

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
  ledger: Consultation,
): Resolution {
  const { organisation: wanted, indicator, time } = readReference(reference);
  const wantedOrganisation = wanted ?? organisation;
  const means = ({ basis }: FigureRecord) =>
    time === null || basisKey(basis) === time || wholeKey(basis) === time;
  const sameIndicator = records.filter((record) => record.indicator === indicator);
  const found = sameIndicator.filter((record) => record.organisation === wantedOrganisation && means(record));
  if (found.length === 1) return { record: found[0] as FigureRecord };
  if (found.length > 1) return { fault: 'ambiguous', candidates: found.map(referenceTo) };
  if (wanted !== null && time !== null) {
    const elsewhere =
      ledger.standing(wanted, indicator, time) ?? ledger.seriesOf(wanted, indicator).findLast(means);
    if (elsewhere) return { record: elsewhere };
  }
  const others = sameIndicator.length > 0 ? sameIndicator.map(referenceTo) : records.map((r) => r.indicator);
  return { fault: 'unknown', candidates: [...new Set(others)].sort() };
}

function referenceTo(record: FigureRecord): string {
  return `${record.organisation}/${record.indicator}@${basisKey(record.basis)}`;
}
