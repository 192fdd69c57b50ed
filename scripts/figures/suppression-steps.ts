/**
 * Periods that overlap, such as a term and the calendar years in it: what is known of one says something of
 * the others, which shows when time is cut at every day on which one of them begins or ends.
 */
import { type Count, type CountTable, tie } from './suppression-counts.ts';
import { gapsKey, nestingOf, type Span } from './suppression-times.ts';

/** Series with more such days are taken as if their periods did not overlap. */
const MOST_DAYS = 80;
/** How often totals are raised until they fit; series that are right need few rounds. */
const MOST_ROUNDS = 60;

/**
 * Adds the steps between such days, of which each period is made up. False when there are too many, or when
 * no steps fit: then the figures contradict each other.
 */
export function addSteps(table: CountTable, name: string, spans: readonly Span[]): boolean {
  const days = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const totals = days.length > MOST_DAYS ? null : totalsOf(days, spans);
  if (!totals) return false;
  const steps: Span[] = days.slice(1).map((to, index) => {
    const from = days[index] as number;
    const value = (totals.get(to) as number) - (totals.get(from) as number);
    return { from, to, count: table.unpublished(gapsKey(name, [{ from, to }]), value, false) };
  });
  const add = (whole: Count, times: readonly Pick<Span, 'from' | 'to'>[]) => {
    const inside = steps.filter((step) => times.some(({ from, to }) => step.from >= from && step.to <= to));
    const parts = inside.map(({ count }) => count).filter((count) => count !== whole);
    if (parts.length > 0) tie({ whole, parts });
  };
  for (const span of spans) add(span.count, [span]);
  const unstated = (times: readonly Pick<Span, 'from' | 'to'>[], value: number): Count => {
    const count = table.unpublished(gapsKey(name, times), value, true);
    if (count.sums.every(({ whole }) => whole !== count)) add(count, times);
    return count;
  };
  const runs = knownRuns(days, spans, totals).map(({ from, to, value }) => {
    return { from, to, count: unstated([{ from, to }], value) };
  });
  const all = [...spans, ...runs].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const { whole, parts, gaps } of nestingOf(all)) {
    const left = parts.reduce((rest, { count }) => rest - count.value, whole.count.value);
    if (gaps.length > 0) unstated(gaps, left);
  }
  return true;
}

/**
 * A total for each day, such that each period has its difference and none goes down; null when there is none.
 */
function totalsOf(days: readonly number[], spans: readonly Span[]): Map<number, number> | null {
  const totals = new Map(days.map((day) => [day, 0]));
  const raise = (day: number, least: number) => {
    if (least <= (totals.get(day) as number)) return false;
    totals.set(day, least);
    return true;
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false;
    for (const { from, to, count } of spans) {
      changed = raise(to, (totals.get(from) as number) + count.value) || changed;
      changed = raise(from, (totals.get(to) as number) - count.value) || changed;
    }
    days.forEach((day, index) => {
      if (index > 0) changed = raise(day, totals.get(days[index - 1] as number) as number) || changed;
    });
    if (!changed) return totals;
  }
  return null;
}

interface Run {
  from: number;
  to: number;
  value: number;
}

/**
 * The times between days whose totals all figures together tie to each other, from each such day to the next.
 * Where nothing happened in a time, nothing happened on any day of it, which ties those days too.
 */
function knownRuns(
  days: readonly number[],
  spans: readonly Span[],
  totals: ReadonlyMap<number, number>,
): Run[] {
  const ties = new Ties(days);
  for (const { from, to } of spans) ties.tie(from, to);
  const empty = nestingOf(spans).flatMap(({ whole, parts, gaps }) =>
    parts.reduce((rest, { count }) => rest - count.value, whole.count.value) === 0 ? gaps : [],
  );
  for (const { from, to } of empty) ties.tieAll(from, to);
  for (let known = -1; known !== ties.groups; ) {
    known = ties.groups;
    for (const { from, to, value } of ties.runs(totals)) if (value === 0) ties.tieAll(from, to);
  }
  return ties.runs(totals);
}

/** Days in groups; within a group the difference of any two totals is known. */
class Ties {
  readonly #days: readonly number[];
  readonly #leaders: Map<number, number>;
  groups: number;

  constructor(days: readonly number[]) {
    this.#days = days;
    this.#leaders = new Map(days.map((day) => [day, day]));
    this.groups = days.length;
  }

  tie(a: number, b: number): void {
    const [first, second] = [this.#leader(a), this.#leader(b)];
    if (first === second) return;
    this.#leaders.set(second, first);
    this.groups -= 1;
  }

  /** Ties all days from one to another. */
  tieAll(from: number, to: number): void {
    for (const day of this.#days) if (day > from && day <= to) this.tie(from, day);
  }

  /** From each day to the next of its group. */
  runs(totals: ReadonlyMap<number, number>): Run[] {
    const last = new Map<number, number>();
    return this.#days.flatMap((to) => {
      const leader = this.#leader(to);
      const from = last.get(leader);
      last.set(leader, to);
      if (from === undefined) return [];
      return [{ from, to, value: (totals.get(to) as number) - (totals.get(from) as number) }];
    });
  }

  #leader(day: number): number {
    const next = this.#leaders.get(day) as number;
    return next === day ? day : this.#leader(next);
  }
}
