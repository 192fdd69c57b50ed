/** Splitting a Markdown file into the YAML between its two `---` lines and the text that follows. */
import type { SourceDocument, TextSource } from './model.ts';

export interface SplitDocument {
  yaml: string;
  /** Line of the file on which `yaml` starts. */
  yamlLine: number;
  body: string;
  bodyLine: number;
}

export interface FrontMatterFault {
  code: 'front-matter-missing' | 'front-matter-unclosed' | 'front-matter-language';
  line: number;
  params: Record<string, string>;
}

/**
 * Splits a file whose lines end in LF. Only plain `---` opens front matter: `---js`, `---json` and
 * `---toml`, which other generators would run or parse otherwise, are refused.
 */
export function splitFrontMatter(text: string): SplitDocument | FrontMatterFault {
  const [first = ''] = text.split('\n', 1);
  const language = /^---\s*([A-Za-z]\w*)\s*$/.exec(first)?.[1];
  if (language) return { code: 'front-matter-language', line: 1, params: { language } };
  if (first.trimEnd() !== '---') return { code: 'front-matter-missing', line: 1, params: {} };

  const start = first.length + 1;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return { code: 'front-matter-unclosed', line: 1, params: {} };

  const yaml = text.slice(start, end.index);
  const bodyStart = Math.min(text.length, end.index + end[0].length + 1);
  return { yaml, yamlLine: 2, body: text.slice(bodyStart), bodyLine: 3 + countLines(yaml) };
}

/** The Markdown of an article or page, without its front matter. */
export function bodyOf({ file, bodyLine }: { file: string; bodyLine: number }, textOf: TextSource): string {
  const text = textOf(file);
  let start = 0;
  for (let line = 1; line < bodyLine; line++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  return text.slice(start);
}

/** The texts of documents that are in memory. */
export function textsOf(documents: readonly SourceDocument[]): TextSource {
  const texts = new Map(documents.map(({ file, text }) => [file, text ?? '']));
  return (file) => normalizeLines(texts.get(file) ?? '');
}

/** Text with LF line ends and no byte order mark: the form that everything after the reader works on. */
export function normalizeLines(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.slice(start).replaceAll('\r\n', '\n');
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
