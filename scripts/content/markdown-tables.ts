import type { Token } from 'markdown-it';
import { attribute, plainText } from './markdown-source.ts';

const NUMBER = /^[−-]?\d[\d.,]*\s?%?$/;

/**
 * Classes on table cells: `number` where there is only a number, and the alignment, which markdown-it writes
 * as an inline style that the site's content security policy refuses.
 */
export function shapeTables(tokens: Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'td_open' && token.type !== 'th_open') return;
    const align = /text-align:(\w+)/.exec(attribute(token, 'style'))?.[1];
    token.attrs = null;
    if (align) token.attrJoin('class', `align-${align}`);
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    const text = plainText(tokens[index + 1]?.children ?? []).trim();
    if (NUMBER.test(text)) token.attrJoin('class', 'number');
  });
}
