import {
  hedgeOfLabel,
  inOneForm,
  kindOfUnit,
  type Label,
  type LabelledText,
  nounsAgree,
  placesOf,
  proseOf,
} from './measure-labels.ts';
import type { FigureKind, ProseFigure } from './model.ts';
import { readFigures } from './read-figures.ts';

/** How well figures are read in labelled texts. */
export interface Measurement {
  texts: number;
  labels: number;
  /** Labels that were read with their value, hedge and kind. */
  found: number;
  /** Labels found whose noun agrees too. */
  nouns: number;
  otherNouns: OtherNoun[];
  missed: Miss[];
  false: FalseReading[];
}

/** A label that was not read, or read otherwise. */
export interface Miss extends Label {
  text: string;
  /** What was read at its place. */
  read: Pick<ProseFigure, 'raw' | 'value' | 'hedge' | 'kind'> | null;
}

/** A label that was found with another noun. */
export interface OtherNoun {
  text: string;
  raw: string;
  unit: string;
  noun: string | null;
}

/** A reading that is no label, and no repetition of one. */
export interface FalseReading {
  text: string;
  raw: string;
  value: number;
  hedge: string | null;
  kind: FigureKind;
  noun: string | null;
  /** The text around it. */
  context: string;
}

/** Reads texts and compares what was read with their labels. */
export function measureTexts(texts: LabelledText[], read = readFigures): Measurement {
  const whole: Measurement = {
    texts: texts.length,
    labels: 0,
    found: 0,
    nouns: 0,
    otherNouns: [],
    missed: [],
    false: [],
  };
  for (const text of texts) measureText(text, read, whole);
  return whole;
}

/** Shares of 1. With nothing to find or nothing read, nothing is wrong: 1. */
export function ratesOf(measurement: Measurement): { recall: number; precision: number; noun: number } {
  const { labels, found, nouns } = measurement;
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    recall: share(found, labels),
    precision: share(found, found + measurement.false.length),
    noun: share(nouns, found),
  };
}

function measureText(stored: LabelledText, read: typeof readFigures, whole: Measurement): void {
  const text = proseOf(stored.text);
  const labels = stored.labels.map(inNfc);
  const readings = read(text);
  const taken = new Set<ProseFigure>();
  const places = labels.map((label) => placesOf(text, label));
  const missed = labels.filter((label, index) => {
    const reading = readings.find(
      (each) => !taken.has(each) && stands(each, places[index]) && agrees(each, label),
    );
    if (!reading) return true;
    taken.add(reading);
    whole.found++;
    const { raw, noun } = reading;
    if (nounsAgree(label.unit, noun)) whole.nouns++;
    else whole.otherNouns.push({ text: stored.name, raw, unit: label.unit, noun });
    return false;
  });
  whole.labels += labels.length;
  const wrong = new Set<ProseFigure>();
  for (const label of missed) {
    const at = readings.find((each) => !taken.has(each) && stands(each, places[labels.indexOf(label)]));
    if (at) wrong.add(at);
    whole.missed.push({ text: stored.name, ...label, read: at ? pick(at) : null });
  }
  for (const reading of readings) {
    if (taken.has(reading) || (!wrong.has(reading) && repeats(reading, labels))) continue;
    whole.false.push(falseReading(stored.name, text, reading));
  }
}

function inNfc(label: Label): Label {
  return {
    ...label,
    raw: inOneForm(label.raw),
    snippet: inOneForm(label.snippet),
    unit: inOneForm(label.unit),
  };
}

function stands({ start, end }: ProseFigure, places: { start: number; end: number }[] | undefined): boolean {
  return places?.some((place) => start < place.end && place.start < end) ?? false;
}

function agrees(reading: ProseFigure, label: Label): boolean {
  return sameNumber(reading, label) && reading.hedge === hedgeOfLabel(label.hedge);
}

/** A headline may say again what the text says, with another hedge. */
function repeats(reading: ProseFigure, labels: Label[]): boolean {
  return labels.some((label) => sameNumber(reading, label));
}

function sameNumber({ value, kind }: ProseFigure, label: Label): boolean {
  return kind === kindOfUnit(label.unit) && Math.abs(value - label.value) <= 1e-9 * Math.abs(label.value);
}

function pick({ raw, value, hedge, kind }: ProseFigure): Miss['read'] {
  return { raw, value, hedge, kind };
}

/** Characters of the text that are shown on each side of a false reading. */
const CONTEXT = 40;

function falseReading(name: string, text: string, figure: ProseFigure): FalseReading {
  const { raw, value, hedge, kind, noun, start, end } = figure;
  const context = text
    .slice(Math.max(0, start - CONTEXT), end + CONTEXT)
    .replace(/\s+/g, ' ')
    .trim();
  return { text: name, raw, value, hedge, kind, noun, context };
}
