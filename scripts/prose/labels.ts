import { LABEL_WORDS, LARGEST, type LabelClass, NO_LABELS } from './label-words.ts';
import type { Numeral } from './numerals.ts';
import type { Measured } from './units.ts';
import type { Word } from './words.ts';

const CLASS_OF = new Map(
  Object.entries(LABEL_WORDS).flatMap(([name, words]) =>
    words.split('|').map((word) => [word.trim(), name as LabelClass]),
  ),
);

/** The longest labels have three words. */
const MOST_WORDS = 3;
/** Words before a label that show that the number is one of many and no name: `mỗi tổ 5 người`. */
const QUANTIFIERS = new Set('mỗi từng các một trong cả hằng hàng quân mọi nhiều nửa cùng toàn'.split(' '));
/** Words before `số` that make a count of the number: `tổng số 68`, `con số 68`. */
const COUNTED_NUMBERS = new Set('trong tổng con quân sĩ dân đủ thiểu đa'.split(' '));
const LONGEST_MONTH = 31;

/** True when the words before a number make it a name: `Điều 5`, `tổ 5`, `năm 2014`. */
export function isLabelled({ numeral, phrase, before }: Measured): boolean {
  if (numeral.scaled || numeral.form === 'grouped') return false;
  const label = labelOf(before);
  if (!label) return false;
  if (numeral.value > (LARGEST[label.name] ?? Number.POSITIVE_INFINITY)) return false;
  const counted = phrase !== null && phrase.class !== 'open';
  const quantified = counted && QUANTIFIERS.has(before[label.words]?.lower ?? '');
  switch (label.class) {
    case 'calendar':
      return isCalendar(label.name, numeral, quantified);
    case 'day':
      return numeral.value <= LONGEST_MONTH && !quantified;
    case 'document':
      return !counted || isCapitalised(before[label.words - 1]);
    case 'address':
      return !quantified && !(counted && phrase.class !== 'place' && phrase.class !== 'organisation');
    case 'part':
      return !counted;
    case 'number':
      return !counted && !COUNTED_NUMBERS.has(before[1]?.lower ?? '');
    case 'firm':
      return !quantified;
  }
}

interface Label {
  class: LabelClass;
  name: string;
  words: number;
}

/** The longest label that ends before a number. */
function labelOf(before: Word[]): Label | null {
  let name = '';
  let found: Label | null = null;
  for (let words = 1; words <= Math.min(MOST_WORDS, before.length); words++) {
    name = name === '' ? (before[0]?.lower ?? '') : `${before[words - 1]?.lower} ${name}`;
    const labelClass = CLASS_OF.get(name);
    if (labelClass) found = { class: labelClass, name, words };
  }
  return found?.words === 1 && endsOtherWord(before) ? null : found;
}

function endsOtherWord([nearest, second]: Word[]): boolean {
  if (!nearest || !second) return false;
  return NO_LABELS.has(`${second.lower} ${nearest.lower}`) || isProper(nearest, second);
}

/** `Hải Phòng 12 doanh nghiệp`: two capitals make a proper name, but not in `Trường THPT 2`. */
function isProper(nearest: Word, second: Word): boolean {
  return isCapitalised(nearest) && isCapitalised(second) && nearest.raw !== nearest.raw.toUpperCase();
}

function isCalendar(label: string, { value, form }: Numeral, quantified: boolean): boolean {
  if (label === 'năm') return isYear(value) || (value < 100 && !quantified && form !== 'words');
  return form !== 'words' && !quantified;
}

/** True for numbers that are years in the texts of our time. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && word.raw.charAt(0) !== word.lower.charAt(0);
}
