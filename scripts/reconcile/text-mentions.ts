import type { ProseFigure } from '../prose/model.ts';
import type { CheckedBlock, Spot } from './text-finding.ts';
import { sentenceStarts } from './text-sentences.ts';

/** A figure with where it stands among the others of its text. */
export interface Mention {
  figure: ProseFigure;
  block: number;
  /** Its place in `Reading.mentions`. */
  index: number;
  /** Number of its sentence, counted through the whole text. */
  sentence: number;
  /** Number of its sentence in its block. */
  nth: number;
  /** Where its sentence starts and ends in the block's text. */
  from: number;
  to: number;
  /** How many parentheses are open around it. */
  depth: number;
}

/** A text with its figures in reading order. */
export interface Reading {
  blocks: readonly CheckedBlock[];
  mentions: Mention[];
  /** The same by block. */
  byBlock: Mention[][];
  /** By block, its text in lower case: what the checks look for words in. */
  lower: string[];
  /** By block, the offsets at which its sentences begin; only the first for a block without figures. */
  sentences: number[][];
  /** By block, the one that opens the list that it is an item of; null for blocks in no list. */
  openings: (number | null)[];
}

/** Words are looked for this far around a number, so that no text can make the checks slow. */
const REACH = 90;
/** Numbers further apart than this belong to no common phrase. */
const LONGEST_GAP = 260;

/** Lays out the figures of a text for the checks; takes time in step with its length. */
export function layOut(blocks: readonly CheckedBlock[]): Reading {
  const reading: Reading = {
    blocks,
    mentions: [],
    byBlock: [],
    lower: [],
    sentences: [],
    openings: openingsOf(blocks),
  };
  let sentence = 0;
  blocks.forEach(({ text, figures }, block) => {
    const starts = figures.length === 0 ? [0] : sentenceStarts(text);
    const mentions = mentionsIn(text, figures, starts);
    for (const mention of mentions) {
      mention.block = block;
      mention.index = reading.mentions.length;
      mention.sentence = sentence + mention.nth;
      reading.mentions.push(mention);
    }
    reading.byBlock.push(mentions);
    reading.lower.push(lowerCase(text));
    reading.sentences.push(starts);
    sentence += starts.length;
  });
  return reading;
}

function openingsOf(blocks: readonly CheckedBlock[]): (number | null)[] {
  let opening: number | null = null;
  return blocks.map(({ list }, block) => {
    if (list === undefined) opening = null;
    else if (list !== blocks[block - 1]?.list) opening = block > 0 ? block - 1 : null;
    return opening;
  });
}

/** The figures of one block, with their places in it. */
function mentionsIn(text: string, figures: readonly ProseFigure[], starts: readonly number[]): Mention[] {
  const depths = depthsAt(text, figures);
  let nth = 0;
  return figures.map((figure, at) => {
    while (nth + 1 < starts.length && (starts[nth + 1] as number) <= figure.start) nth++;
    const from = starts[nth] ?? 0;
    const to = starts[nth + 1] ?? text.length;
    return { figure, block: 0, index: 0, sentence: 0, nth, from, to, depth: depths[at] ?? 0 };
  });
}

/** Offsets must stay, and a few foreign letters are longer in lower case. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** The figures of the blocks in which one of these words stands. */
export function mentionsBeside({ byBlock, lower }: Reading, words: readonly string[]): Mention[] {
  return byBlock.flatMap((mentions, block) =>
    mentions.length > 0 && words.some((word) => (lower[block] as string).includes(word)) ? mentions : [],
  );
}

function depthsAt(text: string, figures: readonly ProseFigure[]): number[] {
  let depth = 0;
  let at = 0;
  return figures.map(({ start }) => {
    for (; at < start; at++) {
      const character = text.charCodeAt(at);
      if (character === 0x28) depth++;
      else if (character === 0x29) depth = Math.max(0, depth - 1);
    }
    return depth;
  });
}

/** The text before a number in its sentence, in lower case, at most 90 characters, with its hedge. */
export function textBefore({ lower }: Reading, { block, from, figure }: Mention, reach = REACH): string {
  return (lower[block] as string).slice(Math.max(from, figure.start - reach), figure.start);
}

/** The text after a number in its sentence, in lower case, at most 90 characters. */
export function textAfter({ lower }: Reading, { block, to, figure }: Mention, reach = REACH): string {
  return (lower[block] as string).slice(figure.end, Math.min(to, figure.end + reach));
}

/** The text between two numbers of one block, in lower case; null when they are too far from each other. */
export function textBetween({ lower }: Reading, first: Mention, second: Mention): string | null {
  const { end } = first.figure;
  const { start } = second.figure;
  if (first.block !== second.block || start < end || start - end > LONGEST_GAP) return null;
  return (lower[first.block] as string).slice(end, start);
}

/** The mention a number of places before or after another one in the same sentence; null for none. */
export function neighbour({ mentions }: Reading, mention: Mention, places: number): Mention | null {
  const other = mentions[mention.index + places];
  return other && other.sentence === mention.sentence ? other : null;
}

/** The place of a number, for a finding. */
export function spotOf({ block, figure: { start, end } }: Mention): Spot {
  return { block, start, end };
}

/** Decimals that a number is printed with: 2 for a step of 0.01, 0 for whole numbers and `1,2 triệu`. */
export function decimalsOf({ step }: Pick<ProseFigure, 'step'>): number {
  return step >= 1 ? 0 : Math.round(-Math.log10(step));
}

/** A whole number that is counted, with nothing that makes it inexact: what arithmetic can be done with. */
export function isExactCount({ figure }: Mention): boolean {
  const { kind, hedge, range, value } = figure;
  return kind === 'count' && hedge === null && range === null && Number.isInteger(value);
}

/** The same for a count that stands by itself, not in `22/925`. */
export function isPlainCount(mention: Mention): boolean {
  return isExactCount(mention) && mention.figure.fraction === null;
}
