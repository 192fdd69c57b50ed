import type { ChartPoint, ComparisonChart } from '../site/chart-spec.ts';
import { type ChartBody, SIZES } from './chart-frame.ts';
import type { Plot } from './chart-library.ts';
import { CANVAS, kindOf, plotted } from './chart-shapes.ts';
import { linesOf, NARROWEST, textElement, widthOf } from './chart-text.ts';

const LINE = 20;
const BEFORE_FIRST = 6;
const BAR = 8;
const AFTER_NAME = 6;
const AFTER_BAR = 10;
/** By how much the mark of the target sticks out of its bar. */
const MARK = 3;

/** A name and its number on one line, their bar below them over the whole width. */
interface Row {
  point: ChartPoint;
  name: string[];
  /** From the top of the first row: where the row and its bar begin. */
  from: number;
  bar: number;
}

/** Bars from zero, all on one scale; beyond a target they go on in gold. */
export function comparisonBody({ points, target }: ComparisonChart, top: number): ChartBody {
  const rows = rowsOf(points);
  const height = (rows.at(-1)?.bar ?? 0) + BAR + AFTER_BAR;
  const longest = Math.max(...points.map(({ value }) => value), target?.value ?? 0);
  const { shapes } = plotted(height, top, (plot) => ({
    x: { axis: null, domain: [0, longest || 1], range: [0, CANVAS] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      ...bars(rows, target?.value ?? longest, plot),
      ...(target ? [beyond(rows, target.value, plot), marks(rows, target.value, plot)] : []),
    ],
  }));
  return { markup: shapes + wordsOf(rows, top), height };
}

function rowsOf(points: readonly ChartPoint[]): Row[] {
  let from = BEFORE_FIRST;
  return points.map((point) => {
    const room = NARROWEST - widthOf(point.text, SIZES.value) - LINE;
    const name = linesOf(point.label, SIZES.label, room);
    const row = { point, name, from, bar: from + name.length * LINE + AFTER_NAME };
    from = row.bar + BAR + AFTER_BAR;
    return row;
  });
}

/** The names of all rows, then their numbers, each with what they have in common said once. */
function wordsOf(rows: readonly Row[], top: number): string {
  const baseline = (row: Row, line: number) => top + row.from + (line + 1) * LINE;
  const names = rows.flatMap((row) =>
    row.name.map((words, line) =>
      textElement(words, { x: 0, y: baseline(row, line) }, row.point.strong ? 'chart--strong' : null),
    ),
  );
  const numbers = rows.map((row) =>
    textElement(row.point.text, { x: CANVAS, y: baseline(row, row.name.length - 1) }, null),
  );
  return (
    `<g class="chart-label">${names.join('')}</g>` +
    `<g class="chart-value" text-anchor="end">${numbers.join('')}</g>`
  );
}

/** Each bar up to its end or to the target, whichever comes first. */
function bars(rows: readonly Row[], limit: number, plot: Plot) {
  const names = new Set(rows.map(({ point }) => kindOf(point)));
  return [...names].map((name) =>
    plot.rect(
      rows.filter(({ point }) => kindOf(point) === name),
      { className: `chart-bar${name}`, x1: 0, x2: ({ point }: Row) => Math.min(point.value, limit), ...DOWN },
    ),
  );
}

function beyond(rows: readonly Row[], target: number, plot: Plot) {
  const over = rows.filter(({ point }) => point.value > target);
  return plot.rect(over, {
    className: 'chart-beyond',
    x1: target,
    x2: ({ point }: Row) => point.value,
    ...DOWN,
  });
}

/** Where the target stands, at each bar and not between them, where it would cross the names. */
function marks(rows: readonly Row[], target: number, plot: Plot) {
  const ends = { y1: ({ bar }: Row) => bar - MARK, y2: ({ bar }: Row) => bar + BAR + MARK };
  return plot.ruleX(rows, { className: 'chart-target', x: () => target, ...ends });
}

const DOWN = { y1: ({ bar }: Row) => bar, y2: ({ bar }: Row) => bar + BAR };
