/** `npm run bench`: which builds to measure, and how it is printed. */
import { UsageError } from '../../console/usage-error.ts';
import { type ColdResult, measureCold } from './cold.ts';
import { measureDev } from './dev.ts';
import { machineNow } from './machine.ts';
import { type Peer, peersHere } from './peer-tools.ts';
import { measurePictures } from './pictures.ts';
import { type BuildsResult, equivalent, reportText } from './report.ts';
import { openScratch, type Scratch } from './scratch.ts';
import { measureWarm, type WarmResult } from './warm.ts';

const PARTS = ['cold', 'warm', 'pictures', 'dev'] as const;
const DEFAULT_SIZES = [1000, 10_000];
const DEFAULT_RUNS = 3;
const MOST_ARTICLES = 1_000_000;

export interface BuildsRequest {
  /** Sizes with commas between; 1,000 and 10,000 when left out. */
  articles?: string | undefined;
  /** Whether the peers that this machine has are measured as well. */
  peers?: boolean | undefined;
  runs?: string | undefined;
  /** Folder to work in; one in memory where there is one. */
  scratch?: string | undefined;
  /** One part alone: cold, warm, pictures or dev. */
  only?: string | undefined;
  json?: boolean | undefined;
}

/** Measures, and gives the text to print and whether all is as it should be: outputs equivalent, warm builds right. */
export async function reportBuilds(request: BuildsRequest): Promise<{ text: string; fine: boolean }> {
  const sizes = sizesOf(request.articles);
  const runs = wholeNumber('--runs', request.runs, DEFAULT_RUNS);
  const parts = partsOf(request.only);
  const peers = request.peers ? peersHere() : [];
  const scratch = openScratch(request.scratch, Math.max(...sizes));
  process.once('exit', scratch.remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    const result = await measureAll({ sizes, runs, parts, peers, scratch });
    const fine = result.cold.every(equivalent) && result.warm.every(isRight);
    return { text: request.json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result), fine };
  } finally {
    scratch.remove();
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}

interface Wanted {
  sizes: number[];
  runs: number;
  parts: readonly string[];
  peers: readonly Peer[];
  scratch: Scratch;
}

async function measureAll({ sizes, runs, parts, peers, scratch }: Wanted): Promise<BuildsResult> {
  const common = { runs, scratch, say };
  const cold: ColdResult[] = [];
  const warm: WarmResult[] = [];
  for (const articles of sizes) {
    if (parts.includes('cold')) cold.push(await measureCold({ ...common, articles, peers }));
    if (parts.includes('warm')) warm.push(await measureWarm({ ...common, articles }));
  }
  const largest = Math.max(...sizes);
  return {
    machine: machineNow(scratch.kind, peers),
    runs,
    cold,
    warm,
    pictures: parts.includes('pictures') ? await measurePictures(common) : null,
    dev: parts.includes('dev') ? await measureDev({ ...common, articles: largest, peers }) : null,
    peersLack: Object.fromEntries(peers.map(({ name, lacks }) => [name, lacks])),
  };
}

function isRight({ cases }: WarmResult): boolean {
  return cases.every(({ wrong }) => wrong.length === 0);
}

/** Says what is being done; on a terminal in one line that is written over. */
function say(what: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${what}` : `${what}\n`);
}

function sizesOf(text: string | undefined): number[] {
  if (text === undefined) return DEFAULT_SIZES;
  return text.split(',').map((part) => wholeNumber('--articles', part, 0));
}

function partsOf(only: string | undefined): readonly string[] {
  if (only === undefined) return PARTS;
  if (PARTS.some((part) => part === only)) return [only];
  throw new UsageError(`Expected ${PARTS.join(', ')} for --only but received ${only}`);
}

function wholeNumber(option: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  if (number <= MOST_ARTICLES) return number;
  throw new UsageError(
    `Expected a whole number from 1 to ${MOST_ARTICLES} for ${option} but received ${text}`,
  );
}
