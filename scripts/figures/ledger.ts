import { basisKey } from '../content/basis.ts';
import type { Organisation } from '../content/model.ts';
import { compareText } from '../text/compare.ts';
import { type FigureRecord, isSameFormula } from './model.ts';
import { orderOfStanding } from './supersession.ts';
import { compareTimes } from './times.ts';

/**
 * All figures of the site. Records of a series (an indicator of an organisation) go from old to new; those of
 * an article keep the order in which the article states them, each derived one after what it follows from.
 */
export interface Ledger {
  /** By organisation, indicator and time; several articles may give a record each of one id. */
  records: FigureRecord[];
  byOrganisation: Map<string, Map<string, FigureRecord[]>>;
  byArticle: Map<string, FigureRecord[]>;
  /** The records of each id, the one that stands last. */
  byId: Map<string, FigureRecord[]>;
  /** For the id of a stock, or of a period counted only so far, the record that is newer: see `newerThan`. */
  newer: Map<string, FigureRecord>;
}

/** Collects the records of all articles. The order in which articles are given does not matter. */
export function buildLedger(records: readonly FigureRecord[]): Ledger {
  const ledger = openLedger();
  addRecords(ledger, records);
  listRecords(ledger);
  return ledger;
}

/** A ledger without records, which can be added (`addRecords`); its list of all is made when all are in it. */
export function openLedger(): Ledger {
  return { records: [], byOrganisation: new Map(), byArticle: new Map(), byId: new Map(), newer: new Map() };
}

/** Makes the list of all records, when no more are to be added. */
export function listRecords(ledger: Ledger): void {
  ledger.records = [...ledger.byOrganisation.values()].flatMap((series) => [...series.values()].flat());
}

/** Adds records to a ledger, among them such as follow from those that it holds; its list of all is as before. */
export function addRecords(ledger: Ledger, records: readonly FigureRecord[]): void {
  if (records.length === 0) return;
  const added = new Map<string, Map<string, FigureRecord[]>>();
  for (const record of records) {
    getOrAdd(ledger.byArticle, record.article, newList).push(record);
    getOrAdd(getOrAdd(added, record.organisation, newSeries), record.indicator, newList).push(record);
  }
  const inOrder = orderOfStanding(ledger.byArticle);
  for (const [organisation, series] of added) {
    const known = getOrAdd(ledger.byOrganisation, organisation, newSeries);
    for (const [indicator, found] of series) {
      const before = known.get(indicator);
      const groups = groupsOf(before ? [...before, ...found] : found, inOrder);
      known.set(indicator, groups.flat());
      for (const group of groups) ledger.byId.set((group[0] as FigureRecord).id, group);
      linkNewer(ledger.newer, groups);
    }
  }
  sortKeys(ledger.byOrganisation);
  for (const organisation of added.keys()) sortKeys(ledger.byOrganisation.get(organisation) ?? newSeries());
}

/** The records of a series by id, from old to new. In a series the time tells one id from another. */
function groupsOf(
  series: readonly FigureRecord[],
  inOrder: (group: FigureRecord[]) => FigureRecord[],
): FigureRecord[][] {
  const byTime = new Map<string, FigureRecord[]>();
  for (const record of series) {
    const time = basisKey(record.basis);
    const group = byTime.get(time);
    if (!group) byTime.set(time, [record]);
    else {
      shareWith(group[0] as FigureRecord, record);
      group.push(record);
    }
  }
  const groups = [...byTime.values()].map((group) => (group.length > 1 ? inOrder(group) : group));
  return groups.sort(([a], [b]) => (a && b ? compareTimes(a.basis, b.basis) || compareText(a.id, b.id) : 0));
}

/**
 * Lets a record hold the id of another one that has the same, and its formula when that is the same too: articles
 * mostly agree, and formulas with their ids are the larger part of what a ledger takes.
 */
function shareWith(first: FigureRecord, record: FigureRecord): void {
  record.id = first.id;
  if (first.formula && record.formula && isSameFormula(first.formula, record.formula)) {
    record.formula = first.formula;
  }
}

/** Leads from each record of a series that another one makes old to the next one that does. */
function linkNewer(newer: Map<string, FigureRecord>, groups: readonly FigureRecord[][]): void {
  const last = new Map<string, FigureRecord>();
  for (const group of groups) {
    const record = group.at(-1) as FigureRecord;
    const { basis } = record;
    const line = basis.kind === 'asOf' ? 'asOf' : basis.key;
    const before = last.get(line);
    if (before) newer.set(before.id, record);
    if (basis.kind === 'asOf' || basis.through !== null) last.set(line, record);
  }
}

/**
 * The figure that stands for an indicator now: of a stock the one with the newest as-of date, of a
 * flow or ratio the one whose period ended last (of two that end together, the longer). Among records
 * of the same time the one that stands counts.
 */
export function newest(ledger: Ledger, organisation: string, indicator: string): FigureRecord | null {
  return ledger.byOrganisation.get(organisation)?.get(indicator)?.at(-1) ?? null;
}

/** The newest figure of each of several indicators, in their order; those that are not there are left out. */
export function newestOf(ledger: Ledger, organisation: string, indicators: Iterable<string>): FigureRecord[] {
  const records = [...indicators].map((indicator) => newest(ledger, organisation, indicator));
  return records.filter((record) => record !== null);
}

/** One record for each time, from old to new: the one that stands. */
export function seriesOf(ledger: Ledger, organisation: string, indicator: string): FigureRecord[] {
  const records = ledger.byOrganisation.get(organisation)?.get(indicator) ?? [];
  return records.filter(({ id }, index) => records[index + 1]?.id !== id);
}

/** The records of a series in groups of one time (one id), from old to new; the one that stands is last in its group. */
export function timesOfSeries(records: readonly FigureRecord[]): FigureRecord[][] {
  const groups: FigureRecord[][] = [];
  let first = 0;
  for (let next = 1; next <= records.length; next += 1) {
    if (records[next]?.id === records[first]?.id) continue;
    groups.push(records.slice(first, next));
    first = next;
  }
  return groups;
}

/**
 * The record that stands for an id when several articles give one: one that says that it supersedes another
 * wins over it, and of the rest the one published last. Null for an id that no article gives.
 */
export function standing(ledger: Ledger, id: string): FigureRecord | null {
  return ledger.byId.get(id)?.at(-1) ?? null;
}

/**
 * The record that has come after one: of a stock the next as-of date, of a period that was counted only so far
 * the next count of that same period. Null for the newest, and for whole periods, which nothing makes old.
 */
export function newerThan(ledger: Ledger, record: FigureRecord): FigureRecord | null {
  return ledger.newer.get(record.id) ?? null;
}

/** The organisations directly below each one, in the order of the authority list. */
export type Hierarchy = ReadonlyMap<string, readonly Organisation[]>;

export function hierarchyOf(organisations: ReadonlyMap<string, Organisation>): Hierarchy {
  const children = new Map<string, Organisation[]>();
  for (const organisation of organisations.values()) {
    if (organisation.parent !== null)
      getOrAdd(children, organisation.parent, (): Organisation[] => []).push(organisation);
  }
  return children;
}

/** Puts a map in the order of its keys, so that it does not tell in which order articles were read. */
function sortKeys<V>(map: Map<string, V>): void {
  const entries = [...map].sort(([a], [b]) => compareText(a, b));
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

const newList = (): FigureRecord[] => [];
const newSeries = (): Map<string, FigureRecord[]> => new Map();

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
