import { existsSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { EXIT, type Options, readOptions, run } from './console/options.ts';
import { readTextFile } from './console/text-files.ts';
import { describeProblem } from './content/messages.ts';
import { type Problem, sortProblems } from './content/problems.ts';
import { readContentFolder } from './content/read.ts';
import { formatProblems } from './content/report.ts';
import { textProblems } from './reconcile/text-problems.ts';
import { problemsOfArticle } from './site/one-article.ts';
import { slugify } from './text/slugs.ts';

/** What an article leaves unsaid: worth a reminder, but nothing in it fails to add up. */
const INCOMPLETE = new Set(['unknown-figure', 'untracked-unused']);

const FRONT_MATTER = /^---\n/;

await run(async () => {
  const options = readOptions(
    {
      name: 'reconcile',
      summary:
        'Checks the arithmetic that texts carry in themselves: parts, wholes and percentages, totals, ' +
        'targets, increases. Reads Markdown and plain text, with or without front matter. An article whose ' +
        'front matter is in order is also held against its figures, and those of the content folder.',
      operands: { usage: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
      flags: ['content', 'now', 'format', 'lang'],
      contentMayBeMissing: true,
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const files = options.operands.map((file) => ({ file, text: readTextFile(file) }));
  const ofArticles = await articleProblems(files, options);
  const problems = sortProblems(
    files.flatMap(({ file, text }) => ofArticles.get(file) ?? textProblems(file, text)),
  );
  const print = options.format === 'json' ? jsonOf : textOf;
  process.stdout.write(print(problems, options.lang, files.length));
  return problems.some(({ code }) => !INCOMPLETE.has(code)) ? EXIT.wrongContent : EXIT.fine;
});

interface TextFile {
  file: string;
  text: string;
}

/** The problems of those files that are articles, held against the content folder; by file. */
async function articleProblems(
  files: readonly TextFile[],
  { content, now }: Options,
): Promise<Map<string, Problem[]>> {
  const articles = files.filter(({ file, text }) => file.endsWith('.md') && FRONT_MATTER.test(text));
  const found = new Map<string, Problem[]>();
  if (articles.length === 0 || !existsSync(content)) return found;
  const folder = await readContentFolder(content);
  for (const { file, text } of articles) {
    const problems = problemsOfArticle(folder, placeIn(content, file, text), text, now);
    if (problems)
      found.set(
        file,
        problems.map((problem) => ({ ...problem, file })),
      );
  }
  return found;
}

/** Where an article stands in the content folder, or would stand. */
function placeIn(content: string, file: string, text: string): string {
  const path = relative(content, resolve(file));
  const inside = !path.startsWith('..') && path.startsWith(`articles${sep}`);
  if (inside) return path.replaceAll(sep, '/');
  const year = /^date:\s*["']?(\d{4})/m.exec(text)?.[1] ?? '2000';
  return `articles/${year}/${slugify(basename(file, '.md')) || 'bai'}.md`;
}

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
