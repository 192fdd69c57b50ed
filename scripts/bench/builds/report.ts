/** What was measured, as text. */
import type { ColdResult, TimedBuild } from './cold.ts';
import type { DevResult } from './dev.ts';
import type { Equivalence } from './equivalence.ts';
import type { Machine } from './machine.ts';
import { medianOf } from './measure.ts';
import type { PicturesResult } from './pictures.ts';
import { megabytes, ratio, seconds, table, whole } from './table.ts';
import type { WarmResult } from './warm.ts';

export interface BuildsResult {
  machine: Machine;
  runs: number;
  cold: ColdResult[];
  warm: WarmResult[];
  pictures: PicturesResult | null;
  dev: DevResult | null;
  /** By the name of a peer. */
  peersLack: Record<string, string[]>;
}

export function reportText(result: BuildsResult): string {
  const { machine, runs, cold, warm, pictures, dev, peersLack } = result;
  const plainTimes = new Map(cold.filter(equivalent).map((each) => [each.articles, hugoWall(each)]));
  return [
    machineText(machine, runs),
    ...cold.map(coldText),
    ...warm.map((each) => warmText(each, plainTimes.get(each.articles) ?? null)),
    ...(pictures ? [picturesText(pictures)] : []),
    ...(dev ? [devText(dev)] : []),
    lackText(peersLack),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Whether times may be compared at all. */
export function equivalent({ equivalence }: ColdResult): boolean {
  return equivalence === null || equivalence.faults.length === 0;
}

function machineText(
  { date, system, processor, cores, memory, scratch, versions }: Machine,
  runs: number,
): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return (
    `${date}, ${system}, ${processor}, ${cores} cores, ${(memory / 2 ** 30).toFixed(0)} GiB; files in ${scratch}\n` +
    `${named.join(', ')}\nMedians of ${runs} runs.\n`
  );
}

function coldText(result: ColdResult): string {
  const title = `\n${whole(result.articles)} articles, cold\n`;
  const same = result.equivalence ? equivalenceText(result.equivalence) : '';
  if (!equivalent(result))
    return `${title}${same}\nTimes are not compared, since the outputs do not show the same.\n`;
  const wall = (name: string) => {
    const build = result.builds.find((each) => each.name === name);
    return build && medianOf(build.runs).wall;
  };
  const row = ({ name, runs, output }: TimedBuild, suffix = '') => {
    const { wall: taken, cpu, memory } = medianOf(runs);
    const ratios = [ratio(taken, wall('hugo')), ratio(taken, wall('eleventy'))];
    return [
      name + suffix,
      seconds(taken),
      seconds(cpu),
      megabytes(memory),
      whole(output.files),
      megabytes(output.bytes),
      ...ratios,
    ];
  };
  const head = ['', 'wall s', 'CPU s', 'peak MB', 'files', 'MB', '× hugo', '× eleventy'];
  const rows = [
    ...result.builds.map((build) => row(build)),
    ...result.again.map((build) => row(build, ', again')),
  ];
  return `${title}${table(head, rows)}${same}`;
}

function equivalenceText({ outputs, kinds, onTop, compared, faults }: Equivalence): string {
  const rows = kinds.map(({ kind, counts, same, note }) => [
    kind,
    ...counts.map(whole),
    same ? note || 'same' : 'NOT THE SAME',
  ]);
  const found =
    faults.length === 0
      ? `${compared} pages show the same in all; ours has ${whole(onTop)} further files of pages and data on top.\n`
      : `What differs (of ${compared} pages compared):\n${faults
          .slice(0, 40)
          .map((fault) => `  ${fault}\n`)
          .join('')}`;
  return `\n${table(['files of each kind', ...outputs, ''], rows)}${found}`;
}

function warmText({ articles, cache, cases }: WarmResult, hugo: number | null): string {
  const rows = cases.map(({ name, runs, wrong }) => {
    const { wall, cpu, memory } = medianOf(runs);
    const right =
      wrong.length === 0 ? 'same bytes' : `${wrong.length} FILES WRONG: ${wrong.slice(0, 3).join(' ')}`;
    return [name, seconds(wall), seconds(cpu), megabytes(memory), ratio(wall, hugo), right];
  });
  const head = ['', 'wall s', 'CPU s', 'peak MB', '× hugo cold', 'as a cold build'];
  return (
    `\n${whole(articles)} articles, warm: fresh process, fresh checkout and content, cache restored ` +
    `(${whole(cache.files)} files, ${megabytes(cache.bytes)} MB), no output\n${table(head, rows)}`
  );
}

function picturesText({ articles, pictures, cases }: PicturesResult): string {
  const rows = cases.map(({ name, runs }) => {
    const { wall, cpu, memory } = medianOf(runs);
    return [name, seconds(wall), seconds(cpu), megabytes(memory)];
  });
  return `\n${pictures} pictures in ${whole(articles)} articles\n${table(['', 'wall s', 'CPU s', 'peak MB'], rows)}`;
}

function devText({ articles, cases }: DevResult): string {
  const rows = cases.map(({ name, reload, shown }) => [name, seconds(reload), seconds(shown)]);
  return `\n${whole(articles)} articles, development server, from saving\n${table(['', 'reload s', 'page shows it s'], rows)}`;
}

function lackText(peersLack: Record<string, string[]>): string {
  const parts = Object.entries(peersLack).map(
    ([name, lacks]) => `What ${name} does not do:\n${lacks.map((lack) => `  - ${lack}\n`).join('')}`,
  );
  return parts.length > 0 ? `\n${parts.join('\n')}` : '';
}

function hugoWall({ builds }: ColdResult): number | null {
  const hugo = builds.find(({ name }) => name === 'hugo');
  return hugo ? medianOf(hugo.runs).wall : null;
}
