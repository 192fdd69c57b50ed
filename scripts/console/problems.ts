import type { Problem } from '../content/problems.ts';
import { formatProblems } from '../content/report.ts';

/** Prints problems in words to standard error, with how many there are. */
export function printProblems(problems: readonly Problem[], lang: 'vi' | 'en'): void {
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const total =
    lang === 'vi' ? `${errors} lỗi, ${warnings} nhắc nhở.` : `${errors} errors, ${warnings} warnings.`;
  process.stderr.write(`${formatProblems(problems, lang)}\n${total}\n`);
}
