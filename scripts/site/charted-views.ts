import { seriesOf } from '../figures/ledger.ts';
import type { FigureRecord } from '../figures/model.ts';
import { capitalise } from '../text/capitals.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { Edition } from './edition.ts';
import { type Charted, seriesChart } from './figure-charts.ts';
import type { ChartedView } from './figure-page-views.ts';
import { figureView } from './figure-view.ts';
import type { Link } from './views.ts';
import { basisInShort } from './wording.ts';

/** The chart of a series, and the same numbers, the newest first; null when there is nothing to compare. */
export function chartedSeries(organisation: string, indicator: string, edition: Edition): ChartedView | null {
  const listed = edition.content.indicators.get(indicator);
  const series = seriesOf(edition.ledger, organisation, indicator);
  const charted = listed ? seriesChart(series, listed, edition) : null;
  if (!charted) return null;
  return chartedView(charted, edition, ({ basis }) => ({
    label: capitalise(basisInShort(basis)),
    link: null,
  }));
}

/** A chart with the rows of the table beside it; those of a series stand from new to old. */
export function chartedView(
  { chart, records }: Charted<ChartSpec>,
  edition: Edition,
  nameOf: (record: FigureRecord) => { label: string; link: Link | null },
): ChartedView {
  const rows = records.map((record) => ({ ...nameOf(record), figure: figureView(record, edition) }));
  return { title: chart.title, chart, rows: chart.kind === 'series' ? rows.reverse() : rows };
}
