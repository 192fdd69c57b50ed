import type { WriteStream } from 'node:tty';

/** Says how far long work has come. */
export interface Progress {
  /** A stage has begun, or `done` of its `total` parts are finished. */
  report(stage: string, done?: number, total?: number): void;
  /** All is done: leaves the terminal clean. */
  finish(): void;
}

/** How long ago `performance.now()` gave this: `1.2 s`. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

const REDRAW_MS = 80;

/**
 * On a terminal one line that is drawn again and again (`Pictures 12/48`); elsewhere, such as in CI, one
 * plain line for each stage. Written to standard error, so that standard output stays for results.
 */
export function createProgress(stream: WriteStream = process.stderr): Progress {
  return stream.isTTY ? terminalProgress(stream) : plainProgress(stream);
}

function terminalProgress(stream: WriteStream): Progress {
  let drawn = 0;
  const draw = (text: string) => stream.write(`\r\u001b[2K${text.slice(0, (stream.columns || 80) - 1)}`);
  return {
    report(stage, done, total) {
      const time = performance.now();
      if (done !== undefined && done !== total && time - drawn < REDRAW_MS) return;
      drawn = time;
      draw(done === undefined ? stage : `${stage} ${done}/${total}`);
    },
    finish: () => draw(''),
  };
}

function plainProgress(stream: WriteStream): Progress {
  const begun = new Set<string>();
  return {
    report(stage, _done, total) {
      if (begun.has(stage)) return;
      begun.add(stage);
      stream.write(total === undefined ? `${stage}\n` : `${stage} (${total})\n`);
    },
    finish: () => {},
  };
}
