import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, widthOf } from '../../scripts/render/chart-text.ts';

const words = fc.array(
  fc.string({ unit: fc.constantFrom(...'aăâbdđeêioộợửỹẨ 19.,%\u00a0Wm'), maxLength: 12 }),
  {
    maxLength: 12,
  },
);

test('a tone adds nothing to the width of a letter, whichever way it is written', () => {
  expect(widthOf('ộ', 14)).toBe(widthOf('o', 14));
  expect(widthOf('ộ'.normalize('NFD'), 14)).toBe(widthOf('ộ', 14));
  expect(widthOf('đ', 14)).toBe(widthOf('d', 14));
});

test('lines hold all words in their order, and those of several words fit', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (all, width) => {
      const text = all.join(' ');
      const lines = linesOf(text, 14, width);
      expect(lines.join(' ')).toBe(text.split(/ +/).filter(Boolean).join(' '));
      for (const line of lines) if (line.includes(' ')) expect(widthOf(line, 14)).toBeLessThanOrEqual(width);
    }),
  );
});
