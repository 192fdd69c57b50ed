/** The table `gvar`: how each glyph's points move with the weight. */
import { ByteReader, ByteWriter } from './bytes.ts';

/** A set of movements of one glyph, and for which weight it counts in full. */
interface Movement {
  /** F2DOT14, as it stands in the file; below 0 for weights under the usual one. */
  peak: number;
  /** Start and end of where it counts, or null for the usual ones. */
  span: Uint8Array | null;
  ownPoints: boolean;
  data: Uint8Array;
}

/** What moves in a glyph. */
export interface Variation {
  /** Numbers of points that several movements share, or none. */
  sharedPoints: Uint8Array | null;
  movements: Movement[];
}

const FLAG = { peak: 0x8000, span: 0x4000, ownPoints: 0x2000, index: 0x0fff, sharedPoints: 0x8000 };

/** Reads the variations of a font with one axis. Throws for one with more. */
export function readVariations(table: Uint8Array): Variation[] {
  const header = new ByteReader(table, 4);
  if (header.u16() !== 1) throw new Error('Expected a font with one axis');
  const sharedCount = header.u16();
  const shared = new ByteReader(table, header.u32());
  const peaks = Array.from({ length: sharedCount }, () => shared.i16());
  const count = header.u16();
  const isLong = (header.u16() & 1) === 1;
  const base = header.u32();
  const offsets = Array.from({ length: count + 1 }, () => base + (isLong ? header.u32() : 2 * header.u16()));
  return Array.from({ length: count }, (_, id) => {
    const data = table.subarray(offsets[id], offsets[id + 1]);
    return data.length === 0 ? { sharedPoints: null, movements: [] } : readVariation(data, peaks);
  });
}

function readVariation(bytes: Uint8Array, peaks: number[]): Variation {
  const reader = new ByteReader(bytes);
  const counted = reader.u16();
  const data = new ByteReader(bytes, reader.u16());
  const heads = Array.from({ length: counted & FLAG.index }, () => {
    const [length, flags] = [reader.u16(), reader.u16()];
    const peak = flags & FLAG.peak ? reader.i16() : (peaks[flags & FLAG.index] ?? 0);
    const span = flags & FLAG.span ? reader.take(4) : null;
    return { length, peak, span, ownPoints: (flags & FLAG.ownPoints) !== 0 };
  });
  const start = data.at;
  if (counted & FLAG.sharedPoints) skipPoints(data);
  const sharedPoints = counted & FLAG.sharedPoints ? bytes.subarray(start, data.at) : null;
  const movements = heads.map(({ length, ...head }) => ({ ...head, data: data.take(length) }));
  return { sharedPoints, movements };
}

/** Packed numbers of points: how many, then runs of them in one or two bytes each. */
function skipPoints(reader: ByteReader): void {
  const first = reader.u8();
  let left = first & 0x80 ? ((first & 0x7f) << 8) | reader.u8() : first;
  while (left > 0) {
    const run = reader.u8();
    const count = (run & 0x7f) + 1;
    reader.take(count * (run & 0x80 ? 2 : 1));
    left -= count;
  }
}

/** Leaves out the movements for weights below the usual one. */
export function withoutLighter({ sharedPoints, movements }: Variation): Variation {
  const kept = movements.filter(({ peak }) => peak > 0);
  return { sharedPoints: kept.some(({ ownPoints }) => !ownPoints) ? sharedPoints : null, movements: kept };
}

/** Writes the table for glyphs in this order. */
export function writeVariations(variations: Variation[]): Uint8Array {
  const peaks = [...new Set(variations.flatMap(({ movements }) => movements.map(({ peak }) => peak)))];
  const parts = variations.map((variation) => writeVariation(variation, peaks));
  const offsetsEnd = 20 + 4 * (parts.length + 1);
  const dataStart = offsetsEnd + 2 * peaks.length + (peaks.length % 2) * 2;
  const table = new ByteWriter()
    .u16(1, 0, 1, peaks.length)
    .u32(offsetsEnd)
    .u16(parts.length, 1)
    .u32(dataStart);
  let offset = 0;
  for (const part of [NONE, ...parts]) {
    offset += part.length;
    table.u32(offset);
  }
  table.u16(...peaks).align();
  for (const part of parts) table.add(part);
  return table.bytes();
}

const NONE = new Uint8Array();

function writeVariation({ sharedPoints, movements }: Variation, peaks: number[]): Uint8Array {
  if (movements.length === 0) return NONE;
  const heads = new ByteWriter();
  for (const { peak, span, ownPoints, data } of movements) {
    const flags = peaks.indexOf(peak) | (span ? FLAG.span : 0) | (ownPoints ? FLAG.ownPoints : 0);
    heads.u16(data.length, flags).add(span ?? NONE);
  }
  const counted = movements.length | (sharedPoints ? FLAG.sharedPoints : 0);
  const whole = new ByteWriter()
    .u16(counted, 4 + heads.length)
    .add(heads.bytes())
    .add(sharedPoints ?? NONE);
  for (const { data } of movements) whole.add(data);
  return whole.align().bytes();
}
