/**
 * The generator's commands as tests run them: as programs, through the same door as an editor. Knows
 * nothing of vitest, so that the setup of a run can use it too.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The project's own folder. */
export const PROJECT = resolve(import.meta.dirname, '..');

/** The instant at which every site of the tests is seen. */
export const NOW = '2026-11-24T08:00+07:00';

/** What a program did. */
export interface CommandRun {
  /** Exit code; null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Where and how a program runs; the project's folder and the environment of the tests when left out. */
export interface Surroundings {
  env?: Record<string, string>;
  cwd?: string;
}

export interface BuildRequest extends Surroundings {
  /** Content folder; the shipped content when left out. */
  content?: string;
  now?: string;
  extraArgs?: string[];
}

/** Runs `node scripts/build.js`, as `npm run build` does, into the folder `output`. */
export function runBuild(output: string, request: BuildRequest = {}): Promise<CommandRun> {
  const { content = join(PROJECT, 'content'), now = NOW, extraArgs = [] } = request;
  return runCommand('build', ['--content', content, '--output', output, '--now', now, ...extraArgs], request);
}

/** Runs one of the commands in `scripts/` to its end. */
export function runCommand(
  name: 'build' | 'check' | 'start' | 'figures',
  args: string[],
  surroundings: Surroundings = {},
): Promise<CommandRun> {
  const file = name === 'build' || name === 'start' ? `${name}.js` : `${name}.ts`;
  return runNode([join(PROJECT, 'scripts', file), ...args], surroundings);
}

/** Runs Node to its end. */
export function runNode(args: string[], { env, cwd = PROJECT }: Surroundings = {}): Promise<CommandRun> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run: CommandRun = { code: null, stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      run[stream] += text;
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ ...run, code }));
  });
}
