/** The container of a WOFF2 font: https://www.w3.org/TR/WOFF2/ */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.ts';

/** Tables by tag. `glyf` is in WOFF2's own form (section 5.1), in which `loca` says nothing and is empty. */
export interface Woff2 {
  flavor: number;
  tables: Map<string, Uint8Array>;
}

const KNOWN =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';
const TAGS = KNOWN.split(' ').map((tag) => tag.replace('_', ' '));
const SIGNATURE = 0x774f4632;
const HEADER_LENGTH = 48;
/** Number of the known tags that says that the tag itself follows. */
const UNKNOWN = 63;

/** Reads a font. Throws for what is no WOFF2, and for widths in WOFF2's own form, which our sources do not use. */
export function readWoff2(bytes: Uint8Array): Woff2 {
  const reader = new ByteReader(bytes);
  if (reader.u32() !== SIGNATURE) throw new Error('Expected a WOFF2 font');
  const flavor = reader.u32();
  reader.at = 12;
  const count = reader.u16();
  reader.at = 20;
  const packed = reader.u32();
  reader.at = HEADER_LENGTH;
  const entries = Array.from({ length: count }, () => entry(reader));
  const data = new ByteReader(brotliDecompressSync(reader.take(packed)));
  return { flavor, tables: new Map(entries.map(({ tag, length }) => [tag, data.take(length)])) };
}

function entry(reader: ByteReader): { tag: string; length: number } {
  const flags = reader.u8();
  const known = flags & 0x3f;
  const tag = known === UNKNOWN ? Buffer.from(reader.take(4)).toString('latin1') : (TAGS[known] ?? '');
  const length = reader.base128();
  const version = flags >> 6;
  const isGlyphs = tag === 'glyf' || tag === 'loca';
  if (isGlyphs ? version === 0 : version !== 0) {
    if (!isGlyphs) throw new Error(`Expected the table ${tag} as it is, but it is transformed`);
    return { tag, length: reader.base128() };
  }
  return { tag, length };
}

/** Writes a font. `glyphsLength` is about the size of its glyphs in TrueType's own form, `locaLength` exactly. */
export function writeWoff2(
  { flavor, tables }: Woff2,
  lengths: { glyphsLength: number; locaLength: number },
): Uint8Array {
  const directory = new ByteWriter();
  const data = new ByteWriter();
  let whole = 12 + 16 * tables.size;
  for (const [tag, bytes] of inOrder(tables)) {
    const known = TAGS.indexOf(tag);
    if (known < 0) directory.u8(UNKNOWN).add(Buffer.from(tag, 'latin1'));
    else directory.u8(known);
    const [isGlyphs, isLoca] = [tag === 'glyf', tag === 'loca'];
    const original = isGlyphs ? lengths.glyphsLength : isLoca ? lengths.locaLength : bytes.length;
    directory.base128(original);
    if (isGlyphs || isLoca) directory.base128(bytes.length);
    data.add(bytes);
    whole += original + ((4 - (original % 4)) % 4);
  }
  const packed = compress(data.bytes());
  const length = HEADER_LENGTH + directory.length + packed.length;
  const header = new ByteWriter().u32(SIGNATURE, flavor, length + ((4 - (length % 4)) % 4));
  header.u16(tables.size, 0).u32(whole, packed.length).u16(1, 0).u32(0, 0, 0, 0, 0);
  return header.add(directory.bytes()).add(packed).align().bytes();
}

/** By tag, but `loca` right behind `glyf`, as the format asks for. */
function inOrder(tables: Map<string, Uint8Array>): [string, Uint8Array][] {
  const key = (tag: string) => (tag === 'loca' ? 'glyf/loca' : tag);
  return [...tables].sort(([one], [other]) => (key(one) < key(other) ? -1 : 1));
}

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
