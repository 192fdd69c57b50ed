/** What a chart shows, as data. Drawing it is the affair of `render/charts.ts`. */

/** One number in a chart. */
export interface ChartPoint {
  /** What or when it is: `31/05/2020`, `2014`, `Huyện Hải Hậu`. */
  label: string;
  value: number;
  /** The number as pages print it, with its hedge: `4.820`, `hơn 14.000`. */
  text: string;
  /** First and last day, ISO dates: the same day for a stock. Null where the chart has no time axis. */
  from: string | null;
  to: string | null;
  /** Only about so many: drawn hollow. */
  estimated: boolean;
  /** The one that the chart is about: the newest of a series, the site's own organisation. */
  strong: boolean;
}

interface ChartWords {
  title: string;
  /** What the numbers count and when they hold: `đảng viên, tính đến 18/11/2019`. */
  asOf: string;
  source: string;
  /** Everything that the picture shows, in words, for those who do not see it. */
  description: string;
}

/** One indicator over time: a mark at its day for a stock, a block over its period for a flow. */
export interface SeriesChart extends ChartWords {
  kind: 'series';
  /** From old to new. */
  points: ChartPoint[];
  target: { value: number; text: string } | null;
}

/** One indicator at one time, of several organisations, the greatest first. */
export interface ComparisonChart extends ChartWords {
  kind: 'comparison';
  points: ChartPoint[];
  target: { value: number; text: string } | null;
}

/** What was done towards a target over its period, each time counted from the period's start. */
export interface TrackerChart extends ChartWords {
  kind: 'tracker';
  /** From old to new; `to` is the day up to which was counted. */
  points: ChartPoint[];
  target: { value: number; text: string };
  period: { from: string; to: string; fromText: string; toText: string };
}

export type ChartSpec = SeriesChart | ComparisonChart | TrackerChart;
