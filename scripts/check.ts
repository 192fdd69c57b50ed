import { EXIT, readOptions, run } from './console/options.ts';
import { printProblems } from './console/problems.ts';
import { createProgress } from './console/progress.ts';
import { hasErrors } from './content/problems.ts';
import { checkContent } from './engine/portal.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'check',
      summary: 'Checks the content and says everything that is wrong with it. Writes nothing.',
      flags: ['content', 'output', 'now', 'drafts', 'lang'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const progress = createProgress();
  const { problems, articles } = await checkContent({
    ...options,
    preview: false,
    onProgress: progress.report,
  });
  progress.finish();
  printProblems(problems, options.lang);
  if (hasErrors(problems)) return EXIT.wrongContent;
  const fine = {
    vi: `Nội dung không có lỗi: ${articles} bài.`,
    en: `The content has no errors: ${articles} articles.`,
  };
  process.stdout.write(`${fine[options.lang]}\n`);
  return EXIT.fine;
});
