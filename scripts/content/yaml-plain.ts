/**
 * A quick reader for the plainest YAML: keys and values on one line each, lists, and one-line `[…]` and `{…}`.
 * Nearly all front matter is that plain, and the full parser takes 0.25 ms for one, which is a quarter of a whole
 * build. Whatever is not plainly right (quotes with escapes, comments after values, long texts, anything that
 * could be a fault) is left to the full parser: this reader gives null. Tests hold the two against each other.
 */
import type { YamlEntry } from './yaml.ts';

interface Line {
  indent: number;
  text: string;
  /** Offset in the document of the first letter of `text`. */
  offset: number;
}

/** Thrown inside this file to give up. */
class NotPlain extends Error {}

const KEY = /^([A-Za-z_][\w-]*):(?: +(?=\S)|$)/;
const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;
const START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/.source;
const BLOCK_SCALAR = new RegExp(`^${START}(?:(?!: | #|:$).)*$`);
const FLOW_SCALAR = new RegExp(`${START}[^,[\\]{}:#"']*`, 'y');
const QUOTED = /"[^"\\]*"|'[^']*'/y;

/** The data and entries of plain YAML, or null when it is not plain enough to be sure. */
export function readPlainYaml(text: string): { value: unknown; entries: Map<string, YamlEntry> } | null {
  try {
    const reader = new PlainReader(text);
    return { value: reader.document(), entries: reader.entries };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class PlainReader {
  readonly entries = new Map<string, YamlEntry>();
  readonly #lines: Line[];
  #at = 0;

  constructor(text: string) {
    this.#lines = linesOf(text);
  }

  document(): unknown {
    const first = this.#lines[0];
    if (first?.indent !== 0) throw new NotPlain();
    const value = this.#block(0, '', 0);
    if (this.#at < this.#lines.length) throw new NotPlain();
    return value;
  }

  #block(indent: number, path: string, keyOffset: number): unknown {
    const { text, offset } = this.#line();
    this.entries.set(path, { keyOffset, offset, source: null });
    return text.startsWith('- ') ? this.#list(indent, path, offset) : this.#map(indent, path);
  }

  #list(indent: number, path: string, listOffset: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const dash = /^- +/.exec(line.text)?.[0];
      if (dash === undefined) break;
      const item = {
        indent: indent + dash.length,
        text: line.text.slice(dash.length),
        offset: line.offset + dash.length,
      };
      const itemPath = `${path}[${list.length}]`;
      if (KEY.test(item.text)) {
        this.#lines[this.#at] = item;
        list.push(this.#block(item.indent, itemPath, listOffset));
      } else list.push(this.#single(item, itemPath, listOffset, indent));
    }
    return list;
  }

  #map(indent: number, path: string): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const [lead, key = ''] = KEY.exec(line.text) ?? [];
      if (lead === undefined || FORBIDDEN.test(key) || key in map) throw new NotPlain();
      const value = { ...line, text: line.text.slice(lead.length), offset: line.offset + lead.length };
      const memberPath = path === '' ? key : `${path}.${key}`;
      if (value.text === '') map[key] = this.#nested(line, memberPath);
      else map[key] = this.#single(value, memberPath, line.offset, indent);
    }
    if ((this.#lines[this.#at]?.indent ?? 0) > indent) throw new NotPlain();
    return map;
  }

  /** What stands below a key: deeper lines, or a list that is not indented. */
  #nested(key: Line, path: string): unknown {
    this.#at++;
    const next = this.#line();
    const list = next.indent === key.indent && next.text.startsWith('- ');
    if (next.indent <= key.indent && !list) throw new NotPlain();
    return this.#block(next.indent, path, key.offset);
  }

  /** A value that ends with its line. */
  #single({ text, offset }: Line, path: string, keyOffset: number, indent: number): unknown {
    this.#at++;
    if ((this.#lines[this.#at]?.indent ?? 0) > indent) throw new NotPlain();
    if (text.startsWith('[') || text.startsWith('{')) return this.#flow(text, offset, path, keyOffset);
    const quoted = matchAt(QUOTED, text, 0);
    if (quoted !== text && !BLOCK_SCALAR.test(text)) throw new NotPlain();
    return this.#scalar(text, offset, path, keyOffset);
  }

  #flow(text: string, offset: number, path: string, keyOffset: number): unknown {
    this.entries.set(path, { keyOffset, offset, source: null });
    const isList = text.startsWith('[');
    const list: unknown[] = [];
    const map: Record<string, unknown> = {};
    let at = 1;
    while (text[at] === ' ') at++;
    const close = isList ? ']' : '}';
    while (text[at] !== close) {
      const key = isList ? null : (/^([A-Za-z_][\w-]*): +/.exec(text.slice(at)) ?? notPlain());
      const start = at + (key?.[0].length ?? 0);
      const name = key?.[1] ?? '';
      if (FORBIDDEN.test(name) || name in map) throw new NotPlain();
      const source = matchAt(QUOTED, text, start) ?? plainFlow(text, start) ?? notPlain();
      const memberPath = isList ? `${path}[${list.length}]` : `${path}.${name}`;
      const value = this.#scalar(source, offset + start, memberPath, offset + (isList ? 0 : at));
      if (isList) list.push(value);
      else map[name] = value;
      at = skipComma(text, start + source.length, close);
    }
    if (at !== text.length - 1) throw new NotPlain();
    return isList ? list : map;
  }

  #scalar(source: string, offset: number, path: string, keyOffset: number): unknown {
    const quoted = /^["']/.test(source);
    this.entries.set(path, { keyOffset, offset, source: quoted ? null : source });
    return quoted ? source.slice(1, -1) : plainScalar(source);
  }

  #line(): Line {
    return this.#lines[this.#at] ?? notPlain();
  }
}

/** Lines that hold something, without comments of their own. */
function linesOf(text: string): Line[] {
  if (text.includes('\t')) throw new NotPlain();
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]|$/);
    const content = withoutEnd(line.slice(indent));
    if (content !== '' && !content.startsWith('#'))
      lines.push({ indent, text: content, offset: start + indent });
    start += line.length + 1;
  }
  return lines;
}

/** What an unquoted value means in YAML's core schema; numbers in unusual notations are not plain. */
function plainScalar(source: string): unknown {
  if (/^(?:~|null|Null|NULL)$/.test(source)) return null;
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(source)) return source.toLowerCase() === 'true';
  if (/^\d+(?:\.\d+)?$/.test(source)) return Number(source);
  if (/^[-+.]|^0[ox]|^\d[\d.]*(?:[eE]|$)/.test(source)) return notPlain();
  return source;
}

function plainFlow(text: string, at: number): string | undefined {
  const source = matchAt(FLOW_SCALAR, text, at);
  return source && withoutEnd(source);
}

/** Only spaces: to YAML a no-break space is a letter like any other. */
function withoutEnd(text: string): string {
  return text.replace(/ +$/, '');
}

function skipComma(text: string, from: number, close: string): number {
  let at = from;
  while (text[at] === ' ') at++;
  if (text[at] === close) return at;
  if (text[at] !== ',') throw new NotPlain();
  at++;
  while (text[at] === ' ') at++;
  if (text[at] === close) throw new NotPlain();
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function notPlain(): never {
  throw new NotPlain();
}
