/** Sums over organisations: what lies below one makes up its own count. */
import type { Hierarchy } from './ledger.ts';
import type { Count, CountTable } from './suppression-counts.ts';

/**
 * Adds for each count of an organisation those of the nearest ones below it at the same time. What these lack
 * is in bodies that give no figure, and a difference would tell it.
 */
export function addSumsOfPlaces(table: CountTable, hierarchy: Hierarchy): void {
  const above = parentsOf(hierarchy);
  for (const counts of byIndicatorAndTime(table).values()) {
    if (counts.size < 2) continue;
    const below = new Map<Count, Count[]>();
    for (const [organisation, count] of counts) {
      const parent = nearestAbove(organisation, counts, above);
      if (parent) below.set(parent, [...(below.get(parent) ?? []), count]);
    }
    for (const [parent, parts] of below) {
      const left = parent.value - parts.reduce((total, part) => total + part.value, 0);
      table.addSum(parent, parts, left === 0 ? null : `${parent.key} elsewhere`);
    }
  }
}

function byIndicatorAndTime(table: CountTable): Map<string, Map<string, Count>> {
  const groups = new Map<string, Map<string, Count>>();
  for (const [organisation, times] of table.cells) {
    for (const [time, cell] of times) {
      for (const [indicator, count] of cell) {
        if (!table.people.has(indicator)) continue;
        const key = `${indicator} ${time}`;
        const group = groups.get(key);
        if (group) group.set(organisation, count);
        else groups.set(key, new Map([[organisation, count]]));
      }
    }
  }
  return groups;
}

/** What the nearest organisation above one has, of those that have something. */
export function nearestAbove<T>(
  organisation: string,
  counts: ReadonlyMap<string, T>,
  above: ReadonlyMap<string, string>,
): T | undefined {
  const seen = new Set<string>();
  for (let at = above.get(organisation); at !== undefined && !seen.has(at); at = above.get(at)) {
    const count = counts.get(at);
    if (count !== undefined) return count;
    seen.add(at);
  }
  return undefined;
}

/** Bodies that are no party organisation count the same people again, so that nothing leads up from them. */
export function parentsOf(hierarchy: Hierarchy): Map<string, string> {
  const above = new Map<string, string>();
  for (const [parent, children] of hierarchy) {
    for (const { id, type } of children) if (type !== 'khac') above.set(id, parent);
  }
  return above;
}
