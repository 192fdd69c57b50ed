import { describe, expect, test } from 'vitest';
import { type Command, readOptions } from '../../scripts/console/options.ts';
import { UsageError } from '../../scripts/console/usage-error.ts';
import { PROJECT, runCommand } from '../commands.ts';

const COMMANDS = ['build', 'check', 'start', 'figures'] as const;
const CLOCK = () => new Date('2026-11-24T01:00:00Z');
const COMMAND: Command = {
  name: 'build',
  summary: 'Builds the site.',
  flags: ['content', 'output', 'now', 'drafts', 'lang', 'port'],
};

/** What is wrong with a command line, and words that must be in the message. */
const WRONG_USAGE: [string, string[], RegExp][] = [
  ['an option that it does not know', ['--contents', 'x'], /--contents/],
  ['a word too many', ['content'], /content/],
  ['a day without a time', ['--now', '2026-11-24'], /time zone for --now.*received 2026-11-24$/],
  [
    'an instant without a zone',
    ['--now', '2026-11-24T08:00'],
    /time zone for --now.*received 2026-11-24T08:00$/,
  ],
  ['a day that is not on the calendar', ['--now', '2026-13-41T08:00+07:00'], /--now.*received 2026-13-41/],
  ['an option without its value', ['--now'], /--now/],
  ['a language that it does not speak', ['--lang', 'fr'], /vi or en for --lang.*fr/],
  ['a content folder that is not there', ['--content', 'khong-co'], /content folder.*khong-co/],
  ['a port that is no number', ['--port', 'tám'], /port from 0 to 65535.*tám/],
  ['a port that is too high', ['--port', '65536'], /port from 0 to 65535.*65536/],
];

describe('reading a command line', () => {
  test.each(WRONG_USAGE)('refuses %s and says why', (_what, args, words) => {
    const read = () => readOptions(COMMAND, args, CLOCK);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(words);
  });

  test('takes folders from the working directory, and the instant from the clock', () => {
    expect(readOptions(COMMAND, [], CLOCK)).toEqual({
      content: `${process.cwd()}/content`,
      output: `${process.cwd()}/_site`,
      cache: null,
      explain: false,
      shard: null,
      merge: false,
      now: '2026-11-24T01:00:00.000Z',
      drafts: false,
      lang: 'vi',
      port: 8080,
      json: false,
      format: 'text',
      operands: [],
    });
  });

  test.each([
    ['2026-11-24T08:00+07:00', '2026-11-24T01:00:00.000Z'],
    ['2026-11-24T08:00:30Z', '2026-11-24T08:00:30.000Z'],
    ['2026-11-23T20:00-05:00', '2026-11-24T01:00:00.000Z'],
  ])('reads --now %s as %s', (text, instant) => {
    expect(readOptions(COMMAND, ['--now', text], CLOCK)?.now).toBe(instant);
  });
});

describe('words besides the options', () => {
  const command: Command = {
    ...COMMAND,
    operands: { usage: 'accept|status', least: 1, most: 1, choices: { accept: 'does', status: 'says' } },
  };

  test.each([
    ['none', [], /accept\|status but received nothing/],
    ['one that is no choice', ['toString'], /accept\|status but received toString/],
    ['more than are wanted', ['accept', 'status'], /accept\|status once but received accept status/],
  ])('%s: refused', (_what, args, words) => {
    const read = () => readOptions(command, args, CLOCK);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(words);
  });

  test('may stand before and after options', () => {
    for (const args of [
      ['accept', '--lang', 'en'],
      ['--lang', 'en', 'accept'],
    ])
      expect(readOptions(command, args, CLOCK)).toMatchObject({ operands: ['accept'], lang: 'en' });
  });
});

describe.each(COMMANDS)('%s', (command) => {
  test('says with --help what it does, its options and its exit codes', async () => {
    const { code, stdout, stderr } = await runCommand(command, ['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[A-Z].*\.$/m);
    for (const option of ['--content DIR', '--now ISO', '--lang vi|en', '--help'])
      expect(stdout).toContain(option);
    expect(stdout).toContain(`npm run ${command}`);
    expect(stdout).toContain('Exit codes: 0 fine, 1 wrong content, 2 wrong usage.');
  });

  test.each([
    ['an option that it does not know', ['--contents', PROJECT]],
    ['a content folder that is not there', ['--content', 'khong-co']],
  ])('exits with 2 at %s, names it, and points to --help', async (_what, args) => {
    const { code, stdout, stderr } = await runCommand(command, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--contents|khong-co/);
    expect(stderr).toMatch(/See --help\.\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
