/** Order by code units: the same on every machine, for ids, paths and ISO dates. Names go by `collate.ts`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
