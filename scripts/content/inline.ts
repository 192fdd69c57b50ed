import { curlQuotes } from '../text/quotes.ts';
import type { FigureTarget, MarkdownContext } from './markdown-context.ts';
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

const FIGURE_LINK = /\[([^[\]]*)\]\(figure:([^)\s]*)\)/g;

/**
 * A one-line text (title, lede, caption): figure references become their numbers and straight quotes curl;
 * nothing else is Markdown. `place` and `field` say where the text stands, for problems.
 */
export function compileInline(
  text: string,
  place: Place,
  field: string | null,
  context: Pick<MarkdownContext, 'resolveFigure'>,
): CompiledInline {
  const problems: Problem[] = [];
  const tag = text.includes('<') ? findTag(text) : null;
  if (tag) problems.push(errorAt(place, 'raw-html', field, { found: tag }));
  const targets: FigureTarget[] = [];
  const marked = text.replace(FIGURE_LINK, (_, written: string, reference: string) => {
    const target = context.resolveFigure(reference, written);
    if (target && !('fault' in target)) return `\uE000${targets.push(target) - 1}\uE001`;
    problems.push(figureProblem(place, field, reference, target));
    return written;
  });
  const curled = curlQuotes(marked);
  if (targets.length === 0) return { text: curled, html: escapeHtml(curled), problems };
  const fill = (source: string, print: (target: FigureTarget) => string) =>
    source.replace(/\uE000(\d+)\uE001/g, (_, index: string) => print(targets[Number(index)] as FigureTarget));
  return {
    text: fill(curled, (target) => target.text),
    html: fill(escapeHtml(curled), figureHtml),
    problems,
  };
}
