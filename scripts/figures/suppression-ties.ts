/** Which organisations what is hidden of one depends on. */
import { basisKey } from '../content/basis.ts';
import type { Indicators } from './cells.ts';
import type { Hierarchy, Ledger } from './ledger.ts';
import { countsOfPeople } from './people.ts';
import { nearestAbove, parentsOf } from './suppression-places.ts';

/** For each organisation what it counts people of, and when: `members 2019-12-31`. */
export type PeopleCounted = ReadonlyMap<string, ReadonlySet<string>>;

/** What the organisations of a ledger count people of; of a part of them it is what the whole ledger would say. */
export function peopleCounted(ledger: Ledger, indicators: Indicators): Map<string, Set<string>> {
  const people = countsOfPeople(indicators);
  const counted = new Map<string, Set<string>>();
  for (const [organisation, series] of ledger.byOrganisation) {
    const keys = new Set<string>();
    for (const indicator of people) {
      for (const { basis } of series.get(indicator) ?? []) keys.add(`${indicator} ${basisKey(basis)}`);
    }
    counted.set(organisation, keys);
  }
  return counted;
}

/**
 * For each organisation the name of its group: the first id in it. Organisations are in one group when one of them
 * counts the same people at the same time as the nearest one above it, and so on from there. What is hidden of an
 * organisation follows from the figures of its group alone: `suppress` says the same of a ledger that holds
 * no other.
 */
export function tiedOrganisations(counted: PeopleCounted, hierarchy: Hierarchy): Map<string, string> {
  const above = parentsOf(hierarchy);
  const withKey = new Map<string, Map<string, string>>();
  const leaders = new Map<string, string>();
  for (const [organisation, keys] of counted) {
    leaders.set(organisation, organisation);
    for (const key of keys) {
      const same = withKey.get(key);
      if (same) same.set(organisation, organisation);
      else withKey.set(key, new Map([[organisation, organisation]]));
    }
  }
  for (const same of withKey.values()) {
    if (same.size < 2) continue;
    for (const organisation of same.keys()) {
      const parent = nearestAbove(organisation, same, above);
      if (parent !== undefined) join(organisation, parent, leaders);
    }
  }
  return new Map([...counted.keys()].map((organisation) => [organisation, leaderOf(organisation, leaders)]));
}

/** Makes two groups one, led by the first id of both. */
function join(a: string, b: string, leaders: Map<string, string>): void {
  const [first, second] = [leaderOf(a, leaders), leaderOf(b, leaders)].sort() as [string, string];
  leaders.set(second, first);
}

function leaderOf(organisation: string, leaders: ReadonlyMap<string, string>): string {
  let at = organisation;
  for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) at = next;
  return at;
}
