import { cpSync, renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sizeOf } from '../../scripts/bench/builds/trees.ts';
import { Dice } from './desk.ts';
import { editAtRandom } from './edits.ts';
import { openWorkshop } from './workshop.ts';

const EDITS = 12;
const MOST = 1.2;

test('after many edits the cache is not much larger than that of a first build', async () => {
  const { cache, content, build } = openWorkshop(24);
  await build();
  const dice = new Dice(12);
  const before = `${content}-before`;
  for (let count = 1, built = 0; built < EDITS; count += 1) {
    cpSync(content, before, { recursive: true });
    await editAtRandom({ content, dice, count: 4 * count });
    const { written } = await build();
    if (written === null) {
      rmSync(content, { recursive: true });
      renameSync(before, content);
    } else built += 1;
    rmSync(before, { recursive: true, force: true });
  }
  const warm = sizeOf(cache).bytes;
  rmSync(cache, { recursive: true });
  await build();
  const fresh = sizeOf(cache).bytes;
  expect(fresh).toBeGreaterThan(0);
  expect(warm).toBeLessThanOrEqual(fresh * MOST);
});
