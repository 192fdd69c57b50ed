/** What the system says of running programs; only Linux says it, elsewhere all is null. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, on every machine that Node runs on. */
const TICK_MS = 10;

/** Fields of `/proc/PID/stat` after the name, counted from 0: see proc(5), which counts from 3. */
const CHILDREN_USER = 13;
const CHILDREN_SYSTEM = 14;

/**
 * Processor time of all children that have ended and that this process has waited for, theirs included, with all
 * their threads, in milliseconds.
 */
export function endedChildrenCpu(): number | null {
  const stat = readText('/proc/self/stat');
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[CHILDREN_USER]) + Number(fields[CHILDREN_SYSTEM])) * TICK_MS;
}

/** Memory that a process and all below it hold now, and the most that the process itself has held, in bytes. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  const status = readText(`/proc/${pid}/status`);
  if (status === null) return null;
  const below = childrenOf(pid).reduce((sum, child) => sum + (memoryOf(child)?.now ?? 0), 0);
  return { now: kilobytes(status, 'VmRSS') + below, peak: kilobytes(status, 'VmHWM') };
}

/** Processes that any thread of a process has started. */
function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readText(`/proc/${pid}/task/${thread}/children`) ?? '');
    return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
