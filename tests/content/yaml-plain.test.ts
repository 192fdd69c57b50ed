import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../scripts/content/front-matter.ts';
import { parsePlain } from '../../scripts/content/yaml-plain.ts';
import { parseTree } from '../../scripts/content/yaml-tree.ts';

const PROJECT = join(import.meta.dirname, '../..');

function frontMatter(pattern: string): string[] {
  return globSync(pattern, { cwd: PROJECT }).flatMap((file) => {
    const split = splitFrontMatter(readFileSync(join(PROJECT, file), 'utf8'));
    return 'code' in split ? [] : [split.yaml];
  });
}

const SHIPPED = frontMatter('content/{articles,pages}/**/*.md');
const TEXTS = [...SHIPPED, ...frontMatter('tests/fixtures/wrong/**/*.md')];

/** True when the text was read by the short way; then the library must say the same. */
function agrees(text: string): boolean {
  const plain = parsePlain(text);
  if (!plain) return false;
  const tree = parseTree(text);
  expect(tree.faults).toEqual([]);
  expect(JSON.stringify(plain.value)).toBe(JSON.stringify(tree.value));
  expect(plain.entries).toEqual(tree.entries);
  return true;
}

test('all front matter of this site is read by the short way, as the library reads it', () => {
  expect(SHIPPED.filter((text) => !agrees(text))).toEqual([]);
});

test.each([
  ['a: 1\n', true],
  ['a: 007\n', false],
  ['a: 1e3\n', false],
  ['a: 12:30\nb: 1,5\nc: 2019-11-18\nd: 126.10\n', true],
  ['a: true\nb: True\n', false],
  ['a: "x: y # z"\n', true],
  ['a: "x\\n"\n', false],
  ["a: 'x'\n", true],
  ["a: 'it''s'\n", false],
  ['a: x # y\n', false],
  ['a: x#y\n', true],
  ['a: x\n  y\n', false],
  ['a:\n- b: 1\n  c: [d, {e: f}]\n- g\nh: 2\n', true],
  ['a:\n  - b\n  c: 1\n', false],
  ['a: >-\n  x: y\n  z # w\nb: 1\n', true],
  ['a: >-\n  x\n\n  y\n', false],
  ['a: >\n  x\n', false],
  ['a:\n', false],
  ['a: 1\na: 2\n', false],
  ['toString: 1\nconstructor: 1\n', false],
  ['a: [[[[[[[[[[b]]]]]]]]]]\n', false],
])('%j is plain: %s', (text, plain) => expect(agrees(text)).toBe(plain));

test('whatever is typed into front matter, a text that is read by the short way is read as the library reads it', () => {
  const typed = fc.oneof(
    fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\n  ',
      '- ',
      ': ',
      ':',
      ' #',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '>-\n',
      '|',
    ),
    fc.constantFrom(
      '&a',
      '*a',
      '!',
      '?',
      '%',
      '@',
      '0',
      '1e5',
      '0x1',
      '.5',
      '1.',
      '~',
      'null',
      'True',
      '.nan',
      '\u00a0',
    ),
    fc.constantFrom(
      'a: b',
      'a:\n- b\n',
      'b:\n  - c: 1\n    d: {e: f}\n',
      'e: >-\n  x y\n  z\n',
      '---',
      '...',
      '\\n',
    ),
  );
  const place = fc.constantFrom('here', 'line start', 'line end', 'value');
  const edit = fc.record({ at: fc.nat(), cut: fc.nat(3), typed, place });
  const lines = fc.record({ from: fc.nat(), count: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), lines, fc.array(edit, { maxLength: 3 }), (whole, part, edits) => {
      const all = whole.split('\n');
      const from = part.from % all.length;
      let text = `${all.slice(from, from + part.count).join('\n')}\n`;
      for (const { at, cut, typed: more, place: where } of edits) {
        const start = offsetOf(text, at % (text.length + 1), where);
        text = text.slice(0, start) + more + text.slice(start + (where === 'here' ? cut : 0));
      }
      agrees(text);
    }),
    { numRuns: 2000 },
  );
});

function offsetOf(text: string, at: number, place: string): number {
  if (place === 'line start') return text.lastIndexOf('\n', at - 1) + 1;
  const mark = place === 'value' ? ': ' : '\n';
  const found = place === 'here' ? -1 : text.indexOf(mark, at);
  return found < 0 ? at : found + (place === 'value' ? mark.length : 0);
}
