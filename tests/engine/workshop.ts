/** A small site with a cache of its own. Eleventy does not run inside the test runner: a process beside it builds. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { generateContent } from '../../scripts/bench/corpus.ts';

import { temporaryFolder } from '../built-sites.ts';
import { type CommandRun, NOW, PROJECT, runNode } from '../commands.ts';
import type { HostRequest, Report } from './build-host.ts';
import { digestsOf } from './trees.ts';

export interface Workshop {
  content: string;
  cache: string;
  output: string;
  /** Builds warm, into `output`. */
  build(): Promise<Report>;
  /** The same, knowing what the build before has left in the process. */
  again(): Promise<Report>;
  /** The same by the command, as a process of its own. */
  command(...args: string[]): Promise<CommandRun>;
  /** The words of that process. */
  commandLine(...args: string[]): string[];
  /** Digests of what a build that knows nothing makes of the content as it is. */
  cold(): Promise<Map<string, string>>;
  /** The same by the command. */
  coldByCommand(): Promise<Map<string, string>>;
}

/** @param project folder of the program, when it is a copy of it */
export function openWorkshop(articles: number, project = PROJECT): Workshop {
  const folder = temporaryFolder();
  const place = (name: string) => join(folder, name);
  const [content, cache, output, apart] = [place('content'), place('cache'), place('site'), place('cold')];
  mkdirSync(content);
  generateContent(content, articles, articles);
  const host = openHost();
  const request = { content, now: new Date(NOW).toISOString(), drafts: false, preview: false };
  const commandLine = (...args: string[]) => {
    const folders = ['--content', content, '--cache', cache, '--output', output];
    return [join(project, 'scripts/build.js'), ...folders, '--now', NOW, ...args];
  };
  const built = ({ fault, problems }: Pick<Report, 'fault' | 'problems'>) => {
    const site = digestsOf(apart);
    if (site.size === 0) throw new Error(fault ?? problems.join(' '));
    rmSync(apart, { recursive: true });
    return site;
  };
  return {
    ...{ content, cache, output, commandLine },
    build: () => host({ ...request, output, cache }),
    again: () => host({ ...request, output, cache, isAgain: true }),
    command: (...args) => runNode(commandLine(...args)),
    cold: async () => built(await host({ ...request, output: apart, cache: null })),
    coldByCommand: async () => {
      // What is given twice counts as it was given last.
      const { stderr } = await runNode(commandLine('--output', apart, '--cache', place('cold-cache')));
      rmSync(place('cold-cache'), { recursive: true, force: true });
      return built({ fault: stderr, problems: [] });
    },
  };
}

/** Starts the process that builds when the first build is asked for; it is ended when the test file is done. */
function openHost(): (request: HostRequest) => Promise<Report> {
  let host: ChildProcess | null = null;
  afterAll(() => {
    host?.disconnect();
  });
  return (request) => {
    host ??= fork(join(import.meta.dirname, 'build-host.ts'));
    const child = host;
    return new Promise((done, fail) => {
      child.once('exit', fail);
      child.once('message', (report) => {
        child.off('exit', fail);
        done(report as Report);
      });
      child.send(request);
    });
  };
}
