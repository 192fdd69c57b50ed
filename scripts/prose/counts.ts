import type { Measured } from './units.ts';
import type { Word } from './words.ts';

/** `hàng trăm`, `vài nghìn`, `cả hai`, `phần mười`: number words that count nothing exactly. */
const VAGUE = new Set(
  'hàng hằng vài mấy nhiều bao cả phần thứ một hai ba những các số chục trăm từng mỗi'.split(' '),
);
/** Words after which `năm` is five and not a year, and 2015 a number and no year. */
const COUNT_WORDS = new Set(
  'có gồm được nạp thêm hơn gần trên khoảng lập là lên còn với cho giới giải dưỡng'.split(' '),
);
/** `tăng hai lần`: words before times in words. */
const TIMES_WORDS = new Set('gấp tăng hơn gần bằng giảm'.split(' '));

/** True when the words before a number show that people or things are counted. */
export function isCounted(before: Word[]): boolean {
  return COUNT_WORDS.has(before[0]?.lower ?? '');
}

/** Numbers in words count when they have a scale word, or are counted nouns for people and organisations. */
export function isCountInWords(text: string, { numeral, kind, phrase, shared, before }: Measured): boolean {
  const nearest = before[0]?.lower ?? '';
  const raw = text.slice(numeral.start, numeral.end).toLowerCase();
  if (raw === 'đôi' || raw === 'rưỡi') return nearest === 'gấp' || before[1]?.lower === 'gấp';
  if (nearest === 'gấp') return true;
  if (VAGUE.has(nearest)) return false;
  if (kind === 'times') return TIMES_WORDS.has(nearest) && numeral.value > 1;
  if (numeral.scaled || kind === 'percent') return true;
  if (numeral.value < 2 || shared || !phrase) return false;
  if (raw === 'năm' && !isCounted(before)) return false;
  return phrase.class === 'member' || phrase.class === 'person' || phrase.class === 'organisation';
}
