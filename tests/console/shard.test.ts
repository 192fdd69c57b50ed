import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Command, readOptions } from '../../scripts/console/options.ts';
import { UsageError } from '../../scripts/console/usage-error.ts';
import { NOW, PROJECT, runCommand } from '../commands.ts';

const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');

describe('--shard and --merge', () => {
  const command: Command = { name: 'build', summary: 'Builds.', flags: ['output', 'shard', 'merge'] };
  const read = (args: string[]) => readOptions(command, args, () => new Date(NOW));

  test.each([
    ...['0/3', '9/8', 'a/b', '2', '1/0', '1/2/3', '-1/2', '01/2', '1/9999'].map((shard) => [
      `--shard=${shard}`,
      `such as 2/8, but received ${shard}`,
    ]),
    ['--shard 1/2 --merge a', 'Expected --shard or --merge but received both'],
    ['--merge', 'Expected DIR… but received nothing'],
    ['a b', "'a'"],
  ])('refuses %s', (args = '', words = '') => {
    expect(() => read(args.split(' '))).toThrow(UsageError);
    expect(() => read(args.split(' '))).toThrow(words);
  });

  test.each([
    ['--shard 2/8', { shard: { index: 1, count: 8 }, output: resolve('_site.2-of-8') }],
    ['--shard 1/1 --output a', { shard: { index: 0, count: 1 }, output: resolve('a') }],
    ['--merge a b --output c', { shard: null, merge: true, operands: ['a', 'b'], output: resolve('c') }],
    ['', { shard: null, merge: false, output: resolve('_site') }],
  ])('reads %s', (args, options) => {
    expect(read(args.split(' ').filter(Boolean))).toMatchObject(options);
  });

  test('exits with 2 for a slice that there cannot be', async () => {
    const { code, stdout, stderr } = await runCommand('build', ['--content', BULLETIN, '--shard', '9/8']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('received 9/8');
  });

  test('tells of both in its help', async () => {
    const { stdout } = await runCommand('build', ['--help']);
    expect(stdout).toContain('--shard N/OF');
    expect(stdout).toContain('--merge DIR…');
  });
});
