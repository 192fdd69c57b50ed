/** A block of prose laid out for matching: its figures, its sentences, and the words around each number. */
import type { ProseFigure } from '../prose/model.ts';
import { readFigures } from '../prose/read-figures.ts';
import type { OrganisationName } from './match-organisations.ts';
import { partAround, withoutDivision } from './match-parts.ts';
import type { FoundPhrase } from './match-phrases.ts';
import { type NamedTime, timesIn } from './match-times.ts';
import { type KeyedWord, wordsIn } from './match-words.ts';
import type { ProseBlock, Span } from './model.ts';
import { itemsWithin, lastAtOrBefore, spanAt } from './spans.ts';
import { sentenceStarts } from './text-sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words further from a number than this do not speak of it, so that no text can make matching slow. */
const REACH = 200;

/** A paragraph with more numbers is no prose: the rest of them is not looked at. */
const MOST_FIGURES = 500;

/** The words around one number. */
export interface Surroundings {
  figure: ProseFigure;
  sentence: Span;
  /** The part of the sentence that the number stands in. */
  part: Span;
  /** From the number before it, or the start of the sentence, to the end of its part. */
  lead: KeyedWord[];
  /** From the end of what was said before (a comma, the number before) to the number. */
  before: KeyedWord[];
  /** From the number to the end of its part of the sentence. */
  after: KeyedWord[];
  /** Row and column of a table. */
  context: KeyedWord[];
  /**
   * How much each word counts in naming an indicator: 1 near the number and in a table's context, less elsewhere
   * in the sentence, nothing in the name of an organisation.
   */
  weights: ReadonlyMap<string, number>;
}

/** An organisation's name in a text. */
export type Mention = FoundPhrase<OrganisationName>;

/** A word in the same sentence but in another part of it. */
const FAR_WEIGHT = 0.35;

export class BlockReading {
  readonly block: ProseBlock;
  readonly figures: readonly ProseFigure[];
  readonly #vocabulary: Vocabulary;
  #mentions: Mention[] | null = null;
  #rowMentions: Mention[] | null = null;
  #starts: { start: number }[] | null = null;
  #words: KeyedWord[] | null = null;
  #context: KeyedWord[] | null = null;
  #times: NamedTime[] | null = null;

  constructor(block: ProseBlock, vocabulary: Vocabulary) {
    this.block = block;
    this.#vocabulary = vocabulary;
    const figures = readFigures(block.text).slice(0, MOST_FIGURES);
    this.figures = figures.map((figure) => withoutDivision(figure, block.text));
  }

  /** The words of the block but for its figures. */
  get words(): readonly KeyedWord[] {
    this.#words ??= wordsWithout(this.block.text, this.figures);
    return this.#words;
  }

  /** The words of a table cell's row and column. */
  get context(): KeyedWord[] {
    this.#context ??= this.block.context.flatMap((text) => wordsIn(text));
    return this.#context;
  }

  /** The organisations that the block names. */
  get mentions(): readonly Mention[] {
    this.#mentions ??= this.#vocabulary.organisations.all(this.words);
    return this.#mentions;
  }

  /** The organisations that a table cell's row and column name; their places are those of the context's words. */
  get rowMentions(): readonly Mention[] {
    this.#rowMentions ??= this.block.context.flatMap((text) =>
      this.#vocabulary.organisations.all(wordsIn(text)),
    );
    return this.#rowMentions;
  }

  /** The times that the block names. */
  get times(): readonly NamedTime[] {
    this.#times ??= timesIn(this.block.text);
    return this.#times;
  }

  /** The sentence that holds an offset. */
  sentenceAt(offset: number): Span {
    this.#starts ??= sentenceStarts(this.block.text).map((start) => ({ start }));
    const index = lastAtOrBefore(this.#starts, offset);
    const end = this.#starts[index + 1]?.start ?? this.block.text.length;
    return { start: this.#starts[index]?.start ?? 0, end };
  }

  /** What stands around the figure at `index`. */
  around(index: number): Surroundings {
    const { text } = this.block;
    const figure = this.figures[index] as ProseFigure;
    const whole = this.sentenceAt(figure.start);
    const sentence = {
      start: Math.max(whole.start, figure.start - REACH),
      end: Math.min(whole.end, figure.end + REACH),
    };
    const part = partAround(text, this.figures, index, sentence, this.#vocabulary.joints);
    const last = this.figures[index - 1]?.end ?? 0;
    const lead = itemsWithin(this.words, { start: Math.max(sentence.start, last), end: part.end });
    const before = itemsWithin(this.words, { start: part.start, end: figure.start });
    const after = itemsWithin(this.words, { start: figure.end, end: part.end });
    const naming = this.#naming([before, after], itemsWithin(this.words, sentence));
    return { figure, sentence, part, lead, before, after, context: this.context, weights: naming };
  }

  /** What the words of a sentence count in naming an indicator: those of an organisation's name do not. */
  #naming(near: readonly KeyedWord[][], sentence: readonly KeyedWord[]): Map<string, number> {
    const weights = new Map<string, number>();
    const isName = ({ start }: KeyedWord) => spanAt(this.mentions, start) !== null;
    for (const word of sentence) if (!isName(word)) weights.set(word.key, FAR_WEIGHT);
    for (const words of near) for (const word of words) if (!isName(word)) weights.set(word.key, 1);
    for (const { key } of this.context) weights.set(key, 1);
    return weights;
  }
}

function wordsWithout(text: string, figures: readonly ProseFigure[]): KeyedWord[] {
  const words: KeyedWord[] = [];
  let at = 0;
  for (const { start, end } of figures) {
    for (const word of wordsIn(text, at, start)) words.push(word);
    at = Math.max(at, end);
  }
  for (const word of wordsIn(text, at)) words.push(word);
  return words;
}
