import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../built-sites.ts';
import { runNode } from '../commands.ts';
import type { Round } from './warm-sequence.ts';

const ROUNDS = 12;
/** Seed and number of articles of each sequence, such that most of its rounds have content without errors. */
const SEQUENCES: [seed: number, articles: number][] = [
  [4, 24],
  [8, 24],
];

async function roundsOf(seed: number, articles: number): Promise<Round[]> {
  const program = join(import.meta.dirname, 'warm-sequence.ts');
  const run = await runNode([program, temporaryFolder(), ...[seed, ROUNDS, articles].map(String)]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(run.stdout) as Round[];
}

test.each(SEQUENCES)(
  'a warm build gives the bytes of a cold one, whatever is edited (seed %i)',
  async (...of) => {
    const rounds = await roundsOf(...of);
    expect(rounds).toHaveLength(ROUNDS);
    for (const round of rounds)
      expect(round, round.edits.join('; ')).toMatchObject({ differences: [], notice: null });
    expect(rounds.filter(({ written }) => written > 0).length).toBeGreaterThanOrEqual(ROUNDS / 2);
  },
);
