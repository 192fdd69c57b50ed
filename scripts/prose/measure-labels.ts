import { asHedge } from './hedges.ts';
import type { FigureKind, Hedge } from './model.ts';
import { knownPhrase } from './phrases.ts';
import { isDigit, wordAfter } from './words.ts';

/** A figure that a careful reader took from a text. */
export interface Label {
  value: number;
  /** As written, inside of `snippet`. */
  raw: string;
  /** What is counted; `%`, `đồng` and `lần` tell the kind. */
  unit: string;
  hedge: string | null;
  /** An exact part of the text. */
  snippet: string;
}

/** A text with its labels. */
export interface LabelledText {
  name: string;
  /** As stored: the first line is its address and no prose. */
  text: string;
  labels: Label[];
}

/** The prose of a stored text in one form: composed letters, plain line ends, without its first line. */
export function proseOf(text: string): string {
  const clean = inOneForm(text);
  return clean.slice(clean.indexOf('\n') + 1);
}

/** Composed letters, plain line ends, no mark of the byte order. */
export function inOneForm(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
}

/** What a label's unit makes of it. */
export function kindOfUnit(unit: string): FigureKind {
  const first = unit.toLowerCase().trim();
  if (/^(?:%|phần trăm|điểm (?:%|phần trăm))/.test(first)) return 'percent';
  if (/^(?:đồng(?! (?:chí|bào|đội))|vnđ|vnd|usd|đô la|euro)/.test(first)) return 'money';
  return first === 'lần' ? 'times' : 'count';
}

/** The hedge of a label, in the spelling that readings have. */
export function hedgeOfLabel(hedge: string | null | undefined): Hedge | null {
  return hedge ? asHedge(hedge.normalize('NFC')) : null;
}

/** Where a label may stand in a text: each place of its raw number within each place of its snippet. */
export function placesOf(text: string, { raw, snippet }: Label): { start: number; end: number }[] {
  const within = numberPlaces(snippet, raw);
  const found = occurrences(text, snippet).flatMap((at) => within.map((offset) => at + offset));
  const places = found.length > 0 ? found : numberPlaces(text, raw);
  return places.map((start) => ({ start, end: start + raw.length }));
}

/** Places of a number that are not part of a longer one: `4` is not in `42` or `1.400`. */
function numberPlaces(text: string, raw: string): number[] {
  return occurrences(text, raw).filter((at) => {
    const end = at + raw.length;
    const cutsBefore = isDigit(raw.charCodeAt(0)) && isDigit(text.charCodeAt(at - 1));
    const joinsBefore = /[.,]/.test(text.charAt(at - 1)) && isDigit(text.charCodeAt(at - 2));
    return (
      !cutsBefore &&
      !joinsBefore &&
      !isDigit(text.charCodeAt(end)) &&
      !/^[.,]\d/.test(text.slice(end, end + 2))
    );
  });
}

function occurrences(text: string, part: string): number[] {
  const places: number[] = [];
  if (part === '') return places;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/**
 * True when a label's unit and a reading's noun name the same: equal, an abbreviation of it, or one longer
 * than the other by words that qualify it, as `lượt CĐ cơ sở` is than `lượt`.
 */
export function nounsAgree(unit: string, noun: string | null): boolean {
  if (noun === null) return false;
  const [label, read] = [plain(unit), plain(noun)];
  return startsWithWord(label, read) || startsWithWord(read, label) || plain(senseOfUnit(unit)) === read;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replace(/[,\s]+/g, ' ')
    .trim();
}

function startsWithWord(text: string, beginning: string): boolean {
  return beginning !== '' && `${text} `.startsWith(`${beginning} `);
}

function senseOfUnit(unit: string): string {
  const text = unit.normalize('NFC').trim();
  const first = wordAfter(text, 0);
  const phrase = first ? knownPhrase(text, first) : null;
  return phrase && phrase.end === text.length ? phrase.sense : text;
}
