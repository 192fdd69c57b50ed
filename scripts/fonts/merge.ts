/** Joins the Latin and the Vietnamese subset of a face in one file, so that a page has all of its letters or none. */
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Face, type Glyph, readFace, table, writeCharacters, writeMetrics } from './face.ts';
import { componentsOf, LONG_OFFSETS, withComponents, writeOutlines } from './glyphs.ts';
import { writeVariations } from './variations.ts';
import { writeWoff2 } from './woff2.ts';

/** Instructions, which all glyphs share. */
const SHARED = ['fpgm', 'prep', 'cvt '];

/**
 * Joins two subsets of the same face, WOFF2 both. Letters of both come from the first; what sets letters beside
 * one another (kerning, ligatures) is that of the first, which knows nothing of the glyphs of the second, as it
 * was with two files. Throws when the two are not of one face.
 */
export function mergeSubsets(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [base, other] = [readFace(first), readFace(second)];
  for (const tag of SHARED) {
    if (Buffer.compare(base.tables.get(tag) ?? NONE, other.tables.get(tag) ?? NONE) === 0) continue;
    throw new Error(`Expected two subsets of one face, but their tables ${tag} differ`);
  }
  const { glyphs, characters } = joined(base, other);
  const tables = new Map(base.tables);
  // Widths at other weights are in `gvar` as well; this table only makes them quicker to find.
  tables.delete('HVAR');
  tables.set('glyf', writeOutlines(glyphs.map(({ outline }) => outline)));
  tables.set('loca', NONE);
  tables.set('hmtx', writeMetrics(glyphs));
  tables.set('cmap', writeCharacters(characters));
  tables.set('hhea', changed(table(tables, 'hhea'), { 34: glyphs.length }));
  tables.set('maxp', largest(base, other, glyphs.length));
  tables.set('head', changed(boxed(base, other), { 50: LONG_OFFSETS }));
  tables.set('OS/2', ranged(base, other, characters));
  tables.set('post', new ByteWriter().u32(NAMELESS).add(table(tables, 'post').subarray(4, 32)).bytes());
  if (tables.has('gvar')) {
    tables.set('gvar', writeVariations(glyphs.map(({ variation }) => variation ?? STILL)));
    tables.set('fvar', withoutLighterWeights(table(tables, 'fvar')));
  }
  const glyphsLength = 2 * (table(base.tables, 'glyf').length + table(other.tables, 'glyf').length);
  return writeWoff2({ flavor: base.flavor, tables }, { glyphsLength, locaLength: 4 * (glyphs.length + 1) });
}

const NONE = new Uint8Array();
const STILL = { sharedPoints: null, movements: [] };
/** Version 3 of `post`: glyphs without names, which no browser asks for. */
const NAMELESS = 0x00030000;

/** The glyphs of the first and, behind them, those that the second has besides. */
function joined(base: Face, other: Face): Pick<Face, 'glyphs' | 'characters'> {
  const glyphs = [...base.glyphs];
  const numbers = new Map(glyphs.map((glyph, id) => [likeness(glyph), id] as const).reverse());
  const placed = new Map<number, number>();
  const place = (id: number): number => {
    const known = placed.get(id);
    if (known !== undefined) return known;
    const glyph = other.glyphs[id];
    if (!glyph) throw new Error(`Expected a glyph with the number ${id}`);
    const own = componentsOf(glyph.outline).length > 0;
    const moved = own ? { ...glyph, outline: withComponents(glyph.outline, place) } : glyph;
    const number = numbers.get(likeness(moved)) ?? glyphs.push(moved) - 1;
    numbers.set(likeness(moved), number);
    placed.set(id, number);
    return number;
  };
  const characters = new Map(base.characters);
  for (const [code, id] of other.characters) if (!characters.has(code)) characters.set(code, place(id));
  return { glyphs, characters };
}

/** Two glyphs that draw the same, at every weight, have the same text here. */
function likeness({ outline, advance, bearing, variation }: Glyph): string {
  return JSON.stringify([outline, advance, bearing, variation], (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

/** A copy with other numbers of two bytes at some places. */
function changed(bytes: Uint8Array, values: Record<number, number>): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [at, value] of Object.entries(values)) copy.writeUInt16BE(value & 0xffff, Number(at));
  return copy;
}

/** `maxp`: of each number, from the most points to the deepest nesting, the larger one. */
function largest(base: Face, other: Face, count: number): Uint8Array {
  const [one, two] = [
    new ByteReader(table(base.tables, 'maxp')),
    new ByteReader(table(other.tables, 'maxp')),
  ];
  const writer = new ByteWriter().u32(one.u32()).u16(count);
  two.at = 6;
  one.at = 6;
  while (one.at < one.bytes.length) writer.u16(Math.max(one.u16(), two.u16()));
  return writer.bytes();
}

/** `head` with a box around the glyphs of both: left, lower, right, upper. */
function boxed(base: Face, other: Face): Uint8Array {
  const [one, two] = [base, other].map(({ tables }) => {
    const reader = new ByteReader(table(tables, 'head'), 36);
    return [reader.i16(), reader.i16(), reader.i16(), reader.i16()];
  }) as [number[], number[]];
  const edge = (at: number) => (at < 2 ? Math.min : Math.max)(one[at] ?? 0, two[at] ?? 0);
  return changed(table(base.tables, 'head'), { 36: edge(0), 38: edge(1), 40: edge(2), 42: edge(3) });
}

/** `OS/2` with the ranges of characters of both. */
function ranged(base: Face, other: Face, characters: Map<number, number>): Uint8Array {
  const [one, two] = [table(base.tables, 'OS/2'), table(other.tables, 'OS/2')];
  const codes = [...characters.keys()];
  const copy = changed(one, { 64: Math.min(...codes), 66: Math.max(...codes) });
  for (let at = 42; at < 58; at += 1) copy[at] = (one[at] ?? 0) | (two[at] ?? 0);
  return copy;
}

/** `fvar` from the usual weight up, without named weights. */
function withoutLighterWeights(bytes: Uint8Array): Uint8Array {
  const reader = new ByteReader(bytes, 4);
  const axis = reader.u16();
  reader.at = 10;
  const end = axis + reader.u16();
  const copy = changed(bytes.subarray(0, end), { 12: 0 });
  copy.set(bytes.subarray(axis + 8, axis + 12), axis + 4);
  return copy;
}
