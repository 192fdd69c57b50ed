import { ENGLISH } from './messages/en.ts';
import { VIETNAMESE } from './messages/vi.ts';
import type { Problem, ProblemText } from './problems.ts';

export type MessageLanguage = 'vi' | 'en';

/** A problem in words. Every code has words in both languages: a code without them is a fault of the program. */
export function describeProblem(problem: Problem, language: MessageLanguage): ProblemText {
  const message = (language === 'vi' ? VIETNAMESE : ENGLISH)[problem.code];
  if (!message) throw new Error(`Expected words for the problem "${problem.code}" in "${language}"`);
  return message(problem.params, problem.field ?? '');
}

/** All codes that have words in a language. */
export function knownCodes(language: MessageLanguage): string[] {
  return Object.keys(language === 'vi' ? VIETNAMESE : ENGLISH).sort();
}
