/** A line of a text that holds a digit, which all numbers, dates and addresses of a person do. */
export interface NumberedLine {
  text: string;
  /** Offset of the line in the whole text. */
  start: number;
}

/** All lines with digits. Most lines of prose have none, and one look at a text leaves these out for all patterns. */
export function numberedLines(text: string): NumberedLine[] {
  const lines: NumberedLine[] = [];
  const digit = /\d/g;
  for (let match = digit.exec(text); match; match = digit.exec(text)) {
    const start = text.lastIndexOf('\n', match.index) + 1;
    const next = text.indexOf('\n', match.index);
    const end = next < 0 ? text.length : next;
    lines.push({ text: text.slice(start, end), start });
    digit.lastIndex = end;
  }
  return lines;
}

/** What a global pattern finds that never reaches over the end of a line; `at` is the offset in the whole text. */
export function matchesIn(
  lines: readonly NumberedLine[],
  pattern: RegExp,
): { match: RegExpExecArray; at: number }[] {
  const matches: { match: RegExpExecArray; at: number }[] = [];
  for (const { text, start } of lines) {
    // Not `matchAll`, which makes a new pattern for each line.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      matches.push({ match, at: start + match.index });
    }
  }
  return matches;
}
