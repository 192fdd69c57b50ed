/**
 * How far a number may lie from what a hedge says of it. The rules are for figures of public reports, where a
 * hedge is taken by readers as "nearly this", not as a bound:
 *
 * | hedge | holds for an actual number that is |
 * | --- | --- |
 * | none, `chỉ mới` | the printed one, rounded or cut off at its last digit |
 * | `gần X` | below X, by no more than the allowance |
 * | `hơn X`, `trên X` | above X, by no more than the allowance (and not the next round number) |
 * | `khoảng X` | on either side, within the allowance |
 * | `dưới X`, `từ X trở lên`, `từ X trở xuống` | on that side: these are bounds, however far |
 *
 * The allowance is one unit of the last digit that is not a zero (a final 5 counts as half of the next
 * place), but no more than 7% of X, and never less than one step. Why both: `gần 640` says two digits, so
 * 590 is no "gần 640" though it is within 8%; `gần 30%` says one digit, whose unit is 10 points, and nobody
 * would call 21% "gần 30%". 7% is what keeps 28% as "gần 30%" and 47 people as "gần 50" and refuses 26,11%.
 */

import type { Hedge } from '../prose/model.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';

const LARGEST_SHARE = 0.07;
/** Room for binary fractions: 126.11 − 100 is 26.11 but for the fifteenth digit. */
const EPSILON = 1e-9;

/**
 * Whether `actual` may be printed as `hedge printed`. `step` is what one unit of the last written digit is
 * worth (1 for `4.820`, 0.01 for `126,11%`).
 */
export function hedgeHolds(hedge: Hedge | null, printed: number, step: number, actual: number): boolean {
  const slack = EPSILON * Math.max(1, Math.abs(printed));
  const allowance = allowanceOf(printed, step) + slack;
  const over = actual - printed;
  switch (hedge) {
    case 'gần':
      return over < -slack && over >= -allowance;
    case 'hơn':
    case 'trên':
      return over > slack && over < allowance;
    case 'khoảng':
      return Math.abs(over) <= allowance;
    case 'dưới':
      return over < -slack;
    case 'từ … trở lên':
      return over >= -slack;
    case 'từ … trở xuống':
      return over <= slack;
    default:
      return printedFits(printed, step, actual);
  }
}

/**
 * Whether `actual`, rounded or cut off at the step, is `printed`. Vietnamese offices do both: 57,496% is
 * printed as 57,5% and as 57,4%.
 */
export function printedFits(printed: number, step: number, actual: number): boolean {
  const over = actual - printed;
  const slack = EPSILON * Math.max(1, Math.abs(printed));
  return over >= -step / 2 - slack && over < step - slack / 2;
}

/** How far from `printed` a hedge lets the actual number be. */
function allowanceOf(printed: number, step: number): number {
  const unit = roundnessOf(printed, step);
  return Math.min(unit, Math.max(step, LARGEST_SHARE * Math.abs(printed)));
}

/** What the last written digit that is not zero is worth: 10 for 640, 100 for 2.400, 500 for 2.500. */
function roundnessOf(printed: number, step: number): number {
  let units = Math.round(Math.abs(printed) / step);
  let unit = step;
  while (units > 0 && units % 10 === 0) {
    units /= 10;
    unit *= 10;
  }
  return units % 10 === 5 ? 5 * unit : unit;
}

/**
 * The wording to propose for a number that is not to be printed exactly: `hơn 26%` for 26.11 %, `gần 79%` for
 * 78.57 %, `gần 640` for 638, `1.300` for 1300. Percentages go to whole points (below 1 % to tenths), counts
 * to two digits.
 */
export function proposeHedged(actual: number, kind: 'percent' | 'count'): string {
  const step = kind === 'percent' ? (actual < 1 ? 0.1 : 1) : countStep(actual);
  const round = Math.round(actual / step) * step;
  const decimals = step < 1 ? 1 : 0;
  const text = kind === 'percent' ? formatPercent(round, decimals) : formatNumber(round);
  if (Math.abs(round - actual) <= EPSILON * Math.max(1, round)) return text;
  return `${round > actual ? 'gần' : 'hơn'} ${text}`;
}

function countStep(actual: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, actual))) - 1);
}
