import { scaleAfter } from './scales.ts';
import { type Word, wordAfter } from './words.ts';

/** A number written in words, as far as it reaches. */
export interface SpokenNumber {
  end: number;
  value: number;
  /** What one unit of its last digit is worth: 1 for `mười lăm`, 100 for `hai trăm`. */
  step: number;
  /** How many words it has. */
  words: number;
}

const DIGITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const TENS = new Set(['mươi', 'chục']);
/** `hai trăm linh năm`: a zero between. */
const ZERO_WORDS = new Set(['linh', 'lẻ']);
const MOST_WORDS = 16;

/** Reads the longest number in words that starts with the word given: `một nghìn hai trăm`, `hai mươi mốt`. */
export function readSpoken(text: string, first: Word): SpokenNumber | null {
  const reading = {
    total: 0,
    group: 0,
    digit: -1,
    step: 1,
    scale: 1e12,
    zero: false,
    end: first.start,
    words: 0,
  };
  for (let word: Word | null = first; word && reading.words < MOST_WORDS; word = wordAfter(text, word.end)) {
    if (!takeWord(reading, text, word)) break;
    reading.end = word.end;
    reading.words++;
  }
  if (reading.words === 0) return null;
  const value = reading.total + reading.group + Math.max(reading.digit, 0);
  return { end: reading.end, value, step: reading.step, words: reading.words };
}

interface Reading {
  total: number;
  /** Hundreds and tens of the group of three that is being read. */
  group: number;
  /** A digit that no scale word has taken yet; -1 for none. */
  digit: number;
  step: number;
  /** The last scale word of a thousand or more; the next must be smaller. */
  scale: number;
  /** `linh` has just been read. */
  zero: boolean;
  words: number;
}

function takeWord(reading: Reading, text: string, word: Word): boolean {
  const digit = DIGITS[word.lower];
  if (digit !== undefined) return standsForDigit(reading, text, word) && takeDigit(reading, digit);
  if (word.lower === 'mười') return takeTen(reading);
  if (ZERO_WORDS.has(word.lower)) return takeZero(reading, text, word);
  if (word.lower === 'rưỡi') return takeHalf(reading);
  if (TENS.has(word.lower)) return takeScale(reading, 10);
  const scale = scaleAfter(text, word.start);
  return scale !== null && takeScale(reading, scale.factor);
}

/**
 * Inside of a number `năm` is five only before tens and hundreds (`mười năm` is ten years), and `không` is zero
 * only before hundreds.
 */
function standsForDigit(reading: Reading, text: string, word: Word): boolean {
  const { lower } = word;
  if (lower !== 'không' && (lower !== 'năm' || reading.words === 0 || reading.zero)) return true;
  const next = wordAfter(text, word.end)?.lower ?? '';
  return next === 'trăm' || (lower === 'năm' && TENS.has(next));
}

function takeZero(reading: Reading, text: string, word: Word): boolean {
  const next = wordAfter(text, word.end)?.lower ?? '';
  if (reading.words === 0 || reading.digit >= 0 || !DIGITS[next]) return false;
  reading.zero = true;
  return true;
}

function takeDigit(reading: Reading, digit: number): boolean {
  if (reading.digit >= 0) return false;
  reading.digit = digit;
  reading.step = 1;
  return true;
}

function takeTen(reading: Reading): boolean {
  if (reading.digit >= 0 || reading.group % 100 > 0) return false;
  reading.group += 10;
  reading.step = 10;
  return true;
}

/** `triệu rưỡi`, `hai trăm rưỡi`: half of the last scale word. */
function takeHalf(reading: Reading): boolean {
  if (reading.digit >= 0 || reading.step < 100) return false;
  reading.total += reading.step / 2;
  reading.step /= 10;
  return true;
}

function takeScale(reading: Reading, factor: number): boolean {
  const taken = factor < 1000 ? takeSmallScale(reading, factor) : takeLargeScale(reading, factor);
  if (taken) reading.digit = -1;
  return taken;
}

function takeSmallScale(reading: Reading, factor: number): boolean {
  if (reading.digit < 0 || reading.group % (factor * 10) > 0) return false;
  reading.group += reading.digit * factor;
  reading.step = factor;
  return true;
}

function takeLargeScale(reading: Reading, factor: number): boolean {
  const group = reading.group + Math.max(reading.digit, 0);
  if (group === 0) {
    // `một nghìn tỷ`: a second scale word multiplies what stands so far.
    if (reading.total === 0 || factor <= reading.scale) return false;
    reading.total *= factor;
    reading.step *= factor;
  } else {
    if (factor >= reading.scale) return false;
    reading.total += group * factor;
    reading.step *= factor;
    reading.group = 0;
  }
  reading.scale = factor;
  return true;
}
