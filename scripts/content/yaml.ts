/**
 * YAML as plain data. Of YAML 1.2's core schema we take maps, lists, text, numbers, true/false and null;
 * what lets a file say something other than what it shows (anchors, aliases, tags, merge keys, duplicate
 * keys, several documents) is refused. Dates stay text as written.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { firstForbidden } from '../text/unicode.ts';
import type { Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { yamlErrorProblem } from './yaml-errors.ts';

export interface YamlDocument {
  /** Maps, arrays, strings, numbers, booleans and null; undefined when the file could not be parsed. */
  value: unknown;
  problems: Problem[];
  /** Place of the value at a path such as `figures[0].members`, else of its nearest ancestor. */
  placeOf(path: string): Place;
  /** Place of the key that leads to the value. */
  placeOfKey(path: string): Place;
  /** A number or other unquoted value as it is written in the file; null for quoted text and collections. */
  sourceOf(path: string): string | null;
  /** Whether there is a value at a path. */
  has(path: string): boolean;
}

/** Where a value stands, in characters from the start of the text. */
interface YamlEntry {
  keyOffset: number;
  offset: number;
  source: string | null;
}

interface Parsed {
  value: unknown;
  entries: Map<string, YamlEntry>;
  /** Faults, made with a function that turns an offset into a place. */
  faults: ((placeAt: (offset: number) => Place) => Problem)[];
}

/** Parses YAML text that starts on line `firstLine` of `file`; it reports every fault and never throws. */
export function parseYaml(text: string, file: string, firstLine = 1): YamlDocument {
  const { value, entries, faults } = parse(text);
  const lineStarts = startsOfLines(text);
  const placeAt = (offset: number): Place => {
    const index = lineStarts.findLastIndex((start) => start <= offset);
    return { file, line: firstLine + index, column: offset - (lineStarts[index] ?? 0) + 1 };
  };
  return {
    value,
    problems: firstOfEachLine(faults.map((fault) => fault(placeAt))),
    placeOf: (path) => placeAt(nearest(entries, path)?.offset ?? 0),
    placeOfKey: (path) => placeAt(nearest(entries, path)?.keyOffset ?? 0),
    sourceOf: (path) => entries.get(path)?.source ?? null,
    has: (path) => entries.has(path),
  };
}

function parse(text: string): Parsed {
  if (DEEP.test(text)) return { value: undefined, entries: new Map(), faults: [tooDeep] };
  const parsed = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false });
  const faults: Parsed['faults'] = parsed.errors.map(
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

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
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

/** One slip makes the parser stumble several times on its line. */
function firstOfEachLine(problems: Problem[]): Problem[] {
  return problems.filter(
    (problem, index) => problems.findIndex((each) => each.line === problem.line) === index,
  );
}

function tagAsWritten(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}

function refusalOfKey(name: string): string | null {
  if (name === '<<') return 'yaml-merge';
  if (name === '__proto__' || name === 'constructor' || name === 'prototype') return 'yaml-forbidden-key';
  return null;
}

function nearest(entries: Map<string, YamlEntry>, path: string): YamlEntry | undefined {
  for (let at = path; at !== ''; at = at.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const entry = entries.get(at);
    if (entry) return entry;
  }
  return entries.get('');
}
