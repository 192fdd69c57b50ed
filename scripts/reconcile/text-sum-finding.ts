import { formatNumber } from '../text/numbers.ts';
import type { Spot, TextFinding } from './text-finding.ts';
import type { Part } from './text-parts.ts';
import { digitCount, likelyCorrection } from './text-slip.ts';

/** A number that is said to be the sum of others. */
export interface Total extends Spot {
  value: number;
  raw: string;
  noun: string | null;
}

/** Longer sums are shortened in the middle: nobody checks twenty numbers in a message. */
const MOST_SHOWN = 8;

/** The finding for a total that its parts do not add up to. */
export function sumFinding(total: Total, parts: readonly Part[]): TextFinding {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const right = formatNumber(sum);
  return {
    code: 'prose-sum',
    severity: 'error',
    block: total.block,
    start: total.start,
    end: total.end,
    involved: [total, ...parts].map(({ block, start, end }) => ({ block, start, end })),
    params: {
      printed: total.raw,
      right,
      arithmetic: `${sumText(parts)} = ${right}`,
      count: String(parts.length),
      difference: formatNumber(Math.abs(sum - total.value)),
      more: sum > total.value ? 'parts' : 'total',
      ...reasonFor(total, parts, sum),
    },
  };
}

function sumText(parts: readonly Part[]): string {
  const numbers = parts.map(({ value }) => formatNumber(value));
  if (numbers.length <= MOST_SHOWN) return numbers.join(' + ');
  return [...numbers.slice(0, 3), '…', ...numbers.slice(-2)].join(' + ');
}

/**
 * The likeliest explanation: a slip in the total (transposed, digit, missing, extra), a slip in the one part
 * that
 * it would explain (part-slip, with what the part would have to be), a part counted twice (double), or
 * unknown.
 */
function reasonFor(total: Total, parts: readonly Part[], sum: number): Record<string, string> {
  const slip = digitCount(total.raw) > 2 ? likelyCorrection(total.raw, formatNumber(sum)) : null;
  if (slip) return { reason: slip };
  const slips = parts.flatMap(({ value, raw }) => {
    const meant = value + total.value - sum;
    return meant > 0 && digitCount(raw) > 1 && likelyCorrection(raw, formatNumber(meant))
      ? [{ raw, meant }]
      : [];
  });
  const [only, ...others] = slips;
  if (only && others.length === 0)
    return { reason: 'part-slip', part: only.raw, meant: formatNumber(only.meant) };
  const double = parts.find(({ value }) => value === sum - total.value);
  return double ? { reason: 'double', part: double.raw } : { reason: 'unknown' };
}
