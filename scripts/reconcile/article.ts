/** Holds an article's prose against the ledger: which numbers are its figures, and which do not agree. */
import type { Article } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { Consultation } from '../figures/consultation.ts';
import type { FigureRecord } from '../figures/model.ts';
import type { ProseFigure } from '../prose/model.ts';
import { Matching, type World } from './article-matching.ts';
import { figureLines, untrackedLines } from './article-paste.ts';
import { contradicts, hedgeFails, unknownFigure } from './article-problems.ts';
import { FigureSentences } from './article-sentences.ts';
import { TextProblems } from './article-text.ts';
import { UntrackedNumbers } from './article-untracked.ts';
import { BlockReading } from './match-block.ts';
import type { Situation } from './match-choice.ts';
import { valueFit } from './match-values.ts';
import type { Mark, ProseBlock } from './model.ts';
import { spanAt } from './spans.ts';

export type { World } from './article-matching.ts';

export interface Reconciliation {
  /**
   * Reads a run of blocks (the title, the lede, the whole body, captions; in any number of calls) and says
   * which of their numbers are figures of the ledger: marks for each block, in order and without overlaps.
   * References are figures already and get no mark.
   */
  mark(blocks: readonly ProseBlock[]): Mark[][];
  /** After all blocks. */
  finish(): Findings;
}

/** What came of an article's prose. */
export interface Findings {
  /** What does not agree. */
  problems: Problem[];
  /** For each record by id a sentence in which the article states it. */
  sentences: Map<string, string>;
  /**
   * The organisations whose figures were looked at, or looked for: with the same article, indicators, organisations
   * and terms, marks and findings are the same for as long as the figures of these are.
   */
  consulted: ReadonlySet<string>;
}

/**
 * Starts to reconcile an article. English articles are only searched for their references: the grammar of
 * numbers is Vietnamese.
 * @param ledger the world's, as the article asks it; to be given when the article's references ask it too
 */
export function openReconciliation(
  article: Article,
  world: World,
  ledger = new Consultation(world.ledger),
): Reconciliation {
  return new ArticleReconciliation(article, world, ledger);
}

class ArticleReconciliation implements Reconciliation {
  readonly #article: Article;
  readonly #world: World;
  readonly #ledger: Consultation;
  readonly #matching: Matching;
  readonly #untracked: UntrackedNumbers;
  readonly #sentences = new FigureSentences();
  readonly #text = new TextProblems();
  readonly #problems: Problem[] = [];
  /** Numbers that nobody knows, by kind and value: each is reported once. */
  readonly #unknown = new Map<string, Problem>();

  constructor(article: Article, world: World, ledger: Consultation) {
    this.#article = article;
    this.#world = world;
    this.#ledger = ledger;
    this.#matching = new Matching(article, world, ledger);
    this.#untracked = new UntrackedNumbers(article);
  }

  mark(blocks: readonly ProseBlock[]): Mark[][] {
    for (const { cited } of blocks) for (const { record } of cited) this.#matching.state(record);
    return blocks.map((block) => this.#markBlock(block));
  }

  finish(): Findings {
    const text = this.#text.problems();
    for (const { figure } of text) if (figure) this.#unknown.delete(keyOf(figure));
    const problems = [
      ...this.#problems,
      ...text.map(({ problem }) => problem),
      ...this.#unknown.values(),
      ...(this.#article.language === 'vi' ? this.#untracked.unused() : []),
    ];
    return { problems, sentences: this.#sentences.all(), consulted: this.#ledger.organisations };
  }

  #markBlock(block: ProseBlock): Mark[] {
    const reading = new BlockReading(block, this.#world.vocabulary);
    for (const { record, start } of block.cited) {
      this.#sentences.add(record.id, block, reading.sentenceAt(start));
    }
    if (this.#article.language !== 'vi') return [];
    this.#text.add(reading);
    const marks: Mark[] = [];
    let earlier: FigureRecord[] = [];
    let sentenceStart = -1;
    reading.figures.forEach((figure, index) => {
      const sentence = reading.sentenceAt(figure.start);
      if (sentence.start !== sentenceStart) earlier = [];
      sentenceStart = sentence.start;
      const record = this.#recordOf(reading, index, earlier);
      if (record) earlier.push(record);
      if (!record || citedAt(block, figure.start)) return;
      marks.push({ start: figure.start, end: figure.end, record });
      this.#sentences.add(record.id, block, sentence);
    });
    return marks;
  }

  /** The record of a number, cited or found; reports what is wrong with it. */
  #recordOf(reading: BlockReading, index: number, earlier: readonly FigureRecord[]): FigureRecord | null {
    const { block } = reading;
    const figure = reading.figures[index];
    if (!figure) return null;
    const cited = citedAt(block, figure.start);
    if (cited) {
      this.#checkCitedHedge(reading, index, cited);
      return cited;
    }
    if (this.#untracked.covers(block.text, figure)) {
      this.#text.leaveOut(figure.start);
      return null;
    }
    const outcome = this.#matching.resolve(reading, index, earlier);
    const place = () => block.place(figure.start);
    const { indicators } = this.#world;
    if (outcome.is === 'figure') {
      this.#matching.state(outcome.record);
      return outcome.record;
    }
    if (outcome.is === 'loose') {
      this.#text.leaveOut(figure.start);
      this.#problems.push(hedgeFails(place(), figure, outcome.known, this.#article, indicators));
    } else if (outcome.is === 'wrong') {
      this.#text.leaveOut(figure.start);
      this.#problems.push(contradicts(place(), figure, outcome.contradiction, this.#article, indicators));
    } else if (outcome.is === 'unknown') this.#addUnknown(reading, outcome.situation);
    return null;
  }

  /** The number of a reference is the record's own; words before it may still say something else of it. */
  #checkCitedHedge({ block, figures }: BlockReading, index: number, record: FigureRecord): void {
    const figure = figures[index];
    const known = this.#matching.known(record);
    if (!figure || !known || valueFit(figure, record) !== 'hedge-fails') return;
    const place = block.place(figure.start);
    this.#problems.push(hedgeFails(place, figure, known, this.#article, this.#world.indicators));
  }

  #addUnknown({ block }: BlockReading, situation: Situation): void {
    const { figure } = situation.around;
    if (isEnumeration(figure)) return;
    const key = keyOf(figure);
    if (this.#unknown.has(key)) return;
    const context = { article: this.#article, ...this.#world };
    const lines = {
      figure: figureLines(situation, context),
      untracked: untrackedLines(figure, context),
    };
    this.#unknown.set(key, unknownFigure(block.place(figure.start), figure, lines));
  }
}

/** By what unknown numbers are told apart: how much of what, however it is hedged. */
function keyOf({ kind, value }: ProseFigure): string {
  return `${kind} ${value}`;
}

/** "Hai đơn vị được chọn": a small number in words counts what the text itself names, and is no figure to keep. */
function isEnumeration({ raw, value, kind, hedge }: ProseFigure): boolean {
  return kind === 'count' && hedge === null && value < 10 && !/\d/.test(raw);
}

function citedAt({ cited }: ProseBlock, offset: number): FigureRecord | null {
  return spanAt(cited, offset)?.record ?? null;
}
