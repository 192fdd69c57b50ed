import type { ChartPoint, TrackerChart } from '../site/chart-spec.ts';
import { type ChartBody, labelsThatFit } from './chart-frame.ts';
import type { Plot } from './chart-library.ts';
import { CANVAS, plotted } from './chart-shapes.ts';
import { textElement } from './chart-text.ts';

const HEIGHT = 150;
const HEADROOM = 30;
const AXIS = 26;
/** Room for a column that stands on the last day, on the narrowest screen. */
const COLUMN = 30;
const DAY = 86_400_000;

interface Moment {
  at: Date;
  value: number;
}

/**
 * A period from its first day to its last, and what was done by each day up to which it was counted. A thin
 * line is the even pace that reaches the target on the last day; while the target has not been reached, a
 * broken one is the pace that is needed from now on.
 */
export function trackerBody(spec: TrackerChart, top: number): ChartBody {
  const { points, target, period } = spec;
  const start: Moment = { at: dayOf(period.from), value: 0 };
  const end: Moment = { at: new Date(dayOf(period.to).getTime() + DAY), value: target.value };
  const highest = Math.max(target.value, ...points.map(({ value }) => value));
  const drawn = plotted(HEIGHT, top, (plot) => ({
    x: { axis: null, type: 'utc', domain: [start.at, end.at], range: [0, CANVAS - COLUMN] },
    y: { axis: null, domain: [0, highest || 1], range: [HEIGHT, HEADROOM] },
    marks: [
      plot.ruleY([target.value], { className: 'chart-target' }),
      plot.lineY([start, end], { className: 'chart-pace', x: 'at', y: 'value' }),
      ...needed(points, end, plot),
      ...columns(points, target.value, plot),
      plot.ruleY([0], { className: 'chart-base' }),
    ],
  }));
  const values = points.toReversed().map((point) => ({
    words: point.text,
    x: drawn.x(dayOf(point.to)),
    y: drawn.y(point.value) - 8,
    role: 'value' as const,
  }));
  const below = top + HEIGHT + 20;
  return {
    markup:
      drawn.shapes +
      labelsThatFit(values) +
      textElement(`chỉ tiêu ${target.text}`, { x: 0, y: drawn.y(target.value) - 8 }, 'chart-label') +
      textElement(period.fromText, { x: 0, y: below }, 'chart-label') +
      textElement(period.toText, { x: 1000, y: below, anchor: 'end' }, 'chart-label'),
    height: HEIGHT + AXIS,
  };
}

function dayOf(day: string | null): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** From what was done last to the target on the last day. */
function needed(points: readonly ChartPoint[], end: Moment, plot: Plot) {
  const last = points.at(-1);
  const now = last && { at: dayOf(last.to), value: last.value };
  if (!now || now.value >= end.value || now.at >= end.at) return [];
  return [plot.lineY([now, end], { className: 'chart-needed', x: 'at', y: 'value' })];
}

/** What was done as a column on its day: red up to the target, gold beyond it. */
function columns(points: readonly ChartPoint[], target: number, plot: Plot) {
  const at = (point: ChartPoint) => dayOf(point.to);
  const over = points.filter(({ value }) => value > target);
  return [
    plot.ruleX(points, {
      className: 'chart-column',
      x: at,
      y1: 0,
      y2: ({ value }) => Math.min(value, target),
    }),
    plot.ruleX(over, { className: 'chart-column chart-beyond', x: at, y1: target, y2: 'value' }),
  ];
}
