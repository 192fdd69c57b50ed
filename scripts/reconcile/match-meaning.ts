/** Which records the words around a number speak of, whatever the number is. */
import type { Candidate, Situation } from './match-choice.ts';
import { AMONG, ELSEWHERE, OTHERWISE, PARTIAL, THEN } from './match-cues.ts';
import { isPercentage, needsCue } from './match-families.ts';
import { NAMED, type Naming, namedIndicators, WELL_NAMED } from './match-naming.ts';
import { asItself, nounFit } from './match-nouns.ts';
import { holdsAny, type PhraseIndex } from './match-phrases.ts';
import type { KeyedWord } from './match-words.ts';
import type { IndicatorWords, Vocabulary } from './vocabulary.ts';

/** Names that are equally good but for accidents of weighing. */
const EVEN = 0.25;

/**
 * Whether a number is said of a record: of its organisation, of no other time, in words that name it, and not
 * of a plan or a difference.
 * @param coverage how much of the indicator's name must stand there
 */
export function isMeant(candidate: Candidate, { around }: Situation, coverage = NAMED): boolean {
  const { organisation, time, noun, naming, family, known, ofPart } = candidate;
  if (organisation === 'other' || time === 'other' || noun === 'different') return false;
  if (family < 0 || (needsCue(known.family) && family < 1)) return false;
  const cue = needsCue(known.family) ? NAMED : 0;
  if (naming.coverage + cue < coverage && !ofPart) return false;
  if (holdsAny(THEN, around.lead)) return false;
  return !isTakenAway(ELSEWHERE, [...around.before, ...around.after], candidate);
}

/**
 * Whether a record that the article has named may be meant again, whatever the words name: of the same body and
 * time, and no plan.
 */
export function isMeantAgain(candidate: Candidate, { around, stated }: Situation): boolean {
  const { record, organisation, time, noun } = candidate;
  if (!stated.has(record.id) || organisation === 'other' || time === 'other' || noun === 'different')
    return false;
  if (holdsAny(THEN, around.lead)) return false;
  return !isTakenAway(OTHERWISE, [...around.before, ...around.after], candidate);
}

/** Whether a word makes the number a part or a bound of what is named, or a share of it for each. */
export function isPartial(candidate: Candidate, { around }: Situation): boolean {
  const words = [...around.before, ...around.after];
  if (isTakenAway(PARTIAL, words, candidate)) return true;
  const whole = candidate.known.words.indicator.partOf === null && candidate.organisation !== 'named';
  return whole && isTakenAway(AMONG, words, candidate);
}

/** A cue that belongs to the figure's own name or kind ("vượt", "còn") takes nothing away from it. */
function isTakenAway(
  cues: PhraseIndex<true>,
  words: readonly KeyedWord[],
  { known: { words: own, family } }: Candidate,
): boolean {
  if (needsCue(family)) return false;
  return words.some((_, at) => {
    const cue = cues.at(words, at);
    if (!cue) return false;
    const keys = words.slice(at, at + cue.length).map(({ key }) => key);
    return !keys.every((key) => own.all.has(key) || own.whole?.keys.includes(key));
  });
}

/** Of the records that may be meant those that are named best; none when another indicator is named better. */
export function namedBest(
  meant: readonly Candidate[],
  situation: Situation,
  vocabulary: Vocabulary,
): Candidate[] {
  const sorted = [...meant].sort((a, b) => b.score - a.score);
  const ofPart = sorted.filter((candidate) => candidate.ofPart);
  if (ofPart.length > 0) return ofPart;
  const cued = sorted.filter(({ known }) => needsCue(known.family));
  if (cued.length > 0) return cued;
  const top = Math.max(...sorted.map(({ naming }) => naming.score));
  const rival = bestIndicator(situation, vocabulary);
  if (rival && rival.naming.coverage >= WELL_NAMED && rival.naming.score > top + EVEN) return [];
  return sorted.filter(({ naming }) => naming.score >= top - EVEN);
}

/** The indicator that the words name best among those that can be what is counted; null for none. */
export function bestIndicator(
  { around, inTable }: Situation,
  vocabulary: Vocabulary,
): { words: IndicatorWords; naming: Naming } | null {
  const { figure, weights } = around;
  const fits = ({ words }: { words: IndicatorWords }) => {
    const percentage = isPercentage(words.indicator, 'itself');
    if (figure.kind === 'percent') return percentage || words.indicator.partOf !== null;
    return !percentage && nounFit(figure, asItself(words)) !== 'different';
  };
  return namedIndicators(vocabulary, weights, inTable).find(fits) ?? null;
}
