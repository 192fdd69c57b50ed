import { hedgeOf } from './hedges.ts';
import { pageLines } from './lines.ts';
import { type Link, linkNumbers, shareUnits } from './links.ts';
import type { FigureKind, ProseFigure } from './model.ts';
import { findNames } from './names.ts';
import { scanNumerals } from './scan.ts';
import { senseOf } from './sense.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Measured, measure } from './units.ts';

/**
 * Finds every figure in running Vietnamese text (NFC), in the order of the text and without overlaps.
 * Dates, times, terms, ages, numbers of documents, addresses and the like are left alone.
 */
export function readFigures(written: string): ProseFigure[] {
  const text = withUsualSigns(written);
  const figures = readUsual(text);
  if (text !== written) for (const figure of figures) figure.phrase = asWritten(text, written, figure);
  return figures;
}

function readUsual(text: string): ProseFigure[] {
  const numerals = scanNumerals(text);
  if (numerals.length === 0) return [];
  const isPageLine = pageLines(text);
  const measured = numerals.map((numeral) => measure(text, numeral));
  const links = linkNumbers(text, measured);
  shareUnits(measured, links);
  const named = findNames(text, measured, links);
  const sentenceAt = sentencesOf(text);
  const figures: ProseFigure[] = [];
  measured.forEach((item, index) => {
    if (named[index] || !item.kind || isPageLine(item.numeral.start)) return;
    const figure = toFigure(text, item, sentenceAt(item.numeral.start), figures);
    figure.fraction = half(links, named, index, 'fraction', 'numerator', 'denominator');
    if (figure.fraction === 'denominator' && saysOf(item)) figure.hedge = null;
    figure.range = half(links, named, index, 'range', 'low', 'high');
    figures.push(figure);
  });
  return figures;
}

/** Letters that only look like đ, and a hyphen that does not break, replaced one for one. */
function withUsualSigns(text: string): string {
  return UNUSUAL.test(text) ? text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replaceAll('\u2011', '-') : text;
}

const UNUSUAL = /[Ðð\u2011]/;

function asWritten(text: string, written: string, { phrase, end }: ProseFigure): string {
  const at = text.indexOf(phrase, end);
  return written.slice(at, at + phrase.length);
}

function toFigure(text: string, item: Measured, sentence: Sentence, earlier: ProseFigure[]): ProseFigure {
  const { numeral, end, phrase } = item;
  const { start, value, step } = numeral;
  const kind = kindOf(item);
  return {
    start,
    end,
    raw: text.slice(start, end),
    value,
    step,
    kind,
    hedge: hedgeOf(text, item),
    noun: kind === 'count' ? senseOf(text, item, sentence, earlier) : unitOf(item, kind),
    phrase: phrase ? text.slice(phrase.start, phrase.end) : '',
    fraction: null,
    range: null,
  };
}

/** `8 trên 27`: the word says of how many, and is no hedge. */
function saysOf({ before }: Measured): boolean {
  return before[0]?.lower === 'trên';
}

/** `gấp 2`, `gấp gần ba`: times without their unit. */
function kindOf({ kind, phrase, before }: Measured): FigureKind {
  const [nearest, second] = before;
  if (kind === 'count' && !phrase && (nearest?.lower === 'gấp' || second?.lower === 'gấp')) return 'times';
  return kind ?? 'count';
}

function unitOf({ phrase }: Measured, kind: FigureKind): string {
  if (kind === 'percent') return '%';
  if (kind === 'times') return 'lần';
  return phrase?.class === 'money' ? phrase.sense : 'đồng';
}

/** Which half of a fraction or range a figure is, when its other half is a figure too. */
function half<A, B>(
  links: (Link | null)[],
  named: boolean[],
  index: number,
  link: Link,
  first: A,
  second: B,
): A | B | null {
  if (links[index] === link && named[index + 1] === false) return first;
  if (links[index - 1] === link && named[index - 1] === false) return second;
  return null;
}
