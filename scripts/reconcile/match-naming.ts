/** How well the words around a number name an indicator. */
import type { IndicatorWords, Term, Vocabulary } from './vocabulary.ts';

export interface Naming {
  /** What is named, less a part of what is missing: for choosing between indicators. */
  score: number;
  /** Share of its best name that stands there, from 0 to 1. */
  coverage: number;
  /** The name that fits best. */
  term: Term | null;
}

/** So much of an indicator's name makes it the one that is spoken of. */
export const NAMED = 0.5;
/** So much tells it although another thing seems to be counted. */
export const WELL_NAMED = 0.75;

/** Labels are made for tables; in running text `Nữ` or `Hoàn thành` may speak of anything. */
const LABEL_IN_PROSE = 0.6;
const WHOLE_SHARE = 0.5;
/** So that words far from the number do not make a longer name better than a shorter one that is complete. */
const MISSING_SHARE = 0.75;
const NOT_NAMED: Naming = { score: Number.NEGATIVE_INFINITY, coverage: 0, term: null };

/** The best of an indicator's names in view of weighted words. */
export function namingOf(
  { terms, whole }: IndicatorWords,
  weights: ReadonlyMap<string, number>,
  inTable: boolean,
): Naming {
  let best = NOT_NAMED;
  for (const term of terms) {
    const share = term.label && !inTable ? LABEL_IN_PROSE : 1;
    const matched = matchedWeight(term, weights) * share;
    const score = matched - MISSING_SHARE * (term.total - matched);
    if (score > best.score) best = { score, coverage: matched / term.total, term };
  }
  if (!whole || best === NOT_NAMED) return best;
  return { ...best, score: best.score + WHOLE_SHARE * extraWeight(whole, best.term, weights) };
}

/** Share of the best name that stands right by the number, not only elsewhere in its sentence. */
export function nearCoverage({ term }: Naming, weights: ReadonlyMap<string, number>): number {
  if (!term) return 0;
  const near = new Map([...weights].filter(([, weight]) => weight === 1));
  return matchedWeight(term, near) / term.total;
}

function matchedWeight({ keys, weights: own }: Term, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (let index = 0; index < keys.length; index++) {
    sum += (own[index] as number) * (weights.get(keys[index] as string) ?? 0);
  }
  return sum;
}

/** Words of the whole that stand there and are not in the name of the part. */
function extraWeight(whole: Term, part: Term | null, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  whole.keys.forEach((key, index) => {
    if (!part?.keys.includes(key)) sum += (whole.weights[index] as number) * (weights.get(key) ?? 0);
  });
  return sum;
}

/** The indicators that words may name, each with how well it is named; the best first. */
export function namedIndicators(
  { naming, plain }: Vocabulary,
  weights: ReadonlyMap<string, number>,
  inTable: boolean,
): { words: IndicatorWords; naming: Naming }[] {
  const candidates = new Set<IndicatorWords>(plain);
  for (const key of weights.keys()) for (const words of naming.get(key) ?? []) candidates.add(words);
  return [...candidates]
    .map((words) => ({ words, naming: namingOf(words, weights, inTable) }))
    .sort((a, b) => b.naming.score - a.naming.score);
}
