/** Cold builds: nothing kept from earlier ones, ours and the peers' in turns. */
import { rmSync } from 'node:fs';
import { generateContent } from '../corpus.ts';
import { compareOutputs, type Equivalence } from './equivalence.ts';
import { type Command, type Measured, measure } from './measure.ts';
import { type Peer, readCorpus } from './peer-tools.ts';
import { checkOut, dropCache, ourBuild } from './project.ts';
import type { Scratch } from './scratch.ts';
import { sizeOf, type TreeSize } from './trees.ts';

/** Same everywhere, so that two machines build the same corpora. */
export const SEED = 20191118;

export interface TimedBuild {
  name: string;
  runs: Measured[];
  output: TreeSize;
}

export interface ColdResult {
  articles: number;
  /** The peers' second build into the same folder; ours has cases of its own (warm). */
  builds: TimedBuild[];
  again: TimedBuild[];
  /** Null without peers. */
  equivalence: Equivalence | null;
}

/** One that is measured, with what must be done before each of its runs. */
interface Contestant {
  name: string;
  prepare(): void;
  command(output: string): Command;
  isPeer: boolean;
}

export interface ColdRequest {
  articles: number;
  peers: readonly Peer[];
  runs: number;
  scratch: Scratch;
  say(what: string): void;
}

/** Measures builds of one size. When outputs are not equivalent there is only one cold run of each. */
export async function measureCold(request: ColdRequest): Promise<ColdResult> {
  const { articles, peers, runs, scratch, say } = request;
  const contestants = await enter(request);
  const outputs = new Map<string, string>();
  const builds: TimedBuild[] = contestants.map(({ name }) => ({
    name,
    runs: [],
    output: { files: 0, bytes: 0 },
  }));
  let equivalence: Equivalence | null = null;
  for (let round = 1; round <= runs; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      say(`${articles} articles, cold, round ${round} of ${runs}: ${contestant.name}`);
      const output = scratch.fresh(`out-${contestant.name.replaceAll(/\W+/g, '-')}`);
      contestant.prepare();
      const build = builds[index] as TimedBuild;
      build.runs.push(await measure(contestant.command(output)));
      if (round > 1) rmSync(output, { recursive: true });
      else {
        build.output = sizeOf(output);
        outputs.set(contestant.name, output);
      }
    }
    equivalence ??= peers.length > 0 ? equivalenceOf(contestants, outputs) : null;
    if (equivalence && equivalence.faults.length > 0) break;
  }
  const again = await buildAgain(contestants, outputs, request);
  for (const output of outputs.values()) rmSync(output, { recursive: true });
  return { articles, builds, again, equivalence };
}

/** Ours with and without figures, and each peer with its site written; the first is the measure of equivalence. */
async function enter({ articles, peers, scratch, say }: ColdRequest): Promise<Contestant[]> {
  say(`${articles} articles: writing corpora and the peers' sites`);
  const project = scratch.fresh('project');
  checkOut(project);
  const plain = generateContent(scratch.fresh('plain'), articles, SEED, 0).folder;
  const full = generateContent(scratch.fresh('full'), articles, SEED).folder;
  const own = (name: string, content: string): Contestant => ({
    name,
    prepare: () => dropCache(project),
    command: (output) => ourBuild(project, content, output),
    isPeer: false,
  });
  const look = scratch.fresh('look');
  if (peers.length > 0) await measure(ourBuild(project, plain, look));
  const corpus = peers.length > 0 ? readCorpus(plain) : null;
  const others = peers.map((peer): Contestant => {
    const site = scratch.fresh(peer.name);
    if (corpus) peer.write(corpus, site, look);
    return { name: peer.name, prepare() {}, command: (output) => peer.build(site, output), isPeer: true };
  });
  rmSync(look, { recursive: true, force: true });
  return [own('ours, same pages', plain), ...others, own('ours, all that we do', full)];
}

function equivalenceOf(
  contestants: readonly Contestant[],
  outputs: ReadonlyMap<string, string>,
): Equivalence {
  const compared = contestants.filter(({ isPeer }, index) => isPeer || index === 0);
  return compareOutputs(compared.map(({ name }) => ({ name, folder: outputs.get(name) ?? '' })));
}

/** What the peers take when nothing has changed. */
async function buildAgain(
  contestants: readonly Contestant[],
  outputs: ReadonlyMap<string, string>,
  { articles, runs, say }: ColdRequest,
): Promise<TimedBuild[]> {
  const peers = contestants.filter(({ isPeer }) => isPeer);
  const again: TimedBuild[] = [];
  for (const { name, command } of peers) {
    const output = outputs.get(name) ?? '';
    const taken: Measured[] = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`${articles} articles, again: ${name}`);
      taken.push(await measure(command(output)));
    }
    again.push({ name, runs: taken, output: sizeOf(output) });
  }
  return again;
}
