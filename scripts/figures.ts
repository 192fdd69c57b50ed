import { join } from 'node:path';
import { readLockFile, writeLockFile } from './console/lock-file.ts';
import { movesInWords, SUMMARIES } from './console/moves.ts';
import { EXIT, readOptions, run } from './console/options.ts';
import { printProblems } from './console/problems.ts';
import { createProgress } from './console/progress.ts';
import { LOCK_FILE } from './content/file-names.ts';
import { formatLock } from './content/format-lock.ts';
import { hasErrors } from './content/problems.ts';
import { checkContent } from './engine/portal.ts';
import { acceptFigures } from './figures/accept.ts';
import { NOT_IN_LOCK } from './figures/history-problems.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'figures',
      summary: `Keeps ${LOCK_FILE}, which holds every figure as it was last published.`,
      operands: {
        usage: 'accept|status',
        least: 1,
        most: 1,
        choices: {
          accept: 'takes the figures of the content into the lock; refused while check finds errors',
          status: 'says what accept would do, and writes nothing',
        },
      },
      flags: ['content', 'now', 'lang'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const { lang, content } = options;
  const progress = createProgress();
  const checked = await checkContent({ ...options, preview: false, onProgress: progress.report });
  progress.finish();
  const { figures, past } = checked;
  const problems = checked.problems.filter(({ code }) => code !== NOT_IN_LOCK);
  printProblems(problems, lang);
  const wrong = hasErrors(problems);
  const file = join(content, LOCK_FILE);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const accepts = options.operands[0] === 'accept';
  if (wrong && (accepts || !past.lock)) {
    say(SUMMARIES[lang].refused);
    return EXIT.wrongContent;
  }
  const { lock, moves } = acceptFigures(past.lock ?? new Map(), figures, past);
  const text = formatLock(lock);
  if (text === (await readLockFile(file))) {
    say(SUMMARIES[lang].nothing);
    return wrong ? EXIT.wrongContent : EXIT.fine;
  }
  for (const line of movesInWords(moves, past, lang)) say(line);
  if (accepts) await writeLockFile(file, text);
  say(accepts ? SUMMARIES[lang].written(file) : SUMMARIES[lang].pending);
  return wrong ? EXIT.wrongContent : EXIT.fine;
});
