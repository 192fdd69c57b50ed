/**
 * Observable Plot computes scales and marks; what it draws is then made to fit pages of any width. Plot's own
 * picture would be scaled as a whole, letters too: unreadable on phones, coarse on wide screens. Here lengths
 * across are percentages of the picture's width and lengths down are pixels, so that bars stretch and letters
 * do not. Of Plot's attributes only the geometry is kept: colours are the style sheet's.
 */
import type { PlotOptions } from '@observablehq/plot';
import type { ChartPoint } from '../site/chart-spec.ts';
import { ChartDocument, type Shape } from './chart-document.ts';
import { chartLibrary, type Plot } from './chart-library.ts';
import { decimal, percent } from './chart-text.ts';

/** Plot draws on a canvas of this width, of which one unit is a tenth of a percent. */
export const CANVAS = 1000;

const document = new ChartDocument() as unknown as Document;

export interface Plotted {
  /** The marks as SVG, to be placed at the picture's left edge. */
  shapes: string;
  /** Place of a value on a scale of the drawing: tenths of a percent for x, pixels for y. */
  x(value: unknown): number;
  y(value: unknown): number;
}

/** Lets Plot draw marks without axes, margins or colours of its own, moved down by `top` pixels. */
export function plotted(height: number, top: number, optionsFor: (plot: Plot) => PlotOptions): Plotted {
  const plot = chartLibrary();
  const options = { x: { axis: null }, y: { axis: null }, ...optionsFor(plot) };
  const svg = plot.plot({ document, width: CANVAS, height, margin: 0, ...options });
  const groups = (svg as unknown as Shape).children.filter(({ tagName }) => tagName === 'g');
  const scale = (name: 'x' | 'y') => svg.scale(name)?.apply ?? (() => 0);
  return {
    shapes: groups.map((group) => fluidGroup(group, height, top)).join(''),
    x: (value) => scale('x')(value),
    y: (value) => top + scale('y')(value),
  };
}

function fluidGroup(group: Shape, height: number, top: number): string {
  const shapes = group.children.map((shape) => fluidShape(shape, height, top)).join('');
  return shapes === '' ? '' : `<g class="${group.getAttribute('class') ?? ''}">${shapes}</g>`;
}

function fluidShape(shape: Shape, height: number, top: number): string {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const across = (name: string) => `${name}="${percent(number(name))}"`;
  const down = (name: string) => `${name}="${decimal(top + number(name))}"`;
  switch (shape.tagName) {
    case 'rect':
      return `<rect ${across('x')} ${down('y')} ${across('width')} height="${decimal(number('height'))}"/>`;
    case 'line':
      return `<line ${across('x1')} ${down('y1')} ${across('x2')} ${down('y2')}/>`;
    case 'circle':
      return `<circle ${across('cx')} ${down('cy')} r="${decimal(number('r'))}"/>`;
    case 'path':
      return stretchedPath(shape.getAttribute('d') ?? '', height, top);
    default:
      throw new Error(`Expected a rect, line, circle or path from Plot but received ${shape.tagName}`);
  }
}

/** A path cannot have percentages: it stands in a picture of its own that is stretched, its stroke is not. */
function stretchedPath(path: string, height: number, top: number): string {
  const short = path.replace(/\d+\.\d+/g, (digits) => decimal(Number(digits)));
  return (
    `<svg y="${decimal(top)}" width="100%" height="${height}" viewBox="0 0 ${CANVAS} ${height}" ` +
    `preserveAspectRatio="none"><path d="${short}" vector-effect="non-scaling-stroke"/></svg>`
  );
}

/** What the class of a point's mark adds to its kind of mark. */
export function kindOf({ strong, estimated }: ChartPoint): string {
  return `${strong ? ' chart--strong' : ''}${estimated ? ' chart--estimated' : ''}`;
}
