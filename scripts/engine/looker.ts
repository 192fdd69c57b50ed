/** Looks at a tree of files in a thread of its own, while the build reads content. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type FileStamp, type TreeFaults, verifyTree } from './tree.ts';

interface Order {
  folder: string;
  paths: string[];
  bytes: Float64Array;
  changed: Float64Array;
}

/** Compares a folder with the files that should be in it; see `verifyTree`. */
export function lookAtTree(
  folder: string,
  files: Readonly<Record<string, FileStamp>>,
): Promise<TreeFaults | null> {
  const paths = Object.keys(files);
  const stamps = Object.values(files);
  const order: Order = {
    folder,
    paths,
    bytes: Float64Array.from(stamps, ({ bytes }) => bytes),
    changed: Float64Array.from(stamps, ({ changed }) => changed),
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function look({ folder, paths, bytes, changed }: Order): TreeFaults | null {
  const files = new Map(
    paths.map((path, index) => [path, { bytes: bytes[index] ?? 0, changed: changed[index] ?? 0 }]),
  );
  return verifyTree(folder, files);
}

if (!isMainThread && parentPort && isOrder(workerData)) parentPort.postMessage(look(workerData));

/** Other threads import this file too. */
function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'folder' in data && 'changed' in data;
}
