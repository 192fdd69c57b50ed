/**
 * Builds a site, edits its content at random, and builds it again, warm and cold, comparing the two after each round.
 * A process of its own, since Eleventy does not run inside the test runner. Prints what differs, as JSON.
 *
 * Arguments: folder to work in, seed, rounds, articles.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generateContent } from '../../scripts/bench/corpus.ts';
import { buildSite } from '../../scripts/engine/site.ts';
import { Dice, EDITS } from './edits.ts';

const NOW = '2026-01-01T00:00:00+07:00';
/** After the embargoes that edits put on articles. */
const LATER = '2026-03-01T00:00:00+07:00';

const [folder = '', seed = '1', rounds = '8', articles = '24'] = process.argv.slice(2);
const content = join(folder, 'content');
const warm = {
  content,
  output: join(folder, 'warm'),
  cache: join(folder, 'cache'),
  drafts: false,
  preview: false,
};

function digests(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(site, path), hash('sha1', readFileSync(path))]));
}

/** Files that are not the same in two sites. */
function differences(a: string, b: string): string[] {
  const [first, second] = [digests(a), digests(b)];
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
}

mkdirSync(content, { recursive: true });
generateContent(content, Number(articles), Number(seed));
const dice = new Dice(Number(seed));
const report: { edits: string[]; differences: string[]; written: number; problems: boolean }[] = [];
await buildSite({ ...warm, now: NOW });
for (let round = 1; round <= Number(rounds); round += 1) {
  const edits = Array.from({ length: 1 + dice.below(2) }, () => dice.from(EDITS)(content, dice, round));
  const now = round * 2 > Number(rounds) ? LATER : NOW;
  const built = await buildSite({ ...warm, now });
  const output = join(folder, 'cold');
  const cold = await buildSite({ ...warm, now, output, cache: null });
  const sameProblems = JSON.stringify(built.problems) === JSON.stringify(cold.problems);
  report.push({
    edits,
    differences: [
      ...(sameProblems ? [] : ['(problems)']),
      ...(built.built ? differences(warm.output, output) : []),
    ],
    written: built.built?.written.size ?? 0,
    problems: built.built === null,
  });
  rmSync(output, { recursive: true, force: true });
}
process.stdout.write(JSON.stringify(report, null, 1));
