/** Ids for headings, as markdown-it-anchor gives them, in ASCII. */
export function headingIds(markdown) {
  markdown.core.ruler.push('heading_ids', ({ tokens }) => {
    const taken = new Map();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const base = asciiSlug(tokens[index + 1].content);
      const count = taken.get(base) ?? 0;
      taken.set(base, count + 1);
      token.attrSet('id', count === 0 ? base : `${base}-${count + 1}`);
    });
  });
}

function asciiSlug(text) {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
