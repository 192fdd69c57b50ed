/** The one markdown-it instance: what Markdown means here, before anything that it refers to is known. */
import MarkdownItClass, { type MarkdownIt, type StateInline } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Where in the source of its paragraph a token starts. */
export interface LocatedMeta {
  offset: number;
}

const ELEMENTS =
  'a|abbr|address|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|center|cite|code|col|dd|del|details|div|dl|dt|em|' +
  'embed|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|' +
  'main|map|mark|marquee|math|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|script|section|select|small|source|span|' +
  'strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|tt|u|ul|video|wbr';
const TAG = new RegExp(`^(?:</?(?:${ELEMENTS})(?:[\\s/][^<>]*)?>|<!--)`, 'i');

/** The first HTML tag in a text, or null. `a < b` and `<số>` are none. */
export function findTag(text: string): string | null {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = TAG.exec(text.slice(at))?.[0];
    if (tag) return tag;
  }
  return null;
}

/** A parser for article and page bodies. Every link is let through: `markdown-links.ts` judges them all. */
export function createParser(): MarkdownIt {
  const md = new MarkdownItClass({ html: false, linkify: false, typographer: true, quotes: '“”‘’' });
  // "điểm (c)" must not become "điểm ©".
  md.disable('replacements');
  md.validateLink = () => true;
  md.use(footnotes);
  // Notes in the middle of text (`^[…]`) take quadratic time, and editors are taught the other kind.
  md.disable('footnote_inline');
  for (const [name, token] of [
    ['link', 'link_open'],
    ['autolink', 'link_open'],
    ['image', 'image'],
  ] as const) {
    md.inline.ruler.at(name, located(standardRule(name), token));
  }
  md.inline.ruler.before('html_inline', 'raw_html', rawHtml);
  return md;
}

/** A rule of markdown-it itself, which has no exports for them. */
function standardRule(name: string): InlineRule {
  const plain = new MarkdownItClass();
  plain.inline.ruler.enableOnly(name);
  const [rule] = plain.inline.ruler.getRules('');
  if (!rule) throw new Error(`Expected markdown-it to have an inline rule "${name}"`);
  return rule;
}

/** markdown-it knows the lines of blocks but not the place of a link: this notes its offset on the token. */
function located(rule: InlineRule, type: string): InlineRule {
  return (state, silent) => {
    const offset = state.pos;
    const before = state.tokens.length;
    const matched = rule(state, silent);
    if (!matched || silent) return matched;
    const token = state.tokens.slice(before).find((each) => each.type === type);
    if (token) token.meta = { offset } satisfies LocatedMeta;
    return true;
  };
}

/** HTML would be printed as it stands, which no editor wants: it becomes a token that is reported. */
const rawHtml: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  const tag = TAG.exec(state.src.slice(state.pos, state.posMax))?.[0];
  if (!tag) return false;
  if (!silent) {
    const token = state.push('raw_html', '', 0);
    token.content = tag;
    token.meta = { offset: state.pos } satisfies LocatedMeta;
  }
  state.pos += tag.length;
  return true;
};
