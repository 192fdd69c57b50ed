/**
 * What derivations work on: the figures of one organisation at one time, and how another one joins them.
 */
import { basisKey } from '../content/basis.ts';
import type { Basis, Indicator } from '../content/model.ts';
import type { FigureRecord, Formula } from './model.ts';
import { percentDecimals, percentOf } from './rounding.ts';

export type Indicators = ReadonlyMap<string, Indicator>;

/** Figures of one organisation at one time, by indicator. */
export type Cell = Map<string, FigureRecord>;

/** The stable id of a figure. */
export function figureId(organisation: string, indicator: string, basis: Basis): string {
  return `${organisation}/${indicator}/${basisKey(basis)}`;
}

/** A figure that follows from others, for the organisation, time and article of one of them. */
export function derivedRecord(
  from: FigureRecord,
  indicator: string,
  value: number,
  decimals: number,
  formula: Formula,
): FigureRecord {
  return {
    ...from,
    id: figureId(from.organisation, indicator, from.basis),
    indicator,
    value,
    decimals,
    hedge: null,
    origin: 'derived',
    formula,
    inferred: null,
    note: null,
    supersedes: null,
    differs: null,
  };
}

/** The record of an indicator, when there is one and it has no hedge. */
export function exact(cell: Cell, key: string | null): FigureRecord | null {
  const record = key === null ? undefined : cell.get(key);
  return record && record.hedge === null ? record : null;
}

/** Adds part ÷ whole as a percentage of the part's cell, unless the figure is there or the whole is 0. */
export function addPercentage(
  cell: Cell,
  key: string,
  from: FigureRecord,
  whole: FigureRecord,
  formula: Formula,
  part = from.value,
): void {
  const decimals = percentDecimals(part, whole.value);
  const value = percentOf(part, whole.value, decimals);
  if (value !== null && !cell.has(key)) cell.set(key, derivedRecord(from, key, value, decimals, formula));
}

export function formulaOf(kind: Formula['kind'], ...records: FigureRecord[]): Formula {
  return {
    kind,
    operands: records.map(({ id, indicator, value, decimals }) => ({ id, indicator, value, decimals })),
  };
}
