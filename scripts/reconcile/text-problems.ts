/** A text file from its characters to the problems in it. */
import { splitFrontMatter } from '../content/front-matter.ts';
import type { Place } from '../content/model.ts';
import { errorAt, type Problem } from '../content/problems.ts';
import { parseYaml } from '../content/yaml.ts';
import { readFigures } from '../prose/read-figures.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';
import { checkText } from './text-checks.ts';
import type { Spot, TextFinding } from './text-finding.ts';

const MARKDOWN = /\.(?:md|markdown|mdown)$/i;

/**
 * What does not add up in a text with LF line ends, in composed form. Front matter is not read but for the
 * numbers that it declares as `untracked`: findings that one of them takes part in are left out.
 */
export function textProblems(file: string, text: string): Problem[] {
  const { body, bodyLine, untracked } = split(file, text);
  const blocks = textBlocks(body, file, MARKDOWN.test(file), bodyLine);
  const findings = checkText(blocks.map((block) => ({ ...block, figures: readFigures(block.text) })));
  return findings
    .filter(({ involved }) => !involved.some((spot) => isUntracked(blocks, spot, untracked)))
    .map((finding) => findingProblem(finding, placeOf(blocks, finding)));
}

/** A finding as a problem at the place of its number. */
export function findingProblem({ code, severity, params }: TextFinding, place: Place): Problem {
  return { ...errorAt(place, code, null, params), severity };
}

function placeOf(blocks: readonly TextBlock[], { block, start }: Spot): Place {
  return (blocks[block] as TextBlock).place(start);
}

interface Split {
  body: string;
  bodyLine: number;
  /** Numbers as the prose writes them, in lower case. */
  untracked: string[];
}

/** The text after its front matter; a text whose first line is no `---`, or that never ends, has none. */
function split(file: string, text: string): Split {
  const document = splitFrontMatter(text);
  if ('code' in document) return { body: text, bodyLine: 1, untracked: [] };
  const { value } = parseYaml(document.yaml, file, document.yamlLine);
  return { body: document.body, bodyLine: document.bodyLine, untracked: untrackedNumbers(value) };
}

/** The numbers of `untracked: [{ numbers: [...], reason: … }]`, whatever else the front matter holds. */
function untrackedNumbers(value: unknown): string[] {
  const list = (value as { untracked?: unknown } | null | undefined)?.untracked;
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((entry: unknown) => (entry as { numbers?: unknown } | null)?.numbers ?? [])
    .filter((number): number is string | number => typeof number === 'string' || typeof number === 'number')
    .map((number) => String(number).trim().toLowerCase())
    .filter((number) => number !== '');
}

/** Whether a number, with or without its hedge, is one of those declared: `50,08%`, `gần 30%`. */
function isUntracked(
  blocks: readonly { text: string }[],
  { block, start, end }: Spot,
  untracked: readonly string[],
): boolean {
  const text = blocks[block]?.text ?? '';
  return untracked.some((number) => {
    const from = end - number.length;
    if (from > start || text.slice(Math.max(0, from), end).toLowerCase() !== number) return false;
    return (
      !/[\p{L}\d]$/u.test(text.slice(Math.max(0, from - 1), from)) &&
      !/\d[.,]$/.test(text.slice(Math.max(0, from - 2), from))
    );
  });
}
