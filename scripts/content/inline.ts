import { curlQuotes } from '../text/quotes.ts';
import type { FigureTarget, MarkdownContext, NumberMark, ProseRun } from './markdown-context.ts';
import { escapeHtml, figureHtml } from './markdown-html.ts';
import { findTag } from './markdown-parser.ts';
import { figureProblem } from './markdown-problems.ts';
import type { Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';

export interface CompiledInline {
  /** Plain text, for `<title>` and feeds. */
  text: string;
  /** The same as safe markup. */
  html: string;
  problems: Problem[];
}

/** Which one-line text it is, and where it stands, for problems. */
export interface InlineSource {
  /** Asked only when there is a problem: to know it, a file must be parsed again. */
  place(): Place;
  field: string | null;
  role: ProseRun['role'];
}

const FIGURE_LINK = /\[([^[\]]*)\]\(figure:([^)\s]*)\)/g;

/** Stands for a figure while quotes are curled around it. */
const PLACEHOLDER = /\uE000(\d+)\uE001/;

/** A part of a one-line text: words, or a figure. */
type Piece = string | FigureTarget;

/**
 * A one-line text (title, lede, caption): figure references and numbers that are figures become links to
 * their records and straight quotes curl; nothing else is Markdown.
 */
export function compileInline(
  text: string,
  source: InlineSource,
  context: Pick<MarkdownContext, 'resolveFigure' | 'markFigures'>,
): CompiledInline {
  const { place, field } = source;
  const problems: Problem[] = [];
  const tag = text.includes('<') ? findTag(text) : null;
  if (tag) problems.push(errorAt(place(), 'raw-html', field, { found: tag }));
  const targets: FigureTarget[] = [];
  const marked = text.replace(FIGURE_LINK, (_, written: string, reference: string) => {
    const target = context.resolveFigure(reference, written);
    if (target && !('fault' in target)) return `\uE000${targets.push(target) - 1}\uE001`;
    problems.push(figureProblem(place(), field, reference, target));
    return written;
  });
  const pieces = piecesOf(curlQuotes(marked), targets);
  const shown = markPieces(pieces, source, context);
  return {
    text: pieces.map(textOf).join(''),
    html: shown.map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : figureHtml(piece))).join(''),
    problems,
  };
}

/** Words and figures in turn: a split at a pattern with one group gives every other part from the group. */
function piecesOf(text: string, targets: readonly FigureTarget[]): Piece[] {
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 0 ? part : (targets[Number(part)] as FigureTarget)));
}

/** The same pieces, with the numbers in their words that are figures as pieces of their own. */
function markPieces(
  pieces: Piece[],
  { place, role }: InlineSource,
  { markFigures }: Pick<MarkdownContext, 'markFigures'>,
): Piece[] {
  if (!markFigures) return pieces;
  const spans = spansOf(pieces);
  const cited = spans.flatMap(({ piece, start, end }) =>
    typeof piece === 'string' ? [] : [{ start, end, target: piece }],
  );
  const run = { text: pieces.map(textOf).join(''), role, context: [], cited, place };
  const [marks = []] = markFigures([run]);
  return spans.flatMap(({ piece, start, end }) => {
    if (typeof piece !== 'string') return [piece];
    return splitAt(
      piece,
      start,
      marks.filter((mark) => mark.start >= start && mark.end <= end),
    );
  });
}

function splitAt(words: string, offset: number, marks: readonly NumberMark[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, target } of marks) {
    pieces.push(words.slice(from, start - offset));
    pieces.push({ ...target, text: words.slice(start - offset, end - offset) });
    from = end - offset;
  }
  return [...pieces, words.slice(from)];
}

function spansOf(pieces: readonly Piece[]): { piece: Piece; start: number; end: number }[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += textOf(piece).length;
    return { piece, start, end: at };
  });
}

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}
