import type { FigureTarget } from './markdown-context.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as markup: safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** A number that comes from a record, with a link to where the record is shown; words only for a withheld one. */
export function figureHtml({ text, value, href, id }: FigureTarget): string {
  if (value === null) return escapeHtml(text);
  const anchor = id ? ` id="${escapeHtml(id)}"` : '';
  const inner =
    href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}"${anchor}>${escapeHtml(text)}</a>`;
  return `<data class="figure" value="${value}">${inner}</data>`;
}
