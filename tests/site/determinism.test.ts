import { createHash } from 'node:crypto';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, caseSite, filesUnder, shippedSite, temporaryFolder } from '../built-sites.ts';
import { NOW, PROJECT, runNode } from '../commands.ts';

/** Every file of a folder with a digest of its bytes. */
function digests(folder: string): Record<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(filesUnder(folder).map((file) => [file, digest(file)]));
}

test('two builds of the same content are the same, whatever the zone, the language and the folder', async () => {
  const env = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
  const sameInstant = '2026-11-23T20:00-05:00';
  expect(Date.parse(sameInstant)).toBe(Date.parse(NOW));
  const second = await buildSite({ env, cwd: tmpdir(), now: sameInstant });
  expect(second).toMatchObject({ code: 0 });
  expect(digests(second.folder)).toEqual(digests(shippedSite().folder));
});

test('a build with an empty cache gives the same site', async () => {
  const project = temporaryFolder();
  for (const name of ['.eleventy.ts', 'package.json', 'scripts', 'layouts', 'assets']) {
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  const output = join(project, 'site');
  const content = join(PROJECT, 'tests/site/cases/bulletin/content');
  const cold = await runNode([
    join(project, 'scripts/build.js'),
    '--content',
    content,
    '--output',
    output,
    '--now',
    NOW,
  ]);
  expect(cold).toMatchObject({ code: 0 });
  expect(filesUnder(join(project, '.cache')).length).toBeGreaterThan(0);
  expect(digests(output)).toEqual(digests(caseSite('bulletin').folder));
});

test('Eleventy on its own builds the same site as the build command', async () => {
  const output = join(temporaryFolder(), 'site');
  const eleventy = join(PROJECT, 'node_modules/@11ty/eleventy/cmd.cjs');
  const alone = await runNode([eleventy, '--config=.eleventy.ts', `--output=${output}`, '--quiet']);
  expect(alone).toMatchObject({ code: 0 });
  const built = await buildSite({ now: new Date().toISOString() });
  expect(digests(output)).toEqual(digests(built.folder));
});
