import type { ProseRun } from '../content/markdown.ts';
import type { ProseFigure } from '../prose/model.ts';
import type { Span } from './model.ts';

/** A paragraph, list item, heading or table cell as readers see it, with the figures that were read in it. */
export interface CheckedBlock extends Pick<ProseRun, 'text' | 'list' | 'cell'> {
  figures: readonly ProseFigure[];
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
