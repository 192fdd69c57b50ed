import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Slice } from '../engine/slice.ts';
import { checkContentFolder, checkOutputFolder } from './folders.ts';
import { nameOfShard, readShard } from './shard.ts';
import { UsageError } from './usage-error.ts';

/** What every command that reads content can be told. Folders are absolute. */
export interface Options {
  content: string;
  output: string;
  /** Where builds keep things for the next one; null for the project's own cache. */
  cache: string | null;
  explain: boolean;
  /** Instant at which the site is seen, ISO 8601 in UTC. */
  now: string;
  drafts: boolean;
  lang: 'vi' | 'en';
  port: number;
  json: boolean;
  format: 'text' | 'json';
  /** The part of the site that is built; null for all of it. */
  shard: Slice | null;
  /** Whether the operands are folders of slices, to be joined. */
  merge: boolean;
  /** The words of the command line that belong to no option; none for a command that takes none. */
  operands: string[];
}

/** What a command takes besides its options. */
export interface Operands {
  /** As the usage line names them: `accept|status`, `FILE…`. */
  usage: string;
  /** How many there must be. */
  least: number;
  most: number;
  /** The words that they may be, with what each means; any word when left out. */
  choices?: Record<string, string>;
}

type Flag =
  | 'content'
  | 'output'
  | 'cache'
  | 'explain'
  | 'shard'
  | 'merge'
  | 'now'
  | 'drafts'
  | 'lang'
  | 'port'
  | 'json'
  | 'format';

const FLAGS: Record<Flag, { type: 'string' | 'boolean'; usage: string; help: string }> = {
  content: { type: 'string', usage: '--content DIR', help: 'folder with the content (default: content)' },
  output: { type: 'string', usage: '--output DIR', help: 'folder for the finished site' },
  cache: {
    type: 'string',
    usage: '--cache DIR',
    help: 'folder in which builds keep things for the next one; safe to delete (default: .cache/build)',
  },
  explain: { type: 'boolean', usage: '--explain', help: 'say which files were written anew, and why each' },
  shard: {
    type: 'string',
    usage: '--shard N/OF',
    help: 'build one slice of the site, such as 2/8, into a folder of its own (default: _site.2-of-8)',
  },
  merge: {
    type: 'boolean',
    usage: '--merge DIR…',
    help: 'join the slices in these folders into the site; all must be of one content, program and --now',
  },
  now: {
    type: 'string',
    usage: '--now ISO',
    help: 'build as if it were this instant, such as 2026-11-24T08:00+07:00 (default: the clock)',
  },
  drafts: { type: 'boolean', usage: '--drafts', help: 'show drafts too, marked as drafts' },
  lang: { type: 'string', usage: '--lang vi|en', help: 'language of problems (default: vi)' },
  port: {
    type: 'string',
    usage: '--port N',
    help: 'port on 127.0.0.1 (default: 8080, or the next that is free)',
  },
  json: { type: 'boolean', usage: '--json', help: 'print JSON instead of text' },
  format: { type: 'string', usage: '--format text|json', help: 'what to print (default: text)' },
};

/** Exit codes of every command. */
export const EXIT = { fine: 0, wrongContent: 1, wrongUsage: 2 } as const;

/** A command's name, what it does, and which of the options it takes. */
export interface Command {
  name: string;
  summary: string;
  flags: Flag[];
  /** None when left out. */
  operands?: Operands;
  /** Whether it can do without a content folder, unless one is named. */
  contentMayBeMissing?: boolean;
  /** Whether it puts a site into the output folder. */
  writes?: boolean;
  /** Where the site goes when `--output` is not given; `_site` when this is not given either. */
  defaultOutput?: string;
}

/** What `--merge` takes. */
const SLICES: Operands = { usage: 'DIR…', least: 1, most: Number.POSITIVE_INFINITY };

/** Reads the command line. Null when help was asked for and has been printed. */
export function readOptions(command: Command, args: string[], clock: () => Date): Options | null {
  const { values, operands } = parse(command, args);
  if (values.help === true) {
    process.stdout.write(helpText(command));
    return null;
  }
  const text = (flag: Flag, fallback: string) => (values[flag] as string | undefined) ?? fallback;
  const lang = text('lang', 'vi');
  if (lang !== 'vi' && lang !== 'en')
    throw new UsageError(`Expected vi or en for --lang but received ${lang}`);
  const format = text('format', 'text');
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`Expected text or json for --format but received ${format}`);
  const content = resolve(text('content', 'content'));
  const shard = values.shard === undefined ? null : readShard(values.shard as string);
  const merge = values.merge === true;
  if (shard && merge) throw new UsageError('Expected --shard or --merge but received both');
  const site = command.defaultOutput ?? '_site';
  const output = resolve(text('output', shard ? `${site}.${nameOfShard(shard)}` : site));
  const needsContent = !(command.contentMayBeMissing || merge) || values.content !== undefined;
  if (command.flags.includes('content') && needsContent) checkContentFolder(content);
  if (command.writes) checkOutputFolder(output, content, shard ? 'slice' : 'site');
  checkOperands(operands, merge ? SLICES : command.operands);
  return {
    content,
    output,
    cache: values.cache === undefined ? null : resolve(values.cache as string),
    explain: values.explain === true,
    now: instant(values.now as string | undefined, clock),
    drafts: values.drafts === true,
    lang,
    port: portNumber(text('port', '8080')),
    json: values.json === true,
    format,
    shard,
    merge,
    operands,
  };
}

interface Parsed {
  values: Record<string, string | boolean | undefined>;
  operands: string[];
}

function parse(command: Command, args: string[]): Parsed {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const flag of command.flags) options[flag] = { type: FLAGS[flag].type };
  try {
    const allowPositionals = command.operands !== undefined || args.includes('--merge');
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals });
    return { values: values as Parsed['values'], operands: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function checkOperands(operands: string[], wanted: Operands | undefined): void {
  if (!wanted) return;
  const { usage, least, most, choices } = wanted;
  const wrong = choices && operands.find((operand) => !Object.hasOwn(choices, operand));
  if (wrong !== undefined) throw new UsageError(`Expected ${usage} but received ${wrong}`);
  if (operands.length < least) throw new UsageError(`Expected ${usage} but received nothing`);
  if (operands.length > most)
    throw new UsageError(`Expected ${usage} once but received ${operands.join(' ')}`);
}

function instant(text: string | undefined, clock: () => Date): string {
  if (text === undefined) return clock().toISOString();
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (!zoned || Number.isNaN(Date.parse(text))) {
    throw new UsageError(
      `Expected an instant with a time zone for --now, such as 2026-11-24T08:00+07:00, but received ${text}`,
    );
  }
  return new Date(text).toISOString();
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`Expected a port from 0 to 65535 for --port but received ${text}`);
  }
  return port;
}

function helpText({ name, summary, flags, operands, defaultOutput = '_site' }: Command): string {
  const choices = Object.entries(operands?.choices ?? {}).map(([usage, help]) => ({ usage, help }));
  const rows = [...choices, ...flags.map((flag) => FLAGS[flag]), { usage: '--help', help: 'this text' }];
  const width = Math.max(...rows.map(({ usage }) => usage.length));
  const lines = rows.map(
    ({ usage, help }) =>
      `  ${usage.padEnd(width)}  ${help}${usage.startsWith('--output') ? ` (default: ${defaultOutput})` : ''}`,
  );
  const usage = `npm run ${name} -- ${operands ? `${operands.usage} ` : ''}[options]`;
  const codes = 'Exit codes: 0 fine, 1 wrong content, 2 wrong usage.';
  return `${summary}\n\nUsage: ${usage}\n\n${lines.join('\n')}\n\n${codes}\n`;
}

/** Runs a command: prints wrong usage for people, lets real faults through with their trace. */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nSee --help.\n`);
    process.exitCode = EXIT.wrongUsage;
  }
}
