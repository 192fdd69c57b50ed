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
  const digits = roundHalfUp(Math.abs(value), decimals).toFixed(decimals);
  const [whole = '0', fraction] = digits.split('.');
  const { group, point } = SIGNS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && /[1-9]/.test(digits) ? MINUS : '';
  return sign + grouped + (fraction === undefined ? '' : `${point}${fraction}`);
}

/** `126.11` → `126,11%`: Vietnamese sets no space before the percent sign. */
export function formatPercent(value: number, decimals = 2, language: 'vi' | 'en' = 'vi'): string {
  return `${formatNumber(value, decimals, language)}%`;
}

/** Rounds by moving the point in the notation: `value * 100` would turn 1.005 into 100.49999999999999. */
function roundHalfUp(value: number, decimals: number): number {
  const notation = String(value);
  if (notation.includes('e')) return value;
  return Number(`${Math.round(Number(`${notation}e${decimals}`))}e-${decimals}`);
}
