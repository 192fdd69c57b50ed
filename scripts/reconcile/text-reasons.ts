/** Why a percentage of a part and a whole may be wrong: the correction that is most likely. */
import { partsThatFit, wholesThatFit } from '../figures/rounding.ts';
import { formatNumber } from '../text/numbers.ts';
import { decimalsOf, type Mention, type Reading } from './text-mentions.ts';
import type { SharePair } from './text-share-pairs.ts';
import { likelyCorrection } from './text-slip.ts';
import { printedFits } from './tolerance.ts';

/** Fields of a message: the reason, and the number that would be right. */
export type Reason = Record<string, string>;

/** Numbers are looked for this far around for another base or part. */
const AROUND = 30;
const SHORTEST_SLIP = 3;

/**
 * The likeliest explanation of a wrong percentage, in `reason`:
 * transposed, digit, missing, extra, mark: a slip in the percentage itself. whole, part: another number of
 * the
 * text in that place makes it fit. whole-slip, part-slip: a slip of one digit in that number. coarse: rounded
 * further than it was printed. base: another base or part that the text does not have; `wholeMeant` and
 * `partMeant` say what would fit.
 */
export function reasonFor(reading: Reading, pair: SharePair, whole: Mention, right: string): Reason {
  const slip = likelyCorrection(pair.percent.figure.raw, right);
  if (slip && pair.percent.figure.raw.replace(/\D/g, '').length >= SHORTEST_SLIP) return { reason: slip };
  return (
    anotherNumber(reading, pair, whole) ??
    slipElsewhere(pair, whole) ??
    (isCoarse(pair, whole) ? { reason: 'coarse' } : whatWouldFit(pair, whole))
  );
}

function anotherNumber({ mentions }: Reading, { part, percent }: SharePair, whole: Mention): Reason | null {
  const { value, step } = percent.figure;
  const around = mentions.slice(Math.max(0, percent.index - AROUND), percent.index + AROUND);
  for (const { figure } of around) {
    if (figure.kind !== 'count' || figure.hedge !== null || figure.value === 0) continue;
    const meant = formatNumber(figure.value);
    if (
      figure.value !== whole.figure.value &&
      printedFits(value, step, (part.figure.value / figure.value) * 100)
    ) {
      return { reason: 'whole', meant };
    }
    if (
      figure.value !== part.figure.value &&
      printedFits(value, step, (figure.value / whole.figure.value) * 100)
    ) {
      return { reason: 'part', meant };
    }
  }
  return null;
}

function slipElsewhere({ part, percent }: SharePair, whole: Mention): Reason | null {
  const { value } = percent.figure;
  const decimals = decimalsOf(percent.figure);
  if (decimals === 0) return null;
  for (const meant of partsThatFit(whole.figure.value, value, decimals, 3).map((number) =>
    formatNumber(number),
  )) {
    if (isLongSlip(part.figure.raw, meant)) return { reason: 'part-slip', meant };
  }
  for (const meant of wholesThatFit(part.figure.value, value, decimals, 3).map((number) =>
    formatNumber(number),
  )) {
    if (isLongSlip(whole.figure.raw, meant)) return { reason: 'whole-slip', meant };
  }
  return null;
}

function isLongSlip(printed: string, meant: string): boolean {
  return meant.replace(/\D/g, '').length >= SHORTEST_SLIP && likelyCorrection(printed, meant) !== null;
}

/** 78,57% as 80%: right to the nearest 5 points, but printed as if it were right to the point. */
function isCoarse({ part, percent }: SharePair, whole: Mention): boolean {
  const { value } = percent.figure;
  return value % 5 === 0 && Math.abs((part.figure.value / whole.figure.value) * 100 - value) <= 2.5;
}

function whatWouldFit({ part, percent }: SharePair, whole: Mention): Reason {
  const { value } = percent.figure;
  if (value === 0) return { reason: 'unknown' };
  const partMeant = formatNumber(Math.round((whole.figure.value * value) / 100));
  const wholeMeant = formatNumber(Math.round((part.figure.value * 100) / value));
  return { reason: 'base', partMeant, wholeMeant };
}
