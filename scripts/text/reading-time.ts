/** Words (Vietnamese syllables) that an adult reads in a minute of news text. */
const WORDS_PER_MINUTE = 220;

/** Counts words: runs without a space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === undefined) return countAnyWords(text);
    if (kind === 'space') counted = false;
    else if (kind === 'word' && !counted) {
      counted = true;
      count++;
    }
  }
  return count;
}

/** Minutes to read so many words, rounded up from half a minute; at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

const WORD = /[\p{L}\p{N}]/u;

function countAnyWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/)) if (WORD.test(run)) count++;
  return count;
}

/** What the characters of Vietnamese texts are, by code; other texts go by the patterns. */
const KINDS = Array.from({ length: 0x2070 }, (_, code) => {
  if (code >= 0x250 && code < 0x1e00) return undefined;
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return 'space';
  return WORD.test(character) ? 'word' : 'sign';
});
