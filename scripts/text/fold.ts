/**
 * Text without accents and case, for comparing and finding: `Đảng ủy` → `dang uy`. NFD leaves đ whole,
 * so it is replaced by itself.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return stripMarks(text).toLowerCase();
}

/** Takes every accent off and keeps the case: `Đảng ủy` → `Dang uy`. */
export function stripMarks(text: string): string {
  let bare = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = BARE_LETTERS[code];
    if (letter === undefined) return stripAny(text);
    bare += letter;
  }
  return bare;
}

function stripAny(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/** Latin letters in one piece, by code, without their marks: each by itself gives what it gives within a text. */
const BARE_LETTERS = Array.from({ length: 0x1f00 }, (_, code) =>
  code < 0x250 || code >= 0x1e00 ? stripAny(String.fromCharCode(code)) : undefined,
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII = /^[\x00-\x7F]*$/;
