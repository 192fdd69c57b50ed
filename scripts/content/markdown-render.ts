/** How the tokens that are our own look as HTML. */
import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import type { FigureTarget } from './markdown-context.ts';
import { escapeHtml, figureHtml } from './markdown-html.ts';
import type { PictureMeta } from './markdown-resolve.ts';
import { metaOf } from './markdown-source.ts';

interface Labels {
  footnote(number: number): string;
  footnotes: string;
  back(number: number): string;
  /** What readers see of `back`: its first words. */
  backShort: string;
  table(number: number): string;
}

const LABELS: Record<'vi' | 'en', Labels> = {
  vi: {
    footnote: (number) => `Chú thích ${number}`,
    footnotes: 'Chú thích',
    back: (number) => `Trở lại chỗ có chú thích ${number}`,
    backShort: 'Trở lại',
    table: (number) => `Bảng ${number}`,
  },
  en: {
    footnote: (number) => `Note ${number}`,
    footnotes: 'Notes',
    back: (number) => `Back to where note ${number} stands`,
    backShort: 'Back',
    table: (number) => `Table ${number}`,
  },
};

/** What the renderer keeps while it renders one body. */
export interface RenderEnv extends Env {
  language: 'vi' | 'en';
  tables: number;
}

const RULES: Record<string, RendererRule> = {
  figure: (tokens, index) => figureHtml(metaOf<FigureTarget>(tokens[index])),
  raw_html: (tokens, index) => escapeHtml(tokens[index]?.content ?? ''),
  image: (tokens, index) => metaOf<PictureMeta>(tokens[index]).html,
  picture: (tokens, index) => {
    const { html, captionHtml } = metaOf<PictureMeta>(tokens[index]);
    const caption = captionHtml === null ? '' : `<figcaption>${captionHtml}</figcaption>`;
    return `<figure class="picture">${html}${caption}</figure>\n`;
  },
  table_open: (_tokens, _index, _options, env) => {
    const { language, tables } = countTable(env as RenderEnv);
    const label = LABELS[language].table(tables);
    return `<div class="table" role="region" tabindex="0" aria-label="${label}"><table>\n`;
  },
  table_close: () => '</table></div>\n',
  fence: (tokens, index) => codeHtml(tokens[index]),
  code_block: (tokens, index) => codeHtml(tokens[index]),
  footnote_ref: (tokens, index, _options, env) => {
    const { number, suffix } = footnoteOf(tokens[index]);
    const label = LABELS[(env as RenderEnv).language].footnote(number);
    const link = `<a href="#chu-thich-${number}" id="ve-chu-thich-${number}${suffix}" role="doc-noteref" aria-label="${label}">${number}</a>`;
    return `<sup class="footnote">${link}</sup>`;
  },
  footnote_block_open: (_tokens, _index, _options, env) => {
    const label = LABELS[(env as RenderEnv).language].footnotes;
    return `<section class="footnotes" role="doc-endnotes" aria-label="${label}">\n<ol>\n`;
  },
  footnote_block_close: () => '</ol>\n</section>\n',
  footnote_open: (tokens, index) => `<li id="chu-thich-${footnoteOf(tokens[index]).number}">`,
  footnote_anchor: (tokens, index, _options, env) => {
    const { number, suffix } = footnoteOf(tokens[index]);
    const { back, backShort } = LABELS[(env as RenderEnv).language];
    return ` <a href="#ve-chu-thich-${number}${suffix}" role="doc-backlink" aria-label="${back(number)}">${backShort}</a>`;
  },
};

/** Installs the rules. */
export function renderOwnTokens(md: MarkdownIt): void {
  Object.assign(md.renderer.rules, RULES);
}

/** Long lines of code scroll, so that keys must reach them. */
function codeHtml(token: Token | undefined): string {
  return `<pre tabindex="0"><code>${escapeHtml(token?.content ?? '')}</code></pre>\n`;
}

function countTable(env: RenderEnv): RenderEnv {
  env.tables++;
  return env;
}

function footnoteOf(token: Token | undefined): { number: number; suffix: string } {
  const { id, subId } = metaOf<{ id: number; subId?: number }>(token);
  return { number: id + 1, suffix: subId ? `-${subId + 1}` : '' };
}
