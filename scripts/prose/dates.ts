import { isYear } from './labels.ts';
import type { Measured } from './units.ts';

/** Words before a date: `ngày 30-6`, `đợt 2-9`, `sáng 16.7`, `kỷ niệm 19-5`. */
const DATE_WORDS = new Set(
  'ngày đợt dịp lễ sáng trưa chiều tối đêm hôm nay mùng mồng tháng niệm tết khánh mừng kỳ năm quý thứ'.split(
    ' ',
  ),
);
/** Words before two numbers that are the achieved and the intended, even when they could be a date. */
const COUNT_WORDS = new Set(
  'có được nạp đạt gồm là với cho hơn gần trên khoảng tại ở lên thêm mới xong còn'.split(' '),
);

/** True for two numbers joined by a slash or dash that are day and month, month and year, or two years. */
export function isDatePair(first: Measured, second: Measured): boolean {
  const [day, month] = [first.numeral, second.numeral];
  if (day.form !== 'plain' || month.form !== 'plain') return false;
  if (isYear(month.value)) return day.value <= 12 || isYear(day.value) || !isCounted(second);
  if (isYear(day.value) && day.joint === '-') return month.value < 100;
  if (!isDayAndMonth(day.value, month.value)) return false;
  const nearest = first.before[0]?.lower ?? '';
  if (DATE_WORDS.has(nearest) || !isCounted(second)) return true;
  if (day.joint === '/' && day.value === month.value) return false;
  // `2/3 đảng viên` is a share; `có 2/3 chi bộ` counts.
  if (day.value < month.value) return day.joint === '/' && month.value <= 3 && !COUNT_WORDS.has(nearest);
  return day.joint === '-' || !COUNT_WORDS.has(nearest);
}

/** True for `16.7` and `4.0`, which are no numbers when nothing is measured in them. */
export function isDottedDate({ numeral, kind, phrase, before }: Measured, text: string): boolean {
  const [day = '', month = ''] = text.slice(numeral.start, numeral.end).split('.');
  if (numeral.scaled || kind !== 'count') return false;
  if (phrase?.class === 'measure' || phrase?.sense === 'điểm') return DATE_WORDS.has(before[0]?.lower ?? '');
  return isDayAndMonth(Number(day), Number(month)) || Number(month) === 0 || phrase !== null;
}

function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** The text says what the number counts, in words that the vocabulary knows. */
function isCounted({ kind, phrase }: Measured): boolean {
  return kind !== null && (kind !== 'count' || (phrase !== null && phrase.class !== 'open'));
}
