import { EXIT, readOptions, run } from './console/options.ts';
import { readTextFile } from './console/text-files.ts';
import { describeProblem } from './content/messages.ts';
import { type Problem, sortProblems } from './content/problems.ts';
import { formatProblems } from './content/report.ts';
import { textProblems } from './reconcile/text-problems.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'reconcile',
      summary:
        'Checks the arithmetic that texts carry in themselves: parts, wholes and percentages, totals, ' +
        'targets, increases. Reads Markdown and plain text, with or without front matter.',
      operands: { usage: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
      flags: ['format', 'lang'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const files = options.operands.map((file) => ({ file, text: readTextFile(file) }));
  const problems = sortProblems(files.flatMap(({ file, text }) => textProblems(file, text)));
  const print = options.format === 'json' ? jsonOf : textOf;
  process.stdout.write(print(problems, options.lang, files.length));
  return problems.length > 0 ? EXIT.wrongContent : EXIT.fine;
});

function jsonOf(problems: readonly Problem[], lang: 'vi' | 'en'): string {
  const rows = problems.map((problem) => {
    const { file, line, column, code, severity, params } = problem;
    return { file, line, column, code, severity, ...describeProblem(problem, lang), params };
  });
  return `${JSON.stringify(rows, null, 1)}\n`;
}

function textOf(problems: readonly Problem[], lang: 'vi' | 'en', files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (lang === 'vi') {
    if (problems.length === 0) return `Các con số khớp nhau: ${files} tệp.\n`;
    return `${formatProblems(problems, lang)}\n${errors} lỗi, ${warnings} nhắc nhở.\n`;
  }
  if (problems.length === 0) return `The numbers add up: ${files} files.\n`;
  return `${formatProblems(problems, lang)}\n${errors} errors, ${warnings} warnings.\n`;
}
