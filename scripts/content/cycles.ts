/**
 * The way round from `start` back to itself along the edges that `next` gives, start first and last; null
 * when there is none.
 */
export function cycleFrom(start: string, next: (id: string) => (string | null)[]): string[] | null {
  const seen = new Set<string>();
  const walk = (id: string, way: string[]): string[] | null => {
    for (const each of next(id)) {
      if (each === start) return [...way, each];
      if (each === null || seen.has(each)) continue;
      seen.add(each);
      const found = walk(each, [...way, each]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}
