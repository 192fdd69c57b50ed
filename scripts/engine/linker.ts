/** Links a tree of files in a thread of its own, while the build does something else. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { linkTree } from './tree.ts';

interface LinkOrder {
  from: string;
  linkTo: string;
  files: string[];
}

/** Makes a tree of the same files, as `linkTree` does; rejects with what it would throw. */
export function linkBeside(from: string, to: string, files: Iterable<string>): Promise<void> {
  const order: LinkOrder = { from, linkTo: to, files: [...files] };
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  const done = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => resolve());
  });
  // It may fail before anybody waits for it.
  done.catch(() => {});
  return done;
}

/** Other threads import this file too. */
function isOrder(data: unknown): data is LinkOrder {
  return typeof data === 'object' && data !== null && 'from' in data && 'linkTo' in data && 'files' in data;
}

if (!isMainThread && parentPort && isOrder(workerData)) {
  const { from, linkTo, files } = workerData;
  linkTree(from, linkTo, files);
  parentPort.postMessage('done');
}
