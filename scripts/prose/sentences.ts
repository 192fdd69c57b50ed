import { knownPhrase } from './phrases.ts';
import { wordAfter } from './words.ts';

/** The sentence that a number stands in, as far as the number. */
export interface Sentence {
  start: number;
  /** Its text before the number; of a very long sentence only the end. */
  before: string;
  /** The last noun for people or organisations that it mentions before the number. */
  lastNoun(): string | null;
}

/** How far back a sentence is read for words that say what its numbers count. */
const LONGEST_BEFORE = 400;
const NOUNS = new Set<string>(['member', 'person', 'role', 'organisation']);

/** Walks through a text from number to number; places must be asked for in their order. */
export function sentencesOf(text: string): (at: number) => Sentence {
  let start = 0;
  let read = 0;
  let noun: string | null = null;
  let last = 0;
  const lastNoun = (at: number) => {
    while (read < at) {
      const word = wordAfter(text, read);
      const phrase = word && word.start < at ? knownPhrase(text, word) : null;
      if (phrase && NOUNS.has(phrase.class)) noun = phrase.sense;
      read = phrase?.end ?? word?.end ?? read + 1;
    }
    return noun;
  };
  return (at) => {
    const end = lastSentenceEnd(text, last, at);
    if (end > 0) {
      start = end;
      read = end;
      noun = null;
    }
    last = at;
    const before = text.slice(Math.max(start, at - LONGEST_BEFORE), at);
    return { start, before, lastNoun: () => lastNoun(at) };
  };
}

/** Where the sentence begins that the place `to` is in, when one ended after `from`; 0 when none did. */
function lastSentenceEnd(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const ends = ['. ', '! ', '? ', '… ', '\n'].map((end) => between.lastIndexOf(end));
  const last = Math.max(...ends);
  return last < 0 ? 0 : from + last + 1;
}
