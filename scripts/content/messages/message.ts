import type { ProblemText } from '../problems.ts';

/** Makes the words of one kind of problem from its parameters and its field. */
export type Message = (params: Record<string, string>, field: string) => ProblemText;

export type Messages = Record<string, Message>;

/** The four parts of a problem in words, and lines to paste where the advice speaks of some. */
export function say(
  what: string,
  expected: string,
  found: string,
  advice: string,
  paste?: string,
): ProblemText {
  return { what, expected, found, advice, ...(paste === undefined ? {} : { paste }) };
}

/** The last key of a field path: `pictures[0].alt` → `alt`. */
export function keyOf(field: string): string {
  return /([^.[\]]+)(?:\[\d+\])*$/.exec(field)?.[1] ?? field;
}
