import type { Measured } from './units.ts';

/** How a number hangs together with the next one. */
export type Link =
  /** `22/925`, `65 trong số 118` */
  | 'fraction'
  /** `85–90%`, `từ 85 đến 90%` */
  | 'range'
  /** `40, 30 năm`, `12, 15 và 20 đảng viên` */
  | 'list';

/** Longer text between two numbers says more than that they hang together. */
const LONGEST_GAP = 24;

const GAPS: [RegExp, Link][] = [
  [/^[-–—]$|^(?:đến|tới)(?: (?:gần|hơn|trên|dưới|khoảng))?$/, 'range'],
  [/^(?:trong|trên)(?: tổng)? số$|^trên$|^\/$/, 'fraction'],
  [/^(?:,|,? ?(?:và|hoặc|hay))$/, 'list'],
];

/** The link from each number to the one after it; null where they are apart. */
export function linkNumbers(text: string, measured: Measured[]): (Link | null)[] {
  return measured.map((item, index) => {
    const next = measured[index + 1];
    const link = next ? linkBetween(text, item, next.numeral.start) : null;
    return next && link && fits(link, item, next) ? link : null;
  });
}

/** Ranges rise within one unit; parts and wholes are counts. */
function fits(link: Link, { numeral, kind, phrase }: Measured, next: Measured): boolean {
  if (numeral.form === 'code' || next.numeral.form === 'code') return link !== 'fraction';
  if (link === 'list') return true;
  if (link === 'fraction') return kind === 'count' && next.kind !== 'percent';
  const oneUnit = phrase ? phrase.sense === next.phrase?.sense : kind === 'count' || kind === next.kind;
  return oneUnit && (numeral.joint !== '' || numeral.value <= next.numeral.value);
}

function linkBetween(text: string, { numeral, end, phrase }: Measured, to: number): Link | null {
  if (numeral.joint) return numeral.joint === '/' ? 'fraction' : 'range';
  if (to - end > 2 * LONGEST_GAP) return null;
  return linkOf(text, end, to) ?? (phrase ? linkOf(text, phrase.end, to) : null);
}

function linkOf(text: string, from: number, to: number): Link | null {
  if (to - from > LONGEST_GAP || to < from) return null;
  const between = text.slice(from, to);
  if (between.includes('\n')) return null;
  const gap = between.trim().toLowerCase();
  return GAPS.find(([pattern]) => pattern.test(gap))?.[1] ?? null;
}

/**
 * Gives a number without a noun the noun of the next one that it hangs together with: `từ 85 đến 90%`,
 * `22/925 tổ chức`, `40, 30 năm`. From the last to the first, so that it reaches through lists.
 */
export function shareUnits(measured: Measured[], links: (Link | null)[]): void {
  for (let index = measured.length - 2; index >= 0; index--) {
    const item = measured[index];
    const next = measured[index + 1];
    const link = links[index];
    if (!item || !next || !link || item.phrase || item.kind !== 'count') continue;
    if (next.numeral.form === 'code' || !sharesUnit(item, next, link)) continue;
    item.kind = next.kind;
    item.phrase = next.phrase;
    item.shared = true;
  }
}

/** A list goes on with one noun when its numbers are of one kind: `12, 15 và 20 đảng viên`. */
function sharesUnit(item: Measured, next: Measured, link: Link): boolean {
  if (link !== 'list') return true;
  if (item.numeral.form === 'words') return false;
  return next.kind === null || (next.kind === 'count' && item.numeral.form === next.numeral.form);
}
