import { formatNumber } from '../text/numbers.ts';
import type { TextFinding } from './text-finding.ts';
import { decimalsOf, type Mention, type Reading, spotOf } from './text-mentions.ts';
import { percentText } from './text-number-finding.ts';
import { reasonFor } from './text-reasons.ts';
import type { SharePair } from './text-share-pairs.ts';
import { likelyCorrection } from './text-slip.ts';
import { hedgeHolds, proposeHedged } from './tolerance.ts';

/** Percentages are printed with two decimals where they are printed with care. */
const USUAL_DECIMALS = 2;

/** The right percentage at the decimals of the printed one, or one more when a digit has fallen out. */
export function rightPercent({ part, percent }: SharePair, { figure }: Mention): string {
  const decimals = Math.max(1, decimalsOf(percent.figure));
  const [right, longer] = [decimals, Math.max(decimals, USUAL_DECIMALS)].map((each) =>
    percentText(part.figure.value, figure.value, each),
  ) as [string, string];
  return likelyCorrection(percent.figure.raw, longer) === 'missing' ? longer : right;
}

/** `gần 80%` for 78.57 printed as 80 %: the editor's own round number, where a hedge makes it true. */
function proposalFor({ figure: { value, step, raw, hedge } }: Mention, actual: number): string {
  const kept = (['gần', 'hơn'] as const).find((word) => hedgeHolds(word, value, step, actual));
  return kept && hedge === null ? `${kept} ${raw}` : proposeHedged(actual, 'percent');
}

/** The finding for a percentage that is not that of its part in its whole. */
export function shareFinding(reading: Reading, pair: SharePair, whole: Mention): TextFinding {
  const { part, percent } = pair;
  const right = rightPercent(pair, whole);
  const hedge = percent.figure.hedge;
  const [one, all] = [formatNumber(part.figure.value), formatNumber(whole.figure.value)];
  const params = {
    printed: hedge === null ? percent.figure.raw : `${hedge} ${percent.figure.raw}`,
    right,
    part: one,
    whole: all,
    arithmetic: `${one} ÷ ${all} = ${right}`,
    proposal: proposalFor(percent, (part.figure.value / whole.figure.value) * 100),
    ...(hedge === null ? reasonFor(reading, pair, whole, right) : { reason: 'hedge' }),
  };
  return {
    code: hedge === null ? 'prose-share' : 'prose-share-hedged',
    severity: hedge === null ? 'error' : 'warning',
    ...spotOf(percent),
    involved: [part, whole, percent].map(spotOf),
    params,
  };
}
