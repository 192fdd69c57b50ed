import { z } from 'zod';
import { problemsOfIssues } from './issues.ts';
import type { Problem } from './problems.ts';
import { ownMember, unwrap } from './schema-keys.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** What is right of a value: members that do not fit are missing, items of lists that do not fit undefined. */
export type Valid<T> = T extends (infer Item)[]
  ? (Valid<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Valid<T[Key]> }
    : T;

/** A YAML text that was held against its schema. */
export interface Wire<T> {
  /** The whole, when all of it is right. */
  data: T | null;
  /** What is right of it, so that a fault in one field does not hide the faults of others. */
  valid: Valid<T>;
  yaml: YamlDocument;
  problems: Problem[];
}

/** Parses a text whose first line is line `firstLine` of the file, and checks it. */
export function readWire<T extends z.ZodType>(
  text: string,
  file: string,
  firstLine: number,
  schema: T,
): Wire<z.infer<T>> {
  const yaml = parseYaml(text, file, firstLine);
  const nothing = (schema instanceof z.ZodArray ? [] : {}) as Valid<z.infer<T>>;
  if (yaml.value === undefined) return { data: null, valid: nothing, yaml, problems: yaml.problems };
  const result = schema.safeParse(yaml.value);
  if (result.success) {
    const data = yaml.problems.length === 0 ? result.data : null;
    return { data, valid: result.data as Valid<z.infer<T>>, yaml, problems: yaml.problems };
  }
  const problems = [...yaml.problems, ...problemsOfIssues(result.error.issues, schema, yaml)];
  const valid = (validPart(schema, yaml.value) ?? nothing) as Valid<z.infer<T>>;
  return { data: null, valid, yaml, problems };
}

function validPart(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => validPart(inner.element as z.ZodType, item));
  }
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return inner instanceof z.ZodObject && isMap ? validMembers(inner, value) : undefined;
}

function validMembers(schema: z.ZodObject, value: object): Record<string, unknown> {
  const valid: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const memberSchema = (ownMember(schema.shape, key) ?? schema.def.catchall) as z.ZodType | undefined;
    const kept = memberSchema && validPart(memberSchema, member);
    if (kept !== undefined) valid[key] = kept;
  }
  return valid;
}
