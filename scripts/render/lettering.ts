/**
 * Text as outlines, drawn from the site's own fonts, so that a picture with words on it looks the same
 * on every machine, whatever fonts that machine has.
 */
import { type Font, openSync } from 'fontkit';

/** One voice: font files of one family, style and weight. Each character comes from the first that has it. */
export interface Typeface {
  fonts: Font[];
  /** Widths in ems of the texts that were measured: breaking lines asks for the same ones many times. */
  widths: Map<string, { ems: number; letters: number }>;
}

export interface TextStyle {
  face: Typeface;
  /** Pixels to an em. */
  size: number;
  /** Space added after each letter, in ems. */
  tracking?: number;
}

/** Opens font files as one typeface. Throws when a file cannot be read. */
export function openTypeface(files: string[]): Typeface {
  return { fonts: files.map(openFont), widths: new Map() };
}

function openFont(file: string): Font {
  const font = openSync(file);
  if ('fonts' in font) throw new Error(`Expected a single font in ${file} but found a collection`);
  return font;
}

/** Width of a line of text in pixels. */
export function measure(text: string, { face, size, tracking = 0 }: TextStyle): number {
  const known = face.widths.get(text);
  const width = known ?? measureOnce(text, face.fonts);
  if (!known) face.widths.set(text, width);
  return size * (width.ems + tracking * Math.max(0, width.letters - 1));
}

function measureOnce(text: string, fonts: Font[]): { ems: number; letters: number } {
  const width = { ems: 0, letters: 0 };
  for (const { font, text: stretch } of stretches(text.normalize('NFC'), fonts)) {
    width.ems += font.layout(stretch).advanceWidth / font.unitsPerEm;
    width.letters += [...stretch].length;
  }
  return width;
}

/** SVG of a line of text whose baseline starts at (x, y). The text is composed (NFC) first. */
export function outline(text: string, style: TextStyle, x: number, y: number, fill: string): string {
  const { face, size, tracking = 0 } = style;
  const paths: string[] = [];
  let pen = x;
  for (const { font, text: stretch } of stretches(text.normalize('NFC'), face.fonts)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(stretch);
    glyphs.forEach((glyph, index) => {
      const { xOffset = 0, xAdvance = 0 } = positions[index] ?? {};
      const place = `translate(${fixed(pen + xOffset * scale)} ${fixed(y)}) scale(${scale} ${-scale})`;
      const data = glyph.path.toSVG();
      if (data) paths.push(`<path transform="${place}" d="${data}"/>`);
      pen += xAdvance * scale + tracking * size;
    });
  }
  return `<g fill="${fill}">${paths.join('')}</g>`;
}

/**
 * Breaks a text into as few lines as fit the width, of about equal length.
 * A single word that is wider than the line stands alone on its own.
 */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  const greedy = breakLines(text, style, width);
  let narrow = width;
  while (narrow > width / 3) {
    const next = breakLines(text, style, narrow - width / 40);
    if (next.length > greedy.length) break;
    narrow -= width / 40;
  }
  return breakLines(text, style, narrow);
}

function breakLines(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/**
 * Cuts a text where the font that has its characters changes. A character that no font has (an emoji, a
 * Chinese letter) is left out: a box in its place would look like a fault, and it is no reason to stop a build.
 */
function stretches(text: string, fonts: Font[]): { font: Font; text: string }[] {
  const found: { font: Font; text: string }[] = [];
  for (const character of text) {
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    if (!font) continue;
    const last = found[found.length - 1];
    if (last?.font === font) last.text += character;
    else found.push({ font, text: character });
  }
  return found;
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
