/** Sums over time: what was counted in the parts of a period makes up what was counted in all of it. */

import { dayNumber } from '../text/calendar.ts';
import type { Indicators } from './cells.ts';
import { accumulatingKeys, rulesOf } from './rules.ts';
import type { Count, CountTable } from './suppression-counts.ts';
import { addSteps } from './suppression-steps.ts';
import { lastCountedDay } from './times.ts';

/** A count with the days that it was counted over: from a day's number to that of the day after the last. */
export interface Span {
  from: number;
  to: number;
  count: Count;
}

/** How many counts within a period are looked at for its parts. */
const MOST_WITHIN = 400;

/**
 * Adds how the periods of each flow lie in one another: halves and quarters of a year, and what a term had
 * reached at an earlier day. A number of people admitted between two such days is a difference that anyone
 * can take. Targets and stocks at the start do not add up over time.
 */
export function addSumsOfTimes(table: CountTable, indicators: Indicators): void {
  for (const [name, series] of seriesOfFlows(table, indicators)) {
    series.sort((a, b) => a.from - b.from || b.to - a.to);
    for (const spans of clustersOf(series)) {
      if (isNested(spans) || !addSteps(table, name, spans)) addNested(table, name, spans);
    }
  }
}

/** The spans of each organisation's flow, by the name that unpublished counts of it have. */
function seriesOfFlows(table: CountTable, indicators: Indicators): Map<string, Span[]> {
  const flows = accumulatingKeys(rulesOf(indicators)).intersection(table.people);
  const series = new Map<string, Span[]>();
  for (const [organisation, times] of table.cells) {
    for (const cell of times.values()) {
      for (const indicator of flows) {
        const count = cell.get(indicator);
        const basis = count?.record?.basis;
        if (!count || basis?.kind !== 'period') continue;
        const span = { from: dayNumber(basis.from), to: dayNumber(lastCountedDay(basis)) + 1, count };
        const name = `${organisation}/${indicator}`;
        const spans = series.get(name);
        if (spans) spans.push(span);
        else series.set(name, [span]);
      }
    }
  }
  return series;
}

/** Sorted spans in groups that have no day in common. */
function clustersOf(series: readonly Span[]): Span[][] {
  const clusters: Span[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of series) {
    if (span.from < end) clusters.at(-1)?.push(span);
    else clusters.push([span]);
    end = Math.max(end, span.to);
  }
  return clusters.filter(({ length }) => length > 1);
}

/** Whether any two of sorted spans lie one in the other or apart. */
function isNested(spans: readonly Span[]): boolean {
  const around: Span[] = [];
  return spans.every((span) => {
    while (around.length > 0 && (around.at(-1) as Span).to <= span.from) around.pop();
    const inside = around.length === 0 || span.to <= (around.at(-1) as Span).to;
    around.push(span);
    return inside;
  });
}

/** Each period with those next below it, and what these leave out. */
function addNested(table: CountTable, name: string, spans: readonly Span[]): void {
  for (const { whole, parts, gaps } of nestingOf(spans)) {
    const counts = parts.map(({ count }) => count);
    const rest = gaps.length === 0 ? null : gapsKey(name, gaps);
    table.addSum(whole.count, counts, rest);
  }
}

export interface Nesting {
  whole: Span;
  /** Spans within it of which none lies within another, and none overlaps another. */
  parts: Span[];
  /** The times that they leave out. */
  gaps: Pick<Span, 'from' | 'to'>[];
}

/** How sorted spans lie in one another. */
export function nestingOf(spans: readonly Span[]): Nesting[] {
  return spans.flatMap((whole, index) =>
    disjoint(within(whole, spans, index)).map((parts) => ({ whole, parts, gaps: gapsOf(whole, parts) })),
  );
}

/** The key of what happened in some times: equal times have equal keys. */
export function gapsKey(name: string, gaps: readonly Pick<Span, 'from' | 'to'>[]): string {
  return `${name} in ${gaps.map(({ from, to }) => `${from}-${to}`).join(' ')}`;
}

/** Spans inside of one, of which none lies inside another; sorted by start, the longer first. */
function within(whole: Span, spans: readonly Span[], index: number): Span[] {
  const found: Span[] = [];
  const end = Math.min(spans.length, index + MOST_WITHIN);
  for (let at = index + 1; at < end; at += 1) {
    const span = spans[at] as Span;
    if (span.from >= whole.to) break;
    const last = found.at(-1);
    if (span.to <= whole.to && (!last || span.to > last.to)) found.push(span);
  }
  return found;
}

/** Sorts spans that may overlap into groups in which none do. */
function disjoint(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const group = groups.find((each) => (each.at(-1) as Span).to <= span.from);
    if (group) group.push(span);
    else groups.push([span]);
  }
  return groups;
}

function gapsOf(whole: Span, parts: readonly Span[]): Nesting['gaps'] {
  const gaps: Nesting['gaps'] = [];
  let { from } = whole;
  for (const part of parts) {
    if (part.from > from) gaps.push({ from, to: part.from });
    from = part.to;
  }
  if (from < whole.to) gaps.push({ from, to: whole.to });
  return gaps;
}
