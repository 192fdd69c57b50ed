/** Markdown bodies of articles and pages → HTML, headings, words and problems. */
import type { Token } from 'markdown-it';
import { didYouMean } from '../text/distance.ts';
import { countWords } from '../text/reading-time.ts';
import { slugify } from '../text/slugs.ts';
import type { CompiledBody, MarkdownContext } from './markdown-context.ts';
import { createParser } from './markdown-parser.ts';
import { applyMarks, proseRuns } from './markdown-prose.ts';
import { type RenderEnv, renderOwnTokens } from './markdown-render.ts';
import { type Resolution, resolveInline } from './markdown-resolve.ts';
import { placeInBlock, plainText } from './markdown-source.ts';
import { shapeTables } from './markdown-tables.ts';
import type { Heading, Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';

export { type CompiledInline, compileInline, type InlineSource } from './inline.ts';
export type {
  BodyPicture,
  CompiledBody,
  FigureFault,
  FigureTarget,
  MarkdownContext,
  NumberMark,
  OutwardLink,
  ProseRun,
} from './markdown-context.ts';

const parser = createParser();
renderOwnTokens(parser);

/**
 * Compiles a body that starts on line `bodyLine` of `file`. It never throws: whatever is wrong is among the
 * problems, and the HTML then shows the text without the faulty link.
 */
export function compileBody(
  body: string,
  bodyLine: number,
  file: string,
  context: MarkdownContext,
): CompiledBody {
  const source = { file, bodyLine, lines: body.split('\n') };
  const state: Resolution = { source, context, problems: [], pictures: [], anchors: [], outward: [] };
  const env: RenderEnv = { language: context.language ?? 'vi', tables: 0 };
  const tokens = parser.parse(body, env);

  let words = 0;
  let map: [number, number] = [0, 0];
  for (const token of tokens) {
    map = token.map ?? map;
    if (token.type !== 'inline') continue;
    resolveInline(token, map, state);
    words += countWords(plainText(token.children ?? []));
  }
  markProse(tokens, state);
  const headings = nameHeadings(tokens, state);
  checkAnchors(headings, state);
  shapeTables(tokens);
  const html = parser.renderer.render(standingPictures(tokens), parser.options, env);
  const { pictures, outward, problems } = state;
  return { html, headings, words, pictures, outward, problems };
}

/** Turns the numbers in the prose that are figures into links to their records. */
function markProse(tokens: Token[], { source, context }: Resolution): void {
  if (!context.markFigures) return;
  const runs = proseRuns(tokens, source);
  const marks = context.markFigures(runs);
  runs.forEach((run, index) => {
    applyMarks(run, marks[index] ?? []);
  });
}

/** Gives headings their ids. The page's own title is the only first-level heading, so a body has none. */
function nameHeadings(tokens: Token[], state: Resolution): Heading[] {
  const headings: Heading[] = [];
  const taken = new Map(PAGE_IDS.map((id) => [id, 1]));
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const inline = tokens[index + 1] as Token;
    const level = Number(token.tag.slice(1));
    const text = plainText(inline.children ?? []).trim();
    const above = headings.at(-1)?.level ?? 1;
    const code = level === 1 ? 'heading-one' : level > above + 1 ? 'heading-skips-level' : null;
    if (code) {
      const { line } = placeInBlock(state.source, token.map ?? [0, 0], inline.content, 0);
      const params = { found: text, level: '#'.repeat(level), expected: '#'.repeat(above + 1) };
      state.problems.push(errorAt({ file: state.source.file, line, column: 1 }, code, null, params));
    }
    const id = freeId(slugify(text) || 'muc', taken);
    token.attrSet('id', id);
    headings.push({ level, id, text });
  });
  return headings;
}

/** Ids that the page itself has, so that no heading may take them. */
const PAGE_IDS = [
  'noi-dung',
  'dinh-chinh',
  'so-lieu',
  'so-lieu-trong-bai',
  'xem-them',
  'muc-luc',
  'lien-quan',
];

/** An id that is not taken: the wanted one, else with the next number; `taken` counts how often each was. */
function freeId(wanted: string, taken: Map<string, number>): string {
  const base = /^(?:ve-)?chu-thich-\d/.test(wanted) ? `muc-${wanted}` : wanted;
  let number = taken.get(base) ?? 0;
  let id: string;
  do {
    number += 1;
    id = number === 1 ? base : `${base}-${number}`;
  } while (number > 1 && taken.has(id));
  taken.set(base, number);
  if (id !== base) taken.set(id, 1);
  return id;
}

function checkAnchors(headings: Heading[], { anchors, problems }: Resolution): void {
  const ids = headings.map((heading) => heading.id);
  for (const { id, place } of anchors) {
    if (ids.includes(id)) continue;
    problems.push(brokenAnchor(place, id, ids));
  }
}

/** A link to a heading that its page does not have; `ids` are those that it has. */
export function brokenAnchor(place: Place, id: string, ids: readonly string[]): Problem {
  const params = { found: `#${id}`, suggestion: didYouMean(id, ids) ?? '', allowed: ids.join(', ') };
  return errorAt(place, 'broken-anchor', null, params);
}

/** A picture alone in its paragraph stands as a figure, without the paragraph. */
function standingPictures(tokens: Token[]): Token[] {
  const shown: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const inline = tokens[index + 1];
    const [only, ...others] = inline?.children ?? [];
    if (token.type === 'paragraph_open' && only?.type === 'image' && others.length === 0) {
      only.type = 'picture';
      only.block = true;
      shown.push(only);
      index += 2;
    } else shown.push(token);
  }
  return shown;
}
