import { isDigit, isLetter, type Word, wordAfter } from './words.ts';

/** Signs that belong to a number only between digits. */
const SEPARATORS = '.,:/-–';
/** Signs that hang digits onto a name, an address of the net or a serial number. */
const NAME_SIGNS = '_@#&=?';
/** Units that may touch the digits: `500m`, `1,2tỷ`. */
const GLUED = new Set(['m', 'cm', 'mm', 'km', 'ha', 'kg', 'l', 'tr', 'trđ', 'đ', 'vnđ', 'đv']);

/** Where the run of digits and of separators between digits ends that starts at a digit. */
export function endOfCluster(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end)) || (end > start && joinsDigits(text, end))) end++;
  return end;
}

/** True for a separator with a digit after it. */
export function joinsDigits(text: string, at: number): boolean {
  return at < text.length && SEPARATORS.includes(text.charAt(at)) && isDigit(text.charCodeAt(at + 1));
}

/** `Covid-19`, `F0`, `CT/05`, `7h30`, `13-NQ/TU`: letters that touch digits make a name of them. */
export function isCode(text: string, start: number, end: number): boolean {
  return touchesLeft(text, start) || touchesRight(text, end);
}

function touchesLeft(text: string, start: number): boolean {
  if (start === 0) return false;
  const sign = text.charAt(start - 1);
  if (isLetter(sign.charCodeAt(0)) || NAME_SIGNS.includes(sign)) return true;
  const outer = text.charCodeAt(start - 2);
  // `TP.12` and `P.5` are names, `đảng viên.12 chi bộ` lacks a space.
  const word = isLetter(text.charCodeAt(start - 3)) && isLetter(text.charCodeAt(start - 4));
  if (sign === '.') return isLetter(outer) && !word;
  return '-–/'.includes(sign) && isLetter(outer);
}

function touchesRight(text: string, end: number): boolean {
  if (end >= text.length) return false;
  if (isLetter(text.charCodeAt(end))) return !isGluedNoun(wordAfter(text, end));
  const sign = text.charAt(end);
  const outer = text.charAt(end + 1);
  if (sign === '-' || sign === '–') return isLetter(outer.charCodeAt(0));
  if (sign === '/') return isLetter(outer.charCodeAt(0)) && outer !== outer.toLowerCase();
  return sign === '@' || sign === '_';
}

/** `3.004tổ chức` lacks a space; `7h30` and `12A` do not. A word with an accent is no letter of a code. */
function isGluedNoun(word: Word | null): boolean {
  if (!word) return false;
  return (
    GLUED.has(word.lower) || (word.raw === word.lower && /[\u00e0-\u1ef9].|.[\u00e0-\u1ef9]/.test(word.lower))
  );
}

/** Where a code ends of which the first run of digits ends at `from`. */
export function endOfCode(text: string, from: number): number {
  let end = from;
  while (
    isCodeCharacter(text, end) ||
    ('-–/._@:'.includes(text.charAt(end)) && isCodeCharacter(text, end + 1))
  )
    end++;
  return end;
}

function isCodeCharacter(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  return at < text.length && (isLetter(char) || isDigit(char));
}
