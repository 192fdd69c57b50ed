import type { z } from 'zod';
import { didYouMean } from '../text/distance.ts';
import { errorAt, type Problem } from './problems.ts';
import { candidateKeys } from './schema-keys.ts';
import { shownLength } from './schema-values.ts';
import { joinKey, type YamlDocument } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What zod found wrong with a YAML document, as problems with places. */
export function problemsOfIssues(issues: Issue[], schema: z.ZodType, yaml: YamlDocument): Problem[] {
  const mistyped = new Set(issues.filter(isMistyped).map((issue) => fieldOf(issue.path)));
  return issues
    .filter((issue) => isMistyped(issue) || !mistyped.has(fieldOf(issue.path)))
    .flatMap((issue) => problemsOfIssue(issue, [], schema, yaml));
}

/** Of a value of the wrong type nothing else is worth saying, though zod counts the letters of what should be a list. */
function isMistyped(issue: Issue): boolean {
  return issue.code === 'invalid_type';
}

function problemsOfIssue(
  issue: Issue,
  above: PropertyKey[],
  schema: z.ZodType,
  yaml: YamlDocument,
): Problem[] {
  const keys = [...above, ...issue.path];
  const field = fieldOf(keys);
  const value = valueAt(yaml.value, keys);
  const at = (code: string, params: Record<string, string> = {}) => [
    errorAt(yaml.placeOf(field), code, field, { found: yaml.sourceOf(field) ?? show(value), ...params }),
  ];
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined || value === null) return [missing(keys, field, yaml)];
      return at('wrong-type', { expected: issue.expected });
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, keys, field, schema, yaml));
    case 'invalid_value':
      if (value === undefined || value === null) return [missing(keys, field, yaml)];
      return at('unknown-value', valueParams(show(value), issue.values.map(String)));
    case 'invalid_union':
      return unionProblems(issue, keys, value, schema, yaml) ?? at('not-a-number', numberParams(value));
    case 'too_big':
      return at(issue.message, { limit: String(issue.maximum), length: String(lengthOf(value)) });
    case 'too_small':
      return at(issue.message, { limit: String(issue.minimum) });
    default:
      return at(field.endsWith('alt') && issue.message === 'empty' ? 'missing-alt' : issue.message);
  }
}

function missing(keys: PropertyKey[], field: string, yaml: YamlDocument): Problem {
  const name = String(keys.at(-1) ?? '');
  const stands = yaml.sourceOf(field) !== null;
  const code = name === 'alt' ? 'missing-alt' : stands ? 'empty' : 'missing';
  return errorAt(yaml.placeOf(field), code, field, { key: name });
}

function unknownKey(
  key: string,
  keys: PropertyKey[],
  parent: string,
  schema: z.ZodType,
  yaml: YamlDocument,
): Problem {
  const field = joinKey(parent, key);
  const allowed = candidateKeys(schema, keys);
  const suggestion = didYouMean(key, allowed) ?? '';
  return errorAt(yaml.placeOfKey(field), 'unknown-key', field, {
    found: key,
    suggestion,
    allowed: allowed.join(', '),
  });
}

/** The faults inside a figure that is written out as a map; null when it is neither a map nor a number. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  keys: PropertyKey[],
  value: unknown,
  schema: z.ZodType,
  yaml: YamlDocument,
): Problem[] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const inner = issue.errors.at(-1) ?? [];
  return inner.flatMap((each) => problemsOfIssue(each, keys, schema, yaml));
}

/** Parameters of "not one of the allowed values". */
export function valueParams(found: string, allowed: string[]): Record<string, string> {
  return { found, suggestion: didYouMean(found, allowed) ?? '', allowed: allowed.join(', ') };
}

/** A number in Vietnamese or quoted notation and how YAML wants it: `126,11` → `126.11`, `1.135.000` → `1135000`. */
function numberParams(value: unknown): Record<string, string> {
  const written = String(value).trim();
  const grouped = /^-?\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+)$/.exec(written)?.[0];
  const plain = grouped?.replaceAll(grouped.includes('.') ? '.' : ',', '') ?? written;
  const number = plain.replace(',', '.').replace(/%$/, '');
  return { suggestion: /^-?\d+(\.\d+)?$/.test(number) ? number : '' };
}

function fieldOf(keys: PropertyKey[]): string {
  return keys.reduce<string>((path, key) => joinKey(path, typeof key === 'number' ? key : String(key)), '');
}

function valueAt(root: unknown, keys: PropertyKey[]): unknown {
  let value = root;
  for (const key of keys) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return shownLength(value);
  return Array.isArray(value) ? value.length : Number(value);
}

/** A value in a message: short, on one line. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
}
