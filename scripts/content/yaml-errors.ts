import type { YAMLError } from 'yaml';
import type { Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';

/**
 * A fault that the YAML parser found, as one of our codes. The parser's own words are for programmers; what
 * editors mistype is nearly always one of a few things, and the line itself tells which.
 */
export function yamlErrorProblem(
  error: YAMLError,
  text: string,
  placeAt: (offset: number) => Place,
): Problem {
  const offset = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const line = lineAround(text, offset);
  const place = placeAt(offset);
  const params = { found: line.trim(), detail: error.message };
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return errorAt(place, 'yaml-duplicate-key', null, {
        found: /^[\s-]*([^:\s]+)/.exec(text.slice(offset))?.[1] ?? '',
      });
    case 'MULTIPLE_DOCS':
      return errorAt(place, 'yaml-many-documents', null, params);
    case 'TAB_AS_INDENT':
      return errorAt(place, 'yaml-tab', null, params);
    case 'BAD_ALIAS':
      return errorAt(place, 'yaml-alias', null, { found: /\*[^\s,\]}]*/.exec(line)?.[0] ?? '*' });
    default:
      return errorAt(place, guess(line, text.slice(0, offset)), null, params);
  }
}

/** Which of the usual slips a line holds. */
function guess(line: string, before: string): string {
  if (/^\s*\t/.test(line)) return 'yaml-tab';
  const value = /^[\s-]*[\w-]+:\s+(.*)$/.exec(line)?.[1] ?? line.trim();
  const quote = /^["']/.exec(value)?.[0];
  if (quote && (value.length === 1 || !value.trimEnd().endsWith(quote))) return 'yaml-open-quote';
  if (quote || hasOpenQuote(before)) return 'yaml-open-quote';
  if (/^[[{@`%|>*&!]/.test(value)) return 'yaml-special-start';
  if (/:\s/.test(value)) return 'yaml-colon';
  return 'yaml-syntax';
}

function hasOpenQuote(before: string): boolean {
  const lastLine = before.slice(before.lastIndexOf('\n') + 1);
  const value = /^[\s-]*[\w-]+:\s+(.*)$/.exec(lastLine)?.[1] ?? '';
  return value.startsWith('"') && !/[^\\]"\s*$/.test(value.slice(1));
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}
