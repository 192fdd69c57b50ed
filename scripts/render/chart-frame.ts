import { createHash } from 'node:crypto';
import { escapeHtml } from '../content/markdown-html.ts';
import type { ChartSpec } from '../site/chart-spec.ts';
import { linesOf, NARROWEST, textElement, widthOf } from './chart-text.ts';

/** Sizes of letters in pixels, as `assets/css/components/chart.css` sets them. */
export const SIZES = { title: 17, label: 14, value: 15 };

const TITLE_LINE = 24;
const LINE = 20;

/** The inside of a chart, between its heading and its source. */
export interface ChartBody {
  markup: string;
  /** In pixels. */
  height: number;
}

/**
 * A chart with its heading, its time and its source inside the picture. Every id follows from what the chart
 * shows, so that the same chart is always the same bytes.
 */
export function framed(spec: ChartSpec, draw: (top: number) => ChartBody): string {
  const id = `bieu-do-${createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 10)}`;
  const heading = lines(spec.title, 'title', 0);
  const asOf = lines(spec.asOf, 'label', heading.height);
  const top = heading.height + asOf.height;
  const body = draw(top);
  const source = lines(spec.source, 'label', top + body.height + 4);
  const height = top + body.height + 4 + source.height + 4;
  return (
    `<svg class="chart chart--${spec.kind}" role="img" aria-labelledby="${id} ${id}-y" width="100%" height="${height}">` +
    `<title id="${id}">${escapeHtml(spec.title)}</title><desc id="${id}-y">${escapeHtml(spec.description)}</desc>` +
    `${heading.markup}${asOf.markup}${body.markup}${source.markup}</svg>`
  );
}

/** A text in as many lines as it needs, from `top` on. */
function lines(text: string, role: 'title' | 'label', top: number): ChartBody {
  const step = role === 'title' ? TITLE_LINE : LINE;
  const broken = linesOf(text, SIZES[role]);
  const markup = broken.map((line, index) =>
    textElement(line, { x: 0, y: top + (index + 1) * step - 6 }, `chart-${role}`),
  );
  return { markup: markup.join(''), height: broken.length * step };
}

/** A label that would like to stand at a place. */
export interface Candidate {
  words: string;
  /** Middle, in tenths of a percent. */
  x: number;
  y: number;
  role: 'label' | 'value';
}

/**
 * The labels of a row that have room on the narrowest screen, the more important ones being given first. One
 * that would stick out of the picture is set from or to the edge.
 */
export function labelsThatFit(candidates: readonly Candidate[]): string {
  const taken: { from: number; to: number }[] = [];
  const shown = candidates.flatMap(({ words, x, y, role }) => {
    const width = widthOf(words, SIZES[role]);
    const middle = (x / 1000) * NARROWEST;
    const anchor = middle < width / 2 ? 'start' : middle > NARROWEST - width / 2 ? 'end' : 'middle';
    const from = anchor === 'start' ? 0 : anchor === 'end' ? NARROWEST - width : middle - width / 2;
    const span = { from: from - 3, to: from + width + 3 };
    if (taken.some((other) => span.from < other.to && other.from < span.to)) return [];
    taken.push(span);
    const place = anchor === 'middle' ? x : anchor === 'start' ? 0 : 1000;
    return [{ x, markup: textElement(words, { x: place, y, anchor }, `chart-${role}`) }];
  });
  return shown
    .sort((a, b) => a.x - b.x)
    .map(({ markup }) => markup)
    .join('');
}
