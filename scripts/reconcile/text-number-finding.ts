import { percentOf } from '../figures/rounding.ts';
import { formatPercent } from '../text/numbers.ts';
import type { TextFinding } from './text-finding.ts';
import { type Mention, spotOf } from './text-mentions.ts';
import { digitCount, likelyCorrection } from './text-slip.ts';
import { proposeHedged } from './tolerance.ts';

/** What a number should be. */
export interface Result {
  /** The number as a number, for proposing words. */
  actual: number;
  /** As printed: `26,11%`. */
  right: string;
  /** How it comes about: `126,11% − 100% = 26,11%`. */
  arithmetic: string;
}

/**
 * The finding for a number that others give otherwise: an error under `code`, or, for one with a hedge that
 * does not hold, a warning under `code-hedged`. `involved` are the others.
 */
export function numberFinding(
  code: string,
  at: Mention,
  involved: readonly Mention[],
  result: Result,
): TextFinding {
  const { raw, hedge, kind } = at.figure;
  const { actual, right, arithmetic } = result;
  const slip = digitCount(raw) > 1 ? likelyCorrection(raw, right) : null;
  return {
    code: hedge === null ? code : `${code}-hedged`,
    severity: hedge === null ? 'error' : 'warning',
    ...spotOf(at),
    involved: [...involved, at].map(spotOf),
    params: {
      printed: hedge === null ? raw : `${hedge} ${raw}`,
      right,
      arithmetic,
      proposal: kind === 'times' ? right : proposeHedged(actual, kind === 'percent' ? 'percent' : 'count'),
      reason: hedge === null ? (slip ?? 'unknown') : 'hedge',
    },
  };
}

/** The percentage of a part in a whole as printed; both must be whole numbers. */
export function percentText(part: number, whole: number, decimals: number): string {
  return formatPercent(percentOf(part, whole, decimals) ?? 0, decimals);
}
