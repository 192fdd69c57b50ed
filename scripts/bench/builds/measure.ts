import { spawn } from 'node:child_process';
import { endedChildrenCpu, memoryOf } from './processes.ts';

/** How often memory is looked at. */
const LOOK_MS = 40;

/** A program with what it is given, and the folder to run it in. */
export interface Command {
  program: string;
  args: string[];
  folder: string;
  env?: Record<string, string>;
}

/** What one run of a program took. */
export interface Measured {
  /** Milliseconds from its start to its end. */
  wall: number;
  /** Milliseconds of processor time, of all its threads and children; null where the system does not say. */
  cpu: number | null;
  /** Most memory that it and its children held, in bytes; null where the system does not say. */
  memory: number | null;
}

/** A program that did not end well; the message holds what it said last. */
export class CommandFailed extends Error {}

/** Runs a program and measures it. One at a time, since processor time is told for all ended children together. */
export async function measure(command: Command): Promise<Measured> {
  const before = endedChildrenCpu();
  const started = performance.now();
  const child = spawn(command.program, command.args, {
    cwd: command.folder,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (bytes: Buffer) => {
    said = (said + bytes.toString()).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const memory = watchMemory(child.pid);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const wall = performance.now() - started;
  const after = endedChildrenCpu();
  const most = memory();
  if (code !== 0) throw new CommandFailed(`${commandLine(command)}\nended with ${code}:\n${said}`);
  return { wall, cpu: before === null || after === null ? null : after - before, memory: most };
}

/** As one would type it. */
export function commandLine({ program, args }: Command): string {
  return [program, ...args].join(' ');
}

/** Looks at a process until the function returned is called, which gives the most memory that was seen. */
function watchMemory(pid: number | undefined): () => number | null {
  let most = 0;
  const look = () => {
    const seen = pid === undefined ? null : memoryOf(pid);
    if (seen) most = Math.max(most, seen.now, seen.peak);
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    return most === 0 ? null : most;
  };
}

/** The middle one of several runs, each measure for itself. */
export function medianOf(runs: readonly Measured[]): Measured {
  return {
    wall: median(runs.map(({ wall }) => wall)) ?? 0,
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory)),
  };
}

/** The middle value, or the mean of the two in the middle; null when any is missing. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0 || known.length < values.length) return null;
  const middle = known.length >> 1;
  const upper = known[middle] ?? 0;
  return known.length % 2 === 1 ? upper : ((known[middle - 1] ?? 0) + upper) / 2;
}
