/** Which part of a sentence speaks of a number, when there are several numbers in it. */
import type { ProseFigure } from '../prose/model.ts';
import { isDigit, isLetter } from '../prose/words.ts';
import { wordKey } from './match-words.ts';
import type { Span } from './model.ts';

/** Numbers further apart have nothing to do with each other. */
const FAR = 200;

/**
 * The part of a sentence around a number: between commas and the like, and between the numbers next to it. What
 * two numbers count together, as in `8 trên 27 tổ chức`, belongs to both.
 * @param joints words that stand at both sides of a comma within a name, as `first second`
 */
export function partAround(
  text: string,
  figures: readonly ProseFigure[],
  index: number,
  sentence: Span,
  joints: ReadonlySet<string>,
): Span {
  const { start, end } = figures[index] as ProseFigure;
  const from = Math.max(sentence.start, endBefore(text, figures, index));
  const to = Math.min(sentence.end, startAfter(text, figures, index));
  return { start: lastBreak(text, from, start, joints), end: firstBreak(text, end, to, joints) };
}

/** Where what is said of the next number begins: at an `và` before it, or at the number. */
function startAfter(text: string, figures: readonly ProseFigure[], index: number): number {
  const shared = sharesNoun(text, figures, index);
  const next = figures[index + (shared ? 2 : 1)];
  if (!next) return text.length;
  const { end } = figures[index] as ProseFigure;
  return (shared ? null : lastAnd(text, end, next.start)) ?? next.start;
}

/** What stands between a part and its whole: `99,8% trong tổng số 5.587 chi bộ`. */
const LINK = /^ (?:trong|của|trên)(?: tổng)?(?: số)? $/iu;
const LONGEST_LINK = 16;

function sharesNoun(text: string, figures: readonly ProseFigure[], index: number): boolean {
  const { fraction, range, end } = figures[index] as ProseFigure;
  if (fraction === 'numerator' || range === 'low') return true;
  const next = figures[index + 1];
  if (!next || next.start - end > LONGEST_LINK) return false;
  return LINK.test(text.slice(end, next.start));
}

/** Where what is said of the number before, its noun above all, ends. */
function endBefore(text: string, figures: readonly ProseFigure[], index: number): number {
  const earlier = figures[index - 1];
  const { start } = figures[index] as ProseFigure;
  if (!earlier || start - earlier.end > FAR) return 0;
  const and = lastAnd(text, earlier.end, start);
  if (and !== null) return and;
  const phrase = earlier.phrase === '' ? -1 : text.slice(earlier.end, start).indexOf(earlier.phrase);
  return phrase < 0 ? earlier.end : earlier.end + phrase + earlier.phrase.length;
}

/** The last `và` between two numbers; null when they are far apart or there is none. */
function lastAnd(text: string, from: number, to: number): number | null {
  if (to - from > FAR) return null;
  const at = text.slice(from, to).lastIndexOf(' và ');
  return at < 0 ? null : from + at + 1;
}

/**
 * Where a part of a sentence starts: after the last comma, colon, bracket, quote or dash between words. A colon or
 * bracket right before the number belongs to its name: `Đảng viên: 4.820`, `đảng viên (4.820)`.
 */
function lastBreak(text: string, from: number, to: number, joints: ReadonlySet<string>): number {
  let at = to - 1;
  while (at >= from && ' :(–'.includes(text.charAt(at))) at--;
  for (; at >= from; at--) if (isBreak(text, at, joints)) return at + 1;
  return from;
}

function firstBreak(text: string, from: number, to: number, joints: ReadonlySet<string>): number {
  for (let at = from; at < to; at++) if (isBreak(text, at, joints)) return at;
  return to;
}

function isBreak(text: string, at: number, joints: ReadonlySet<string>): boolean {
  const char = text.charAt(at);
  if ('();“”"'.includes(char)) return true;
  if (char === ',') return !isDigit(text.charCodeAt(at + 1)) && !joints.has(jointAt(text, at));
  if (char === ':') return !isDigit(text.charCodeAt(at + 1));
  return '–—-'.includes(char) && text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ';
}

/** Longer runs of letters are no Vietnamese words. */
const LONGEST_WORD = 12;

/** The words at both sides of a comma. */
function jointAt(text: string, comma: number): string {
  let first = comma;
  while (comma - first < LONGEST_WORD && isLetter(text.charCodeAt(first - 1))) first--;
  const start = comma + 2;
  let last = start;
  while (last - start < LONGEST_WORD && isLetter(text.charCodeAt(last))) last++;
  return `${wordKey(text.slice(first, comma))} ${wordKey(text.slice(start, last))}`;
}

/** Words that may stand at both sides of a comma when a list such as `xã, phường, thị trấn` is told in part. */
export function jointsOf(name: string): string[] {
  const items = name.split(', ').map((item) => item.split(' ').map(wordKey));
  return items.flatMap((item, index) => items.slice(index + 1).map((later) => `${item.at(-1)} ${later[0]}`));
}

/** `trên` that divides (8 trên 27, tỷ lệ trên 1.781) and says nothing of how exact the number is. */
const DIVISION = /(?:tỷ lệ|tỷ số|tính|chia|chiếm|phần|số)\s{1,4}trên\s{1,4}$/iu;

/** A figure without a hedge that is none. */
export function withoutDivision(figure: ProseFigure, text: string): ProseFigure {
  if (figure.hedge !== 'trên') return figure;
  const before = text.slice(Math.max(0, figure.start - 16), figure.start);
  return figure.fraction === 'denominator' || DIVISION.test(before) ? { ...figure, hedge: null } : figure;
}
