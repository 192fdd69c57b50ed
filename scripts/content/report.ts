import { describeProblem, type MessageLanguage } from './messages.ts';
import { type Problem, sortProblems } from './problems.ts';

const LABELS = {
  vi: { expected: 'cần', found: 'có', warning: 'lưu ý' },
  en: { expected: 'expected', found: 'found', warning: 'warning' },
};

/**
 * Problems as plain text, by file: one line that editors can click (`file:line:column  [code] field`), then
 * what is wrong, what was expected, what was found and what to do. Lines to paste stand below, from the first
 * column. Empty when there are none.
 */
export function formatProblems(problems: readonly Problem[], language: MessageLanguage): string {
  const blocks: string[] = [];
  let file = '';
  for (const problem of sortProblems(problems)) {
    if (problem.file !== file) blocks.push(problem.file);
    file = problem.file;
    blocks.push(formatProblem(problem, language));
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function formatProblem(problem: Problem, language: MessageLanguage): string {
  const labels = LABELS[language];
  const { what, expected, found, advice, paste } = describeProblem(problem, language);
  const mark = problem.severity === 'warning' ? ` ${labels.warning}` : '';
  const field = problem.field === null ? '' : ` ${problem.field}`;
  return [
    `${problem.file}:${problem.line}:${problem.column}  [${problem.code}]${mark}${field}`,
    `  ${what}`,
    `  ${labels.expected}: ${expected}`,
    `  ${labels.found}: ${found}`,
    `  → ${advice}`,
    ...(paste === undefined ? [] : ['', paste]),
  ].join('\n');
}
