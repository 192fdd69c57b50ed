import { parseArgs } from 'node:util';
import { reportBuilds } from './bench/builds/command.ts';
import { type FiguresTiming, type LineTiming, timeFigures, timeHardLines } from './bench/figures.ts';
import { EXIT, run } from './console/options.ts';
import { UsageError } from './console/usage-error.ts';
import { formatNumber } from './text/numbers.ts';

const COUNTS = [1000, 10_000];

const HELP = `Measures how fast the portal works, on content that it makes up itself.

Usage: npm run bench -- [--articles N,N…] [--peers] [--only cold|warm|pictures|dev] [--runs N] [--scratch DIR] [--json]
       npm run bench -- --figures [--json]
       npm run bench -- --readers [--site DIR] [--peer DIR] [--runs N] [--width N] [--json]

Builds of generated content: cold, warm after one small edit, with pictures, and in the development server. Exit 1
when the outputs of peers do not show the same as ours, or when a warm build differs from a cold one.

  --articles sizes of the corpora (default: 1000,10000; the development server takes the largest)
  --peers    build the same pages with hugo (if it is on the PATH) and with stock Eleventy as well
  --only     one part alone: cold, warm, pictures or dev
  --scratch  folder to work in (default: memory if there is room, else the system's temporary folder)
  --runs     how often each build is measured, or each page is loaded (default: 3, or 5 for readers)

Parts of the work:

  --figures  ledger and reconciliation of 1,000 and 10,000 articles with five figures each,
             and the reading of lines of 1 MB that are made to be hard
  --readers  home, article, listing and figures in Chromium on a slow phone and a slow line: bytes, requests,
             paints, shift, blocking; of the shipped content, or of the built site in --site, beside that in --peer
  --width    of the window, in pixels (default: 360)

  --json     print as JSON
  --help     this text
`;

await run(async () => {
  const { help, figures, readers, json, articles, peers, only, scratch, ...rest } = optionsOf(
    process.argv.slice(2),
  );
  if (help) {
    process.stdout.write(HELP);
    return EXIT.fine;
  }
  if (readers) {
    // Imported only here: browsers are for developing, and not installed where a site is only built.
    const { reportReaders } = await import('./bench/readers-command.ts');
    process.stdout.write(await reportReaders({ ...rest, json }));
    return EXIT.fine;
  }
  if (!figures) {
    const { text, fine } = await reportBuilds({ articles, peers, only, scratch, runs: rest.runs, json });
    process.stdout.write(text);
    return fine ? EXIT.fine : EXIT.wrongContent;
  }
  await timeFigures(100);
  const sizes: FiguresTiming[] = [];
  for (const count of COUNTS) sizes.push(await timeFigures(count));
  const lines = timeHardLines();
  process.stdout.write(json ? `${JSON.stringify({ sizes, lines }, null, 2)}\n` : report(sizes, lines));
  return EXIT.fine;
});

function optionsOf(args: string[]) {
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      articles: { type: 'string' },
      peers: { type: 'boolean' },
      only: { type: 'string' },
      scratch: { type: 'string' },
      figures: { type: 'boolean' },
      readers: { type: 'boolean' },
      site: { type: 'string' },
      peer: { type: 'string' },
      runs: { type: 'string' },
      width: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function report(sizes: FiguresTiming[], lines: LineTiming[]): string {
  const number = (value: number) => formatNumber(value, 0, 'en');
  const rows = sizes.map(
    ({ articles, figures, characters, ledger, reconciliation, total }) =>
      `${number(articles).padStart(8)} articles, ${number(figures)} figures, ${number(characters)} characters: ` +
      `ledger ${number(ledger)} ms, reconciliation ${number(reconciliation)} ms, together ${number(total)} ms`,
  );
  const [small, large] = sizes;
  const growth = small && large ? formatNumber(large.total / small.total, 1, 'en') : '';
  const hard = lines.map(
    ({ line, milliseconds }) =>
      `${JSON.stringify(line).padStart(14)} repeated to 1 MB: ${number(milliseconds)} ms`,
  );
  return `${rows.join('\n')}\n  ten times the articles take ${growth} times as long\n\n${hard.join('\n')}\n`;
}
