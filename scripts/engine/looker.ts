/** Looks at a tree of files in a thread of its own, while the build reads content. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { MemoryStore } from './memory-store.ts';
import { isFolder, type TreeFaults, TreeLook } from './tree.ts';

export interface LookOrder {
  /** The folder to be compared with the files that are kept in `cache`. */
  folder: string;
  cache: string;
  generator: string;
  /** A folder that is to come to hold the same files, but for those that are wrong; null for none. */
  linkTo: string | null;
}

/** What was found; null when there is no such folder. */
export type Looked = TreeFaults | null;

/** A look at a folder that is under way. */
export interface Look {
  faults: Promise<Looked>;
  /** Helps, when there is nothing else to do, so that `faults` is known sooner. */
  help(): void;
}

/** Starts to compare a folder with the files that should be in it, and to make another of what is right. */
export function lookAtTree(order: LookOrder): Look {
  if (!isFolder(order.folder)) return { faults: Promise.resolve(null), help: () => {} };
  const next = new Int32Array(new SharedArrayBuffer(4));
  const data: WorkerOrder = { ...order, next };
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  const theirs = new Promise<TreeFaults>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  let mine: TreeFaults = { wrong: [], strange: [] };
  return {
    faults: theirs.then(({ wrong, strange }) => ({
      wrong: [...mine.wrong, ...wrong],
      strange: [...mine.strange, ...strange],
    })),
    help: () => {
      mine = look(data);
    },
  };
}

/** Whether a folder is there, and to the file what it should be. */
export function isClean(looked: Looked): looked is TreeFaults {
  return looked !== null && looked.wrong.length + looked.strange.length === 0;
}

interface WorkerOrder extends LookOrder {
  /** The next piece of the work that nobody has begun. */
  next: Int32Array;
}

function look({ folder, cache, generator, linkTo, next }: WorkerOrder): TreeFaults {
  const files = new Map(new MemoryStore(cache, generator).files());
  return new TreeLook(folder, files, linkTo).run(() => Atomics.add(next, 0, 1));
}

if (!isMainThread && parentPort && isOrder(workerData)) parentPort.postMessage(look(workerData));

/** Other threads import this file too. */
function isOrder(data: unknown): data is WorkerOrder {
  return typeof data === 'object' && data !== null && 'next' in data;
}
