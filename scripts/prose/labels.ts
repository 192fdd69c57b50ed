import type { Numeral } from './numerals.ts';
import type { Measured } from './units.ts';
import type { Word } from './words.ts';

/** Words before a number that make a name of it: dates, documents, articles of law, addresses, ranks. */
type LabelClass =
  /** Parts of the calendar; `trong năm 288 đảng viên` shows what the number is not. */
  | 'calendar'
  /** `ngày 30-6`, `đợt 2-9`: a day of the month. */
  | 'day'
  /** Documents: `Nghị quyết 21`. */
  | 'document'
  /** Numbered parts of a place, an army, a school, a plan: `tổ 5`, `giai đoạn 2`. */
  | 'named'
  /** Always a name, whatever follows: `thứ 20`, `Điều 5`, `Huy hiệu 40`. */
  | 'firm'
  /** `số 68`, unless `tổng số 68`. */
  | 'number';

const LABELS: Record<LabelClass, string> = {
  calendar:
    'năm|tháng|quý|quí|tuần|giờ|lúc|hồi|thời kỳ|thời kì|niên khóa|niên khoá|năm học|nhiệm kỳ|nhiệm kì|xuân|thế kỷ|thập niên|hè|tết',
  day: 'ngày|đợt|dịp|sáng|trưa|chiều|tối|đêm|mùng|mồng|lễ|hôm|kỷ niệm|kỉ niệm|quốc khánh|rằm',
  document:
    'nghị quyết|chỉ thị|kết luận|quy định|quyết định|hướng dẫn|thông báo|thông tri|công văn|kế hoạch|chương trình|đề án|tờ trình|' +
    'báo cáo|thông tư|nghị định|pháp lệnh|công điện|lệnh|chuyên đề|tiêu chí|dự án|luật|kỳ họp|phiên họp|hội nghị|quy chế|văn bản|điểm',
  named:
    'tổ|khu phố|khu|xóm|ấp|thôn|bản|buôn|phường|quận|xã|đội|đường|phố|khối|khóm|chi bộ|đảng bộ|lớp|trường|thpt|thcs|tiểu học|' +
    'mầm non|mẫu giáo|công ty|xí nghiệp|nhà máy|trung đoàn|sư đoàn|lữ đoàn|quân khu|quân đoàn|binh đoàn|đại đội|trung đội|tiểu đội|tiểu đoàn|' +
    'đoàn|vùng|hải đoàn|hải đội|cụm|nhóm|phòng|tầng|cấp|loại|bậc|mức|giải|kênh|lô|ô|ca|ga|cầu|bệnh viện|viện|khu vực|chỉ đạo|' +
    'chiến khu|tdp|tổ dân phố|vòng|nhà|giai đoạn|mức độ|phương án|bước|tuyến|học kỳ|học kì|học phần|chặng|cột|dòng|trung ương|tw|tư|ban|hệ|' +
    'liên chi|nghiệp đoàn|block|tòa|toà|cỡ|size|công nghệ|công nghiệp|thời đại|phần|bài|câu|mẫu|biểu|bộ|kỳ|kì|nq|ct|qđ|hd|kh|tb|tt|nđ|kl|quy|từ số',
  firm:
    'thứ|top|hạng|huy hiệu|huy hiệu đảng|vị trí|xếp hạng|khóa|khoá|điện thoại|đt|fax|tel|hotline|phone|isbn|issn|mã|cmnd|cccd|tỷ số|tỉ số|' +
    'covid|điều|khoản|chương|mục|trang|tr|ảnh|hình|bảng|phụ lục|sơ đồ|lần|mũi|vàng|quốc lộ|ql|tỉnh lộ|tl|ngõ|ngách|hẻm|kiệt|km|tập|sim',
  number: 'số',
};

const CLASS_OF = new Map(
  Object.entries(LABELS).flatMap(([name, words]) =>
    words.split('|').map((word) => [word, name as LabelClass]),
  ),
);

/** The longest labels have three words. */
const MOST_WORDS = 3;
/** Words before a label that show that the number is one of many and no name: `mỗi tổ 5 người`. */
const QUANTIFIERS = new Set('mỗi từng các một trong cả hằng hàng quân mọi nhiều nửa cùng'.split(' '));
/** Words before `số` that make a count of the number: `tổng số 68`, `con số 68`. */
const COUNTED_NUMBERS = new Set('trong tổng con quân sĩ dân đủ thiểu đa'.split(' '));
/** The largest number that such a label can have. */
const LARGEST: Record<string, number> = {
  tháng: 12,
  quý: 4,
  quí: 4,
  tuần: 53,
  giờ: 59,
  loại: 5,
  cấp: 5,
  mức: 5,
  giải: 5,
  bậc: 12,
  nhóm: 9,
  bước: 9,
};
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
    case 'named':
      return !quantified && !(counted && phrase.class !== 'place' && phrase.class !== 'organisation');
    case 'number':
      return !counted && !COUNTED_NUMBERS.has(before[1]?.lower ?? '');
    case 'firm':
      return !quantified;
  }
}

function labelOf(before: Word[]): { class: LabelClass; name: string; words: number } | null {
  let name = '';
  let found: ReturnType<typeof labelOf> = null;
  for (let words = 1; words <= Math.min(MOST_WORDS, before.length); words++) {
    name = name === '' ? (before[0]?.lower ?? '') : `${before[words - 1]?.lower} ${name}`;
    const labelClass = CLASS_OF.get(name);
    if (labelClass) found = { class: labelClass, name, words };
  }
  return found;
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
