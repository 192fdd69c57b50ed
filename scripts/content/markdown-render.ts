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
  table(number: number): string;
}

const LABELS: Record<'vi' | 'en', Labels> = {
  vi: {
    footnote: (number) => `Chú thích ${number}`,
    footnotes: 'Chú thích',
    back: (number) => `Về chỗ có chú thích ${number}`,
    table: (number) => `Bảng ${number}`,
  },
  en: {
    footnote: (number) => `Note ${number}`,
    footnotes: 'Notes',
    back: (number) => `Back to where note ${number} stands`,
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
    const label = LABELS[(env as RenderEnv).language].back(number);
    // U+FE0E keeps the arrow a letter: phones would draw it as a coloured picture.
    return ` <a href="#ve-chu-thich-${number}${suffix}" role="doc-backlink" aria-label="${label}">↩\uFE0E</a>`;
  },
};

/** Installs the rules. */
export function renderOwnTokens(md: MarkdownIt): void {
  Object.assign(md.renderer.rules, RULES);
}

function countTable(env: RenderEnv): RenderEnv {
  env.tables++;
  return env;
}

function footnoteOf(token: Token | undefined): { number: number; suffix: string } {
  const { id, subId } = metaOf<{ id: number; subId?: number }>(token);
  return { number: id + 1, suffix: subId ? `-${subId + 1}` : '' };
}
