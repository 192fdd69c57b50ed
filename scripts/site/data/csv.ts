/**
 * CSV that opens rightly in Excel set to Vietnamese, where a comma starts the decimals and a semicolon stands
 * between cells: `126.11` would be read there as text, or as 12.611.
 */
import type { Cell, Column, Row } from './columns.ts';
import { batchesOf, onceInARow } from './rows.ts';

/** How these files are written, for the schemas that describe them. */
export const CSV_FORMAT = {
  delimiter: ';',
  decimalChar: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
} as const;

/** Without it Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets take a text that starts so for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A printed number with its sign, `+68,29%`, which runs nothing. */
const SIGNED_NUMBER = /^[+-]\d[\d.]*(?:,\d+)?%?$/;

const NEEDS_QUOTES = /[;"\r\n]/;

const ROWS_IN_CHUNK = 1000;

type Named = Pick<Column, 'name'>;

/**
 * A header of names, then the rows, as RFC 4180 writes them: CRLF after each line, quotes where a cell holds
 * the delimiter, a quote or a line break. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front.
 */
export function* csvChunks(columns: readonly Named[], rows: Iterable<Row>): Generator<string> {
  yield csvHeader(columns);
  const lineOf = csvLines(columns);
  for (const batch of batchesOf(rows, ROWS_IN_CHUNK)) yield batch.map(lineOf).join('');
}

/** The mark of UTF-8 and the line of names. */
export function csvHeader(columns: readonly Named[]): string {
  const names = columns.map(({ name }) => quoted(name)).join(CSV_FORMAT.delimiter);
  return `${BYTE_ORDER_MARK}${names}${CSV_FORMAT.lineTerminator}`;
}

/** Makes the lines of one row after another. */
export function csvLines(columns: readonly Named[]): (row: Row) => string {
  const cells = columns.map(({ name }, index) => {
    const before = index === 0 ? '' : CSV_FORMAT.delimiter;
    return { name, text: onceInARow((cell) => before + csvCell(cell)) };
  });
  return (row) => {
    let line = '';
    for (const { name, text } of cells) line += text(row[name] ?? null);
    return line + CSV_FORMAT.lineTerminator;
  };
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalText(cell).replace('.', CSV_FORMAT.decimalChar);
  if (typeof cell === 'boolean') return String(cell);
  return quoted(STARTS_FORMULA.test(cell) && !SIGNED_NUMBER.test(cell) ? `'${cell}` : cell);
}

/** Spaces at the ends are kept by quotes, too. */
function quoted(text: string): string {
  const plain = !NEEDS_QUOTES.test(text) && text.trim().length === text.length;
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The notation of a number without an exponent: schemas know decimals only. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number but received ${value}`);
  const notation = String(value);
  const [digits = '', exponent] = notation.split('e');
  if (exponent === undefined) return notation;
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const shift = Number(exponent);
  return shift > 0
    ? `${sign}${whole}${fraction.padEnd(shift, '0')}`
    : `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
}
