/** How figures have changed against an earlier time: in number, in percent, in percentage points. */
import { firstDayOf } from '../content/basis.ts';
import type { Basis, Term } from '../content/model.ts';
import { daysThrough } from '../text/calendar.ts';
import { compareText } from '../text/compare.ts';
import { derivedRecord, figureId, formulaOf } from './cells.ts';
import { type ChangeKeys, changingSeries } from './derived-keys.ts';
import type { Ledger } from './ledger.ts';
import type { FigureRecord, Formula } from './model.ts';
import { differenceOf, percentDecimals, percentOf } from './rounding.ts';
import type { Rules } from './rules.ts';
import { lastCountedDay, lastDayOf, type Period } from './times.ts';

/**
 * The changes of every series, each for the organisation, time and article of its newer figure. Of each time counts
 * the record that stands, against that of the latest earlier time that can be compared: a stock with the
 * one before; a term with the term before it; a year, or a part of one, with the same of an earlier year; a
 * period counted only so far with one that was counted to the same day. Times that overlap are not compared, and
 * neither are figures with a hedge. Every article that states the newer figure gets the change.
 */
export function changesOf(ledger: Ledger, { indicators }: Rules, terms: readonly Term[]): FigureRecord[] {
  const before = termsBefore(terms);
  const changing = changingSeries(indicators);
  const changes: FigureRecord[] = [];
  for (const series of ledger.byOrganisation.values()) {
    for (const [key, records] of series) {
      const keys = changing.get(key);
      if (keys) addChanges(records, keys, before, changes);
    }
  }
  return changes;
}

function addChanges(
  records: readonly FigureRecord[],
  keys: ChangeKeys,
  before: ReadonlyMap<string, string>,
  changes: FigureRecord[],
): void {
  const lines = new Map<string, FigureRecord[]>();
  let newer: FigureRecord[] = [];
  records.forEach((record, index) => {
    if (record.hedge === null) newer.push(record);
    if (records[index + 1]?.id === record.id) return;
    const key = lineOf(record.basis);
    const line = lines.get(key);
    const earlier = line && earlierOf(record.basis, line, before);
    if (earlier) addChangesOf(newer, earlier, keys, changes);
    if (record.hedge === null) {
      if (line) line.push(record);
      else lines.set(key, [record]);
    }
    newer = [];
  });
}

/** The latest record of a line that ended before a time began; of a term only the term before it. */
function earlierOf(
  basis: Basis,
  line: readonly FigureRecord[],
  before: ReadonlyMap<string, string>,
): FigureRecord | undefined {
  const start = firstDayOf(basis);
  const earlier = line.findLast((record) => lastDayOf(record.basis) < start);
  if (basis.kind === 'asOf' || basis.term === null || earlier?.basis.kind !== 'period') return earlier;
  return earlier.basis.term === before.get(basis.term) ? earlier : undefined;
}

/** A change of one figure, whichever article states it. */
interface Change {
  id: string;
  key: string;
  value: number;
  decimals: number;
  formula: Formula;
}

/** Adds the changes for each record of one id. Articles mostly agree, and then share their formulas. */
function addChangesOf(
  newer: readonly FigureRecord[],
  older: FigureRecord,
  keys: ChangeKeys,
  found: FigureRecord[],
): void {
  let model: FigureRecord | null = null;
  let changes: Change[] = [];
  for (const record of newer) {
    if (model?.value !== record.value || model.decimals !== record.decimals) {
      changes = changesBetween(record, older, keys);
      model = record;
    }
    for (const { id, key, value, decimals, formula } of changes) {
      found.push(derivedRecord(record, key, value, decimals, formula, id));
    }
  }
}

function changesBetween(newer: FigureRecord, older: FigureRecord, keys: ChangeKeys): Change[] {
  const { organisation, basis } = newer;
  const idOf = (key: string) => figureId(organisation, key, basis);
  const difference = differenceOf(newer, older);
  const formula = formulaOf('difference', newer, older);
  const change = { id: idOf(keys.difference), key: keys.difference, ...difference, formula };
  const whole = Number.isInteger(newer.value) && Number.isInteger(older.value);
  if (keys.percent === null || older.value <= 0 || !whole) return [change];
  const decimals = percentDecimals(difference.value, older.value);
  const value = percentOf(difference.value, older.value, decimals) ?? 0;
  const excess = formulaOf('excess', newer, older);
  return [change, { id: idOf(keys.percent), key: keys.percent, value, decimals, formula: excess }];
}

/** Times with the same text can be compared: stocks, terms, and periods of the same days of the year. */
function lineOf(basis: Basis): string {
  if (basis.kind === 'asOf') return 'as of';
  const span = basis.term === null ? spanFrom(basis, basis.to) : 'term';
  return basis.through === null ? span : `${span}, ${spanFrom(basis, lastCountedDay(basis))}`;
}

/** From which day of a year to which day of that or of which later year. */
function spanFrom({ from }: Period, to: string): string {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return `${from.slice(5)} to ${dayOfYear(to)} + ${years}`;
}

/** `12-31`, and for the last day of February `02-29` in every year. */
function dayOfYear(day: string): string {
  return day.endsWith('-02-28') && daysThrough(day, `${day.slice(0, 4)}-03-01`) === 2
    ? '02-29'
    : day.slice(5);
}

/** For each term the one that ended last before it began. */
function termsBefore(terms: readonly Term[]): Map<string, string> {
  const sorted = [...terms].sort((a, b) => compareText(a.to, b.to));
  return new Map(
    sorted.flatMap(({ id, from }) => {
      const before = sorted.findLast(({ to }) => to < from);
      return before ? [[id, before.id] as const] : [];
    }),
  );
}
