/** The numbers of a table, by row and column. */
import type { ProseFigure } from '../prose/model.ts';
import type { CheckedBlock, Spot } from './text-finding.ts';

/** A cell that holds one number and nothing that makes another number of it. */
export interface NumberCell extends Spot {
  kind: 'count' | 'percent';
  value: number;
  step: number;
  raw: string;
}

/** A table as the checks see it: row 0 is the heading. */
export interface NumberTable {
  /** Text of each cell, in lower case. */
  text: string[][];
  /** Null for cells without exactly one exact number. */
  numbers: (NumberCell | null)[][];
}

const BARE = /^(\d{1,3}(?:\.\d{3})+|\d+)$/;

/** The tables of a text, in their order. */
export function tablesOf(blocks: readonly CheckedBlock[]): NumberTable[] {
  const tables = new Map<number, NumberTable>();
  blocks.forEach((block, index) => {
    if (!block.cell) return;
    const { table, row, column } = block.cell;
    const found = tables.get(table) ?? { text: [], numbers: [] };
    tables.set(table, found);
    put(found.text, row, column, block.text.trim().toLowerCase(), '');
    put(found.numbers, row, column, row === 0 ? null : numberOf(block, index), null);
  });
  return [...tables.values()];
}

/** Puts a cell in its place; cells that a table leaves out are filled in. */
function put<T>(rows: T[][], row: number, column: number, cell: T, empty: T): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as T[];
  while (cells.length < column) cells.push(empty);
  cells[column] = cell;
}

function numberOf({ text, figures }: CheckedBlock, block: number): NumberCell | null {
  const [figure, ...others] = figures;
  if (others.length > 0) return null;
  if (figure) return isWholeCell(text, figure) ? fromFigure(figure, block) : null;
  const raw = text.trim();
  if (!BARE.test(raw)) return null;
  const start = text.indexOf(raw);
  return {
    block,
    start,
    end: start + raw.length,
    kind: 'count',
    value: Number(raw.replaceAll('.', '')),
    step: 1,
    raw,
  };
}

/** Before the number stands nothing but a mark, after it at most what is counted. */
function isWholeCell(text: string, { start, end, phrase }: ProseFigure): boolean {
  const after = text.slice(end).trim();
  return !/[\p{L}\d]/u.test(text.slice(0, start)) && (after === '' || after === phrase);
}

function fromFigure(
  { start, end, kind, value, step, raw, hedge, range }: ProseFigure,
  block: number,
): NumberCell | null {
  if ((kind !== 'count' && kind !== 'percent') || hedge !== null || range !== null) return null;
  if (kind === 'count' && !Number.isInteger(value)) return null;
  return { block, start, end, kind, value, step, raw };
}
