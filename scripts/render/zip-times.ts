/**
 * ZIP archives without the moment at which they were made, so that the same content gives the same bytes.
 * Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 (local header), 4.3.12 (central
 * directory), 4.3.16 (its end).
 */

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;

/** 1 January 1980, 00:00: where the clock of ZIP starts. */
const EPOCH = 0x00210000;

/** A copy in which every file bears the date 1 January 1980. Throws when it is no such archive. */
export function withoutTimes(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  const end = endOfDirectory(bytes);
  const entries = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < entries; index += 1) {
    if (bytes.readUInt32LE(entry) !== CENTRAL)
      throw new RangeError(`Expected an entry of a ZIP directory at byte ${entry}`);
    bytes.writeUInt32LE(EPOCH, entry + 12);
    bytes.writeUInt32LE(EPOCH, bytes.readUInt32LE(entry + 42) + 10);
    entry += CENTRAL_BYTES + [28, 30, 32].reduce((sum, at) => sum + bytes.readUInt16LE(entry + at), 0);
  }
  return bytes;
}

/** Searched from the end, where a comment may follow. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= 0; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('Expected a ZIP archive');
}
