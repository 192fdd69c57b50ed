import { z } from 'zod';

/** The keys that a schema allows in the object at a path: what an unknown key may have been meant to be. */
export function candidateKeys(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current: z.ZodType | null = schema;
  for (const key of path) current = current && memberSchema(unwrap(current), key);
  const object = current && objectIn(unwrap(current));
  return object ? Object.keys(object.shape) : [];
}

/** A member by its key, and never one that every object has, such as `toString`. */
export function ownMember<T>(members: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

/** The schema without the wrapper that makes it optional. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

function memberSchema(schema: z.ZodType, key: PropertyKey): z.ZodType | null {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  const object = objectIn(schema);
  if (!object) return null;
  const { catchall } = object.def;
  return (ownMember(object.shape, String(key)) ?? catchall ?? null) as z.ZodType | null;
}

function objectIn(schema: z.ZodType): z.ZodObject | null {
  if (schema instanceof z.ZodObject) return schema;
  if (!(schema instanceof z.ZodUnion)) return null;
  return (schema.options.find((option) => option instanceof z.ZodObject) as z.ZodObject | undefined) ?? null;
}
