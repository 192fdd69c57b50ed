/**
 * What derivations work on: the figures of one organisation at one time, and how another one joins them.
 */
import { basisKey } from '../content/basis.ts';
import type { Basis, Indicator } from '../content/model.ts';
import type { FigureRecord, Formula, Operand } from './model.ts';
import { percentDecimals, percentOf } from './rounding.ts';

export type Indicators = ReadonlyMap<string, Indicator>;

/** Figures of one organisation at one time, by indicator. */
export type Cell = Map<string, FigureRecord>;

/** The stable id of a figure. */
export function figureId(organisation: string, indicator: string, basis: Basis): string {
  return figureIdAt(organisation, indicator, basisKey(basis));
}

/** The same for a time that is there as a key: `2015-2020~2019-11-18`. `readFigureId` takes it apart. */
export function figureIdAt(organisation: string, indicator: string, time: string): string {
  return `${organisation}/${indicator}/${time}`;
}

/** A figure that follows from others, for the organisation, time and article of one of them. */
export function derivedRecord(
  from: FigureRecord,
  indicator: string,
  value: number,
  decimals: number,
  formula: Formula,
  id = figureId(from.organisation, indicator, from.basis),
): FigureRecord {
  // Written out: a ledger has hundreds of thousands of these, and spreading one takes twice as long.
  return {
    id,
    organisation: from.organisation,
    indicator,
    basis: from.basis,
    value,
    decimals,
    hedge: null,
    origin: 'derived',
    formula,
    inferred: null,
    note: null,
    supersedes: null,
    differs: null,
    article: from.article,
    published: from.published,
    place: from.place,
  };
}

/** The record of an indicator, when there is one and it has no hedge. */
export function exact(cell: Cell, key: string | null): FigureRecord | null {
  const record = key === null ? undefined : cell.get(key);
  return record && record.hedge === null ? record : null;
}

/** The same of a count: only whole numbers are reckoned with. */
export function exactCount(cell: Cell, key: string | null): FigureRecord | null {
  const record = exact(cell, key);
  return record && Number.isInteger(record.value) ? record : null;
}

/**
 * Part ÷ whole as a percentage, for the organisation, time and article of `from`; null when the whole is 0, of
 * which there is no percentage.
 */
export function percentageRecord(
  from: FigureRecord,
  key: string,
  part: number,
  whole: number,
  formula: Formula,
): FigureRecord | null {
  const decimals = percentDecimals(part, whole);
  const value = percentOf(part, whole, decimals);
  return value === null ? null : derivedRecord(from, key, value, decimals, formula);
}

/** Puts a record into a cell, unless the figure is there already or there is none to put. */
export function addUnlessThere(cell: Cell, key: string, record: FigureRecord | null): void {
  if (record !== null && !cell.has(key)) cell.set(key, record);
}

export function formulaOf(kind: Formula['kind'], ...operands: readonly Operand[]): Formula {
  return {
    kind,
    operands: operands.map(({ id, indicator, value, decimals }) => ({ id, indicator, value, decimals })),
  };
}
