import { oncePer } from '../site/once.ts';

/** Finished markup as a value. */
export class Markup {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

const SPECIAL = /[&"'<>\\]/;

/**
 * What stands in the page for a value: nothing for one that is missing, finished markup as it is, all else escaped
 * in the way of Nunjucks.
 */
export function printed(value: unknown): string {
  if (typeof value === 'string') return SPECIAL.test(value) ? escaped(value) : value;
  if (value === undefined || value === null) return '';
  return value instanceof Markup ? value.toString() : printed(String(value));
}

/** What stands in the page for a value that is finished markup (`| safe`). */
export function raw(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Markup that is handed on instead of printed. */
export function safe(html: string): Markup {
  return new Markup(html);
}

/** What `{% for item in … %}` goes over: nothing when it is missing or has no order. */
export function items(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const listed =
    typeof value === 'string' || (typeof value === 'object' && value && Symbol.iterator in value);
  return listed ? Array.from(value as Iterable<unknown>) : [];
}

/** What `{% for key, value in … %}` goes over: the entries of an object. */
export function pairs(value: unknown): readonly unknown[] {
  const isObject = typeof value === 'object' && value !== null && !(Symbol.iterator in value);
  return isObject ? Object.entries(value) : items(value);
}

/** A macro that reads nothing but `chrome` says the same on all pages of a build. */
export const oncePerChrome: (macro: (chrome: object) => string) => (chrome: object) => string = oncePer;

/** Copies what lies between special signs in whole pieces: long texts, such as JSON, hold many of them. */
function escaped(text: string): string {
  let out = '';
  let from = 0;
  for (let at = text.search(SPECIAL); at < text.length; at += 1) {
    const entity = entityOf(text.charCodeAt(at));
    if (entity === '') continue;
    out += text.slice(from, at) + entity;
    from = at + 1;
  }
  return out + text.slice(from);
}

function entityOf(code: number): string {
  switch (code) {
    case 34:
      return '&quot;';
    case 38:
      return '&amp;';
    case 39:
      return '&#39;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    case 92:
      return '&#92;';
    default:
      return '';
  }
}
