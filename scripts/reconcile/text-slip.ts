/** How a wrong number may have come about, by comparing its digits with those of the right one. */

/**
 * transposed: two neighbouring digits changed places. digit: one digit is another. missing, extra: one digit
 * too few or too many. mark: the same digits with the decimal mark elsewhere.
 */
export type Slip = 'transposed' | 'digit' | 'missing' | 'extra' | 'mark';

/** Digits to both sides of the mark, so that numbers with the same digits and another mark differ. */
interface Digits {
  digits: string;
  decimals: number;
}

/**
 * The one slip of a hand that makes `right` into `printed`, both as Vietnamese writes them (`50,08%`,
 * `1.905`); null when it takes more than one, or none.
 */
export function likelyCorrection(printed: string, right: string): Slip | null {
  const wrong = digitsOf(printed);
  const meant = digitsOf(right);
  if (wrong.digits === meant.digits) return wrong.decimals === meant.decimals ? null : 'mark';
  if (wrong.digits.length === meant.digits.length) return slipOfSameLength(wrong.digits, meant.digits);
  if (wrong.digits.length + 1 === meant.digits.length) {
    return lacksOne(wrong.digits, meant.digits) ? 'missing' : null;
  }
  if (wrong.digits.length === meant.digits.length + 1) {
    return lacksOne(meant.digits, wrong.digits) ? 'extra' : null;
  }
  return null;
}

/** How many digits a written number has: slips in short numbers prove little. */
export function digitCount(written: string): number {
  return digitsOf(written).digits.length;
}

function digitsOf(written: string): Digits {
  const [whole = '', fraction = ''] = written.replace(/[^\d,]/g, '').split(',');
  return { digits: whole + fraction, decimals: fraction.length };
}

function slipOfSameLength(wrong: string, meant: string): Slip | null {
  const first = firstDifference(wrong, meant);
  const rest = wrong.slice(first + 1);
  if (rest === meant.slice(first + 1)) return 'digit';
  const swapped =
    wrong[first] === meant[first + 1] &&
    wrong[first + 1] === meant[first] &&
    wrong.slice(first + 2) === meant.slice(first + 2);
  return swapped ? 'transposed' : null;
}

/** Whether the shorter number is the longer one without one digit. */
function lacksOne(shorter: string, longer: string): boolean {
  const first = firstDifference(shorter, longer);
  return shorter.slice(first) === longer.slice(first + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
