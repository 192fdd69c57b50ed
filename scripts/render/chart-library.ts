/**
 * Observable Plot and its D3 as the one file each in which they are published for browsers: as modules they are
 * hundreds of files, which take four times as long to load.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type * as PlotModule from '@observablehq/plot';

export type Plot = typeof PlotModule;

let plot: Plot | null = null;

/** The library, loaded when it is first asked for. */
export function chartLibrary(): Plot {
  plot ??= loadPlot();
  return plot;
}

function loadPlot(): Plot {
  const main = createRequire(import.meta.url).resolve('@observablehq/plot');
  const d3 = run(join(createRequire(main).resolve('d3'), '../../dist/d3.js'));
  return run(join(main, '../../dist/plot.umd.js'), d3) as Plot;
}

/** Runs a file in the universal format, which asks for one other module at most. Gives what it exports. */
function run(path: string, wanted?: object): object {
  const exports = {};
  const source = readFileSync(path, 'utf8');
  compileFunction(source, ['exports', 'module', 'require'], { filename: path })(
    exports,
    { exports },
    () => wanted,
  );
  return exports;
}
