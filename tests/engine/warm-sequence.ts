/**
 * Builds a site, edits its content at random, and builds it again, warm and cold, comparing the two after each round.
 * Content that turns out to be wrong is put back as it was. A process of its own, since Eleventy does not run inside
 * the test runner. Prints what came of each round, as JSON.
 *
 * Arguments: folder to work in, seed, rounds, articles.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateContent } from '../../scripts/bench/corpus.ts';
import { Resident } from '../../scripts/engine/resident.ts';
import { buildSite } from '../../scripts/engine/site.ts';
import { Dice } from './desk.ts';
import { editAtRandom, editBodyAtRandom, furnish } from './edits.ts';
import { differences, digestsOf } from './trees.ts';

/** What came of one round. */
export interface Round {
  edits: string[];
  now: string;
  drafts: boolean;
  /** Files that are not the same warm and cold; `(problems)` where these are not. */
  differences: string[];
  written: number;
  /** Codes of the errors that kept the site from being built. */
  errors: string[];
  notice: string | null;
}

/** Before and after embargoes and expiries of articles, and so late that articles are old. */
const TIMES = ['2026-01-01', '2026-01-20', '2026-03-01', '2026-07-01', '2028-02-01'].map(
  (day) => `${day}T00:00:00+07:00`,
);

const [folder = '', seed = '1', rounds = '8', articles = '24'] = process.argv.slice(2);
const place = (name: string) => join(folder, name);
const [content, before, warm, cold] = ['content', 'before', 'warm', 'cold'].map(place) as [
  string,
  string,
  string,
  string,
];
const dice = new Dice(Number(seed) * 7919);
const resident = new Resident();
let now = TIMES[0] as string;

async function round(count: number): Promise<Round> {
  cpSync(content, before, { recursive: true });
  const edits: string[] = [];
  // Most of what editors do is a change of one text, of which the least is made anew.
  const isSmall = dice.below(2) === 0;
  for (let left = isSmall ? 1 : 1 + dice.below(3); left > 0; left -= 1) {
    const edit = isSmall ? editBodyAtRandom : editAtRandom;
    edits.push(await edit({ content, dice, count: count * 4 + left }));
  }
  const time = now;
  if (!isSmall && dice.below(3) === 0) now = dice.from(TIMES);
  const request = { content, now, drafts: !isSmall && dice.below(8) === 0, preview: false };
  // On a fresh checkout there is a cache, but no output.
  if (dice.below(3) === 0) rmSync(warm, { recursive: true, force: true });
  // As if the process were another one.
  if (dice.below(2) === 0) resident.close();
  const published = digestsOf(warm);
  const built = await buildSite({ ...request, output: warm, cache: place('cache'), resident });
  const fresh = await buildSite({ ...request, output: cold, cache: null });
  const wanted = fresh.built ? digestsOf(cold) : published;
  const differ = differences(digestsOf(warm), wanted);
  if (JSON.stringify(built.problems) !== JSON.stringify(fresh.problems)) differ.push('(problems)');
  if (!fresh.built) {
    now = time;
    rmSync(content, { recursive: true });
    cpSync(before, content, { recursive: true });
  }
  for (const made of [before, cold]) rmSync(made, { recursive: true, force: true });
  const errors = fresh.built ? [] : fresh.problems.filter(({ severity }) => severity === 'error');
  return {
    edits,
    now: request.now,
    drafts: request.drafts,
    differences: differ,
    written: built.built?.written.size ?? 0,
    errors: [...new Set(errors.map(({ code }) => code))],
    notice: built.notice,
  };
}

mkdirSync(content, { recursive: true });
generateContent(content, Number(articles), Number(seed));
await furnish({ content, dice, count: 900 });
await buildSite({ content, now, drafts: false, preview: false, output: warm, cache: place('cache') });
const report: Round[] = [];
for (let count = 1; count <= Number(rounds); count += 1) report.push(await round(count));
process.stdout.write(JSON.stringify(report, null, 1));
