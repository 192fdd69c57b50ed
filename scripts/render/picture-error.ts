import type { Problem } from '../content/problems.ts';

/**
 * A picture that looked right from its header and turned out not to be when it was encoded: its data is
 * cut short (`unreadable`), or it was replaced during the build (`changed`).
 */
export class PictureError extends Error {
  /** Path from the content folder. */
  readonly file: string;
  readonly reason: 'unreadable' | 'changed';

  constructor(file: string, reason: PictureError['reason'], detail: string) {
    super(`${file}: ${reason} (${detail.trim()})`);
    this.name = 'PictureError';
    this.file = file;
    this.reason = reason;
  }

  /** The same as a problem, to be told to editors like any other. */
  toProblem(): Problem {
    return {
      file: this.file,
      line: 1,
      column: 1,
      severity: 'error',
      code: `picture-${this.reason}`,
      field: null,
      params: { found: this.file },
    };
  }
}
