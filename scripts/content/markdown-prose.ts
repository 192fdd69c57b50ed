/** Runs of prose in parsed Markdown: their text as readers see it, and numbers in them turned into figures. */
import type { Token } from 'markdown-it';
import type { FigureTarget, NumberMark, ProseRun } from './markdown-context.ts';
import { type BodySource, metaOf, placeInBlock, plainText } from './markdown-source.ts';

/** A run with the tokens that its marks will be put into. */
export interface TokenRun extends ProseRun {
  inline: Token;
}

/** The runs of a body whose figure references are resolved: a paragraph, heading or table cell each. */
export function proseRuns(tokens: readonly Token[], source: BodySource): TokenRun[] {
  const runs: TokenRun[] = [];
  const lists = new ListCount();
  const table = new TableContext();
  let map: [number, number] = [0, 0];
  let before: Token | undefined;
  for (const token of tokens) {
    map = token.map ?? map;
    lists.follow(token);
    table.follow(token);
    if (token.type === 'inline') {
      const role = roleAfter(before);
      const run = runOf(token, map, source);
      const cell = role === 'cell' ? table.cell : undefined;
      runs.push({ ...run, role, context: cell ? table.contextOf(token) : [], cell, list: lists.current });
    }
    before = token;
  }
  return runs;
}

/** Splits the text of a run at its marks, which become figures. */
export function applyMarks({ inline }: TokenRun, marks: readonly NumberMark[]): void {
  if (marks.length === 0) return;
  const marked: Token[] = [];
  let offset = 0;
  let next = 0;
  let links = 0;
  for (const token of inline.children ?? []) {
    if (token.type === 'link_open') links += 1;
    if (token.type === 'link_close') links -= 1;
    const length = readText(token).length;
    const inside: NumberMark[] = [];
    for (; next < marks.length; next += 1) {
      const mark = marks[next] as NumberMark;
      if (mark.end > offset + length) break;
      if (mark.start >= offset) inside.push(mark);
    }
    marked.push(...(token.type === 'text' ? splitText(token, offset, inside, links > 0) : [token]));
    offset += length;
  }
  inline.children = marked;
}

/** The token of a figure, which shows it as a number that leads to its record. */
export function asFigure(token: Token, target: FigureTarget): Token {
  token.type = 'figure';
  token.tag = 'data';
  token.nesting = 0;
  token.content = target.text;
  token.meta = target as unknown as Record<string, unknown>;
  return token;
}

function splitText(token: Token, offset: number, marks: readonly NumberMark[], inLink: boolean): Token[] {
  const pieces: Token[] = [];
  let from = 0;
  const text = (end: number) => {
    if (end > from) pieces.push(textToken(token, token.content.slice(from, end)));
  };
  for (const { start, end, target } of marks) {
    text(start - offset);
    const shown = { ...target, text: token.content.slice(start - offset, end - offset) };
    pieces.push(asFigure(textToken(token, shown.text), inLink ? { ...shown, href: null } : shown));
    from = end - offset;
  }
  text(token.content.length);
  return pieces;
}

function textToken(like: Token, content: string): Token {
  const TokenClass = like.constructor as new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
  const token = new TokenClass('text', '', 0);
  token.content = content;
  token.level = like.level;
  return token;
}

function runOf(
  inline: Token,
  map: [number, number],
  source: BodySource,
): Pick<TokenRun, 'inline' | 'text' | 'cited' | 'place'> {
  const cited: ProseRun['cited'] = [];
  let text = '';
  for (const token of inline.children ?? []) {
    const start = text.length;
    text += readText(token);
    if (token.type === 'figure') {
      cited.push({ start, end: text.length, target: metaOf<FigureTarget>(token) });
    }
  }
  const place = (offset: number) =>
    placeInBlock(source, map, inline.content, offsetInSource(inline.content, text, offset));
  return { inline, text, cited, place };
}

/** What a token adds to a run: code is no prose, so that its place is kept but its text is not read. */
function readText(token: Token): string {
  if (token.type === 'text' || token.type === 'figure') return token.content;
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.type === 'code_inline' ? ' '.repeat(token.content.length) : '';
}

const WORD = /[\p{L}\p{N}.,%/–-]+/uy;

/**
 * Where in the source of a block the word at `offset` of its text stands. markdown-it does not keep this: the
 * word is found again, as often as it has stood in the text before.
 */
function offsetInSource(content: string, text: string, offset: number): number {
  WORD.lastIndex = offset;
  const word = WORD.exec(text)?.[0];
  if (!word) return 0;
  const shown = content.replace(/\]\([^)]*\)/g, (target) => ' '.repeat(target.length));
  let at = -1;
  let seen = text.indexOf(word);
  do {
    at = shown.indexOf(word, at + 1);
    if (at < 0) return 0;
    if (seen >= offset || seen < 0) return at;
    seen = text.indexOf(word, seen + 1);
  } while (at >= 0);
  return 0;
}

function roleAfter(before: Token | undefined): ProseRun['role'] {
  if (before?.type === 'heading_open') return 'heading';
  return before?.type === 'td_open' || before?.type === 'th_open' ? 'cell' : 'paragraph';
}

/** Numbers the lists of a body: all items within an outermost list are of one. */
class ListCount {
  #count = 0;
  #depth = 0;

  get current(): number | undefined {
    return this.#depth > 0 ? this.#count : undefined;
  }

  follow({ type }: Token): void {
    if (!type.endsWith('_list_open') && !type.endsWith('_list_close')) return;
    const opens = type.endsWith('_open');
    if (opens && this.#depth === 0) this.#count += 1;
    this.#depth += opens ? 1 : -1;
  }
}

/** Follows the tokens of tables, so that a cell knows the heading of its column and the first cell of its row. */
class TableContext {
  #columns: string[] = [];
  #first = '';
  #table = 0;
  #row = -1;
  #column = -1;
  #inHead = false;

  get cell(): NonNullable<ProseRun['cell']> {
    return { table: this.#table, row: this.#row, column: this.#column };
  }

  follow({ type }: Token): void {
    if (type === 'table_open') {
      this.#columns = [];
      this.#table += 1;
      this.#row = -1;
    }
    if (type === 'thead_open') this.#inHead = true;
    if (type === 'thead_close') this.#inHead = false;
    if (type === 'tr_open') {
      this.#row += 1;
      this.#column = -1;
      this.#first = '';
    }
    if (type === 'th_open' || type === 'td_open') this.#column += 1;
  }

  contextOf(inline: Token): string[] {
    const text = plainText(inline.children ?? []).trim();
    if (this.#inHead) {
      this.#columns.push(text);
      return [];
    }
    if (this.#column === 0) this.#first = text;
    const heading = this.#columns[this.#column] ?? '';
    const context = this.#column === 0 ? [heading] : [this.#first, heading];
    return context.filter((each) => each !== '');
  }
}
