/** Words (Vietnamese syllables) that an adult reads in a minute of news text. */
const WORDS_PER_MINUTE = 220;

/** Counts words: runs without a space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/)) if (WORD.test(run)) count++;
  return count;
}

/** Minutes to read so many words, rounded up from half a minute; at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

const WORD = /[\p{L}\p{N}]/u;
