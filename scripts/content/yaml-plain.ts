/**
 * A short way through the YAML that front matter nearly always is: maps and lists, in block or on one line, of plain
 * and quoted words, numbers, `true` and `false`, and folded text (`>-`). The library takes many times as long. Whatever
 * else stands in a text makes all of it the library's (`yaml-tree.ts`); a property test holds that both say the same
 * of every text that is read here.
 */
import { firstForbidden } from '../text/unicode.ts';
import { NOT_PLAIN, PlainCursor } from './yaml-plain-cursor.ts';
import { readLine } from './yaml-plain-values.ts';
import { joinKey, type YamlTree } from './yaml-tree.ts';

const FOLDED = />-\n( +)(?=[^ \n])/y;
const MANY_SPACES = ' '.repeat(30);

/** The data of a plain text with its places; null when the library is to read it. */
export function parsePlain(text: string): YamlTree | null {
  if (text.includes('\t') || text.includes('\r') || text.includes(MANY_SPACES) || firstForbidden(text)) {
    return null;
  }
  const cursor = new PlainCursor(text);
  try {
    const value = readMap(cursor, 0, '', 0, 0);
    return cursor.isAtEnd ? { value, entries: cursor.entries, faults: [] } : null;
  } catch (error) {
    if (error === NOT_PLAIN) return null;
    throw error;
  }
}

/** A map whose first key is here. */
function readMap(
  cursor: PlainCursor,
  indent: number,
  path: string,
  keyOffset: number,
  depth: number,
): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  cursor.collection(path, keyOffset, depth);
  do {
    const start = cursor.at;
    const key = cursor.key(map);
    map[key] = readMember(cursor, indent, joinKey(path, key), start, depth + 1);
  } while (goesOn(cursor, indent, false));
  return map;
}

/** What stands after the colon of a key, on its line or below it. */
function readMember(
  cursor: PlainCursor,
  indent: number,
  path: string,
  keyOffset: number,
  depth: number,
): unknown {
  const isBelow = cursor.text[cursor.at] === '\n';
  cursor.at += 1;
  if (!isBelow) {
    const isFolded = cursor.text[cursor.at] === '>';
    return isFolded ? readFolded(cursor, indent, path, keyOffset) : readLine(cursor, path, keyOffset, depth);
  }
  const inner = cursor.spaces();
  const isList = cursor.text.startsWith('- ', cursor.at);
  if (isList ? inner < indent : inner <= indent) throw NOT_PLAIN;
  const read = isList ? readList : readMap;
  return read(cursor, inner, path, keyOffset, depth);
}

function readList(
  cursor: PlainCursor,
  indent: number,
  path: string,
  keyOffset: number,
  depth: number,
): unknown[] {
  const offset = cursor.at;
  const items: unknown[] = [];
  cursor.collection(path, keyOffset, depth);
  do {
    cursor.at += 2;
    const item = joinKey(path, items.length);
    items.push(
      cursor.isAtKey()
        ? readMap(cursor, indent + 2, item, offset, depth + 1)
        : readLine(cursor, item, offset, depth + 1),
    );
  } while (goesOn(cursor, indent, true));
  return items;
}

/** Whether the next line holds another item of a list, or another key of a map; the cursor is then at it. */
function goesOn(cursor: PlainCursor, indent: number, inList: boolean): boolean {
  if (cursor.isAtEnd) return false;
  const start = cursor.at;
  const spaces = cursor.spaces();
  const isItem = cursor.text.startsWith('- ', cursor.at);
  // A list may stand right under its key, without an indent: then it ends at the key that follows.
  if (spaces > indent || (spaces === indent && isItem && !inList)) throw NOT_PLAIN;
  if (spaces === indent && isItem === inList) return true;
  cursor.at = start;
  return false;
}

/** Lines of equal indent, none of them empty, that are read as one. */
function readFolded(cursor: PlainCursor, indent: number, path: string, keyOffset: number): string {
  const offset = cursor.at;
  const inner = cursor.take(FOLDED)[1]?.length ?? 0;
  if (inner <= indent) throw NOT_PLAIN;
  const lines: string[] = [];
  do {
    const line = cursor.restOfLine();
    if (line === '' || line.startsWith(' ') || line.endsWith(' ')) throw NOT_PLAIN;
    lines.push(line);
  } while (isIndented(cursor, inner));
  cursor.entries.set(path, { keyOffset, offset, source: null });
  return lines.join(' ');
}

/** Whether the next line has at least so many spaces before it; the cursor is then behind these. */
function isIndented(cursor: PlainCursor, indent: number): boolean {
  const start = cursor.at;
  const indented = cursor.spaces() >= indent;
  cursor.at = indented ? start + indent : start;
  return indented;
}
