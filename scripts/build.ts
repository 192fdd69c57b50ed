import { EXIT, readOptions, run } from './console/options.ts';
import { printProblems } from './console/problems.ts';
import { createProgress } from './console/progress.ts';
import { preparePortal } from './render/portal.ts';
import { buildSite } from './render/site.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'build',
      summary: 'Builds the site. Wrong content builds nothing and leaves the last site as it was.',
      writes: true,
      flags: ['content', 'output', 'now', 'drafts', 'lang'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const started = performance.now();
  const progress = createProgress();
  const { portal, problems } = await preparePortal({
    ...options,
    preview: false,
    onProgress: progress.report,
  });
  if (!portal) {
    progress.finish();
    printProblems(problems, options.lang);
    return EXIT.wrongContent;
  }
  const built = await buildSite(portal, options.output);
  progress.finish();
  printProblems([...problems, ...built.problems], options.lang);
  if (built.problems.length > 0) return EXIT.wrongContent;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${built.pages} files of ${portal.edition.articles.length} articles in ${seconds} s → ${options.output}\n`,
  );
  return EXIT.fine;
});
