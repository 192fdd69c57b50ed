/** Which figures are hidden so that those that are small cannot be computed back. */
import type { Count, CountTable, Sum } from './suppression-counts.ts';
import { GroupSolver, groupOf, LARGEST_GROUP } from './suppression-groups.ts';

/** How many figures are computed from one, and are lost with it. */
export type Dependents = (count: Count) => number;

/**
 * Hides further figures until no small count can be told, and as few of them as are needed.
 * @returns the small figures of which it may be said that they are small
 */
export function hideWhatTells(table: CountTable, dependents: Dependents): ReadonlySet<Count> {
  const small = [...table.byKey.values()].filter((count) => count.small);
  for (const count of firstOfGroups(small)) secure(count, table.smallest, dependents);
  const sayable = [...firstOfGroups(small)].flatMap((count) => {
    const group = groupOf(count);
    const solver = group.counts.length > LARGEST_GROUP ? null : new GroupSolver(group);
    return solver?.mayBeSaid(table.smallest) ? group.counts.filter((each) => each.small) : [];
  });
  return new Set(sayable.filter(({ record }) => record !== null));
}

/** One count of each group that hidden counts are in, as it is when its turn comes. */
function* firstOfGroups(counts: readonly Count[]): Generator<Count> {
  const seen = new Set<Count>();
  for (const count of counts) {
    if (seen.has(count)) continue;
    yield count;
    for (const each of groupOf(count).counts) seen.add(each);
  }
}

/**
 * Hides what is needed in the group of a small count: each time one of a sum that tells, till nothing does.
 */
function secure(count: Count, smallest: number, dependents: Dependents): void {
  const also: Count[] = [];
  for (;;) {
    const group = groupOf(count);
    const large = group.counts.length > LARGEST_GROUP;
    const told = large ? count : new GroupSolver(group).firstTold(smallest);
    if (!told) break;
    const next = large ? null : choose(told, dependents);
    if (!next) {
      hideAllTiedTo(count);
      return;
    }
    next.hidden = true;
    also.push(next);
  }
  for (const each of also) each.hidden = !isSafeWithout(each, smallest);
}

/**
 * All figures that are tied to a count, through public ones too: then any multiple of them all is possible.
 */
function hideAllTiedTo(count: Count): void {
  const tied = new Set([count]);
  for (const each of tied) {
    each.hidden = true;
    for (const { whole, parts } of each.sums) for (const other of [whole, ...parts]) tied.add(other);
  }
}

/**
 * The figure to hide next: from the nearest sum in which one hidden number alone is left, else from the
 * nearest that has a public one. Null when everything is hidden.
 */
function choose(told: Count, dependents: Dependents): Count | null {
  const open = groupOf(told).sums.filter((sum) => publicOf(sum).length > 0);
  const sum = open.find((each) => hiddenOf(each).length === 1) ?? open[0];
  if (!sum) return null;
  const lossOf = (count: Count) => [
    count.headline ? 1 : 0,
    isWeak(count, sum) ? 1 : 0,
    count.sums.filter((each) => each !== sum && hiddenOf(each).length === 0).length,
    dependents(count),
    count.value,
  ];
  return publicOf(sum).reduce((best, each) => (isLess(lossOf(each), lossOf(best)) ? each : best));
}

/** A part of 0 leaves no room for another part to be larger than it is. */
function isWeak(count: Count, { whole }: Sum): boolean {
  return count !== whole && !whole.hidden && count.value === 0;
}

function publicOf({ whole, parts }: Sum): Count[] {
  return [whole, ...parts].filter(({ hidden }) => !hidden);
}

function hiddenOf({ whole, parts }: Sum): Count[] {
  return [whole, ...parts].filter(({ hidden }) => hidden);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

/** Whether a figure was hidden in vain, since other ones were hidden after it. */
function isSafeWithout(count: Count, smallest: number): boolean {
  const small = groupOf(count).counts.filter((each) => each.small);
  count.hidden = false;
  return [...firstOfGroups(small)].every(
    (each) => new GroupSolver(groupOf(each)).firstTold(smallest) === null,
  );
}
