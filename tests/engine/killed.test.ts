import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { runNode } from '../commands.ts';
import { Dice, fileOf } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(14);
const { content, output, cache, build, commandLine } = workshop;
const SWITCH = ['--import', join(import.meta.dirname, 'kill-switch.ts')];
/** Kills of each kind. */
const AT_RANDOM = 8;
const LAST_RENAMES = 8;
const dice = new Dice(25);

/** Two states of the content between which all pages change, and one of them has an article more. */
const STATES = ['first', 'second'] as const;
type State = (typeof STATES)[number];
const sites = {} as Record<State, Map<string, string>>;
/** How long a build takes from when it has the lock, and what it calls. */
let duration = 0;
let calls = { rename: 0, any: 0 };

const extra = join(content, 'articles/2020/bai-moi.md');
const article = readFileSync(fileOf(content, 'bai-so-2'), 'utf8').replace(/^date: \d{4}/m, 'date: 2020');

function put(state: State): void {
  const site = readFileSync(join(content, 'site.yaml'), 'utf8');
  writeFileSync(join(content, 'site.yaml'), site.replace(/^tagline: .*$/m, `tagline: Bản ${state}`));
  if (state === 'second') writeFileSync(extra, article);
  else rmSync(extra, { force: true });
}

/**
 * The site that is public. While two folders change places the old one is beside the output: then the next build puts
 * it back before anything else, also when the content is wrong by then.
 */
async function standing(): Promise<Map<string, string>> {
  if (existsSync(output)) return digestsOf(output);
  const wrong = join(content, 'articles/2016/sai.md');
  writeFileSync(wrong, 'wrong');
  expect((await build()).written).toBeNull();
  rmSync(wrong);
  return digestsOf(output);
}

/** After a kill: the old site or the new one stands, and the next build gives the new one. */
async function expectWhole(old: State, state: State): Promise<void> {
  const stands = await standing();
  const wrong = [old, state].map((each) => differences(stands, sites[each]));
  expect(wrong, 'neither the old site nor the new one').toContainEqual([]);
  expect(await build()).toMatchObject({ fault: null, problems: [] });
  expect(differences(digestsOf(output), sites[state])).toEqual([]);
}

beforeAll(async () => {
  for (const state of STATES) {
    put(state);
    sites[state] = await workshop.cold();
  }
  put('first');
  await build();
  put('second');
  const counted = join(dirname(output), 'counts.json');
  expect(await runNode([...SWITCH, ...commandLine()], { env: { COUNT_TO: counted } })).toMatchObject({
    code: 0,
  });
  calls = JSON.parse(readFileSync(counted, 'utf8'));
  put('first');
  const running = start();
  await started();
  const since = performance.now();
  await running.ended;
  duration = performance.now() - since;
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...(env.KILL_AT ? SWITCH : []), ...commandLine()], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  return { kill: () => child.kill('SIGKILL'), ended: new Promise((done) => child.once('close', done)) };
}

/** Waits until a build has the cache. */
async function started(): Promise<void> {
  while (!existsSync(join(cache, 'lock'))) await pause(2);
}

let turn = 0;
/** The state that stands, and the other one, which the content now has. */
function nextStates(): [State, State] {
  const [old, state] = turn % 2 === 0 ? (['first', 'second'] as const) : (['second', 'first'] as const);
  turn += 1;
  put(state);
  return [old, state];
}

function lastRenames(): number[] {
  expect(calls.rename).toBeGreaterThanOrEqual(LAST_RENAMES);
  return Array.from({ length: LAST_RENAMES }, (_, index) => calls.rename - index);
}

test('killed at any moment, a build leaves the old site or the new one, and the next is right', async () => {
  for (let kill = 0; kill < AT_RANDOM; kill += 1) {
    const states = nextStates();
    const running = start();
    await started();
    await pause(duration * (dice.below(1000) / 1000));
    running.kill();
    await running.ended;
    await expectWhole(...states);
  }
});

test('the same before each of the last renames, which keep memory and put the site in its place', async () => {
  let absent = 0;
  for (const call of lastRenames()) {
    const states = nextStates();
    await start({ KILL_AT: `rename ${call}` }).ended;
    if (!existsSync(output)) absent += 1;
    await expectWhole(...states);
  }
  expect(absent).toBe(1);
});

test('the same before any other change of files', async () => {
  for (let kill = 0; kill < AT_RANDOM; kill += 1) {
    const states = nextStates();
    await start({ KILL_AT: `any ${1 + dice.below(calls.any)}` }).ended;
    await expectWhole(...states);
  }
});

test('what killed builds leave in the cache does not add up', async () => {
  const known = ['articles.json', 'files.json', 'memory.json', 'site', 'sources.json'];
  expect(readdirSync(cache).filter((name) => !known.includes(name) && !name.endsWith('.part'))).toEqual([]);
});
