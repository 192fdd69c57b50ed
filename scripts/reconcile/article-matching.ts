/** What one number of an article is: a figure, something that follows from figures, wrong, or unknown. */
import type { Article, Indicator, Organisation, Term } from '../content/model.ts';
import type { Consultation } from '../figures/consultation.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { FigureRecord } from '../figures/model.ts';
import type { ProseFigure } from '../prose/model.ts';
import { followsFromRecords } from './match-arithmetic.ts';
import type { BlockReading } from './match-block.ts';
import { type Candidate, type Situation, weighCandidate } from './match-choice.ts';
import {
  type Contradiction,
  findContradiction,
  findLooseHedge,
  type Judging,
} from './match-contradictions.ts';
import { findElsewhere, namedElsewhere } from './match-elsewhere.ts';
import { choose } from './match-enough.ts';
import { needsCue } from './match-families.ts';
import { nounFit } from './match-nouns.ts';
import { areKin, type KnownRecord, kindFits, knownRecord, recordsOf, siblingsOf } from './match-records.ts';
import { subjectOf } from './match-subject.ts';
import { distinctness, type ValueFit, valueFit } from './match-values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What prose is held against. The vocabulary is made once for a site. */
export interface World {
  ledger: Ledger;
  indicators: ReadonlyMap<string, Indicator>;
  organisations: ReadonlyMap<string, Organisation>;
  terms: readonly Term[];
  vocabulary: Vocabulary;
}

/** What a number turned out to be. */
export type Outcome =
  | { is: 'figure'; record: FigureRecord }
  | { is: 'reckoned' }
  | { is: 'loose'; known: KnownRecord }
  | { is: 'wrong'; contradiction: Contradiction }
  | { is: 'unknown'; situation: Situation };

export class Matching {
  readonly #article: Article;
  readonly #world: World;
  readonly #judging: Judging;
  readonly #elsewhere: { ledger: Consultation; vocabulary: Vocabulary };
  readonly #own: readonly KnownRecord[];
  /** Records of other articles that this one has named. */
  readonly #borrowed = new Map<string, KnownRecord>();
  readonly #stated = new Set<string>();
  readonly #reckoned = new Set<string>();
  readonly #areKin = (a: FigureRecord, b: FigureRecord) =>
    areKin(a, b, this.#own) || areKin(a, b, [...this.#borrowed.values()]);

  constructor(article: Article, world: World, ledger: Consultation) {
    this.#article = article;
    this.#world = world;
    this.#elsewhere = { ledger, vocabulary: world.vocabulary };
    const nameOf = (id: string) => world.organisations.get(id)?.name ?? '';
    this.#judging = { vocabulary: world.vocabulary, nameOf };
    this.#own = recordsOf(article, ledger, world.vocabulary);
  }

  /** Takes note of a record that the article names: after one of another article come others like it. */
  state(record: FigureRecord): void {
    if (this.#stated.has(record.id)) return;
    this.#stated.add(record.id);
    if (record.article === this.#article.slug) return;
    for (const sibling of siblingsOf(record, this.#elsewhere.ledger)) {
      const known = knownRecord(sibling, this.#world.vocabulary, this.#own.length);
      if (!known || this.#borrowed.has(sibling.id)) continue;
      this.#borrowed.set(sibling.id, known);
    }
  }

  /** What its numbers may be: the article's own records, and those of others that it has named. */
  get #pool(): KnownRecord[] {
    return [...this.#own, ...this.#borrowed.values()];
  }

  /** The record as this article's matching knows it. */
  known(record: FigureRecord): KnownRecord | null {
    return knownRecord(record, this.#world.vocabulary, 0);
  }

  /** Finds out what the figure at `index` is, after the records of the numbers before it in its sentence. */
  resolve(reading: BlockReading, index: number, earlier: readonly FigureRecord[]): Outcome {
    const plain = this.#plainMatch(reading, index);
    if (plain) return { is: 'figure', record: plain };
    const situation = this.#situation(reading, index, earlier);
    const { figure } = situation.around;
    const valued = this.#pool
      .filter((known) => kindFits(figure.kind, known))
      .map((known) => ({ known, value: valueFit(figure, known.record) }));
    const fitting = valued.filter(isFitting);
    const found =
      choose(weighAll(fitting, situation), situation, this.#world.vocabulary) ??
      findElsewhere(situation, this.#article, this.#elsewhere);
    if (found) return { is: 'figure', record: found.record };
    const others = valued.filter((each) => !isFitting(each));
    return this.#judge(situation, weighAll(others, situation));
  }

  /**
   * What a number is that is no figure of the ledger: said loosely, reckoned from figures, wrong, or unknown.
   * Candidates are the records of its kind whose values it does not state.
   */
  #judge(situation: Situation, candidates: readonly Candidate[]): Outcome {
    const loose = findLooseHedge(candidates, situation, this.#world.vocabulary);
    if (loose) return { is: 'loose', known: loose };
    if (this.#isReckoned(situation)) return { is: 'reckoned' };
    const others = candidates.filter(({ value }) => value === null);
    const contradiction =
      findContradiction(others, situation, this.#judging) ??
      findContradiction(namedElsewhere(situation, this.#article, this.#elsewhere), situation, this.#judging);
    if (contradiction && situation.around.figure.kind !== 'times') return { is: 'wrong', contradiction };
    return { is: 'unknown', situation };
  }

  /** Whether a number follows from figures; what once did is the same number when it is said again. */
  #isReckoned(situation: Situation): boolean {
    const { kind, value } = situation.around.figure;
    const key = `${kind} ${value}`;
    if (this.#reckoned.has(key)) return true;
    const follows = followsFromRecords(situation, this.#pool);
    if (follows) this.#reckoned.add(key);
    return follows;
  }

  /** A number that proves itself and can be only one record needs no look at the words around it. */
  #plainMatch(reading: BlockReading, index: number): FigureRecord | null {
    const figure = reading.figures[index];
    if (!figure || figure.hedge !== null) return null;
    const proof = distinctness(figure);
    if (proof === 'low') return null;
    const equal = this.#own.filter((known) => {
      return (
        known.record.value === figure.value && known.record.hedge === null && kindFits(figure.kind, known)
      );
    });
    const [only] = equal;
    if (!only || equal.length > 1 || needsCue(only.known.family)) return null;
    if (proof === 'medium') return isCalled(figure, only) ? only.record : null;
    const said = only.percentage || nounFit(figure, only.known) === 'same';
    return said ? only.record : null;
  }

  #situation(reading: BlockReading, index: number, earlier: readonly FigureRecord[]): Situation {
    const around = reading.around(index);
    const { organisations } = this.#world;
    const own = this.#article.organisation;
    const subject = subjectOf(reading, around, { own, organisations });
    const inTable = reading.block.role === 'cell';
    return { around, subject, inTable, own, earlier, stated: this.#stated, areKin: this.#areKin };
  }
}

const LONG_NAME = /^\S+ \S+ \S/;

/** Whether the words after a number are the whole, long name of what a record counts: `71 tổ chức cơ sở đảng`. */
function isCalled({ phrase }: ProseFigure, { record, known }: KnownRecord): boolean {
  const { key, name } = known.words.indicator;
  return record.indicator === key && LONG_NAME.test(phrase) && phrase.toLowerCase() === name.vi;
}

interface ValuedRecord {
  known: KnownRecord;
  value: ValueFit;
}

function isFitting({ value }: ValuedRecord): boolean {
  return value !== null && value !== 'hedge-fails';
}

function weighAll(valued: readonly ValuedRecord[], situation: Situation): Candidate[] {
  return valued.map(({ known, value }) => weighCandidate(known, value, situation));
}
