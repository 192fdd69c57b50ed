/** Programs that stay, and what they answer. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Command, CommandFailed, commandLine } from './measure.ts';

/** Longest time for a first build, or for a change to be shown. */
const PATIENCE_MS = 600_000;
const LOOK_MS = 5;

export interface Server {
  process: ChildProcess;
  command: Command;
  said: string;
}

export function startServer(command: Command): Server {
  const child = spawn(command.program, command.args, {
    cwd: command.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server: Server = { process: child, command, said: '' };
  const hear = (bytes: Buffer) => {
    server.said += bytes.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return server;
}

export async function stopServer({ process: child }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Waits until a server has printed something, and gives what was found. */
export async function firstLine(server: Server, pattern: RegExp): Promise<string> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; ) {
    const [found] = pattern.exec(server.said) ?? [];
    if (found) return found;
    if (server.process.exitCode !== null) break;
    await pause();
  }
  throw new CommandFailed(
    `${commandLine(server.command)}\ndid not print ${pattern}:\n${server.said.slice(-2000)}`,
  );
}

/** Asks for a page until it holds certain words; gives the time at which it did. */
export async function pageSays(address: string, words: string): Promise<number> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; ) {
    const text = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (text.includes(words)) return performance.now();
    await pause();
  }
  throw new CommandFailed(`${address} did not come to hold "${words}"`);
}

export interface Events {
  /** The time at which the next one comes. */
  next(): Promise<number>;
  close(): void;
}

/** Listens to server-sent events of one kind, as a page that is open in a browser does. */
export async function listen(address: string, kind: string): Promise<Events> {
  const closing = new AbortController();
  const { body } = await fetch(address, { signal: closing.signal });
  let waiting: ((time: number) => void)[] = [];
  const read = async () => {
    let text = '';
    for await (const bytes of body ?? []) {
      text += Buffer.from(bytes).toString();
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      if (!messages.some((message) => message.includes(`event: ${kind}`))) continue;
      for (const tell of waiting) tell(performance.now());
      waiting = [];
    }
  };
  read().catch(() => {});
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => closing.abort(),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_MS));
