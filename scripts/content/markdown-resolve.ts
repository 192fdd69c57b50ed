/** Gives the links, figures and pictures of parsed Markdown their targets, and reports those that have none. */
import type { Token } from 'markdown-it';
import { compileInline } from './inline.ts';
import type { MarkdownContext, OutwardLink } from './markdown-context.ts';
import type { LocatedMeta } from './markdown-parser.ts';
import { figureProblem, linkProblem } from './markdown-problems.ts';
import { asFigure } from './markdown-prose.ts';
import { attribute, type BodySource, metaOf, placeInBlock, plainText } from './markdown-source.ts';
import type { Place } from './model.ts';
import { folderOf, resolvePath } from './paths.ts';
import { errorAt, type Problem } from './problems.ts';

/** What is collected while the blocks of one body are resolved. */
export interface Resolution {
  source: BodySource;
  context: MarkdownContext;
  problems: Problem[];
  pictures: string[];
  /** Links to headings of other pages, by the address that they were given. */
  outward: OutwardLink[];
  /** Links to headings of the same page, to be checked when all headings are known. */
  anchors: { id: string; place: Place }[];
}

/** Resolves the children of one inline token in place; `map` is the line range of its block. */
export function resolveInline(inline: Token, map: [number, number], state: Resolution): void {
  const children = inline.children ?? [];
  const placeOf = (offset: number) => placeInBlock(state.source, map, inline.content, offset);
  reportFootnotes(inline, state, placeOf);
  const resolved: Token[] = [];
  for (let index = 0; index < children.length; index++) {
    const token = children[index] as Token;
    const place = () => placeOf(metaOf<LocatedMeta | null>(token)?.offset ?? 0);
    if (token.type === 'raw_html' && !resolved.some(isRawHtml)) {
      state.problems.push(errorAt(place(), 'raw-html', null, { found: token.content }));
    }
    if (token.type === 'image') resolvePicture(token, children.length === 1, place, state);
    if (token.type === 'link_open') {
      const href = attribute(token, 'href');
      const end = closingIndex(children, index);
      if (/^figure:/i.test(href)) {
        const inner = children.slice(index + 1, end);
        resolved.push(...figureTokens(token, decode(href.slice(7)), inner, place, state));
        index = end;
        continue;
      }
      if (!resolveLink(token, href, place, state)) hideLink(token, children[end]);
    }
    resolved.push(token);
  }
  inline.children = resolved;
}

function figureTokens(
  link: Token,
  reference: string,
  inner: Token[],
  place: () => Place,
  state: Resolution,
): Token[] {
  const target = state.context.resolveFigure(reference, plainText(inner));
  if (!target || 'fault' in target) {
    state.problems.push(figureProblem(place(), null, reference, target));
    return inner;
  }
  return [asFigure(link, target)];
}

/** Gives a link its target; false when it has none, or one that is not public now. */
function resolveLink(token: Token, href: string, place: () => Place, state: Resolution): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return true;
  if (scheme === 'http' || scheme === 'https') {
    token.attrJoin('class', 'external');
    token.attrSet('rel', 'noopener external');
    return true;
  }
  if (scheme || href.startsWith('//')) {
    state.problems.push(linkProblem(place(), 'unsafe-link', href));
    return false;
  }
  if (href.startsWith('#')) return state.anchors.push({ id: decode(href.slice(1)), place: place() }) > 0;
  const target = href === '' ? null : state.context.resolveLink(decode(href));
  if (target?.href) {
    token.attrSet('href', target.href);
    if (target.href.includes('#')) state.outward.push({ href: target.href, place: place() });
  }
  if (!target) state.problems.push(linkProblem(place(), 'broken-link', decode(href)));
  return Boolean(target?.href);
}

/** Leaves the text of a link and takes the link away. */
function hideLink(open: Token, close: Token | undefined): void {
  open.hidden = true;
  if (close) close.hidden = true;
}

function resolvePicture(token: Token, block: boolean, place: () => Place, state: Resolution): void {
  const src = decode(attribute(token, 'src'));
  const alt = plainText(token.children ?? []).trim();
  if (alt === '') state.problems.push(errorAt(place(), 'missing-alt', null, { found: src }));
  const file = resolvePath(folderOf(state.source.file), src);
  const remote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
  const html = file === null ? null : state.context.pictureHtml({ file, alt, block });
  if (html === null) {
    const code = remote ? 'remote-picture' : file === null ? 'picture-outside' : 'missing-picture';
    state.problems.push(errorAt(place(), code, null, { found: src, expected: file ?? '', suggestion: '' }));
  } else if (file !== null) state.pictures.push(file);
  const title = attribute(token, 'title');
  const caption =
    block && title ? compileInline(title, { place, field: null, role: 'caption' }, state.context) : null;
  state.problems.push(...(caption?.problems ?? []));
  token.meta = { html: html ?? '', captionHtml: caption?.html ?? null } satisfies PictureMeta;
}

/** What the renderer needs of a picture. */
export interface PictureMeta {
  html: string;
  captionHtml: string | null;
}

function isRawHtml(token: Token): boolean {
  return token.type === 'raw_html';
}

/** A footnote mark without its note stays in the text as `[^1]`. The same mark is reported once in a block. */
function reportFootnotes(inline: Token, state: Resolution, placeOf: (offset: number) => Place): void {
  if (!inline.content.includes('[^')) return;
  const text = plainText((inline.children ?? []).filter((token) => token.type === 'text'));
  for (const mark of new Set(text.match(/\[\^[^[\]\s]+\]/g))) {
    const place = placeOf(Math.max(0, inline.content.indexOf(mark)));
    state.problems.push(errorAt(place, 'unknown-footnote', null, { found: mark }));
  }
}

function closingIndex(tokens: Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.type === 'link_open') depth++;
    if (tokens[index]?.type === 'link_close' && --depth === 0) return index;
  }
  return tokens.length - 1;
}

/** markdown-it percent-encodes addresses; files and slugs are looked up as written. */
function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
