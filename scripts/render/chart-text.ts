/** Words in charts. Browsers do not break lines of SVG text, so that they are broken here. */
import { escapeHtml } from '../content/markdown-html.ts';

/**
 * Width of a picture on the narrowest screen, in pixels: 320 less the margins of the page. A picture is as wide
 * as its place and its letters keep their size, so that what fits here fits everywhere.
 */
export const NARROWEST = 288;

/** Letters by their width in hundredths of an em: the wider of Be Vietnam Pro and Noto Serif bold. */
const WIDTHS = new Map(
  [
    [32, " \u00a0.,:;·'’"],
    [36, 'ilj'],
    [45, 'Itf()J/'],
    [54, 'rs"“”z'],
    [62, 'eyacgkov'],
    [63, '0123456789'],
    [67, 'PSF-+−bdhnpquxđBELTZ–÷'],
    [74, 'RVYAKUX='],
    [82, 'CDGNĐHOQ'],
    [92, 'w%…'],
  ].flatMap(([width, letters]) => [...(letters as string)].map((letter) => [letter, width as number])),
);
/** M, W, m, and whatever else a text may hold. */
const WIDEST = 102;

/** About how wide a line of text is, in pixels; rather too wide than too narrow. Tones add nothing. */
export function widthOf(text: string, size: number): number {
  return pixels(hundredthsOf(text), size);
}

function pixels(hundredths: number, size: number): number {
  return (hundredths * size) / 100;
}

/** The width of a text in hundredths of an em, which is the sum of those of its parts. */
function hundredthsOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.get(letter) ?? widthOfLetter(letter);
  return width;
}

/** Widths of the letters with their marks that have come up. */
const widths = new Map(WIDTHS);

function widthOfLetter(letter: string): number {
  const bare = [...letter.normalize('NFD').replace(/\p{M}/gu, '')];
  const width = bare.reduce((sum, each) => sum + (WIDTHS.get(each) ?? WIDEST), 0);
  widths.set(letter, width);
  return width;
}

/**
 * A text in lines that fit, of about the same length; a word that is wider than a line stands by itself. Lines do
 * not break at a no-break space.
 */
export function linesOf(text: string, size: number, width = NARROWEST): string[] {
  const words = text.split(/ +/).filter(Boolean);
  const measured = words.map((word) => ({ word, width: hundredthsOf(word) }));
  const filled = filledLines(measured, size, width);
  const even = widthOf(text, size) / filled.length;
  for (let narrower = even; narrower < width; narrower += size) {
    const lines = filledLines(measured, size, narrower);
    if (lines.length === filled.length) return lines;
  }
  return filled;
}

const SPACE = hundredthsOf(' ');

function filledLines(
  words: readonly { word: string; width: number }[],
  size: number,
  most: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const next of words) {
    const longer = line === '' ? next.width : width + SPACE + next.width;
    const fits = line === '' || pixels(longer, size) <= most;
    if (!fits) lines.push(line);
    line = fits && line !== '' ? `${line} ${next.word}` : next.word;
    width = fits ? longer : next.width;
  }
  return line === '' ? lines : [...lines, line];
}

/** Where a text stands: `x` in tenths of a percent of the picture's width, `y` in pixels. */
export interface TextPlace {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
}

/** @param name its class; null for none, where its group has one */
export function textElement(
  words: string,
  { x, y, anchor = 'start' }: TextPlace,
  name: string | null,
): string {
  const named = name === null ? '' : ` class="${name}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text${named} x="${percent(x)}" y="${decimal(y)}"${anchored}>${escapeHtml(words)}</text>`;
}

/** Tenths of a percent as a length: `218.4` is `21.8%`. */
export function percent(thousandths: number): string {
  return thousandths === 0 ? '0' : `${decimal(thousandths / 10)}%`;
}

/** A coordinate with one decimal at most. */
export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
