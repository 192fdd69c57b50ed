/** YAML read by the library, with every fault and the place of every value. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { firstForbidden } from '../text/unicode.ts';
import type { Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { yamlErrorProblem } from './yaml-errors.ts';

/** Where a value stands, in characters from the start of the text. */
export interface YamlEntry {
  keyOffset: number;
  offset: number;
  source: string | null;
}

export interface YamlTree {
  value: unknown;
  entries: Map<string, YamlEntry>;
  /** Faults, made with a function that turns an offset into a place. */
  faults: ((placeAt: (offset: number) => Place) => Problem)[];
}

/** Parses any text. */
export function parseTree(text: string): YamlTree {
  if (DEEP.test(text)) return { value: undefined, entries: new Map(), faults: [tooDeep] };
  const parsed = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false });
  const faults: YamlTree['faults'] = parsed.errors.map(
    (error) => (placeAt) => yamlErrorProblem(error, text, placeAt),
  );
  const entries = new Map<string, YamlEntry>();
  const report: Walk['report'] = (offset, code, params) =>
    faults.push((placeAt) => errorAt(placeAt(offset), code, null, params));
  const value = plainValue(parsed.contents, '', 0, { entries, report });
  return { value: parsed.errors.length > 0 ? undefined : value, entries, faults };
}

/** Nesting that no content needs, and that the parser, which calls itself, could not come out of. */
const DEEP = /(?:[[{][ \n]{0,80}){30}|^(?: {80}|(?: {0,80}- ){30})| {1000}/m;

function tooDeep(placeAt: (offset: number) => Place): Problem {
  return errorAt(placeAt(0), 'yaml-too-deep');
}

/** The path of a member: `a` and `b` → `a.b`; `a` and 0 → `a[0]`. */
export function joinKey(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

interface Walk {
  entries: Map<string, YamlEntry>;
  report(offset: number, code: string, params: Record<string, string>): void;
}

function plainValue(node: unknown, path: string, keyOffset: number, walk: Walk): unknown {
  if (node === null || node === undefined) return null;
  const { range, tag } = node as Node;
  const offset = range?.[0] ?? keyOffset;
  walk.entries.set(path, { keyOffset, offset, source: null });
  if (isAlias(node)) {
    walk.report(offset, 'yaml-alias', { found: `*${node.source}` });
    return null;
  }
  const { anchor } = node as Node & { anchor?: string };
  if (anchor) walk.report(offset, 'yaml-anchor', { found: `&${anchor}` });
  if (tag) walk.report(offset, 'yaml-tag', { found: tagAsWritten(tag) });
  if (isScalar(node)) {
    const plain = node.type === 'PLAIN' && typeof node.source === 'string';
    if (plain) walk.entries.set(path, { keyOffset, offset, source: node.source ?? null });
    reportEscaped(node, offset, walk);
    return node.value;
  }
  if (isSeq(node))
    return node.items.map((item, index) => plainValue(item, `${path}[${index}]`, offset, walk));
  return isMap(node) ? plainMap(node.items, path, offset, walk) : null;
}

/** An escape such as `"\\u202e"` must not bring in what the text of a file may not hold. */
function reportEscaped(
  { value, type }: { value: unknown; type?: string | null },
  offset: number,
  walk: Walk,
): void {
  if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string') return;
  const found = firstForbidden(value);
  if (found) walk.report(offset, 'forbidden-character', { found: found.name });
}

function plainMap(pairs: Pair[], path: string, mapOffset: number, walk: Walk): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const { key, value } of pairs) {
    const keyOffset = (key as Node | null)?.range?.[0] ?? mapOffset;
    if (!isScalar(key)) {
      walk.report(keyOffset, isAlias(key) ? 'yaml-alias' : 'yaml-key', {
        found: isAlias(key) ? `*${key.source}` : '',
      });
      continue;
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    const refusal = refusalOfKey(name);
    if (refusal) walk.report(keyOffset, refusal, { found: name });
    if (key.anchor) walk.report(keyOffset, 'yaml-anchor', { found: `&${key.anchor}` });
    if (key.tag) walk.report(keyOffset, 'yaml-tag', { found: tagAsWritten(key.tag) });
    if (!refusal) map[name] = member(value, joinKey(path, name), keyOffset, walk);
  }
  return map;
}

function member(node: unknown, path: string, keyOffset: number, walk: Walk): unknown {
  const value = plainValue(node, path, keyOffset, walk);
  if (node === null || node === undefined)
    walk.entries.set(path, { keyOffset, offset: keyOffset, source: null });
  return value;
}

function tagAsWritten(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}

function refusalOfKey(name: string): string | null {
  if (name === '<<') return 'yaml-merge';
  if (name === '__proto__' || name === 'constructor' || name === 'prototype') return 'yaml-forbidden-key';
  return null;
}
