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

/** Several pictures that cannot be used, found in one run. */
export class PictureErrors extends Error {
  readonly errors: readonly PictureError[];

  constructor(errors: readonly PictureError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'PictureErrors';
    this.errors = errors;
  }
}

/** The problems that an error stands for, also when another one wraps it; null when it is of another kind. */
export function pictureProblems(error: unknown): Problem[] | null {
  if (error instanceof PictureErrors) return error.errors.map((each) => each.toProblem());
  if (error instanceof PictureError) return [error.toProblem()];
  return error instanceof Error && error.cause ? pictureProblems(error.cause) : null;
}
