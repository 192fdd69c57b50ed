/** A running `npm start`, as a test drives it: its lines, its pages, and the events that open pages get. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../commands.ts';

export interface LiveEvent {
  event: string;
  data: unknown;
}

/** `node scripts/start.js`, started and not yet awaited. Whoever makes one must `stop` it. */
export class Previewing {
  #child: ChildProcess;
  #exit: Promise<number | null>;
  #output = { stdout: '', stderr: '' };
  #waiting = new Set<() => void>();

  /** @param project folder of the program, when it is a copy of it */
  constructor(args: string[], project = PROJECT) {
    this.#child = spawn(process.execPath, [join(project, 'scripts/start.js'), ...args], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#child[stream]?.setEncoding('utf8').on('data', (text: string) => {
        this.#output[stream] += text;
        this.#wake();
      });
    }
    this.#exit = new Promise((done) => {
      this.#child.once('close', (code) => {
        done(code);
        this.#wake();
      });
    });
  }

  /** What it has printed so far. */
  get output(): { stdout: string; stderr: string } {
    return this.#output;
  }

  /** Waits until it has printed something; gives the match. Fails when it ends before. */
  async printed(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#output[stream]);
      if (found) return found;
      if (this.#child.exitCode !== null)
        throw new Error(`It ended without ${pattern}:\n${this.#output.stderr}`);
      await new Promise<void>((wake) => this.#waiting.add(wake));
    }
  }

  /** Address of the site, without the last slash; waits until the site has been built. */
  async served(): Promise<string> {
    return (await this.printed('stdout', /\d+ articles in .*(http:\/\/127\.0\.0\.1:\d+)/))[1] ?? '';
  }

  /** Address at which the site is, or will be once its content is right. */
  async address(): Promise<string> {
    return (await this.printed('stdout', /http:\/\/127\.0\.0\.1:\d+/))[0];
  }

  /** Ends it by a signal to its own process and gives its exit code. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.#child.exitCode === null) this.#child.kill(signal);
    return this.#exit;
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

/** The events that an open page gets, in order. */
export async function* liveEvents(
  address: string,
  signal: AbortSignal,
  page = '/',
): AsyncGenerator<LiveEvent> {
  const response = await fetch(`${address}/.preview/events?page=${encodeURIComponent(page)}`, { signal });
  if (!response.body) throw new Error('No stream of events');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? [];
      yield { event, data: JSON.parse(data) };
    }
  }
}

/** The next event of a kind that fits; others in between are passed over. */
export async function eventLike(
  events: AsyncGenerator<LiveEvent>,
  fits: (event: LiveEvent) => boolean,
): Promise<LiveEvent> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error('The stream ended');
    if (fits(value)) return value;
  }
}
