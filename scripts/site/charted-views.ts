import { seriesOf } from '../figures/ledger.ts';
import type { FigureRecord } from '../figures/model.ts';
import { capitalise } from '../text/capitals.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { Edition } from './edition.ts';
import { type Charted, seriesChart } from './figure-charts.ts';
import type { ChartedView } from './figure-page-views.ts';
import { figureView } from './figure-view.ts';
import { oncePer } from './once.ts';
import { basisInShort } from './wording.ts';

/** The views of an edition's series: its organisation's page and its own show the same one, drawn once. */
const views = oncePer((_: Edition) => new Map<string, ChartedView | null>());

/** The chart of a series, and the same numbers, the newest first; null when there is nothing to compare. */
export function chartedSeries(organisation: string, indicator: string, edition: Edition): ChartedView | null {
  const known = views(edition);
  const key = `${organisation}/${indicator}`;
  if (!known.has(key)) known.set(key, makeChartedSeries(organisation, indicator, edition));
  return known.get(key) ?? null;
}

function makeChartedSeries(organisation: string, indicator: string, edition: Edition): ChartedView | null {
  const listed = edition.content.indicators.get(indicator);
  const series = seriesOf(edition.ledger, organisation, indicator);
  const charted = listed ? seriesChart(series, listed, edition) : null;
  if (!charted) return null;
  return chartedView(charted, edition, ({ basis }) => capitalise(basisInShort(basis)));
}

/** A chart with the rows of the table beside it; those of a series stand from new to old. */
export function chartedView(
  { chart, records }: Charted<ChartSpec>,
  edition: Edition,
  labelOf: (record: FigureRecord) => string,
): ChartedView {
  const rows = records.map((record) => ({ label: labelOf(record), figure: figureView(record, edition) }));
  return { title: chart.title, chart, rows: chart.kind === 'series' ? rows.reverse() : rows };
}
