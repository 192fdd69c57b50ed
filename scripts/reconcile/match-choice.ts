/** What speaks for a record being the one that a number is. */
import type { FigureRecord } from '../figures/model.ts';
import type { Surroundings } from './match-block.ts';
import { familyFit } from './match-families.ts';
import { type Naming, namingOf } from './match-naming.ts';
import { type NounFit, nounFit } from './match-nouns.ts';
import type { KnownRecord } from './match-records.ts';
import { type Subject, timeOf } from './match-subject.ts';
import type { TimeFit } from './match-time-fit.ts';
import type { ValueFit } from './match-values.ts';

/** A number with all that its text says around it. */
export interface Situation {
  around: Surroundings;
  subject: Subject;
  inTable: boolean;
  /** Organisation of the article. */
  own: string;
  /** The records of the numbers before it in the sentence. */
  earlier: readonly FigureRecord[];
  /** Ids of the records that the article has named so far. */
  stated: ReadonlySet<string>;
  /** Whether two records are parts of one formula. */
  areKin(a: FigureRecord, b: FigureRecord): boolean;
}

/** A record in view of a number. */
export interface Candidate extends KnownRecord {
  value: ValueFit;
  naming: Naming;
  noun: NounFit;
  /** Whether words such as `vượt` speak for what the record is, against it, or not at all. */
  family: -1 | 0 | 1;
  /** Named near the number, or the article's own (or its region's) where no other is, or another one. */
  organisation: 'named' | 'own' | 'other';
  time: TimeFit;
  /** It stands in a formula with the number before, or is computed from it. */
  related: boolean;
  /** It is the percentage that the number before makes of its whole ("412 nữ, chiếm 36,3%"). */
  ofPart: boolean;
  score: number;
}

/** Weighs a record. */
export function weighCandidate(known: KnownRecord, value: ValueFit, situation: Situation): Candidate {
  const { around, subject, inTable } = situation;
  const { record } = known;
  const near = [...around.before, ...around.after, ...around.context];
  const naming = namingOf(known.known.words, around.weights, inTable);
  const weighed = {
    ...known,
    value,
    naming,
    noun: nounFit(around.figure, known.known),
    family: familyFit(known.known.family, near),
    organisation: organisationOf(record, situation),
    time: timeOf(subject, record.basis),
    related: isRelated(situation, record),
    ofPart: isOfPart(situation, known),
  };
  return { ...weighed, score: scoreOf(weighed) };
}

function organisationOf(record: FigureRecord, { subject, own }: Situation): Candidate['organisation'] {
  if (subject.organisations.includes(record.organisation)) return 'named';
  if (subject.places.includes(record.organisation)) return 'own';
  const implied = subject.organisations.length === 0 || !subject.near;
  return record.organisation === own && implied ? 'own' : 'other';
}

function isRelated({ earlier, areKin }: Situation, record: FigureRecord): boolean {
  const previous = earlier.at(-1);
  return previous !== undefined && areKin(previous, record);
}

function isOfPart({ earlier }: Situation, { record, percentage }: KnownRecord): boolean {
  const previous = earlier.at(-1);
  return percentage && previous !== undefined && record.formula?.operands[0]?.id === previous.id;
}

const NOUN_SCORES: Record<NounFit, number> = { same: 2, general: 1, unsaid: 0, near: 0, different: -4 };
const TIME_SCORES: Record<TimeFit, number> = { fits: 1, open: 0, other: -1.5 };
const ORGANISATION_SCORES = { named: 1.5, own: 0.5, other: -2 };
const VALUE_SCORES = { exact: 1, rounded: 0.5, hedged: 0, 'hedge-fails': -1 };
/** A badly named record is not worse than one that is not named at all. */
const LEAST_NAMING = -3;

function scoreOf(candidate: Omit<Candidate, 'score'>): number {
  return (
    Math.max(LEAST_NAMING, candidate.naming.score) +
    1.5 * candidate.family +
    NOUN_SCORES[candidate.noun] +
    ORGANISATION_SCORES[candidate.organisation] +
    TIME_SCORES[candidate.time] +
    (candidate.related ? 2 : 0) +
    (candidate.value ? VALUE_SCORES[candidate.value] : 0) +
    (candidate.record.origin === 'given' ? 0.3 : 0) -
    candidate.order / 1000
  );
}
