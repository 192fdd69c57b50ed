import { readSpoken } from './number-words.ts';
import { type Numeral, readNumerals } from './numerals.ts';
import { knownPhrase } from './phrases.ts';
import { isLetter, wordAfter, wordsBefore } from './words.ts';

/** The first sign of a number: a digit, or a word that numbers in words begin with. */
const FIRST_SIGN =
  /[0-9]|[mM]ột|[hH]ai|[bB]a|[bB]ốn|[nN]ăm|[sS]áu|[bB]ảy|[bB]ẩy|[tT]ám|[cC]hín|[mM]ười|đôi|rưỡi/g;

/** `gấp đôi` and `gấp rưỡi` are numbers of times. */
const TIMES_WORDS: Record<string, { value: number; step: number }> = {
  đôi: { value: 2, step: 1 },
  rưỡi: { value: 1.5, step: 0.5 },
};

/** Every number of a text in its order, dates and codes among them, none read twice. */
export function scanNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  FIRST_SIGN.lastIndex = 0;
  for (let sign = FIRST_SIGN.exec(text); sign; sign = FIRST_SIGN.exec(text)) {
    const end = sign.index + sign[0].length;
    if (end > sign.index + 1 && isLetter(text.charCodeAt(end))) continue;
    const found = sign[0].length === 1 ? readNumerals(text, sign.index) : readWords(text, sign.index);
    for (const numeral of found) {
      numerals.push(numeral);
      FIRST_SIGN.lastIndex = numeral.end;
    }
  }
  return numerals;
}

function readWords(text: string, start: number): Numeral[] {
  if (isLetter(text.charCodeAt(start - 1))) return [];
  const first = wordAfter(text, start);
  if (!first) return [];
  const times = TIMES_WORDS[first.lower];
  if (times) return [{ start, end: first.end, ...times, form: 'words', scaled: false, joint: '' }];
  const spoken = readSpoken(text, first);
  if (!spoken) return [];
  const { end, value, step, words } = spoken;
  if (words === 1 && !mayCount(text, start, end, value)) return [];
  return [{ start, end, value, step, form: 'words', scaled: words > 1, joint: '' }];
}

/** Most of `một`, `hai`, `ba`, `năm` in prose count nothing: no unit follows, or a year is meant. */
function mayCount(text: string, start: number, end: number, value: number): boolean {
  const next = wordAfter(text, end);
  if (value === 1) return next?.lower === 'phần' || next?.lower === 'điểm';
  const phrase = next ? knownPhrase(text, next) : null;
  return (
    (phrase !== null && phrase.class !== 'duration') ||
    wordsBefore(text, start, 2).some(({ lower }) => lower === 'gấp')
  );
}
