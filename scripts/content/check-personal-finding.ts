/** What all searches for personal identifiers give, and how it is shown without being given away. */

/** A part of a text that says something of a private person. Offsets are UTF-16. */
export interface PersonalFinding {
  code: string;
  start: number;
  end: number;
}

/**
 * True when a number does not end at `end`, or is followed by a unit: `1312-CV/TU`, `0912345678/QĐ`,
 * `123.456.789 đồng` look like personal numbers and are others.
 */
export function goesOn(text: string, end: number): boolean {
  return GOES_ON.test(text.slice(end, end + 14));
}

const UNIT = 'đồng|người|triệu|nghìn|tỷ|tỉ|lượt|thẻ|hồ sơ|trường hợp|đảng viên|công dân|m2|ha|USD';
const GOES_ON = new RegExp(`^(?:[.,/-]?\\p{N}|[\\p{L}_=]|[/-]\\p{L}|\\s?%|\\s(?:${UNIT})(?!\\p{L}))`, 'iu');

/** The digits of a number, whatever stands between them. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** What of a text before a place belongs to the sentence, entry or paragraph that the place is in. */
export function sameSentenceBefore(before: string): string {
  const cuts = ENDS.map((end) => {
    const at = before.lastIndexOf(end);
    return at < 0 ? 0 : at + end.length;
  });
  return before.slice(Math.max(...cuts));
}

/** What of a text after a place belongs to that sentence. */
export function sameSentenceAfter(after: string): string {
  const cuts = ENDS.map((end) => after.indexOf(end)).filter((at) => at >= 0);
  return after.slice(0, Math.min(after.length, ...cuts));
}

const ENDS = ['. ', '.\n', '; ', '! ', '? ', '\n\n', '\n- ', '\n* '];

/** Text in which numbers and addresses are no longer legible: `0912…678`, `sinh ngày 12/0…984`. */
export function masked(text: string): string {
  const line = text.replace(/[\s*_|]+/g, ' ').trim();
  const at = Math.max(0, line.search(/\d/));
  const secret = line.slice(at);
  const [first, last] = secret.length > 8 ? [4, 3] : [2, 0];
  return `${line.slice(0, at)}${secret.slice(0, first)}…${last > 0 ? secret.slice(-last) : ''}`;
}
