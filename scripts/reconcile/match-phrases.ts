/** Finding known phrases among the words of a text, the longest first. */
import { type KeyedWord, keysOf } from './match-words.ts';

/** A phrase found in a text, from its first word to the end of its last. */
export interface FoundPhrase<T> {
  value: T;
  start: number;
  end: number;
  /** How many words it has. */
  length: number;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  /** What the phrase that ends here means; undefined when none does. */
  value: T | undefined;
}

/** Phrases as a tree of words: to look one up takes as many steps as it has words. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  /** Adds a phrase. What was added first is found when two are equal. */
  add(text: string, value: T): void {
    const keys = keysOf(text);
    if (keys.length === 0) return;
    let node = this.#root;
    for (const key of keys) {
      const next: Node<T> = node.next.get(key) ?? { next: new Map(), value: undefined };
      node.next.set(key, next);
      node = next;
    }
    node.value ??= value;
  }

  /** What a phrase means that was added as it is, or null. */
  get(text: string): T | null {
    let node: Node<T> | undefined = this.#root;
    for (const key of keysOf(text)) node = node?.next.get(key);
    return node?.value ?? null;
  }

  /** The longest phrase that starts with the word at `index`, or null. */
  at(words: readonly KeyedWord[], index: number): FoundPhrase<T> | null {
    let node: Node<T> | undefined = this.#root;
    let found: FoundPhrase<T> | null = null;
    for (let at = index; at < words.length; at++) {
      const word = words[at] as KeyedWord;
      node = node.next.get(word.key);
      if (!node) break;
      if (node.value === undefined) continue;
      const start = (words[index] as KeyedWord).start;
      found = { value: node.value, start, end: word.end, length: at - index + 1 };
    }
    return found;
  }

  /** All phrases of a run of words from left to right; none overlaps another. */
  all(words: readonly KeyedWord[]): FoundPhrase<T>[] {
    const found: FoundPhrase<T>[] = [];
    for (let index = 0; index < words.length; index++) {
      const phrase = this.at(words, index);
      if (!phrase) continue;
      found.push(phrase);
      index += phrase.length - 1;
    }
    return found;
  }
}

/** An index of phrases that all mean the same. */
export function phraseIndex(...phrases: string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const phrase of phrases) index.add(phrase, true);
  return index;
}

/** True when any of the phrases stands among the words. */
export function holdsAny(index: PhraseIndex<unknown>, words: readonly KeyedWord[]): boolean {
  return words.some((_, at) => index.at(words, at) !== null);
}
