/**
 * Characters that look right and are wrong: decomposed letters, and letters of other alphabets that look
 * like Vietnamese ones. Each finder gives the first offset (in UTF-16 units) of its kind.
 */

export interface FoundCharacter {
  offset: number;
  /** The text as it stands. */
  found: string;
  /** What it should be. */
  right: string;
}

/**
 * Anything but Latin letters in one piece, the letters of Vietnamese and the usual signs. A text without it is
 * composed and holds nothing that this file looks for: nearly every text, told by one look at each character.
 */
const UNUSUAL =
  /[^\t\n\r -~\u00A0-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u0255\u0257-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]/;

/** True for a text in which `firstDecomposed`, `firstForbidden` and `firstLookAlike` find nothing, told at once. */
export function isUsual(text: string): boolean {
  return !UNUSUAL.test(text);
}

/** True when text is in Unicode's composed form, the only one that searching and sorting rely on. */
export function isNfc(text: string): boolean {
  return isUsual(text) || text.normalize('NFC') === text;
}

/** The first character that is written in pieces (`a` + `̉`), or null when all text is composed. */
export function firstDecomposed(text: string): FoundCharacter | null {
  if (isNfc(text)) return null;
  const cluster = /\P{M}\p{M}*/gu;
  for (let match = cluster.exec(text); match; match = cluster.exec(text)) {
    const right = match[0].normalize('NFC');
    if (right !== match[0]) return { offset: match.index, found: match[0], right };
  }
  return { offset: 0, found: text.slice(0, 1), right: text.normalize('NFC').slice(0, 1) };
}

/** Icelandic and African letters that Vietnamese keyboards of old produced in place of đ and Đ. */
const LOOK_ALIKES: Record<string, string> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

/** The first letter that only looks like đ or Đ, or null. */
export function firstLookAlike(text: string): FoundCharacter | null {
  if (isUsual(text)) return null;
  const offset = text.search(/[ÐðƉɖ]/);
  if (offset < 0) return null;
  const found = text.charAt(offset);
  return { offset, found, right: LOOK_ALIKES[found] ?? found };
}

/**
 * Control characters, the replacement sign, code points that are no characters (XML refuses them) or belong
 * to nobody, lone surrogates, and invisible marks, among them those that turn the direction of text.
 */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|[\p{Cs}\p{Co}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/u;

/** The offset and name (`U+200B`) of the first character that no text should hold, or null. */
export function firstForbidden(text: string): { offset: number; name: string } | null {
  if (isUsual(text)) return null;
  const offset = text.search(INVISIBLE);
  if (offset < 0) return null;
  return { offset, name: `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}` };
}

/** Line and column, both from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
