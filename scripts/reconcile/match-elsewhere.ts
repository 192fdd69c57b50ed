/** Figures of other articles that a number may be. */
import type { Article } from '../content/model.ts';
import type { Consultation } from '../figures/consultation.ts';
import { type Candidate, type Situation, weighCandidate } from './match-choice.ts';
import { choose } from './match-enough.ts';
import { NAMED, namedIndicators } from './match-naming.ts';
import { type KnownRecord, kindFits, knownRecord, recordsOfValue } from './match-records.ts';
import { valueFit } from './match-values.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Elsewhere {
  ledger: Consultation;
  vocabulary: Vocabulary;
}

/** Of a series so many of the newest figures are looked at. */
const MOST_OF_SERIES = 30;

/**
 * The figure of another article that a number is: the value must be equal, the organisation the one that is
 * named (or the article's own), the time not another, and the indicator named.
 */
export function findElsewhere(situation: Situation, article: Article, world: Elsewhere): Candidate | null {
  const { figure } = situation.around;
  const candidates: Candidate[] = [];
  for (const organisation of organisationsOf(situation)) {
    for (const record of recordsOfValue(world.ledger, organisation, figure.value)) {
      if (record.article === article.slug) continue;
      const known = knownRecord(record, world.vocabulary, 0);
      if (!known || !kindFits(figure.kind, known)) continue;
      const candidate = weighCandidate(known, valueFit(figure, record), situation);
      if (candidate.value === 'exact' && isNamed(candidate)) candidates.push(candidate);
    }
  }
  // The newest of equal ones counts, as for references.
  return choose(candidates.reverse(), situation, world.vocabulary);
}

/** The figures of other articles that the words around a number name, with organisation and time. */
export function namedElsewhere(situation: Situation, article: Article, world: Elsewhere): Candidate[] {
  const { around, subject, inTable } = situation;
  if (around.figure.hedge !== null || subject.time === null) return [];
  const [best] = namedIndicators(world.vocabulary, around.weights, inTable);
  if (!best || best.naming.coverage < NAMED) return [];
  const known: KnownRecord[] = [];
  for (const organisation of organisationsOf(situation)) {
    for (const record of world.ledger
      .seriesOf(organisation, best.words.indicator.key)
      .slice(-MOST_OF_SERIES)) {
      const each = record.article === article.slug ? null : knownRecord(record, world.vocabulary, 0);
      if (each && kindFits(around.figure.kind, each)) known.push(each);
    }
  }
  return known
    .map((each) => weighCandidate(each, valueFit(around.figure, each.record), situation))
    .filter(({ value, time }) => value === null && time === 'fits');
}

function organisationsOf({ subject, own }: Situation): string[] {
  return [...new Set([...subject.organisations, ...subject.places, own])];
}

function isNamed({ naming, organisation, time, related, noun }: Candidate): boolean {
  if (organisation === 'other' || time === 'other' || noun === 'different') return false;
  if (naming.coverage >= NAMED || related) return true;
  return organisation === 'named' && time === 'fits' && noun === 'same';
}
