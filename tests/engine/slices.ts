/** Slices of sites and their merging, through the command. */
import { join } from 'node:path';
import { temporaryFolder } from '../built-sites.ts';
import { type CommandRun, runBuild, runCommand } from '../commands.ts';

/** Slices that sites of the tests are built in. */
export const SLICES = 4;

/** What a slice says of itself. */
export const MANIFEST = '.shard.json';

/** Builds all slices of a content folder; gives their folders. */
export async function buildSlices(content?: string): Promise<string[]> {
  const folder = temporaryFolder();
  const slices: string[] = [];
  for (let number = 1; number <= SLICES; number += 1) {
    const slice = join(folder, `slice-${number}`);
    const { code, stderr } = await buildSlice(slice, number, { content });
    if (code !== 0) throw new Error(stderr);
    slices.push(slice);
  }
  return slices;
}

/** Builds one slice of a content folder, of the shipped content when none is named. */
export function buildSlice(
  output: string,
  number: number,
  { content, now, cache = `${output}.cache` }: { content?: string; now?: string; cache?: string },
): Promise<CommandRun> {
  const extraArgs = ['--shard', `${number}/${SLICES}`, '--cache', cache];
  return runBuild(output, { ...(content ? { content } : {}), ...(now ? { now } : {}), extraArgs });
}

export function merge(slices: readonly string[], output: string): Promise<CommandRun> {
  return runCommand('build', ['--merge', ...slices, '--output', output]);
}
