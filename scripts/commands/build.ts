import { join } from 'node:path';
import { explain, NOTICES } from '../console/explain.ts';
import { EXIT, readOptions, run } from '../console/options.ts';
import { printProblems } from '../console/problems.ts';
import { createProgress } from '../console/progress.ts';
import { buildSite } from '../engine/site.ts';
import { CACHE_FOLDER } from '../render/folders.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'build',
      summary: 'Builds the site. Wrong content builds nothing and leaves the last site as it was.',
      writes: true,
      flags: ['content', 'output', 'cache', 'explain', 'now', 'drafts', 'lang'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const started = performance.now();
  const progress = createProgress();
  const { problems, built, notice } = await buildSite({
    ...options,
    cache: options.cache ?? join(CACHE_FOLDER, 'build'),
    preview: false,
    onProgress: progress.report,
  });
  progress.finish();
  if (notice) process.stderr.write(`${NOTICES[notice]}\n`);
  printProblems(problems, options.lang);
  if (!built) return EXIT.wrongContent;
  if (options.explain) process.stdout.write(explain(built));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${built.files} files of ${built.articles} articles in ${seconds} s, ${built.written.size} written → ${options.output}\n`,
  );
  return EXIT.fine;
});
