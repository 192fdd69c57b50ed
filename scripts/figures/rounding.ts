/**
 * Percentages as they are printed: rounded to some decimals. A printed percentage stands for all
 * numbers that round to it, so it is compared as an interval, in whole-number arithmetic throughout
 * (a floating-point 1135 / 900 * 100 is not 126.1111…).
 */

/** The percentage of a part in a whole, rounded half up to `decimals`; null when the whole is 0. */
export function percentOf(part: number, whole: number, decimals = 2): number | null {
  if (whole === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const doubled = (2n * 100n * scale * BigInt(part)) / BigInt(whole);
  const rounded = (doubled + 1n) / 2n;
  return Number(rounded) / Number(scale);
}

/** Decimals to print a percentage with: none when it is whole (120%), else two. */
export function percentDecimals(part: number, whole: number): number {
  return whole !== 0 && (part * 100) % whole === 0 ? 0 : 2;
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

/** The whole numbers that `part` can be a printed percentage of, at most `limit` of them. */
export function wholesThatFit(part: number, percent: number, decimals: number, limit = 2): number[] {
  const [low, high] = roundingInterval(percent, decimals);
  if (high <= 0n || part <= 0) return [];
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
