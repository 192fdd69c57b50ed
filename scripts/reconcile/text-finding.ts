import type { ProseFigure } from '../prose/model.ts';
import type { Span } from './model.ts';

/** A paragraph, list item, heading or table cell as readers see it, with the figures that were read in it. */
export interface CheckedBlock {
  text: string;
  figures: ProseFigure[];
  /** Items of one list have the same number; left out for what stands in no list. */
  list?: number;
  /** Where a table cell stands; left out for everything else. */
  cell?: TableCell;
}

/** Rows and columns count from 0; row 0 is the heading. */
export interface TableCell {
  table: number;
  row: number;
  column: number;
}

/** A number's place: its block and offsets in the block's text. */
export interface Spot extends Span {
  block: number;
}

/** Numbers of a text that do not add up. */
export interface TextFinding extends Spot {
  code: string;
  severity: 'error' | 'warning';
  /** All numbers that take part, the one to look at among them. */
  involved: Spot[];
  /** What the message is made of: arithmetic and numbers as Vietnamese prints them, and the likely reason. */
  params: Record<string, string>;
}
