/** Markdown within a line, reduced to what readers see, with the way back to the source. */

/**
 * Text as readers see it. `offsets[i]` is where its character i stands in the source; one more for the end.
 */
export interface ShownText {
  text: string;
  offsets: number[];
}

/** A reference is no longer than this; a `[` without its end must not make reading slow. */
const LONGEST_TARGET = 500;
const LONGEST_LABEL = 300;
const MOST_NESTED = 3;

/**
 * Links become their text (`[1.135](figure:admissions)` → `1.135`), pictures their caption or nothing,
 * references to notes nothing; marks of emphasis and code are left out. `base` is where the source begins.
 */
export function shownText(source: string, base: number): ShownText {
  const shown: ShownText = { text: '', offsets: [] };
  const keep = (from: number, to: number) => {
    shown.text += source.slice(from, to);
    for (let at = from; at < to; at++) shown.offsets.push(base + at);
  };
  let kept = 0;
  for (let at = 0; at < source.length; at++) {
    const step = markAt(source, at);
    if (!step) continue;
    keep(kept, at);
    if (step.label) keepLink(source, step, keep);
    kept = step.end;
    at = step.end - 1;
  }
  keep(kept, source.length);
  shown.offsets.push(base + source.length);
  return shown;
}

interface Mark {
  /** First place after the mark. */
  end: number;
  /** The part of it that readers see. */
  label?: [number, number];
}

function keepLink(source: string, { label }: Mark, keep: (from: number, to: number) => void): void {
  const [from, to] = label as [number, number];
  let kept = from;
  for (let at = from; at < to; at++) {
    if (!'*_`'.includes(source.charAt(at))) continue;
    keep(kept, at);
    kept = at + 1;
  }
  keep(kept, to);
}

function markAt(source: string, at: number): Mark | null {
  switch (source.charAt(at)) {
    case '*':
    case '`':
      return { end: at + 1 };
    case '_':
      return isWordChar(source, at - 1) && isWordChar(source, at + 1) ? null : { end: at + 1 };
    case '\\':
      return /[\\`*_{}[\]()#+\-.!|]/.test(source.charAt(at + 1)) ? { end: at + 1 } : null;
    case '!':
      return source.charAt(at + 1) === '[' ? pictureAt(source, at + 1) : null;
    case '[':
      return source.charAt(at + 1) === '^' ? noteAt(source, at) : linkAt(source, at);
    default:
      return null;
  }
}

function isWordChar(source: string, at: number): boolean {
  return /[\p{L}\d]/u.test(source.charAt(at));
}

/** `[^name]`. */
function noteAt(source: string, at: number): Mark | null {
  const close = source.slice(at, at + 60).indexOf(']');
  return close < 0 ? null : { end: at + close + 1 };
}

/** `[words](target)`. */
function linkAt(source: string, at: number): Mark | null {
  const close = closing(source, at, LONGEST_LABEL);
  if (close < 0 || source.charAt(close + 1) !== '(') return null;
  const end = closing(source, close + 1, LONGEST_TARGET);
  return end < 0 ? null : { end: end + 1, label: [at + 1, close] };
}

/** `![alt](file "caption")`: the caption is what stands under the picture. */
function pictureAt(source: string, at: number): Mark | null {
  const link = linkAt(source, at);
  if (!link?.label) return null;
  const target = source.slice(link.label[1] + 2, link.end - 1);
  const open = target.indexOf('"');
  const close = target.lastIndexOf('"');
  const from = link.label[1] + 2 + open + 1;
  return open < 0 || close <= open
    ? { end: link.end }
    : { end: link.end, label: [from, from + close - open - 1] };
}

/** The bracket that closes the one at a place, or -1 when it is too far off. */
function closing(source: string, at: number, reach: number): number {
  const [open, close] = source.charAt(at) === '[' ? ['[', ']'] : ['(', ')'];
  let depth = 0;
  for (let place = at; place < source.length && place - at <= reach; place++) {
    const sign = source.charAt(place);
    if (sign === open && ++depth > MOST_NESTED) return -1;
    if (sign === close && --depth === 0) return place;
  }
  return -1;
}
