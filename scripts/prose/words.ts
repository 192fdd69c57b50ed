/** Words of a text to the left and right of a place: the bounded context that decides what a number is. */

export interface Word {
  start: number;
  end: number;
  /** As written. */
  raw: string;
  lower: string;
}

/** Longer runs of letters are no Vietnamese word, abbreviation or name. */
const LONGEST_WORD = 24;
/** More blanks than this separate columns, not words. */
const MOST_BLANKS = 4;

const LINE_FEED = 0x0a;
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;

/** True for a space that may stand between the words of one line; false for a line break. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === NO_BREAK_SPACE || code === 0x09 || code === NARROW_NO_BREAK_SPACE;
}

/** True for 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for letters of the Latin script, accents included. A regular expression is ten times slower. */
export function isLetter(code: number): boolean {
  const low = code | 0x20;
  if (low >= 0x61 && low <= 0x7a) return true;
  return code >= 0xc0 && code <= 0x1eff && code !== 0xd7 && code !== 0xf7;
}

/** True when the character at a place is written as a capital. */
export function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/**
 * The first place from `at` on that holds no blank; `at` itself when too many follow. A line that is broken
 * within a sentence goes on with a small letter.
 */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next - at <= MOST_BLANKS && (isBlank(text.charCodeAt(next)) || isWrap(text, next))) next++;
  return next - at > MOST_BLANKS ? at : next;
}

function isWrap(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== LINE_FEED) return false;
  const next = text.charCodeAt(at + 1);
  return isBlank(next) || (isLetter(next) && !isCapital(text, at + 1));
}

/** The first place before which no blank stands, going left from `at`. */
export function skipBlanksLeft(text: string, at: number): number {
  let before = at;
  while (at - before <= MOST_BLANKS && isBlank(text.charCodeAt(before - 1))) before--;
  return at - before > MOST_BLANKS ? at : before;
}

/** The word that follows after blanks only, or null. */
export function wordAfter(text: string, at: number): Word | null {
  const start = skipBlanks(text, at);
  let end = start;
  while (end - start <= LONGEST_WORD && isLetter(text.charCodeAt(end))) end++;
  if (end === start + 1 && text.charAt(end) === '/' && isComradeSign(text, start)) end += 2;
  return toWord(text, start, end);
}

/** The word that ends before `at`, with blanks only between, or null. */
export function wordBefore(text: string, at: number): Word | null {
  const end = skipBlanksLeft(text, at);
  let start = end;
  while (end - start <= LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start--;
  return toWord(text, start, end);
}

/** `đ/c` is the usual abbreviation of đồng chí. */
function isComradeSign(text: string, at: number): boolean {
  return text.slice(at, at + 3).toLowerCase() === 'đ/c' && !isLetter(text.charCodeAt(at + 3));
}

function toWord(text: string, start: number, end: number): Word | null {
  if (end === start || end - start > LONGEST_WORD) return null;
  const raw = text.slice(start, end);
  return { start, end, raw, lower: raw.toLowerCase() };
}

/** Up to `most` words before `at`, the nearest first, with nothing but blanks between them. */
export function wordsBefore(text: string, at: number, most: number): Word[] {
  const words: Word[] = [];
  for (let word = wordBefore(text, at); word; word = wordBefore(text, word.start)) {
    words.push(word);
    if (words.length === most) break;
  }
  return words;
}
