import { join, resolve } from 'node:path';
import { explain, NOTICES } from '../console/explain.ts';
import { EXIT, type Options, readOptions, run } from '../console/options.ts';
import { createProgress, secondsSince } from '../console/progress.ts';
import { nameOfShard } from '../console/shard.ts';
import { UsageError } from '../console/usage-error.ts';
import { buildSite } from '../engine/site.ts';
import { CACHE_FOLDER } from '../render/folders.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'build',
      summary: 'Builds the site. Wrong content builds nothing and leaves the last site as it was.',
      writes: true,
      flags: ['content', 'output', 'cache', 'explain', 'shard', 'merge', 'now', 'drafts', 'lang'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  return options.merge ? merge(options) : build(options);
});

async function build({ shard, ...options }: Options): Promise<number> {
  const started = performance.now();
  const progress = createProgress();
  const { problems, built, notice } = await buildSite({
    ...options,
    cache: options.cache ?? join(CACHE_FOLDER, shard ? `build-${nameOfShard(shard)}` : 'build'),
    ...(shard ? { slice: shard } : {}),
    preview: false,
    onProgress: progress.report,
  });
  progress.finish();
  if (notice) process.stderr.write(`${NOTICES[notice]}\n`);
  if (problems.length > 0) (await import('../console/problems.ts')).printProblems(problems, options.lang);
  if (!built) return EXIT.wrongContent;
  if (options.explain) process.stdout.write(explain(built));
  const slice = shard ? ` of slice ${shard.index + 1} of ${shard.count},` : '';
  process.stdout.write(
    `${built.files} files${slice} of ${built.articles} articles in ${secondsSince(started)}, ${built.written.size} written → ${options.output}\n`,
  );
  return EXIT.fine;
}

async function merge({ operands, output }: Options): Promise<number> {
  const { mergeSlices } = await import('../engine/merge.ts');
  const { SliceError } = await import('../engine/slice-reading.ts');
  const started = performance.now();
  try {
    const files = await mergeSlices({ slices: operands.map((folder) => resolve(folder)), output });
    process.stdout.write(
      `${files} files of ${operands.length} slices in ${secondsSince(started)} → ${output}\n`,
    );
    return EXIT.fine;
  } catch (error) {
    if (error instanceof SliceError) throw new UsageError(error.message);
    throw error;
  }
}
