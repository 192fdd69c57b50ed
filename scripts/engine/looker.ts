/** Looks at content and at a tree of files in a thread of its own, while the build gets ready. */
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { listContentFiles } from '../content/files.ts';
import { MemoryStore } from './memory-store.ts';
import type { KnownBytes } from './resident.ts';
import { type ContentDigests, digestContent } from './source-bytes.ts';
import { isFolder, type TreeFaults, TreeLook } from './tree.ts';

export interface LookOrder {
  /** A content folder of which digests are wanted first; null for none. */
  content: string | null;
  /** The folder to be compared with the files that are kept in `cache`. */
  folder: string;
  cache: string;
  generator: string;
  /** A folder that is to come to hold the same files, but for those that are wrong; null for none. */
  linkTo: string | null;
}

/** What was found; null when there is no such folder. */
export type Looked = TreeFaults | null;

/** A look that is under way. */
export interface Look {
  /** Null when they were not wanted. */
  digests: Promise<ContentDigests | null>;
  faults: Promise<Looked>;
  /** Helps with the tree, when there is nothing else to do, so that `faults` is known sooner. */
  help(): void;
}

export const NO_LOOK: Look = {
  digests: Promise.resolve(null),
  faults: Promise.resolve(null),
  help: () => {},
};

/** Starts to compare a folder with the files that should be in it, and to make another of what is right. */
export function startLook(order: LookOrder): Look {
  if (!isFolder(order.folder)) return NO_LOOK;
  const data: WorkerOrder = { ...order, next: new Int32Array(new SharedArrayBuffer(4)) };
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
  });
  const told = <T>(what: string) => {
    const said = new Promise<T>((resolve) => {
      worker.on('message', (message) => {
        if (what in message) resolve(message[what]);
      });
    });
    const answer = Promise.race([said, failed]);
    // It may fail before anybody waits for it.
    answer.catch(() => {});
    return answer;
  };
  const theirs = told<TreeFaults>('faults');
  let mine: TreeFaults = { wrong: [], strange: [] };
  return {
    digests: order.content === null ? NO_LOOK.digests : told<ContentDigests>('digests'),
    faults: theirs.then(({ wrong, strange }) => ({
      wrong: [...mine.wrong, ...wrong],
      strange: [...mine.strange, ...strange],
    })),
    help: () => {
      mine = lookAtTree(data);
    },
  };
}

/** What a look would find in folders that this process has left as they should be. */
export function lookOfKnown(content: string, known: KnownBytes): Look {
  const digests = digestContent(listContentFiles(content), (file, read) => known.digestOf(file, read));
  const faults = { wrong: [], strange: [] };
  return { digests: Promise.resolve(digests), faults: Promise.resolve(faults), help: () => {} };
}

/** Whether a folder is there, and to the file what it should be. */
export function isClean(looked: Looked): looked is TreeFaults {
  return looked !== null && looked.wrong.length + looked.strange.length === 0;
}

interface WorkerOrder extends LookOrder {
  /** The next piece of the tree that nobody has begun. */
  next: Int32Array;
}

function lookAtTree({ folder, cache, generator, linkTo, next }: WorkerOrder): TreeFaults {
  const files = new MemoryStore(cache, generator).files();
  return new TreeLook(folder, files, linkTo).run(() => Atomics.add(next, 0, 1));
}

function look(order: WorkerOrder, port: MessagePort): void {
  if (order.content !== null) port.postMessage({ digests: digestContent(listContentFiles(order.content)) });
  port.postMessage({ faults: lookAtTree(order) });
}

if (!isMainThread && parentPort && isOrder(workerData)) look(workerData, parentPort);

/** Other threads import this file too. */
function isOrder(data: unknown): data is WorkerOrder {
  return typeof data === 'object' && data !== null && 'next' in data;
}
