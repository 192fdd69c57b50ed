import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureObjects, readableFigure } from '../../scripts/site/data/figures-json.ts';
import { batchesOf, madeOnTheWay, onceInARow } from '../../scripts/site/data/rows.ts';
import { Utf8Chunks } from '../../scripts/site/data/utf8-chunks.ts';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }));

test('chunks hold the bytes of all texts, whatever the size of the buffer', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 100 }), (all, size) => {
      const chunks = new Utf8Chunks(Buffer.alloc(size));
      for (const text of all) chunks.add(text);
      expect(Buffer.concat(chunks.end())).toEqual(Buffer.from(all.join('')));
    }),
  );
});

test('chunks stay as they are when their buffer is used again', () => {
  const buffer = Buffer.alloc(30);
  const first = new Utf8Chunks(buffer);
  first.add('một');
  const bytes = first.end();
  new Utf8Chunks(buffer).add('hai');
  expect(Buffer.concat(bytes).toString()).toBe('một');
});

test('batches hold all items in their order, each as many as it may', () => {
  expect([...batchesOf([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batchesOf([], 2)]).toEqual([]);
});

test('rows that are made on the way can be gone through again', () => {
  const rows = madeOnTheWay([1, 2], (item) => item * 2);
  expect([[...rows], [...rows]]).toEqual([
    [2, 4],
    [2, 4],
  ]);
});

test('what is the same as before is not made again', () => {
  const made: unknown[] = [];
  const textOf = onceInARow((cell) => {
    made.push(cell);
    return String(cell);
  });
  expect([1, 1, '1', null, null, 1].map(textOf)).toEqual(['1', '1', '1', 'null', 'null', '1']);
  expect(made).toEqual([null, 1, '1', null, 1]);
});

test('the object of a figure is what JSON makes of it', () => {
  const objectOf = figureObjects();
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '\\', '\u007f', '\ud800'),
  );
  fc.assert(
    fc.property(words, fc.double({ noNaN: true, noDefaultInfinity: true }), (note, value) => {
      expect(objectOf({ id: 'a', value, note })).toBe(JSON.stringify({ id: 'a', value, note }));
      expect(readableFigure({ value, note, hedge: null })).toBe(JSON.stringify({ value, note }, null, 2));
    }),
  );
  expect(objectOf({ id: 'a', note: null, value: null })).toBe('{"id":"a","value":null}');
});
