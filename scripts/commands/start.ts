import { join } from 'node:path';
import { EXIT, readOptions, run } from '../console/options.ts';
import { printProblems } from '../console/problems.ts';
import { createProgress, secondsSince } from '../console/progress.ts';
import { hasErrors } from '../content/problems.ts';
import { formatProblems } from '../content/report.ts';
import { Resident } from '../engine/resident.ts';
import { buildSite } from '../engine/site.ts';
import { startPreview } from '../preview/server.ts';
import { watchFolders } from '../preview/watch.ts';
import { CACHE_FOLDER, PROJECT } from '../render/folders.ts';
import { outputFile } from '../site/addresses.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'start',
      summary: 'Shows the site on this machine, drafts too, and again after every change.',
      writes: true,
      flags: ['content', 'output', 'now', 'drafts', 'lang', 'port'],
      defaultOutput: join('.cache', 'preview'),
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const pinned = process.argv.some((argument) => argument.startsWith('--now'));
  const resident = new Resident();
  const preview = await startPreview(options.output, { port: options.port, reload: true });

  process.stdout.write(`${preview.url}\n`);

  const layouts = [join(PROJECT, 'layouts'), join(PROJECT, 'assets')];

  /** A changed layout changes every page: those that somebody looks at come first, which takes a part of the time. */
  const rebuild = async (folders: ReadonlySet<string>) => {
    const open = layouts.some((folder) => folders.has(folder)) ? preview.pages() : [];
    if (open.length > 0) {
      if (!(await buildPages(new Set(open.map(outputFile))))) return;
      await preview.quiet();
    }
    await buildPages();
  };

  /** Builds the pages in these files, or all; false when that cannot be. */
  const buildPages = async (only?: ReadonlySet<string>): Promise<boolean> => {
    const progress = createProgress();
    const started = performance.now();
    const { problems, built } = await buildSite({
      content: options.content,
      output: options.output,
      cache: join(CACHE_FOLDER, 'preview-build'),
      now: pinned ? options.now : new Date().toISOString(),
      drafts: true,
      preview: true,
      only,
      resident,
      onProgress: progress.report,
    });
    progress.finish();
    printProblems(problems, options.lang);
    preview.showProblems(hasErrors(problems) ? formatProblems(problems, options.lang) : null);
    if (!built) return false;
    preview.reload();
    const what = only ? 'pages that are open' : `${built.articles} articles`;
    process.stdout.write(`${what} in ${secondsSince(started)} · ${preview.url}\n`);
    return true;
  };

  /** A fault in a layout must not end the preview: it is told like a problem, and mended by the next save. */
  const rebuildSafely = (folders: ReadonlySet<string>) =>
    rebuild(folders).catch((error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
      preview.showProblems(error.message);
    });

  const watcher = watchFolders([options.content, ...layouts], rebuildSafely);
  await watcher.run();
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  watcher.close();
  resident.close();
  await preview.close();
  return EXIT.fine;
});
