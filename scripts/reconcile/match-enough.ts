/** Which record a number is, if one is well enough borne out by the words around the number. */
import type { ProseFigure } from '../prose/model.ts';
import type { Candidate, Situation } from './match-choice.ts';
import { needsCue } from './match-families.ts';
import { bestIndicator } from './match-meaning.ts';
import { WELL_NAMED } from './match-naming.ts';
import { distinctness } from './match-values.ts';
import type { Vocabulary } from './vocabulary.ts';

const NAMED = 0.4;
const HARDLY_NAMED = 0.25;

/** The best of several candidates of which each is good enough; null when none is. */
export function choose(
  candidates: readonly Candidate[],
  situation: Situation,
  vocabulary: Vocabulary,
): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (!isEnough(candidate, situation)) continue;
    if (!best || candidate.score > best.score) best = candidate;
  }
  return best && !isOfAnother(best, situation, vocabulary) ? best : null;
}

/** Whether the words name another indicator in full where they say nothing of the record but its value. */
function isOfAnother(
  { noun, naming, percentage, related }: Candidate,
  situation: Situation,
  vocabulary: Vocabulary,
): boolean {
  if (noun !== 'unsaid' || percentage || related || naming.coverage >= HARDLY_NAMED) return false;
  const other = bestIndicator(situation, vocabulary);
  return other !== null && other.naming.coverage >= WELL_NAMED;
}

/** Whether an equal value is the record and no accident: the less the value proves, the more the words must. */
function isEnough(candidate: Candidate, situation: Situation): boolean {
  const { figure } = situation.around;
  const { coverage } = candidate.naming;
  if (candidate.noun === 'different' && coverage < WELL_NAMED) return false;
  const proof = distinctness(figure);
  if (candidate.family < 0 && needsCue(candidate.known.family)) {
    return proof === 'high' && (candidate.related || situation.stated.has(candidate.record.id));
  }
  if (proof === 'high') {
    if (candidate.organisation !== 'other' || situation.stated.has(candidate.record.id)) return true;
    return coverage >= NAMED || candidate.noun === 'same' || candidate.related;
  }
  if (isWellConnected(candidate, figure)) return true;
  if (proof === 'medium') return isPlausible(candidate, situation);
  return candidate.noun === 'same' && coverage >= HARDLY_NAMED && candidate.organisation !== 'other';
}

function isWellConnected({ related, naming, noun, family }: Candidate, figure: ProseFigure): boolean {
  if (related) return true;
  const cue = family > 0 ? NAMED : 0;
  const needed = figure.hedge === null && figure.kind === 'count' && noun !== 'same' ? 0.5 : NAMED;
  return naming.coverage + cue >= needed;
}

/** Two digits: the noun must fit, or the article must have named the figure before. */
function isPlausible({ noun, organisation, record }: Candidate, { around, stated }: Situation): boolean {
  if (around.figure.hedge !== null) return false;
  const fits = noun === 'same' || noun === 'general';
  return (fits && organisation !== 'other') || (noun === 'unsaid' && stated.has(record.id));
}
