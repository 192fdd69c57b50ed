const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order: a ă â b c d đ e ê…; then by tone; numbers inside text by their value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A sorted copy of `items` by the name that `nameOf` gives. */
export function sortByName<T>(items: Iterable<T>, nameOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareVietnamese(nameOf(a), nameOf(b)));
}
