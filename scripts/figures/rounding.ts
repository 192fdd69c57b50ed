/**
 * Percentages as they are printed: rounded to some decimals. A printed percentage stands for all
 * numbers that round to it, so it is compared as an interval, in whole-number arithmetic throughout
 * (a floating-point 1135 / 900 * 100 is not 126.1111…).
 */

/**
 * The percentage of a part in a whole, rounded half up (away from zero, since a change may be negative) to
 * `decimals`; null when the whole is 0.
 */
export function percentOf(part: number, whole: number, decimals = 2): number | null {
  const scale = 10 ** decimals;
  const units = roundedQuotient(100n * BigInt(scale) * BigInt(part), BigInt(whole));
  return units === null ? null : units / scale;
}

/** Decimals to print a percentage with: none when it is whole (120%), else two. */
export function percentDecimals(part: number, whole: number): number {
  return whole !== 0 && (BigInt(part) * 100n) % BigInt(whole) === 0n ? 0 : 2;
}

/** A whole number ÷ one that has decimals, as they are printed (1.135 ÷ 4,13), rounded likewise; null when b is 0. */
export function quotientOf(a: number, b: Printed, decimals: number): number | null {
  const divisor = BigInt(Math.round(b.value * 10 ** b.decimals));
  const units = roundedQuotient(BigInt(a) * 10n ** BigInt(b.decimals + decimals), divisor);
  return units === null ? null : units / 10 ** decimals;
}

function roundedQuotient(dividend: bigint, divisor: bigint): number | null {
  if (divisor === 0n) return null;
  const doubled = (2n * dividend) / divisor;
  const rounded = (doubled < 0n ? doubled - 1n : doubled + 1n) / 2n;
  return Number(rounded);
}

/** a − b of two numbers as printed, with as many decimals as the one that has more: 0,3 − 0,1 is 0,2 exactly. */
export function differenceOf(a: Printed, b: Printed): Printed {
  const decimals = Math.max(a.decimals, b.decimals);
  const scale = 10 ** decimals;
  return { value: (Math.round(a.value * scale) - Math.round(b.value * scale)) / scale, decimals };
}

/** A number and how many decimals of it are printed. */
interface Printed {
  value: number;
  decimals: number;
}

/**
 * Whether `percent`, printed with `decimals`, is what part ÷ whole rounds to. The ends of the interval
 * count as fitting, since both ways of rounding a half are in use.
 */
export function percentFits(percent: number, decimals: number, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const [low, high] = roundingInterval(percent, decimals);
  const exact = 200n * 10n ** BigInt(decimals) * BigInt(part);
  return exact >= low * BigInt(whole) && exact <= high * BigInt(whole);
}

/**
 * The whole numbers that `part` can be a printed percentage of, at most `limit` of them. Of 0 they are all of
 * them, or none.
 */
export function wholesThatFit(part: number, percent: number, decimals: number, limit = 2): number[] {
  const [low, high] = roundingInterval(percent, decimals);
  if (high <= 0n) return [];
  if (part === 0) return low <= 0n ? Array.from({ length: limit }, (_, index) => index + 1) : [];
  const exact = 200n * 10n ** BigInt(decimals) * BigInt(part);
  const first = divideUp(exact, high);
  const found: number[] = [];
  for (let whole = first; found.length < limit; whole += 1n) {
    if (low > 0n && whole * low > exact) break;
    found.push(Number(whole));
  }
  return found;
}

/** The whole numbers that a printed percentage of `whole` can stand for, at most `limit` of them. */
export function partsThatFit(whole: number, percent: number, decimals: number, limit = 2): number[] {
  const [low, high] = roundingInterval(percent, decimals);
  const unit = 200n * 10n ** BigInt(decimals);
  const found: number[] = [];
  for (let part = divideUp(low * BigInt(whole), unit); found.length < limit; part += 1n) {
    if (part * unit > high * BigInt(whole)) break;
    found.push(Number(part));
  }
  return found;
}

/** Both ends of what rounds to `percent`, in half units of its last decimal. */
function roundingInterval(percent: number, decimals: number): [bigint, bigint] {
  const units = BigInt(Math.round(percent * 10 ** decimals));
  return [2n * units - 1n, 2n * units + 1n];
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  if (dividend <= 0n) return 0n;
  return (dividend + divisor - 1n) / divisor;
}
