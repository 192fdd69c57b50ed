/**
 * YAML as plain data. Of YAML 1.2's core schema we take maps, lists, text, numbers, true/false and null;
 * what lets a file say something other than what it shows (anchors, aliases, tags, merge keys, duplicate
 * keys, several documents) is refused. Dates stay text as written.
 */
import type { Place } from './model.ts';
import type { Problem } from './problems.ts';
import { parsePlain } from './yaml-plain.ts';
import { parseTree, type YamlEntry } from './yaml-tree.ts';

export { joinKey } from './yaml-tree.ts';

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

/** Parses YAML text that starts on line `firstLine` of `file`; it reports every fault and never throws. */
export function parseYaml(text: string, file: string, firstLine = 1): YamlDocument {
  const { value, entries, faults } = parsePlain(text) ?? parseTree(text);
  let lineStarts: number[] | null = null;
  const placeAt = (offset: number): Place => {
    lineStarts ??= startsOfLines(text);
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

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** One slip makes the parser stumble several times on its line. */
function firstOfEachLine(problems: Problem[]): Problem[] {
  return problems.filter(
    (problem, index) => problems.findIndex((each) => each.line === problem.line) === index,
  );
}

function nearest(entries: Map<string, YamlEntry>, path: string): YamlEntry | undefined {
  for (let at = path; at !== ''; at = at.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const entry = entries.get(at);
    if (entry) return entry;
  }
  return entries.get('');
}
