/** Files in which a build keeps things for the next one. A damaged or foreign one is as good as none. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What stands before the data: name, format, digest of the data and its length in bytes. */
const MAGIC = 'party-bulletin-store 1';
const LINE_FEED = 0x0a;

/**
 * Writes a value, so that no other process ever sees half of it. What a killed process has left half-written is in the
 * same place each time. One process may write at a time.
 */
export function writeStored(path: string, value: unknown): void {
  writeData(path, [Buffer.from(JSON.stringify(value))]);
}

/** Writes a value with things that belong to it, each of which can be read by itself. */
export function writeStoredBodies(path: string, head: object, bodies: readonly unknown[]): void {
  const texts = bodies.map((body) => Buffer.from(JSON.stringify(body ?? null)));
  const lengths = texts.map(({ length }) => length);
  writeData(path, [Buffer.from(`${JSON.stringify({ ...head, lengths })}\n`), ...texts]);
}

function writeData(path: string, parts: readonly Buffer[]): void {
  const data = Buffer.concat(parts);
  const head = `${MAGIC} ${digestOfBytes(data)} ${data.length}\n`;
  const temporary = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  clear(temporary);
  writeFileSync(temporary, Buffer.concat([Buffer.from(head), data]));
  try {
    renameSync(temporary, path);
  } catch {
    // Something else than a file is in its place.
    clear(path);
    renameSync(temporary, path);
  }
}

function clear(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** The value that was written; `missing` when there is no file, `damaged` when it is not whole or not ours. */
export function readStored<T>(path: string): { value: T } | 'missing' | 'damaged' {
  const data = readData(path);
  if (typeof data === 'string') return data;
  try {
    return { value: JSON.parse(data.toString()) as T };
  } catch {
    return 'damaged';
  }
}

/** A value that was written with bodies, and how to read one of these. */
export function readStoredBodies<T>(
  path: string,
): { value: T; bodyOf(index: number): unknown } | 'missing' | 'damaged' {
  const data = readData(path);
  if (typeof data === 'string') return data;
  const end = data.indexOf(LINE_FEED);
  try {
    const value = JSON.parse(data.toString('utf8', 0, end)) as T & { lengths: number[] };
    const starts = new Float64Array(value.lengths.length + 1);
    starts[0] = end + 1;
    value.lengths.forEach((length, index) => {
      starts[index + 1] = (starts[index] as number) + length;
    });
    return { value, bodyOf: (index) => JSON.parse(data.toString('utf8', starts[index], starts[index + 1])) };
  } catch {
    return 'damaged';
  }
}

/** Whether a file is whole, of ours, and its JSON begins so; that takes a tenth of the time of reading the value. */
export function isStored(path: string, beginning: string): boolean {
  const data = readData(path);
  return typeof data !== 'string' && data.toString('utf8', 0, Buffer.byteLength(beginning)) === beginning;
}

function readData(path: string): Buffer | 'missing' | 'damaged' {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged';
  }
  const end = bytes.indexOf(LINE_FEED);
  const data = bytes.subarray(end + 1);
  const whole = bytes.toString('latin1', 0, end) === `${MAGIC} ${digestOfBytes(data)} ${data.length}`;
  return whole ? data : 'damaged';
}

function digestOfBytes(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'hex');
}
