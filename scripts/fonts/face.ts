/** A font as a list of glyphs, apart from the tables that speak of all of them. */
import { create, type Font } from 'fontkit';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Outline, readOutlines } from './glyphs.ts';
import { readVariations, type Variation, withoutLighter } from './variations.ts';
import { readWoff2 } from './woff2.ts';

export interface Glyph {
  outline: Outline;
  advance: number;
  bearing: number;
  /** Null in a font of one weight. */
  variation: Variation | null;
}

export interface Face {
  flavor: number;
  /** By number. */
  glyphs: Glyph[];
  /** Number of the glyph of each character. */
  characters: Map<number, number>;
  tables: Map<string, Uint8Array>;
}

/** Takes a WOFF2 font apart. Of one with an axis of weight only the usual weight and the heavier ones are kept. */
export function readFace(bytes: Uint8Array): Face {
  const { flavor, tables } = readWoff2(bytes);
  const outlines = readOutlines(table(tables, 'glyf'));
  const variations = tables.has('gvar') ? readVariations(table(tables, 'gvar')).map(withoutLighter) : null;
  const metrics = readMetrics(tables, outlines.length);
  const glyphs = outlines.map((outline, id) => ({
    outline,
    advance: metrics[id]?.advance ?? 0,
    bearing: metrics[id]?.bearing ?? 0,
    variation: variations?.[id] ?? null,
  }));
  return { flavor, glyphs, characters: charactersOf(bytes), tables };
}

/** A table that must be there. */
export function table(tables: Map<string, Uint8Array>, tag: string): Uint8Array {
  const found = tables.get(tag);
  if (!found) throw new Error(`Expected a font with the table ${tag}`);
  return found;
}

function readMetrics(tables: Map<string, Uint8Array>, count: number) {
  const full = new ByteReader(table(tables, 'hhea'), 34).u16();
  const reader = new ByteReader(table(tables, 'hmtx'));
  let advance = 0;
  return Array.from({ length: count }, (_, id) => {
    if (id < full) advance = reader.u16();
    return { advance, bearing: reader.i16() };
  });
}

/** Writes the table `hmtx`, with a width for each glyph. */
export function writeMetrics(glyphs: Glyph[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { advance, bearing } of glyphs) writer.u16(advance, bearing);
  return writer.bytes();
}

function charactersOf(bytes: Uint8Array): Map<number, number> {
  const font = create(Buffer.from(bytes)) as Font;
  const numbers = font.characterSet.map((code) => [code, font.glyphForCodePoint(code).id] as const);
  return new Map(numbers.filter(([, glyph]) => glyph !== 0));
}

/** Writes the table `cmap` (format 4) for characters of the basic plane. */
export function writeCharacters(characters: Map<number, number>): Uint8Array {
  const runs: { first: number; last: number; glyph: number }[] = [];
  for (const [code, glyph] of [...characters].sort(([one], [other]) => one - other)) {
    if (code >= 0xffff) throw new Error(`Expected characters below U+FFFF but received ${code.toString(16)}`);
    const run = runs.at(-1);
    if (run?.last === code - 1 && run.glyph + code - run.first === glyph) run.last = code;
    else runs.push({ first: code, last: code, glyph });
  }
  runs.push({ first: 0xffff, last: 0xffff, glyph: 0 });
  const power = 2 ** Math.floor(Math.log2(runs.length));
  const search = [2 * power, Math.log2(power), 2 * (runs.length - power)];
  const [platforms, records] = [2, 4 + 2 * 8];
  const map = new ByteWriter().u16(0, platforms, 0, 3).u32(records).u16(3, 1).u32(records);
  map.u16(4, 16 + 8 * runs.length, 0, 2 * runs.length, ...search);
  map.u16(...runs.map(({ last }) => last), 0, ...runs.map(({ first }) => first));
  map.u16(...runs.map(({ first, glyph }) => (glyph - first) & 0xffff), ...runs.map(() => 0));
  return map.bytes();
}
