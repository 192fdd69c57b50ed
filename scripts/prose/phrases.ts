import { beginsNoNoun, isOtherwise } from './no-nouns.ts';
import { type NounClass, type NounEntry, vocabulary } from './vocabulary.ts';
import { isCapital, type Word, wordAfter } from './words.ts';

/** What stands directly after a number. */
export interface Phrase {
  /** `open` for words that the vocabulary does not have. */
  class: NounClass | 'open';
  sense: string;
  start: number;
  end: number;
}

interface Node {
  next: Map<string, Node>;
  entry: NounEntry | null;
}

const ROOT: Node = { next: new Map(), entry: null };

/** Old and new places of the tone mark, `i` and `y`: both are in use. */
const SPELLINGS: [string, string][] = [
  ['ủy', 'uỷ'],
  ['hóa', 'hoá'],
  ['khóa', 'khoá'],
  ['kỷ', 'kỉ'],
  ['kỳ', 'kì'],
  ['quý', 'quí'],
  ['sĩ', 'sỹ'],
  ['kỹ', 'kĩ'],
  ['lý', 'lí'],
];

/** Senses of nouns for people. */
const PEOPLE = new Set<string>();

for (const [spelling, entry] of vocabulary()) {
  if (/^(?:member|person|role|someone)$/.test(entry.class)) PEOPLE.add(entry.sense);
  for (const variant of spellings(spelling)) add(variant, entry);
}

function spellings(spelling: string): string[] {
  const other = SPELLINGS.reduce((text, [one, two]) => text.replaceAll(one, two), spelling);
  return other === spelling ? [spelling] : [spelling, other];
}

function add(spelling: string, entry: NounEntry): void {
  let node = ROOT;
  for (const word of spelling.split(/, | /)) {
    const next: Node = node.next.get(word) ?? { next: new Map(), entry: null };
    node.next.set(word, next);
    node = next;
  }
  node.entry ??= entry;
}

/** The noun or unit that follows a number, or null when none does. */
export function phraseAfter(text: string, at: number): Phrase | null {
  const first = wordAfter(text, at);
  if (!first) return null;
  const known = knownPhrase(text, first);
  if (!known) return SEXES.has(first.lower) ? peopleAfter(text, first.end) : openPhrase(text, first);
  const written = text.slice(known.start, known.end).toLowerCase();
  return isOtherwise(written, wordAfter(text, known.end)?.lower ?? '') ? null : known;
}

const SEXES = new Set(['nam', 'nữ']);

/** `225 nam công dân`: the noun stands after the attribute. */
function peopleAfter(text: string, at: number): Phrase | null {
  const word = wordAfter(text, at);
  const known = word ? knownPhrase(text, word) : null;
  return known && meansPeople(known.sense) ? known : null;
}

/** True for senses of nouns for people: `đảng viên`, `quần chúng`. */
export function meansPeople(sense: string): boolean {
  return PEOPLE.has(sense);
}

/** The longest phrase of the vocabulary that begins with a word. */
export function knownPhrase(text: string, first: Word): Phrase | null {
  let node: Node | undefined = ROOT;
  let found: Phrase | null = null;
  for (let word: Word | null = first; word; word = nextInPhrase(text, word)) {
    node = node.next.get(word.lower);
    if (!node) break;
    if (node.entry) found = { ...node.entry, start: first.start, end: word.end };
  }
  return found;
}

/** The next word, also over the comma of `chi, đảng bộ` and the hyphen of `cán bộ - chiến sĩ`. */
function nextInPhrase(text: string, word: Word): Word | null {
  const joined = (text.charAt(word.end) === ',' && word.lower === 'chi') || text.charAt(word.end) === '-';
  return wordAfter(text, joined ? word.end + 1 : word.end);
}

/** One or two words that the vocabulary does not have, as most Vietnamese nouns have two syllables. */
function openPhrase(text: string, first: Word): Phrase | null {
  if (beginsNoNoun(first.lower) || isCapital(text, first.start)) return null;
  const second = wordAfter(text, first.end);
  const last = second && !beginsNoNoun(second.lower) && !isCapital(text, second.start) ? second : first;
  const sense = last === first ? first.lower : `${first.lower} ${last.lower}`;
  return { class: 'open', sense, start: first.start, end: last.end };
}
