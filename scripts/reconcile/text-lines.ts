/** The lines of a text file, with where they stand in it. */
import { lastAtOrBefore } from './spans.ts';
import { type ShownText, shownText } from './text-inline.ts';

/** A line or what is left of one, without its end. */
export interface Line {
  text: string;
  /** Offset in the file. */
  start: number;
}

/** The lines of a text with LF line ends. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

/** A line without its first characters. */
export function cut({ text, start }: Line, length: number): Line {
  return { text: text.slice(length), start: start + length };
}

/** Lines as one run of text, as readers see it: line breaks are spaces. */
export function joined(lines: readonly Line[]): ShownText {
  const all: ShownText = { text: '', offsets: [] };
  for (const { text, start } of lines) {
    const shown = shownText(text, start);
    if (all.offsets.length > 0) all.text += ' ';
    all.text += shown.text;
    for (const offset of shown.offsets) all.offsets.push(offset);
  }
  return all;
}

/** The cells of a row: between the bars of a Markdown table, where `\\|` is text, else between tabs. */
export function cellsOf({ text, start }: Line): Line[] {
  const barred = text.trimStart().startsWith('|');
  const sign = barred ? '|' : '\t';
  const cells: Line[] = [];
  let from = barred ? text.indexOf('|') + 1 : 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) !== sign || text.charAt(at - 1) === '\\') continue;
    cells.push({ text: text.slice(from, at), start: start + from });
    from = at + 1;
  }
  if (!barred) cells.push({ text: text.slice(from), start: start + from });
  return cells;
}

/** Line, from 0, and column, from 1, of an offset. */
export function lineAndColumn(lines: readonly Line[], offset: number): { line: number; column: number } {
  const line = lastAtOrBefore(lines, offset);
  return { line, column: offset - (lines[line]?.start ?? 0) + 1 };
}
