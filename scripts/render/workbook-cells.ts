/** The rows of a workbook's sheets as XML, and the texts and formats that all sheets share. */
import { escapeHtml } from '../content/markdown-html.ts';
import type { Cell, ColumnKind } from '../site/data/columns.ts';
import { onceInARow } from '../site/data/rows.ts';
import { CHUNK_BYTES, Utf8Chunks } from '../site/data/utf8-chunks.ts';
import type { Sheet, SheetRow } from '../site/data/workbook.ts';

/** Styles of cells by their number: a plain one, a heading, and from here on one for each format. */
const HEADING = 1;
const FIRST_FORMAT = 2;

const DAY_FORMAT = 'dd/mm/yyyy';
const DAY = 86_400_000;
/** Excel's day 1 is 1 January 1900, and it takes that year for a leap year. */
const DAYS_BEFORE_1970 = 25_569;

/** What XML 1.0 cannot hold or would rather not: controls, halves of a pair, what is no character. */
const NOT_IN_XML = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc\u{10000}-\u{10ffff}]/gu;

/** What cells of all sheets refer to by number, in the order in which they first do. */
export class SharedCells {
  readonly texts = new Map<string, number>();
  readonly formats = new Map<string, number>();

  textId(text: string): number {
    return numberIn(this.texts, text);
  }

  styleOf(format: string): number {
    return FIRST_FORMAT + numberIn(this.formats, format);
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

/** The rows of a sheet, its headings first. */
export function sheetRows({ columns, rows }: Sheet, shared: SharedCells): Uint8Array[] {
  const chunks = new Utf8Chunks(Buffer.allocUnsafe(CHUNK_BYTES));
  const headings = columns.map(({ title }, index) => {
    const value = `<v>${shared.textId(title)}</v>`;
    return `<c r="${columnLetters(index)}1" s="${HEADING}" t="s">${value}</c>`;
  });
  chunks.add(`<row r="1">${headings.join('')}</row>`);
  const makers = columns.map(({ kind }, index) => cellsOf(columnLetters(index), kind, shared));
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    chunks.add(`<row r="${number}">${cellsOfRow(row, number, makers)}</row>`);
  }
  return chunks.end();
}

type MakeCell = (cell: Cell, row: number, decimals: number) => string;

/** What is empty has no cell. */
function cellsOfRow({ cells, decimals }: SheetRow, row: number, makers: readonly MakeCell[]): string {
  let xml = '';
  for (const [index, make] of makers.entries()) {
    const cell = cells[index] ?? null;
    if (cell !== null && cell !== '') xml += make(cell, row, decimals);
  }
  return xml;
}

function cellsOf(letters: string, kind: ColumnKind, shared: SharedCells): MakeCell {
  const start = `<c r="${letters}`;
  if (kind === 'number') {
    return (cell, row, decimals) =>
      `${start}${row}" s="${shared.styleOf(numberFormat(decimals))}"><v>${Number(cell)}</v></c>`;
  }
  const afterAddress = onceInARow((cell) => (cell === null ? '' : afterAddressOf(cell, kind, shared)));
  return (cell, row) => start + row + afterAddress(cell);
}

function afterAddressOf(cell: string | number | boolean, kind: ColumnKind, shared: SharedCells): string {
  if (kind === 'day') return `" s="${shared.styleOf(DAY_FORMAT)}"><v>${dayNumber(String(cell))}</v></c>`;
  if (typeof cell === 'string') return `" t="s"><v>${shared.textId(cell)}</v></c>`;
  return typeof cell === 'boolean' ? `" t="b"><v>${Number(cell)}</v></c>` : `"><v>${cell}</v></c>`;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY + DAYS_BEFORE_1970;
}

/** How Excel shows a number; it puts the machine's own signs for `,` and `.`. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** `A` to `Z`, `AA`, … */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The texts to which cells refer, as the elements of their list. */
export function sharedTexts({ texts }: SharedCells): Uint8Array[] {
  const chunks = new Utf8Chunks(Buffer.allocUnsafe(CHUNK_BYTES));
  for (const text of texts.keys()) {
    const space = text.trim().length === text.length ? '' : ' xml:space="preserve"';
    chunks.add(`<si><t${space}>${escapeHtml(text.replace(NOT_IN_XML, ''))}</t></si>`);
  }
  return chunks.end();
}
