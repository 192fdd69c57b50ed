/**
 * Loaded before a build (`node --import`): ends the process at once, as a power cut would, before the n-th call of its
 * kind that changes files. `KILL_AT` is `rename 3`, or `any 57`. Without it, the calls are counted, and the counts are
 * written to the file `COUNT_TO`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const CALLS = {
  rename: ['renameSync'],
  other: [
    'writeFileSync',
    'writeSync',
    'unlinkSync',
    'linkSync',
    'mkdirSync',
    'rmSync',
    'rmdirSync',
    'copyFileSync',
  ],
};
const LATER_CALLS = { rename: ['rename'], other: ['rm', 'mkdtemp', 'writeFile', 'copyFile'] };

const [kind = '', at = '0'] = (process.env.KILL_AT ?? '').split(' ');
const counts = { rename: 0, any: 0 };

function count(isRename: boolean): void {
  counts.any += 1;
  if (isRename) counts.rename += 1;
  const counted = kind === 'rename' ? isRename && counts.rename : counts.any;
  if (kind !== '' && counted === Number(at)) process.kill(process.pid, 'SIGKILL');
}

function watch(functions: Record<string, unknown>, names: string[], isRename: boolean): void {
  for (const name of names) {
    const original = functions[name] as (...args: unknown[]) => unknown;
    functions[name] = (...args: unknown[]) => {
      count(isRename);
      return original(...args);
    };
  }
}

const [now, later] = [fs, fs.promises] as unknown as Record<string, unknown>[];
for (const [functions, calls] of [
  [now, CALLS],
  [later, LATER_CALLS],
] as const) {
  watch(functions ?? {}, calls.rename, true);
  watch(functions ?? {}, calls.other, false);
}
syncBuiltinESMExports();

const report = process.env.COUNT_TO;
const write = fs.appendFileSync;
if (report && isMainThread) process.on('exit', () => write(report, JSON.stringify(counts)));
