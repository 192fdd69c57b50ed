/** What readers get, as a table, and whether it keeps what is promised to them. */

import type { PageRead } from './readers.ts';
import type { Line } from './readers-model.ts';

const KB = 1000;
/** Of an article, besides pictures and fonts. */
const MOST_BYTES = 60 * KB;

const COLUMNS: { head: string; cell: (page: PageRead) => string }[] = [
  { head: 'page', cell: ({ kind }) => kind },
  { head: 'site', cell: ({ site }) => site },
  { head: 'KB', cell: ({ bytes }) => kilobytes(bytes) },
  { head: 'KB with all', cell: ({ bytesWithAll }) => kilobytes(bytesWithAll) },
  { head: 'requests', cell: ({ requests }) => String(requests) },
  { head: 'blocking', cell: ({ blocking }) => String(blocking) },
  { head: 'first paint', cell: ({ firstPaint }) => seconds(firstPaint) },
  { head: 'largest paint', cell: ({ largestPaint }) => seconds(largestPaint) },
  { head: 'shift', cell: ({ worstShift }) => (worstShift === 0 ? '0' : worstShift.toFixed(4)) },
  { head: 'blocked', cell: ({ blocked }) => `${Math.round(blocked)} ms` },
];

/** The measured pages as lines of text, words to the left and numbers to the right. */
export function readersTable(pages: PageRead[], line: Line): string {
  const rows = [
    COLUMNS.map(({ head }) => head),
    ...pages.map((page) => COLUMNS.map(({ cell }) => cell(page))),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `${conditions(pages, line)}\n\n${lines.join('\n')}\n`;
}

function conditions(pages: PageRead[], { width, cpu, kilobits, latency }: Line): string {
  return (
    `Medians of ${pages[0]?.loads ?? 0} loads with nothing in the cache, the worst of them for shift; ` +
    `${width} px, processor ${cpu} times slower,\n${kilobits} kbit/s, ${latency} ms, HTTP/1.1, brotli. ` +
    'KB: without pictures and fonts, and with them.'
  );
}

/** What a page of a site breaks of the promises to readers; none when it keeps them all. */
export function brokenPromises(page: PageRead): string[] {
  const { kind, path, bytes, blocking, worstShift, blocked } = page;
  return [
    ...(kind === 'article' && bytes > MOST_BYTES
      ? [`${kilobytes(bytes)} KB without pictures and fonts, at most 60 were expected`]
      : []),
    ...(blocking > 1 ? [`${blocking} requests that block the first paint, at most 1 was expected`] : []),
    ...(worstShift > 0 ? [`shift of ${worstShift.toFixed(4)}, none was expected`] : []),
    ...(blocked > 0 ? [`blocked for ${Math.round(blocked)} ms, none was expected`] : []),
  ].map((what) => `${kind} ${path}: ${what}`);
}

function kilobytes(bytes: number): string {
  return (bytes / KB).toFixed(1);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
