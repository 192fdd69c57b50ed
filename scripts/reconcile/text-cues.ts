/**
 * The words around a number that say what part it plays in a sentence. All patterns are for text in lower
 * case, look at a bounded stretch, and never cross a bracket, a semicolon or another number.
 */
import { knownPhrase } from '../prose/phrases.ts';
import { type NounClass, vocabulary } from '../prose/vocabulary.ts';
import { wordAfter } from '../prose/words.ts';

/** What a percentage is a percentage of. */
export type PercentRole =
  /** Of a whole that the part belongs to. */
  | 'share'
  /** Of a target or plan. */
  | 'target'
  /** Of another time's number, or an increase, a decrease or an excess. */
  | 'other';

const CHANGE_BEFORE =
  /(?<!\p{L})(?:tăng|giảm|vượt|thêm|hụt|bớt|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh|lệch|còn thiếu|thặng dư|lãi suất)(?!\p{L})[^.;,()\d]{0,40}\(?$/u;
const TARGET_AFTER =
  /^\s*\)?\s*(?:so với |so |của |trên )?(?:tổng )?(?:(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|dự toán|kh|ct|nq)(?!\p{L})|yêu cầu đề ra|nhiệm vụ được giao|định mức)/u;
const TIME_AFTER =
  /^\s*\)?,?\s*(?:so với |so )?(?:(?:cùng kỳ|cùng kì|cùng thời|kỳ trước|thời điểm|giai đoạn|nhiệm kỳ|nhiệm kì|tháng|quý|năm|đầu|khóa|khoá|trước|bình quân|mức)(?!\p{L}))/u;
const TARGET_BEFORE = /(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán)(?!\p{L})[^.;()\d]{0,50}$/u;

/** What a percentage is of, by the words before and after it. */
export function percentRole(before: string, after: string, value: number): PercentRole {
  if (CHANGE_BEFORE.test(before)) return 'other';
  if (TARGET_AFTER.test(after)) return 'target';
  if (TIME_AFTER.test(after)) return 'other';
  return value > 100 || TARGET_BEFORE.test(before) ? 'target' : 'share';
}

const COMPARED_BEFORE =
  /(?<!\p{L})(?:tăng|giảm|vượt|thiếu|hụt|bớt|chênh|thêm được)(?!\p{L})[^.;,()\d]{0,24}$/u;

/** Whether a count says by how much another one grew, fell or was passed. */
export function isDifference(before: string): boolean {
  return COMPARED_BEFORE.test(before);
}

/**
 * What may stand between a part and its percentage: `…, chiếm tỷ lệ `, ` (đạt `, ` là nữ, bằng `, ` (`.
 * The word that joins them is in the first group; a bracket alone joins them too.
 */
const JOINED =
  /(?:(?<!\p{L})(chiếm|đạt|bằng|tương đương|tương ứng|ứng với|tức|tỷ lệ|tỉ lệ|được|là|=)(?!\p{L})(?:\s+(?:tới|đến|được|tỷ lệ|tỉ lệ|với|là|mức|gần|hơn|trên|dưới|khoảng|ngót|xấp xỉ))*\s*[:=]?\s*\(?|\((?:gần |hơn |trên |dưới |khoảng |xấp xỉ |ngót )?)\s*$/u;

/** The word that joins a part to its percentage, `(` for a bracket alone, null when nothing joins them. */
export function joiningWord(gap: string): string | null {
  if (gap.includes(';') || /[.!?]\s/.test(gap)) return null;
  const match = JOINED.exec(gap.slice(-60));
  return match === null ? null : (match[1] ?? '(');
}

/** `trong đó`, `gồm` and the like: what follows are parts of what stands before. */
export const PARTS_FOLLOW =
  /(?<!\p{L})(?:trong đó|trong số đó|trong số này|trong số ấy|trong số|bao gồm|gồm có|gồm|chia ra|cụ thể)(?!\p{L})/u;
/** A sentence that speaks of parts of a number before it. */
export const PARTS_OPEN =
  /^["“]?(?:trong đó|trong số|trong tổng số|số này|về cơ cấu|cơ cấu|cụ thể)(?!\p{L})/u;
/** The number that follows is a whole: `trong tổng số 118`, `trên tổng số 118`, `trong 118`. */
export const WHOLE_BEFORE = /(?<!\p{L})(?:trong|trên)(?: tổng)?(?: số)?(?: là)?\s*$/u;
export const WHOLE_STATED_BEFORE = /(?<!\p{L})(?:trong|trên)(?: tổng số| số| tổng)\s*$/u;

const STATED_BASE = /^\s*\)?\s*(?:so với |trong |trên |của |so )?(?:tổng số|tổng|toàn bộ|số) /u;

/** Families of nouns whose counts can be parts of each other. */
export type NounFamily = 'people' | 'households' | 'organisations' | 'other';

const PEOPLE: ReadonlySet<NounClass> = new Set<NounClass>(['member', 'person', 'role', 'someone']);
/** Nouns that stand for people or for anything else: `20 đảng viên (khai trừ 1 trường hợp)`. */
const STAND_INS = new Set(['huy hiệu', 'trường hợp', 'lượt', 'suất']);
const HOUSEHOLDS = new Set(['hộ', 'gia đình', 'khẩu']);
const CLASS_OF = new Map(vocabulary().map(([, { sense, class: nounClass }]) => [sense, nounClass]));

/** The family of a noun's sense; null for no noun and for one that says nothing. */
export function familyOf(noun: string | null): NounFamily | null {
  if (noun === null || STAND_INS.has(noun)) return null;
  if (HOUSEHOLDS.has(noun)) return 'households';
  const nounClass = CLASS_OF.get(noun) ?? CLASS_OF.get(noun.split(' ', 1)[0] ?? '');
  if (nounClass !== undefined && PEOPLE.has(nounClass)) return 'people';
  return nounClass === 'organisation' ? 'organisations' : 'other';
}

/** Whether counts of two nouns can be a part and its whole; a missing noun says nothing against it. */
export function sameSense(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true;
  const family = familyOf(one);
  return family !== 'other' && family === familyOf(other);
}

/**
 * The whole that is named after a percentage (`… 24,76% so với tổng số hội viên`): the sense of its noun,
 * `''`
 * for one that the vocabulary does not know, null when no whole is named.
 */
export function statedBase(after: string): string | null {
  const match = STATED_BASE.exec(after);
  if (!match) return null;
  const word = wordAfter(after, match[0].length);
  return (word && knownPhrase(after, word)?.sense) || '';
}
