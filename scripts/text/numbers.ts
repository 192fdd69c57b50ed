/**
 * Numbers as Vietnamese print writes them: a point groups thousands, a comma starts the decimals. In the
 * text of an English article it is the other way round.
 */

/** What groups thousands and what starts the decimals. */
const SIGNS = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } };

/** The minus sign proper: a hyphen may break from its number at the end of a line. */
const MINUS = '\u2212';

/**
 * `4820` → `4.820`; `126.11` with 2 decimals → `126,11`; `-5` → `−5` (U+2212). Rounds half up, away from
 * zero, on the decimal notation of the number (so `1.005` with 2 decimals is `1,01`). It never asks the
 * machine's locale.
 */
export function formatNumber(value: number, decimals = 0, language: 'vi' | 'en' = 'vi'): string {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number but received ${value}`);
  const digits = digitsOf(Math.abs(value), decimals);
  const [whole = '0', fraction] = digits.split('.');
  const { group, point } = SIGNS[language];
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const sign = value < 0 && /[1-9]/.test(digits) ? MINUS : '';
  return sign + grouped + (fraction === undefined ? '' : `${point}${fraction}`);
}

/** `126.11` → `126,11%`: Vietnamese sets no space before the percent sign. */
export function formatPercent(value: number, decimals = 2, language: 'vi' | 'en' = 'vi'): string {
  return `${formatNumber(value, decimals, language)}%`;
}

/** Below it, and up to so many decimals, a number is as exact as its notation. */
const EXACT = 1e9;
const EXACT_DECIMALS = 6;

/** Most numbers have no more decimals than are to be printed: their notation is what is printed then. */
function digitsOf(value: number, decimals: number): string {
  const notation = String(value);
  const point = notation.indexOf('.');
  const fraction = point < 0 ? 0 : notation.length - point - 1;
  const exact = value < EXACT && decimals <= EXACT_DECIMALS && !notation.includes('e');
  if (!exact || fraction > decimals) return roundHalfUp(value, decimals).toFixed(decimals);
  if (fraction === decimals) return notation;
  return `${notation}${point < 0 ? '.' : ''}${'0'.repeat(decimals - fraction)}`;
}

/** Rounds by moving the point in the notation: `value * 100` would turn 1.005 into 100.49999999999999. */
function roundHalfUp(value: number, decimals: number): number {
  const notation = String(value);
  if (notation.includes('e')) return value;
  return Number(`${Math.round(Number(`${notation}e${decimals}`))}e-${decimals}`);
}
