import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BuiltSite } from './built-sites.ts';
import { PROJECT, runBuild } from './commands.ts';

const CASES = join(PROJECT, 'tests/site/cases');

/**
 * Builds the shipped site and the golden cases once, before any test file, and hands them to the tests.
 * A case that does not build is its own test's affair; without the shipped site nothing is worth running.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const temporary = mkdtempSync(join(tmpdir(), 'party-bulletin-built-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  const build = async (name: string, content: string): Promise<BuiltSite> => {
    const folder = join(temporary, name);
    return { folder, ...(await runBuild(folder, { content })) };
  };
  const names = readdirSync(CASES).sort();
  const [shipped, ...cases] = await Promise.all([
    build('shipped', join(PROJECT, 'content')),
    ...names.map((name) => build(`case-${name}`, join(CASES, name, 'content'))),
  ]);
  if (shipped.code !== 0) {
    remove();
    throw new Error(`The shipped site could not be built:\n${shipped.stderr}`);
  }
  project.provide('shippedSite', shipped);
  project.provide(
    'caseSites',
    Object.fromEntries(names.map((name, index) => [name, cases[index] as BuiltSite])),
  );
  return remove;
}
