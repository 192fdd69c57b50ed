import type { Hedge } from './model.ts';
import type { Measured } from './units.ts';
import { type Word, wordAfter } from './words.ts';

/** Hedges of one word, the last before the number. */
const SINGLE: Record<string, Hedge> = {
  gần: 'gần',
  ngót: 'gần',
  non: 'gần',
  hơn: 'hơn',
  quá: 'hơn',
  trên: 'trên',
  dưới: 'dưới',
  khoảng: 'khoảng',
  chừng: 'khoảng',
  ước: 'khoảng',
  cỡ: 'khoảng',
  tầm: 'khoảng',
};

/** Hedges of two words, the nearest first. */
const DOUBLE: Record<string, Hedge> = {
  'xỉ xấp': 'khoảng',
  'chừng ước': 'khoảng',
  'tính ước': 'khoảng',
  'đạt ước': 'khoảng',
  'dưới trên': 'khoảng',
  'nghét ngót': 'gần',
  'soát suýt': 'gần',
  'như gần': 'gần',
  'tới gần': 'gần',
  'đến gần': 'gần',
  'nhất ít': 'từ … trở lên',
  'thiểu tối': 'từ … trở lên',
  'dưới không': 'từ … trở lên',
  'kém không': 'từ … trở lên',
  'nhất nhiều': 'từ … trở xuống',
  'đa tối': 'từ … trở xuống',
  'quá không': 'từ … trở xuống',
  'quá vượt': 'hơn',
  'đến chưa': 'dưới',
  'tới chưa': 'dưới',
  'đầy chưa': 'dưới',
  'được chưa': 'dưới',
};

/**
 * The hedge that words say, in the spelling of readings: `từ...trở lên` → `từ … trở lên`, `xấp xỉ` → `khoảng`;
 * null for words that are none.
 */
export function asHedge(words: string): Hedge | null {
  const text = words.trim().toLowerCase();
  if (/^(?:từ.*)?trở lên$/.test(text)) return 'từ … trở lên';
  if (/^(?:từ.*)?trở xuống$/.test(text)) return 'từ … trở xuống';
  if (text === 'chỉ mới' || text === 'mới chỉ') return 'chỉ mới';
  return DOUBLE[text.split(/\s+/).reverse().join(' ')] ?? SINGLE[text] ?? null;
}

/** `cao hơn 5%`: the word compares and does not make the number inexact. */
const COMPARED = new Set('cao thấp nhiều ít lớn nhỏ kém tốt dài ngắn sớm muộn chậm nhanh'.split(' '));
/** `có độ 40 người`, but not `trình độ 5`. */
const BEFORE_DO = new Set('có còn được gồm với thêm nạp cho'.split(' '));
/** `từ 180 đảng viên trở lên`: words between the number and `trở lên`. */
const MOST_WORDS_AFTER = 4;

/** The hedge of a number, from the words before it and those after its noun; null for an exact one. */
export function hedgeOf(text: string, { end, phrase, shared, before }: Measured): Hedge | null {
  const nounEnd = phrase && !shared ? Math.max(phrase.end, end) : end;
  return directHedge(before) ?? openEnd(text, before, end, nounEnd) ?? onlyJust(before);
}

function directHedge([nearest, second, third]: Word[]): Hedge | null {
  if (!nearest) return null;
  if (second) {
    const hedge = DOUBLE[`${nearest.lower} ${second.lower}`];
    if (hedge) return hedge;
    if (nearest.lower === 'hơn' && COMPARED.has(second.lower))
      return third?.lower === 'không' ? 'từ … trở lên' : null;
  }
  if (nearest.lower === 'độ') return !second || BEFORE_DO.has(second.lower) ? 'khoảng' : null;
  return SINGLE[nearest.lower] ?? null;
}

/** `từ 180 đảng viên trở lên`, `100% trở lên`. Without `từ` it must follow at once. */
function openEnd(text: string, before: Word[], end: number, nounEnd: number): Hedge | null {
  const from = before[0]?.lower === 'từ';
  let word = wordAfter(text, from ? end : nounEnd);
  for (let count = 0; word && count <= (from ? MOST_WORDS_AFTER : 0); count++) {
    const next = wordAfter(text, word.end);
    if (word.lower === 'trở' && next?.lower === 'lên') return 'từ … trở lên';
    if (word.lower === 'trở' && next?.lower === 'xuống') return 'từ … trở xuống';
    word = next;
  }
  return null;
}

/** `chỉ mới kết nạp được 13 đảng viên`. */
function onlyJust(before: Word[]): Hedge | null {
  for (let index = 1; index < before.length; index++) {
    const pair = `${before[index]?.lower} ${before[index - 1]?.lower}`;
    if (pair === 'chỉ mới' || pair === 'mới chỉ') return 'chỉ mới';
  }
  return null;
}
