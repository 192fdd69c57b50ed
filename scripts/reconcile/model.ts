import type { Place } from '../content/model.ts';
import type { FigureRecord } from '../figures/model.ts';

/** A run of prose as readers see it: a paragraph, a heading, a table cell, a caption. */
export interface ProseBlock {
  text: string;
  role: 'title' | 'lede' | 'heading' | 'paragraph' | 'cell' | 'caption';
  /** What a table says of a cell's number outside of the cell: its row's first cell, its column's heading. */
  context: string[];
  /** Items of one list have the same number; undefined for what stands in no list. */
  list?: number | undefined;
  /** Where a table cell stands, its headings being row 0; undefined for everything else. */
  cell?: { table: number; row: number; column: number } | undefined;
  /** References in it: the text from start to end is a figure that the ledger has filled in. */
  cited: (Span & { record: FigureRecord })[];
  /** Line and column in its file of an offset of `text`. */
  place(offset: number): Place;
}

/** A part of a block's text. */
export interface Span {
  start: number;
  end: number;
}

/** A number in a block that is a figure of the ledger, though its editor did not cite it. */
export interface Mark extends Span {
  record: FigureRecord;
}
