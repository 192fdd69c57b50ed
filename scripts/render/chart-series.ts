import type { ChartPoint, SeriesChart } from '../site/chart-spec.ts';
import { type Candidate, type ChartBody, labelsThatFit, SIZES } from './chart-frame.ts';
import type { Plot } from './chart-library.ts';
import { CANVAS, kindOf, plotted } from './chart-shapes.ts';
import { decimal, NARROWEST, percent, widthOf } from './chart-text.ts';

const HEIGHT = 150;
/** Room above the highest mark for its number. */
const HEADROOM = 30;
const AXIS = 26;
/** A stock keeps off the edges by half a date, so that the date of its first and last mark stands below it. */
const INSET = 150;
/** From so many points on a line shows more than single marks. */
const DENSE = 13;
const DAY = 86_400_000;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50];
const YEARS_SHOWN = 6;

/** The marks of a series: time across, to scale and with its gaps; numbers upwards, from zero. */
export function seriesBody({ points, target }: SeriesChart, top: number): ChartBody {
  const flow = points.some(({ from, to }) => from !== to);
  const highest = Math.max(...points.map(({ value }) => value), target?.value ?? 0);
  const drawn = plotted(HEIGHT, top, (plot) => ({
    x: {
      axis: null,
      type: 'utc',
      domain: domainOf(points),
      range: flow ? [0, CANVAS] : [INSET, CANVAS - INSET],
    },
    y: { axis: null, domain: [0, highest || 1], range: [HEIGHT, HEADROOM] },
    marks: [
      ...(target ? [plot.ruleY([target.value], { className: 'chart-target' })] : []),
      ...(flow ? blocks(points, plot) : points.length < DENSE ? stems(points, plot) : line(points, plot)),
      plot.ruleY([0], { className: 'chart-base' }),
    ],
  }));
  const places = points.map((point) => ({ point, x: middleOf(point, drawn.x), y: drawn.y(point.value) }));
  const values = byImportance(places).map((place) =>
    candidate(place.point.text, place.x, clearOf(place, places) - 10, 'value'),
  );
  const below = top + HEIGHT + 20;
  return {
    markup: drawn.shapes + labelsThatFit(values) + timeLabels(places, below, drawn.x),
    height: HEIGHT + AXIS,
  };
}

interface Placed {
  point: ChartPoint;
  x: number;
  y: number;
}

function domainOf(points: readonly ChartPoint[]): [Date, Date] {
  const starts = points.map(({ from }) => instant(from));
  const ends = points.map((point) => endOf(point));
  return [new Date(Math.min(...starts)), new Date(Math.max(...ends))];
}

/** A period ends with its last day and not before it; a day is a moment. */
function endOf({ from, to }: ChartPoint): number {
  return from === to ? instant(to) : instant(to) + DAY;
}

function instant(day: string | null): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function middleOf(point: ChartPoint, x: (value: unknown) => number): number {
  return x(new Date((instant(point.from) + endOf(point)) / 2));
}

function stems(points: readonly ChartPoint[], plot: Plot) {
  return kindsOf(points).flatMap(([name, some]) => [
    plot.ruleX(some, { className: `chart-stem${name}`, x: dayOf, y: 'value' }),
    plot.dot(some, { className: `chart-dot${name}`, x: dayOf, y: 'value', r: 5 }),
  ]);
}

function blocks(points: readonly ChartPoint[], plot: Plot) {
  return kindsOf(points).map(([name, some]) =>
    plot.rectY(some, {
      className: `chart-bar${name}`,
      x1: dayOf,
      x2: (point: ChartPoint) => new Date(endOf(point)),
      y: 'value',
      insetLeft: 4,
      insetRight: 4,
    }),
  );
}

function line(points: readonly ChartPoint[], plot: Plot) {
  return [
    plot.lineY(points, { className: 'chart-line', x: dayOf, y: 'value' }),
    plot.dot(points.slice(-1), { className: 'chart-dot chart--strong', x: dayOf, y: 'value', r: 5 }),
  ];
}

const dayOf = ({ from }: ChartPoint) => new Date(instant(from));

/** Points by how they are drawn, with what their class adds. */
function kindsOf(points: readonly ChartPoint[]): [string, ChartPoint[]][] {
  const kinds = new Set(points.map(kindOf));
  return [...kinds].map((kind) => [kind, points.filter((point) => kindOf(point) === kind)]);
}

/** The newest first, then the first, the highest, and the others from new to old. */
function byImportance(places: readonly Placed[]): Placed[] {
  const newest = places.at(-1);
  const highest = places.reduce((a, b) => (b.y < a.y ? b : a));
  const ordered = [newest, places[0], highest, ...places.toReversed()];
  return [...new Set(ordered)].filter((place) => place !== undefined);
}

/** Up to where the marks reach over which a number would stand, its own and those beside it. */
function clearOf({ point, x }: Placed, places: readonly Placed[]): number {
  const reach = (widthOf(point.text, SIZES.value) / NARROWEST) * CANVAS;
  return Math.min(...places.filter((other) => Math.abs(other.x - x) < reach).map(({ y }) => y));
}

/** Under each mark its own time where all have room, else the years that the axis passes. */
function timeLabels(places: readonly Placed[], y: number, x: (value: unknown) => number): string {
  const own = places.map(({ point, x }) => candidate(point.label, x, y, 'label')).toReversed();
  const flow = places.some(({ point }) => point.from !== point.to);
  if (flow || haveRoom(own)) return labelsThatFit(own);
  const years = yearsOf(places).map((year) => ({ year, x: x(new Date(`${year}-01-01`)) }));
  const ticks = years.map(({ x }) => tick(x, y - 20)).join('');
  const words = labelsThatFit(years.map(({ year, x }) => candidate(year, x, y, 'label')));
  return `<g class="chart-base">${ticks}</g>${words}`;
}

function tick(x: number, y: number): string {
  return `<line x1="${percent(x)}" y1="${decimal(y)}" x2="${percent(x)}" y2="${decimal(y + 5)}"/>`;
}

function haveRoom(labels: readonly Candidate[]): boolean {
  const width = Math.max(...labels.map(({ words }) => widthOf(words, SIZES.label))) + 8;
  const places = labels.map(({ x }) => (x / CANVAS) * NARROWEST).sort((a, b) => a - b);
  return places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) >= width);
}

/** Years whose first day lies on the axis: all, or every second, fifth, tenth… of them. */
function yearsOf(places: readonly Placed[]): string[] {
  const first = Number(places[0]?.point.from?.slice(0, 4)) + 1;
  const last = Number(places.at(-1)?.point.to?.slice(0, 4));
  const step = YEAR_STEPS.find((each) => (last - first) / each < YEARS_SHOWN) ?? 100;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) =>
    String(from + index * step),
  );
}

function candidate(words: string, x: number, y: number, role: Candidate['role']): Candidate {
  return { words, x, y, role };
}
