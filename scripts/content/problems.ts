import { compareText } from '../text/compare.ts';
import type { Place } from './model.ts';

/**
 * A fault in content. It says where, and with `code` and `params` what; the words in Vietnamese and
 * English are made from these by `messages.ts`, so that every problem exists in both languages.
 */
export interface Problem extends Place {
  severity: 'error' | 'warning';
  code: string;
  /** Front-matter field, such as `figures[0].admissions`; null for the body or the whole file. */
  field: string | null;
  params: Record<string, string>;
}

/** A problem in words. */
export interface ProblemText {
  /** What is wrong, in a sentence. */
  what: string;
  expected: string;
  found: string;
  /** What to do about it. */
  advice: string;
  /** Lines that the advice speaks of, to be pasted into a file as they stand. */
  paste?: string;
}

/** A problem that stops the build. */
export function errorAt(
  place: Place,
  code: string,
  field: string | null = null,
  params: Record<string, string> = {},
): Problem {
  const { file, line, column } = place;
  return { file, line, column, severity: 'error', code, field, params };
}

/** The start of a file: the place of faults that belong to no line. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** True when any of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Sorted, each problem once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(compareProblems);
}

/** By file, then line, then column, then code: the order in which problems are reported. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.field ?? '', b.field ?? '')
  );
}
