import type { ProseRun } from '../content/markdown.ts';
import type { FigureRecord } from '../figures/model.ts';

/** A run of prose as its article compiled it, with the records that its references lead to. */
export interface ProseBlock extends Omit<ProseRun, 'cited'> {
  /** References in it: the text from start to end is a figure that the ledger has filled in. */
  cited: (Span & { record: FigureRecord })[];
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
