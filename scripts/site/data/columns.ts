/**
 * What a table of open data is. The columns are defined once: files, schemas, workbook and the page that
 * explains them are all made from them.
 */

export type Cell = string | number | boolean | null;

/** A row by the names of its columns. Null is a cell that is left empty. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * text: any text. key: an identifier. number: decimal. time: a day, month or year, `2019-11-18`, `2020-05`, `2020`.
 * keys: identifiers with one space between them. address: an absolute URL.
 */
export type ColumnKind =
  | 'text'
  | 'key'
  | 'keys'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'day'
  | 'time'
  | 'address';

export interface Column {
  /** Name in CSV, JSON and schemas. */
  name: string;
  /** Heading in the workbook and on the page. */
  title: string;
  /** What it holds, for readers. */
  about: string;
  kind: ColumnKind;
  /** The only values that it has. */
  values?: readonly string[];
  /** True when no cell of it is empty. */
  required?: boolean;
  /** Width in the workbook, in characters. */
  width: number;
}

/** Cells in `columns` name a row of `table` by its `references`, or are empty. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** A table without its rows. */
export interface TableShape {
  /** Name of the file and of the resource: `figures`. */
  name: string;
  title: string;
  about: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

export interface Table extends TableShape {
  /** How many rows there are. */
  count: number;
  /** May be gone through again and again; rows of a long table are made on the way, and not kept. */
  rows: Iterable<Row>;
}

/** A row of columns that are known by name: none may be missing, none may be added. */
export type RowOf<Columns extends readonly Column[]> = Readonly<Record<Columns[number]['name'], Cell>>;
