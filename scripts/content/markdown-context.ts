import type { Heading, Place } from './model.ts';
import type { Problem } from './problems.ts';

/** A picture in a body. */
export interface BodyPicture {
  /** Path from the content folder. */
  file: string;
  alt: string;
  /** True when it stands in a paragraph of its own, false in the middle of text. */
  block: boolean;
}

/** The number that a figure reference prints. */
export interface FigureTarget {
  /** As printed: `1.135`, `126,11%`. */
  text: string;
  /** Null for a figure that public data withholds: only the article's own words tell it. */
  value: number | null;
  /** Where its record is shown; null for no link. */
  href: string | null;
  /** Id of the number itself, so that its record can lead back to it; null for none. */
  id?: string | null;
}

/** A run of prose as readers see it: what stands in one paragraph, heading, table cell or one-line text. */
export interface ProseRun {
  text: string;
  role: 'title' | 'lede' | 'heading' | 'paragraph' | 'cell' | 'caption';
  /** What a table says of a cell's number outside of the cell: its row's first cell, its column's heading. */
  context: string[];
  /** Items of one list have the same number; undefined for what stands in no list. */
  list?: number | undefined;
  /** Where a table cell stands, its headings being row 0; undefined for everything else. */
  cell?: { table: number; row: number; column: number } | undefined;
  /** The figure references in it, with what they print from `start` to `end`. */
  cited: { start: number; end: number; target: FigureTarget }[];
  /** Where in its file an offset of `text` stands. */
  place(offset: number): Place;
}

/** A number in a run that is a figure, although its editor did not refer to it. */
export interface NumberMark {
  start: number;
  end: number;
  target: FigureTarget;
}

export interface FigureFault {
  fault: 'unknown' | 'ambiguous';
  /** References that would do. */
  candidates: string[];
}

/** What Markdown refers to and only the site knows. */
export interface MarkdownContext {
  /** Markup of a picture without its figure and caption; null when there is no such picture. */
  pictureHtml(picture: BodyPicture): string | null;
  /**
   * Address on the site of a relative link (`bai-khac`, `../2019/bai-khac.md`, `/pages/…`); null when it
   * leads nowhere. An `href` of null stands for an article that is not public now: its words are shown
   * without a link.
   */
  resolveLink(href: string): { href: string | null } | null;
  /**
   * The figure that `figure:<reference>` means; null where there are no figures at all. `written` is the
   * text of the reference: what it says of the number ("hơn 14.000") stands, the number itself does not.
   */
  resolveFigure(reference: string, written: string): FigureTarget | FigureFault | null;
  /** Finds the numbers in runs of prose that are figures; one list of marks a run, in order. */
  markFigures?(runs: ProseRun[]): NumberMark[][];
  /** Language of labels such as those of footnotes; Vietnamese by default. */
  language?: 'vi' | 'en';
}

/** A link to a heading of another page: whether that page has it, only the site knows. */
export interface OutwardLink {
  href: string;
  place: Place;
}

export interface CompiledBody {
  html: string;
  headings: Heading[];
  words: number;
  /** Paths, from the content folder, of the pictures that the body shows. */
  pictures: string[];
  outward: OutwardLink[];
  problems: Problem[];
}
