/** Words of a text as they are compared: without case, and with the tone wherever it was typed. */
import { isDigit, isLetter } from '../prose/words.ts';

/** A word of a text, digits included. */
export interface KeyedWord {
  /** `Uỷ`, `ủy` and `ỦY` have one key; `mới` and `mỗi` have two. */
  key: string;
  start: number;
  end: number;
}

const TONES: Record<string, string> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
};
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII = /^[\x00-\x7F]*$/;

/** Texts of a site share their words: keys are made once, as long as there is room. */
const MOST_KEYS = 20_000;
/** A longer run of letters and digits is compared by its start only. */
const LONGEST_WORD = 40;
const keys = new Map<string, string>();

/** The words of a part of a text, in order. */
export function wordsIn(text: string, from = 0, to = text.length): KeyedWord[] {
  const words: KeyedWord[] = [];
  for (let at = from; at < to; at++) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const start = at;
    while (at < to && isWordCode(text.charCodeAt(at))) at++;
    const raw = text.slice(start, Math.min(at, start + LONGEST_WORD));
    words.push({ key: wordKey(raw), start, end: at });
  }
  return words;
}

/** The keys of the words of a text. */
export function keysOf(text: string): string[] {
  return wordsIn(text).map(({ key }) => key);
}

/** The key of one word. */
export function wordKey(raw: string): string {
  let key = keys.get(raw);
  if (key === undefined) {
    key = makeKey(raw);
    if (keys.size < MOST_KEYS) keys.set(raw, key);
  }
  return key;
}

function makeKey(raw: string): string {
  const lower = raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  let tone = '';
  const toneless = lower.normalize('NFD').replace(TONE, (mark) => {
    tone += TONES[mark];
    return '';
  });
  return toneless.normalize('NFC') + tone;
}

function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
