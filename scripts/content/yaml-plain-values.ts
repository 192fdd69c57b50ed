/** The values of plain YAML that stand on one line: words, numbers, quoted text, `[…]` and `{…}`. */
import { NOT_PLAIN, type PlainCursor } from './yaml-plain-cursor.ts';
import { joinKey } from './yaml-tree.ts';

const QUOTED = /"([^"\\\n]*)"|'([^'\n]*)'/y;
const WORDS = /[\p{L}\p{N}/(“‘][^\n]*/uy;
const WORDS_IN_FLOW = /[\p{L}\p{N}/(“‘](?:[^\n,[\]{}:#"']|:(?=[\p{L}\p{N}/]))*/uy;
/** Where a comment or a map would start within words, and a space that is not part of them. */
const NOT_WORDS = /:(?= |$)| #| $/;
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;
/** Everything that the core schema takes for something else than text. */
const NO_TEXT =
  /^(?:null|true|false|[-+]?(?:0o[0-7]+|0x[\da-f]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\.inf|\.nan))$/i;

/** A value that ends with its line. `keyOffset` is where what leads to it stands. */
export function readLine(cursor: PlainCursor, path: string, keyOffset: number, depth: number): unknown {
  const value = readInline(cursor, path, keyOffset, depth, false);
  if (!cursor.isAtEnd && cursor.text[cursor.at] !== '\n') throw NOT_PLAIN;
  cursor.at += 1;
  return value;
}

function readInline(
  cursor: PlainCursor,
  path: string,
  keyOffset: number,
  depth: number,
  inFlow: boolean,
): unknown {
  const offset = cursor.at;
  const first = cursor.text[offset];
  if (first === '[') return readFlowList(cursor, path, keyOffset, depth);
  if (first === '{') return readFlowMap(cursor, path, keyOffset, depth);
  if (first === '"' || first === "'") {
    const [, double, single] = cursor.take(QUOTED);
    cursor.entries.set(path, { keyOffset, offset, source: null });
    return double ?? single;
  }
  const [written] = cursor.take(inFlow ? WORDS_IN_FLOW : WORDS);
  const source = inFlow ? written.replace(/ +$/, '') : written;
  if (NOT_WORDS.test(source)) throw NOT_PLAIN;
  cursor.entries.set(path, { keyOffset, offset, source });
  return meaningOf(source);
}

function readFlowList(cursor: PlainCursor, path: string, keyOffset: number, depth: number): unknown[] {
  const offset = cursor.at;
  const items: unknown[] = [];
  cursor.collection(path, keyOffset, depth);
  readFlowItems(cursor, ']', () => {
    items.push(readInline(cursor, joinKey(path, items.length), offset, depth + 1, true));
  });
  return items;
}

function readFlowMap(
  cursor: PlainCursor,
  path: string,
  keyOffset: number,
  depth: number,
): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  cursor.collection(path, keyOffset, depth);
  readFlowItems(cursor, '}', () => {
    const start = cursor.at;
    const key = cursor.key(map);
    cursor.spaces();
    map[key] = readInline(cursor, joinKey(path, key), start, depth + 1, true);
  });
  return map;
}

function readFlowItems(cursor: PlainCursor, close: ']' | '}', readItem: () => void): void {
  cursor.at += 1;
  cursor.spaces();
  if (cursor.text[cursor.at] === close) {
    cursor.at += 1;
    return;
  }
  for (let next = ','; next !== close; cursor.at += 1) {
    if (next !== ',') throw NOT_PLAIN;
    cursor.spaces();
    readItem();
    cursor.spaces();
    next = cursor.text[cursor.at] ?? '';
  }
}

function meaningOf(source: string): string | number | boolean {
  if (!NO_TEXT.test(source)) return source;
  if (source === 'true' || source === 'false') return source === 'true';
  if (NUMBER.test(source)) return Number(source);
  throw NOT_PLAIN;
}
