import type { ChartSpec } from '../site/chart-spec.ts';
import { oncePer } from '../site/once.ts';
import { comparisonBody } from './chart-comparison.ts';
import { framed } from './chart-frame.ts';
import { seriesBody } from './chart-series.ts';
import { trackerBody } from './chart-tracker.ts';

/**
 * A chart as SVG for a page: its title, its time and its source stand in the picture, it has a text alternative,
 * and its colours, by classes only, are those of the page's scheme. The same spec always gives the same bytes. One that
 * several pages show is drawn once.
 */
export const chartHtml = oncePer((spec: ChartSpec) => framed(spec, (top) => bodyOf(spec, top)));

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
