import type { Token } from 'markdown-it';
import type { Place } from './model.ts';

/** The text of a body as it lies in its file: finds the line and column of what was parsed out of it. */
export interface BodySource {
  file: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  lines: string[];
}

/**
 * Place of an offset in the content of an inline token. markdown-it gives the lines of the block (`map`) and
 * a content without list marks, quote marks and indents, so the column is found by looking for the line's text.
 */
export function placeInBlock(
  source: BodySource,
  map: [number, number],
  content: string,
  offset: number,
): Place {
  const { file, bodyLine } = source;
  const before = content.slice(0, offset);
  const row = map[0] + (before.match(/\n/g)?.length ?? 0);
  const start = before.lastIndexOf('\n') + 1;
  const end = content.indexOf('\n', start);
  const text = content.slice(start, end < 0 ? content.length : end);
  const indent = Math.max(0, (source.lines[row] ?? '').indexOf(text));
  return { file, line: bodyLine + row, column: indent + offset - start + 1 };
}

/** An attribute of a token as text; empty when it has none. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** What our own rules have noted on a token. */
export function metaOf<T>(token: Token | undefined): T {
  return token?.meta as unknown as T;
}

/** The text of inline tokens, as a reader hears it. */
export function plainText(tokens: Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type !== 'image') text += token.content;
  }
  return text;
}
