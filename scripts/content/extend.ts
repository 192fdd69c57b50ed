/**
 * A copy of an object with more or other fields. Fields that are read only when they are asked for (`readLater`) stay so,
 * which they would not with `{ ...base }`.
 */
export function extend<T extends object, E extends object>(base: T, extra: E): T & E {
  return Object.assign(Object.create(Object.getPrototypeOf(base)), base, extra);
}

/** Those fields of an object that are named, in the order in which they are named. */
export function pick<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
  const picked = {} as Pick<T, K>;
  for (const field of fields) picked[field] = from[field];
  return picked;
}
