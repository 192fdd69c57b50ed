/** The outlines of a font as WOFF2 keeps them: seven streams with a part for each glyph (section 5.1). */
import { ByteReader, ByteWriter } from './bytes.ts';

/** One glyph's part of every stream, and the glyphs that it is put together from. */
export interface Outline {
  contours: number;
  points: Uint8Array;
  flags: Uint8Array;
  /** Coordinates, and for a glyph with instructions their number, of which `instructions` are the bytes. */
  coordinates: Uint8Array;
  instructions: Uint8Array | null;
  composite: Uint8Array;
  /** Where in `composite` the numbers of other glyphs stand. */
  references: number[];
  box: Uint8Array | null;
  overlaps: boolean;
}

const STREAMS = 7;
const HEADER_LENGTH = 8 + 4 * STREAMS;
const COMPOSITE = -1;
const NOTHING = new Uint8Array();
const PART = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };

/** Takes the table `glyf` of a WOFF2 apart. */
export function readOutlines(table: Uint8Array): Outline[] {
  const header = new ByteReader(table, 2);
  const hasOverlaps = (header.u16() & 1) === 1;
  const count = header.u16();
  header.at = 8;
  const lengths = Array.from({ length: STREAMS }, () => header.u32());
  const body = new ByteReader(table, HEADER_LENGTH);
  const streams = lengths.map((length) => new ByteReader(body.take(length)));
  const [contours, points, flags, coordinates, composite, boxes, instructions] = streams as Streams;
  const boxed = new ByteReader(boxes.take(bitmapLength(count))).bytes;
  const overlapping = hasOverlaps ? body.take((count + 7) >> 3) : NOTHING;
  return Array.from({ length: count }, (_, id) => {
    const own = { contours: contours.i16(), box: isSet(boxed, id) ? boxes.take(8) : null };
    const common = { ...own, overlaps: isSet(overlapping, id) };
    if (own.contours === COMPOSITE)
      return { ...common, ...readComposite(composite, coordinates, instructions) };
    return { ...common, ...readSimple(own.contours, points, flags, coordinates, instructions) };
  });
}

type Streams = [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];

function readSimple(
  contours: number,
  points: ByteReader,
  flags: ByteReader,
  coordinates: ByteReader,
  instructions: ByteReader,
) {
  if (contours === 0) {
    const none = { points: NOTHING, flags: NOTHING, coordinates: NOTHING, instructions: null };
    return { ...none, composite: NOTHING, references: [] };
  }
  const start = points.at;
  let count = 0;
  for (let contour = 0; contour < contours; contour += 1) count += points.short();
  const ownFlags = flags.take(count);
  const size = ownFlags.reduce((sum, flag) => sum + coordinateBytes(flag & 0x7f), 0);
  const ownCoordinates = coordinates.take(size);
  return {
    points: points.bytes.subarray(start, points.at),
    flags: ownFlags,
    coordinates: ownCoordinates,
    instructions: instructions.take(coordinates.short()),
    composite: NOTHING,
    references: [],
  };
}

function coordinateBytes(flag: number): number {
  if (flag < 84) return 1;
  if (flag < 120) return 2;
  return flag < 124 ? 3 : 4;
}

function readComposite(composite: ByteReader, coordinates: ByteReader, instructions: ByteReader) {
  const start = composite.at;
  const references: number[] = [];
  let flags = PART.more;
  let instructed = false;
  while (flags & PART.more) {
    flags = composite.u16();
    references.push(composite.at - start);
    composite.at += 2 + (flags & PART.words ? 4 : 2);
    if (flags & PART.scale) composite.at += 2;
    else if (flags & PART.twoScales) composite.at += 4;
    else if (flags & PART.matrix) composite.at += 8;
    instructed ||= (flags & PART.instructions) !== 0;
  }
  return {
    points: NOTHING,
    flags: NOTHING,
    coordinates: NOTHING,
    instructions: instructed ? instructions.take(coordinates.short()) : null,
    composite: composite.bytes.slice(start, composite.at),
    references,
  };
}

/** Puts the table `glyf` together again. The numbers of other glyphs stand for glyphs of this list. */
export function writeOutlines(outlines: Outline[]): Uint8Array {
  const streams = Array.from({ length: STREAMS }, () => new ByteWriter());
  const [contours, points, flags, coordinates, composite, boxes, instructions] = streams as Writers;
  boxes.add(bitmap(outlines, bitmapLength(outlines.length), ({ box }) => box !== null));
  for (const outline of outlines) {
    contours.u16(outline.contours);
    points.add(outline.points);
    flags.add(outline.flags);
    coordinates.add(outline.coordinates);
    composite.add(outline.composite);
    if (outline.box) boxes.add(outline.box);
    if (!outline.instructions) continue;
    coordinates.short(outline.instructions.length);
    instructions.add(outline.instructions);
  }
  const hasOverlaps = outlines.some(({ overlaps }) => overlaps);
  const table = new ByteWriter().u16(0, hasOverlaps ? 1 : 0, outlines.length, LONG_OFFSETS);
  table.u32(...streams.map(({ length }) => length));
  for (const stream of streams) table.add(stream.bytes());
  if (hasOverlaps) table.add(bitmap(outlines, (outlines.length + 7) >> 3, ({ overlaps }) => overlaps));
  return table.bytes();
}

type Writers = [ByteWriter, ByteWriter, ByteWriter, ByteWriter, ByteWriter, ByteWriter, ByteWriter];

/** Form of `loca` that browsers unpack: offsets of four bytes. */
export const LONG_OFFSETS = 1;

/** Numbers of the glyphs that a glyph is put together from. */
export function componentsOf({ composite, references }: Outline): number[] {
  return references.map((at) => new ByteReader(composite, at).u16());
}

/** The same glyph, put together from other numbers. */
export function withComponents(outline: Outline, numberOf: (id: number) => number): Outline {
  const composite = outline.composite.slice();
  componentsOf(outline).forEach((id, part) => {
    const at = outline.references[part] ?? 0;
    composite.set([numberOf(id) >> 8, numberOf(id) & 255], at);
  });
  return { ...outline, composite };
}

function bitmapLength(count: number): number {
  return ((count + 31) >> 5) << 2;
}

function isSet(bits: Uint8Array, at: number): boolean {
  return ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0;
}

function bitmap(outlines: Outline[], length: number, has: (outline: Outline) => boolean): Uint8Array {
  const bits = new Uint8Array(length);
  outlines.forEach((outline, at) => {
    if (has(outline)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  });
  return bits;
}
