import type { ChartSpec } from '../site/chart-spec.ts';
import { comparisonBody } from './chart-comparison.ts';
import { framed } from './chart-frame.ts';
import { seriesBody } from './chart-series.ts';
import { trackerBody } from './chart-tracker.ts';

/** Drawn charts by what they show: an overview repeats the charts of other pages, and no two others are alike. */
const drawn = new WeakMap<ChartSpec, string>();

/**
 * A chart as SVG for a page: its title, its time and its source stand in the picture, it has a text alternative,
 * and its colours, by classes only, are those of the page's scheme. The same spec always gives the same bytes.
 */
export function chartHtml(spec: ChartSpec): string {
  const known = drawn.get(spec);
  if (known !== undefined) return known;
  const svg = framed(spec, (top) => bodyOf(spec, top));
  drawn.set(spec, svg);
  return svg;
}

function bodyOf(spec: ChartSpec, top: number) {
  switch (spec.kind) {
    case 'series':
      return seriesBody(spec, top);
    case 'comparison':
      return comparisonBody(spec, top);
    case 'tracker':
      return trackerBody(spec, top);
  }
}
