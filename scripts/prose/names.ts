import { isLedUpTo, isListNumber, isSlogan } from './bare.ts';
import { isCounted, isCountInWords } from './counts.ts';
import { isDatePair, isDottedDate } from './dates.ts';
import { isLabelled, isYear } from './labels.ts';
import type { Link } from './links.ts';
import type { Measured } from './units.ts';
import { isCapital, skipBlanks } from './words.ts';

/** Larger numbers than this hardly belong to names of places and schools. */
const LARGEST_IN_NAME = 20;

/** For each number whether it is a name, a date or anything else than a figure. */
export function findNames(text: string, measured: Measured[], links: (Link | null)[]): boolean[] {
  const named: boolean[] = [];
  measured.forEach((item, index) => {
    if (named[index] !== undefined) return;
    const next = measured[index + 1];
    if (item.numeral.joint && next) {
      const pair = isNamePair(text, item, next) || isName(text, item);
      named.push(pair, pair);
      return;
    }
    const beginsDates =
      links[index] === 'range' && isWholeDate(next, measured[index + 2]) && isBareCount(item);
    named.push(beginsDates || isNameInRow(text, measured, links, named));
  });
  return named;
}

/** The date that `từ 5` goes on to: `9-3-2012`, `25/9`. */
function isWholeDate(first: Measured | undefined, second: Measured | undefined): boolean {
  if (first?.numeral.form === 'code') return true;
  return Boolean(first?.numeral.joint && second && isDatePair(first, second));
}

function isBareCount({ phrase, shared }: Measured): boolean {
  return phrase === null || shared;
}

/** Dates, and pairs that are neither parts of a whole nor ends of a range: scores, house numbers. */
function isNamePair(text: string, first: Measured, second: Measured): boolean {
  if (isDatePair(first, second)) return true;
  const [low, high] = [first.numeral.value, second.numeral.value];
  const bare = second.kind === 'count' && second.phrase === null;
  if (first.numeral.joint === '-') return low >= high || bare;
  if (bare) return low > high || isCapital(text, skipBlanks(text, second.end));
  return low > high && second.phrase?.class === 'open';
}

/** A number alone, seen with the one before and the one after it. */
function isNameInRow(text: string, measured: Measured[], links: (Link | null)[], named: boolean[]): boolean {
  const index = named.length;
  const [last, item, next] = [measured[index - 1], measured[index], measured[index + 1]];
  if (!item) return false;
  if (last && named[index - 1] && goesOn(text, last, item, links[index - 1] ?? null)) return true;
  if (!isName(text, item)) return false;
  if (!isBare(item)) return true;
  // `4.055, 66 và 289`, `65 trên 118`: what alone says nothing is a figure beside another.
  const followsFigure = links[index - 1] === 'list' && last?.kind === 'count' && !named[index - 1];
  const isPart =
    links[index] === 'fraction' && next?.kind === 'count' && item.numeral.value < next.numeral.value;
  return !followsFigure && !isPart;
}

/** `Điều 5, 6 và 7`, `Huy hiệu 40, 30`, `2016 - 2020`, `0912 345 678`: a name goes on over bare numbers. */
function goesOn(
  text: string,
  last: Measured,
  { numeral, kind, phrase }: Measured,
  link: Link | null,
): boolean {
  if (link === 'range' && isYear(last.numeral.value) && isYear(numeral.value)) return true;
  if (kind !== 'count') return false;
  if (link === 'list' || link === 'range') return phrase === null && numeral.form === 'plain';
  if (numeral.value === last.numeral.value + 1 && skipBlanks(text, last.end) === numeral.start) return true;
  const adjoins = numeral.start > last.end && skipBlanks(text, last.end) === numeral.start;
  return adjoins && (phrase === null || phrase.class === 'open');
}

/** A whole number that no word says anything of. */
function isBare({ numeral, kind, phrase, before }: Measured): boolean {
  const alone = kind === 'count' && phrase === null && numeral.form === 'plain' && !isYear(numeral.value);
  return alone && (before.length === 0 || before[0]?.lower === 'và');
}

function isName(text: string, item: Measured): boolean {
  const { numeral, kind, phrase, before } = item;
  if (!kind) return true;
  if (numeral.form === 'words') return !isCountInWords(text, item);
  if (kind !== 'count' && kind !== 'times') return false;
  if (isLabelled(item) || isListNumber(text, item) || isSlogan(text, item)) return true;
  if (numeral.form === 'dotted') return isDottedDate(item, text);
  if (numeral.form === 'plain' && isYear(numeral.value)) {
    return !phrase || phrase.class === 'open' || !isCounted(before);
  }
  return isPartOfName(text, item) || !isLedUpTo(text, item);
}

/** `bản Nậm Khiên 2 cách trung tâm`, `Trường Lê Lợi 2 tổng kết`: the number ends the name before it. */
function isPartOfName(text: string, { numeral, phrase, before }: Measured): boolean {
  const [nearest, second] = before;
  if (!nearest || !second || numeral.form !== 'plain' || numeral.value > LARGEST_IN_NAME) return false;
  if (phrase && phrase.class !== 'open') return false;
  return isCapital(text, nearest.start) && isCapital(text, second.start);
}
