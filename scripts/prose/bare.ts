import { isCounted } from './counts.ts';
import type { Measured } from './units.ts';
import { isBlank, isCapital, skipBlanks, type Word, wordAfter } from './words.ts';

/** Shorter texts are cells of a table: their number stands alone. */
const LONGEST_CELL = 24;
/** How far before a number the sign is looked for that it follows. */
const SIGN_REACH = 3;
/** Words that say something of a number: `45 là nữ`. */
const STATEMENTS = new Set(
  (
    'là có được đạt ở tại thuộc chia trừ cộng nhân làm đã bị chiếm đang nữ nam dân loại xếp hoàn tham giữ ' +
    'trực dự'
  ).split(' '),
);
/** Words of slogans after their number: `3 không`, `4 tại chỗ`, `6 dám`. */
const SLOGANS = new Set('không sạch tốt cùng biết rõ dám bám tại sẵn xung'.split(' '));
const LARGEST_SLOGAN = 10;

/** True for a number that nothing follows when words of the same clause lead up to it: `đạt 134`. */
export function isLedUpTo(text: string, { numeral, end, phrase, kind, before }: Measured): boolean {
  const { start, form, scaled } = numeral;
  if (kind !== 'count' || phrase || scaled) return true;
  if (speaksOfAges(before)) return false;
  if (form !== 'plain') return true;
  if (text.length <= LONGEST_CELL && text.trim().length === end - start) return true;
  if (isOneOf(text, end) || isCapital(text, skipBlanks(text, end))) return false;
  const [nearest] = before;
  if (!nearest) return followsLead(text, start) || startsStatement(text, start, end);
  if (nearest.lower === 'trong') return false;
  return nearest.raw === nearest.lower || startsSentence(text, nearest.start);
}

/** `tuổi đời bình quân là 42,5`; but `50 năm tuổi Đảng là 12`. */
function speaksOfAges(before: Word[]): boolean {
  return before.some(({ lower }, index) => lower === 'tuổi' && before[index - 1]?.lower !== 'đảng');
}

/** `1 trong 4 mức`, `1 trong những`; but `65 trong số 118` are part and whole. */
function isOneOf(text: string, at: number): boolean {
  return /^ trong (?!tổng số|số )/.test(text.slice(at, at + 16));
}

/** `đại học: 15`, `(khuyết 1)`; a leading zero makes a number of a room or a form of it. */
function followsLead(text: string, start: number): boolean {
  const sign = signBefore(text, start);
  return (sign === ':' || sign === '(') && text.charAt(start) !== '0';
}

/** `; 45 là nữ`, `(12 có trình độ đại học)`: the number is what its clause speaks of. */
function startsStatement(text: string, start: number, end: number): boolean {
  const sign = signBefore(text, start);
  return (sign === '' || ',;(-\n'.includes(sign)) && STATEMENTS.has(wordAfter(text, end)?.lower ?? '');
}

/** The character before a number and its blanks; none at the beginning of the text. */
function signBefore(text: string, start: number): string {
  for (let at = start - 1; at >= 0 && start - at <= SIGN_REACH; at--) {
    if (!isBlank(text.charCodeAt(at))) return text.charAt(at);
  }
  return '';
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || '\n.:;([“"'.includes(signBefore(text, at) || '\n');
}

/** `1. `, `2) `, `(3)`, `[4]`: numbers of items, comments and notes. */
export function isListNumber(text: string, { numeral, end, kind }: Measured): boolean {
  if (kind !== 'count' || (numeral.form !== 'plain' && numeral.form !== 'dotted')) return false;
  const before = text.charAt(numeral.start - 1);
  const after = text.charAt(end);
  if (before === '[' || (before === '(' && after === ')')) return true;
  if (after === '' || !'.)/:-'.includes(after) || !isBlankOrEnd(text, end + 1)) return false;
  return startsLine(text, numeral.start);
}

function isBlankOrEnd(text: string, at: number): boolean {
  return at >= text.length || isBlank(text.charCodeAt(at)) || text.charAt(at) === '\n';
}

function startsLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 6 && ' \t\u00a0-+*('.includes(text.charAt(start - 1))) start--;
  return start === 0 || text.charAt(start - 1) === '\n';
}

/** `phương châm 4 tại chỗ`, `“5 không, 3 sạch”`. */
export function isSlogan(text: string, { numeral, end, phrase, before }: Measured): boolean {
  if (numeral.form !== 'plain' || numeral.value > LARGEST_SLOGAN) return false;
  if (phrase && phrase.class !== 'open') return false;
  if (numeral.start > 0 && '“"\'‘'.includes(text.charAt(numeral.start - 1))) return true;
  return SLOGANS.has(wordAfter(text, end)?.lower ?? '') && !isCounted(before);
}
