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
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII = /^[\x00-\x7F]*$/;
