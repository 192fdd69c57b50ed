/**
 * Lanes: threads that build one site together. All of them run the same program on the same content; each does its
 * share of the work and they hand each other what came of it. Lane 0 is the process itself: it alone keeps things,
 * says what is wrong, and puts the site in its place.
 */
import { type MessagePort, Worker } from 'node:worker_threads';

export interface Lanes {
  /** Which lane this is, from 0. */
  index: number;
  count: number;
  /** Gives what every lane has made of the same step, in the order of the lanes. Plain data only. */
  gather<T>(mine: T): Promise<T[]>;
}

/** One lane that does everything. */
export const ALONE: Lanes = { index: 0, count: 1, gather: async (mine) => [mine] };

/** The part of a list that is a lane's own: as long as those of the others, and in one piece. */
export function shareOf<T>(list: readonly T[], { index, count }: Lanes): T[] {
  const start = Math.floor((list.length * index) / count);
  return list.slice(start, Math.floor((list.length * (index + 1)) / count));
}

/** Lanes of which the other one is a thread of its own. */
export interface OpenLanes extends Lanes {
  close(): Promise<void>;
}

/** Starts a second lane that runs `lane-worker.ts` with this request. */
export function openSecondLane(request: unknown): OpenLanes {
  const worker = new Worker(new URL('./lane-worker.ts', import.meta.url), { workerData: request });
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  worker.on('error', fail);
  return {
    index: 0,
    count: 2,
    gather: async (mine) => [mine, await Promise.race([swap(worker, mine), failed])],
    close: async () => {
      await worker.terminate();
    },
  };
}

/** The lanes as the second one sees them. */
export function lanesOfWorker(port: MessagePort): Lanes {
  return { index: 1, count: 2, gather: async (mine) => [await swap(port, mine), mine] };
}

/** The other end of a line between two lanes. */
type Port = Worker | MessagePort;

const waiting = new WeakMap<object, { messages: unknown[]; wake: ((message: unknown) => void)[] }>();

/** Sends what is mine and waits for what is the other's. */
async function swap<T>(port: Port, mine: T): Promise<T> {
  const queue = queueOf(port);
  port.postMessage(mine);
  if (queue.messages.length > 0) return queue.messages.shift() as T;
  return new Promise((resolve) => {
    queue.wake.push(resolve as (message: unknown) => void);
  });
}

function queueOf(port: Port) {
  const known = waiting.get(port);
  if (known) return known;
  const queue = { messages: [] as unknown[], wake: [] as ((message: unknown) => void)[] };
  waiting.set(port, queue);
  (port as Worker).on('message', (message: unknown) => {
    const wake = queue.wake.shift();
    if (wake) wake(message);
    else queue.messages.push(message);
  });
  return queue;
}
