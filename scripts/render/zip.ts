/**
 * ZIP archives without the moment at which they were made, so that the same content gives the same bytes.
 * Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 (local header), 4.3.12 (central
 * directory), 4.3.16 (its end).
 */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** 2.0: the first version that knows DEFLATE. */
const VERSION = 20;
const DEFLATED = 8;

/** 1 January 1980, 00:00: where the clock of ZIP starts. */
const EPOCH = 0x00210000;

/** Sheets are so repetitive that the thorough levels take more than twice as long to save an eighth. */
const LEVEL = 3;

const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflateRaw);

/** A file of an archive. Its name is of ASCII letters. */
export interface ZipEntry {
  name: string;
  content: Uint8Array;
}

interface Packed {
  name: Buffer;
  data: Buffer;
  /** What both headers say of the file, from the version on. */
  facts: Buffer;
}

/** An archive of files, in their order. They are compressed in Node's pool of threads. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const packed = await Promise.all(entries.map(pack));
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, facts } of packed) {
    const local = Buffer.concat([numbers([LOCAL, 4]), facts, name, data]);
    pieces.push(local);
    const central = [
      numbers([CENTRAL, 4], [VERSION, 2]),
      facts,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    ];
    directory.push(...central, name);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...pieces, ...directory, end]);
}

async function pack({ name, content }: ZipEntry): Promise<Packed> {
  const data = await deflated(content, { level: LEVEL });
  const facts = numbers(
    [VERSION, 2],
    [0, 2],
    [DEFLATED, 2],
    [EPOCH, 4],
    [crc32(content), 4],
    [data.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  );
  return { name: Buffer.from(name, 'latin1'), data, facts };
}

/** Whole numbers one after another, the lowest byte first, each in so many bytes. Throws where one is too large. */
function numbers(...values: [value: number, bytes: number][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
