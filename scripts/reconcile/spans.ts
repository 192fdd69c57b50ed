/** Finding spans of a text among many that are sorted by their start and do not overlap. */
import type { Span } from './model.ts';

/** Index of the last span that does not start behind an offset; 0 when there is none. */
export function lastAtOrBefore(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Pick<Span, 'start'>).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The spans that lie within another one, whole. */
export function itemsWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const within: T[] = [];
  for (let at = lastAtOrBefore(spans, start - 1); at < spans.length; at++) {
    const span = spans[at] as T;
    if (span.start >= end) break;
    if (span.start >= start && span.end <= end) within.push(span);
  }
  return within;
}

/** The span that holds an offset, or null. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  const span = spans[lastAtOrBefore(spans, offset)];
  return span && span.start <= offset && offset < span.end ? span : null;
}
