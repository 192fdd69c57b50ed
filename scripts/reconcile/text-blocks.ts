/** A text file, Markdown or plain, as the blocks that readers see, with the way back to line and column. */

import type { ProseRun } from '../content/markdown.ts';
import type { Place } from '../content/model.ts';
import { cellsOf, cut, joined, type Line, lineAndColumn, linesOf } from './text-lines.ts';

/** A paragraph, heading, list item or table cell. */
export type TextBlock = Pick<ProseRun, 'text' | 'list' | 'cell' | 'place'>;

interface Builder {
  blocks: TextBlock[];
  /** Lines of the paragraph or item that is being read. */
  open: Line[];
  list: number | undefined;
  lists: number;
  tables: number;
  /** Row of the table that is being read; null outside of tables. */
  row: number | null;
  finish(lines: readonly Line[], extra?: Pick<TextBlock, 'list' | 'cell'>): void;
}

const ITEM = /^\s{0,12}(?:[-*+•–]|\d{1,3}[.)]|[a-zđ]\))\s+/u;
const FENCE = /^\s{0,3}(?:```|~~~)/;
const RULE = /^\s{0,3}(?:[-*_]\s*){3,}$/;
const DIVIDER = /^[\s|:-]+$/;
const PREFIX = /^\s*(?:>\s?)*(?:#{1,6}\s+)?(?:\[\^[^\]\s]{1,60}\]:\s*)?/;
/** In plain text a line this long that does not end a sentence goes on in the next line. */
const FULL_LINE = 60;
/** In plain text, items without a mark are no longer than this. */
const LONGEST_ITEM = 120;

/**
 * The blocks of a text with LF line ends. In Markdown a line break within a paragraph is a space; in plain
 * text it ends the paragraph unless the line is full and its sentence goes on. `firstLine` is the line of the
 * file on which the text begins.
 */
export function textBlocks(text: string, file: string, markdown: boolean, firstLine = 1): TextBlock[] {
  const lines = linesOf(text);
  const builder = newBuilder((offset) => {
    const { line, column } = lineAndColumn(lines, offset);
    return { file, line: firstLine + line, column };
  });
  let fenced = false;
  for (const line of lines) {
    if (markdown && FENCE.test(line.text)) {
      fenced = !fenced;
      close(builder);
    } else if (!fenced) readLine(builder, line, markdown);
  }
  close(builder);
  return builder.blocks;
}

function newBuilder(placeAt: (offset: number) => Place): Builder {
  const blocks: TextBlock[] = [];
  return {
    blocks,
    open: [],
    list: undefined,
    lists: 0,
    tables: 0,
    row: null,
    finish: (lines, extra = {}) => {
      const { text, offsets } = joined(lines);
      if (text.trim() === '') return;
      blocks.push({
        text,
        ...extra,
        place: (offset) => placeAt(offsets[Math.min(offset, offsets.length - 1)] ?? 0),
      });
    },
  };
}

function readLine(builder: Builder, line: Line, markdown: boolean): void {
  const { text } = line;
  const trimmed = text.trim();
  const barred = trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|');
  const isRow = barred || (!markdown && trimmed.includes('\t'));
  if (!isRow) builder.row = null;
  const mark = ITEM.exec(text)?.[0];
  if (isRow) readRow(builder, line);
  else if (trimmed === '') close(builder, builder.list !== undefined);
  else if (RULE.test(text)) close(builder);
  else if (mark !== undefined) openItem(builder, cut(line, mark.length));
  else if (!markdown && startsItem(builder, text)) openItem(builder, line);
  else readProse(builder, line, markdown);
}

function readProse(builder: Builder, line: Line, markdown: boolean): void {
  const heading = /^\s*#{1,6}\s/.test(line.text);
  if (heading || builder.open.length === 0 || endsBlock(builder, markdown)) close(builder);
  builder.open.push(cut(line, PREFIX.exec(line.text)?.[0].length ?? 0));
  if (heading) close(builder);
}

/** Closes what is being read. A list goes on over a blank line when another item follows. */
function close(builder: Builder, keepList = false): void {
  if (builder.open.length > 0)
    builder.finish(builder.open, builder.list === undefined ? {} : { list: builder.list });
  builder.open = [];
  if (!keepList) builder.list = undefined;
}

function openItem(builder: Builder, line: Line): void {
  const { list } = builder;
  close(builder, true);
  builder.list = list ?? builder.lists++;
  builder.open = [line];
}

/** In plain text: a short line with a number after a line that ends in a colon, or after such an item. */
function startsItem({ open, list }: Builder, text: string): boolean {
  if (text.length > LONGEST_ITEM || !/\d/.test(text)) return false;
  if (list !== undefined) return open.length > 0;
  return open.at(-1)?.text.trimEnd().endsWith(':') ?? false;
}

function endsBlock({ open }: Builder, markdown: boolean): boolean {
  const last = open.at(-1)?.text.trimEnd() ?? '';
  return !markdown && (last.length < FULL_LINE || /[.!?…:;”"]$/.test(last));
}

/**
 * A row of a Markdown table, or, in plain text, of one with tabs, as spreadsheets give it: its cells are
 * blocks.
 */
function readRow(builder: Builder, line: Line): void {
  close(builder);
  if (builder.row === null) builder.tables++;
  else if (DIVIDER.test(line.text) && line.text.includes('-')) return;
  const row = builder.row === null ? 0 : builder.row + 1;
  builder.row = row;
  cellsOf(line).forEach((cell, column) => {
    builder.finish([cell], { cell: { table: builder.tables, row, column } });
  });
}
