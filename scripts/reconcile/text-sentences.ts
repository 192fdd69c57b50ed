/** Where the sentences of a text begin. */

/** Shortened words whose point ends no sentence: `TP. Hồ Chí Minh`, `ThS. Nguyễn …`, `v.v. và`. */
const SHORTENED = new Set('TP Tp TT TX Q P ThS TS GS PGS BS KS KTS CN đ/c Đ/c đc Đc Tr NXB St'.split(' '));

/** Offsets at which sentences begin: always 0, and after a `.`, `!`, `?` or `…` that a new start follows. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  const end = /[.!?…]["”’»)\]]?\s+(?=["“‘«([]?[-–+•*]?[\p{Lu}\d])/gu;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    if (match[0].startsWith('.') && isShortened(text, match.index)) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** Whether the word before a point is one that is written short. */
function isShortened(text: string, point: number): boolean {
  const word = /[\p{L}/]{1,4}$/u.exec(text.slice(Math.max(0, point - 5), point))?.[0];
  return word !== undefined && SHORTENED.has(word);
}
