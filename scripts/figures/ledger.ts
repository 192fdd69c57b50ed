import { basisKey } from '../content/basis.ts';
import type { Basis, Organisation } from '../content/model.ts';
import { compareText } from '../text/compare.ts';
import type { FigureRecord } from './model.ts';

/**
 * All figures of the site. Records of a series go from old to new; those of an article keep the order in
 * which the article states them, each derived one after what it follows from.
 */
export interface Ledger {
  records: FigureRecord[];
  byOrganisation: Map<string, Map<string, FigureRecord[]>>;
  byArticle: Map<string, FigureRecord[]>;
}

/** Collects the records of all articles. The order in which articles are given does not matter. */
export function buildLedger(records: FigureRecord[]): Ledger {
  const sorted = [...records].sort(compareRecords);
  const ledger: Ledger = { records: sorted, byOrganisation: new Map(), byArticle: new Map() };
  for (const record of sorted) {
    const series = getOrAdd(
      ledger.byOrganisation,
      record.organisation,
      () => new Map<string, FigureRecord[]>(),
    );
    getOrAdd(series, record.indicator, () => []).push(record);
  }
  for (const record of records) getOrAdd(ledger.byArticle, record.article, () => []).push(record);
  return ledger;
}

/**
 * The figure that stands for an indicator now: of a stock the one with the newest as-of date, of a
 * flow or ratio the one whose period ended last (of two that end together, the longer). Among records
 * of the same time the one published last counts.
 */
export function newest(ledger: Ledger, organisation: string, indicator: string): FigureRecord | null {
  return ledger.byOrganisation.get(organisation)?.get(indicator)?.at(-1) ?? null;
}

/** The newest figure of each of several indicators, in their order; those that are not there are left out. */
export function newestOf(ledger: Ledger, organisation: string, indicators: Iterable<string>): FigureRecord[] {
  const records = [...indicators].map((indicator) => newest(ledger, organisation, indicator));
  return records.filter((record) => record !== null);
}

/** One record for each time, from old to new: what was published last on that time. */
export function seriesOf(ledger: Ledger, organisation: string, indicator: string): FigureRecord[] {
  const byTime = new Map<string, FigureRecord>();
  for (const record of ledger.byOrganisation.get(organisation)?.get(indicator) ?? []) {
    byTime.set(basisKey(record.basis), record);
  }
  return [...byTime.values()];
}

/** A sum over organisations of which none lies below another, and which of the children it lacks. */
export interface RollUp {
  value: number;
  counted: string[];
  /** Direct children for which neither they nor all that lies below them give the figure. */
  missing: string[];
}

/**
 * Adds up an indicator at one time over everything below an organisation. Each branch counts once: the
 * topmost organisation that has the figure stands for all below it. Hedged figures are not added, and
 * neither are those of bodies that are not party organisations.
 * Null when nothing below has the figure.
 */
export function rollUp(
  ledger: Ledger,
  hierarchy: Hierarchy,
  root: string,
  indicator: string,
  time: string,
): RollUp | null {
  const counted: FigureRecord[] = [];
  const missing: string[] = [];
  for (const child of partyOrganisationsBelow(hierarchy, root)) {
    const found = topmost(ledger, hierarchy, child.id, indicator, time);
    counted.push(...found.records);
    if (!found.complete) missing.push(child.id);
  }
  if (counted.length === 0) return null;
  return {
    value: counted.reduce((sum, record) => sum + record.value, 0),
    counted: counted.map((record) => record.organisation),
    missing,
  };
}

function topmost(
  ledger: Ledger,
  hierarchy: Hierarchy,
  id: string,
  indicator: string,
  time: string,
): { records: FigureRecord[]; complete: boolean } {
  const own = seriesOf(ledger, id, indicator).find((record) => basisKey(record.basis) === time);
  if (own && own.hedge === null) return { records: [own], complete: true };
  const children = partyOrganisationsBelow(hierarchy, id);
  const below = children.map((child) => topmost(ledger, hierarchy, child.id, indicator, time));
  return {
    records: below.flatMap((branch) => branch.records),
    complete: children.length > 0 && below.every((branch) => branch.complete),
  };
}

/** Bodies that are no party organisation, such as a youth union, count the same people again. */
function partyOrganisationsBelow(hierarchy: Hierarchy, id: string): Organisation[] {
  return (hierarchy.get(id) ?? []).filter(({ type }) => type !== 'khac');
}

/** The organisations directly below each one, in the order of the authority list. */
export type Hierarchy = ReadonlyMap<string, readonly Organisation[]>;

export function hierarchyOf(organisations: ReadonlyMap<string, Organisation>): Hierarchy {
  const children = new Map<string, Organisation[]>();
  for (const organisation of organisations.values()) {
    if (organisation.parent !== null) getOrAdd(children, organisation.parent, () => []).push(organisation);
  }
  return children;
}

/** Where a time ends, as a day that can be compared as text: `2020-05` ends on `2020-05-31`. */
function endOf(basis: Basis): string {
  if (basis.kind === 'period') return basis.to;
  return basis.precision === 'day' ? basis.at : `${basis.at}~`;
}

function compareRecords(a: FigureRecord, b: FigureRecord): number {
  return (
    compareText(endOf(a.basis), endOf(b.basis)) ||
    compareText(startOf(b.basis), startOf(a.basis)) ||
    compareText(countedTo(a.basis), countedTo(b.basis)) ||
    compareText(a.published, b.published) ||
    compareText(a.article, b.article) ||
    compareText(a.id, b.id)
  );
}

/** How far a period was counted; a whole one comes last. */
function countedTo(basis: Basis): string {
  return basis.kind === 'period' ? (basis.through ?? '~') : '';
}

function startOf(basis: Basis): string {
  return basis.kind === 'period' ? basis.from : basis.at;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
