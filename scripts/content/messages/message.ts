import type { ProblemText } from '../problems.ts';

/** Makes the words of one kind of problem from its parameters and its field. */
export type Message = (params: Record<string, string>, field: string) => ProblemText;

export type Messages = Record<string, Message>;

/** The four parts of a problem in words. */
export function say(what: string, expected: string, found: string, advice: string): ProblemText {
  return { what, expected, found, advice };
}

/** The last key of a field path: `pictures[0].alt` → `alt`. */
export function keyOf(field: string): string {
  return /([^.[\]]+)(?:\[\d+\])*$/.exec(field)?.[1] ?? field;
}
