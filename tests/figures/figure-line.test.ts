import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import { figureLine } from '../../scripts/figures/figure-line.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { article, indicators, stated } from './samples.ts';

function lineOf(more: Parameters<typeof stated>[2], field: 'supersedes' | 'differs', value?: string): string {
  const { records } = deriveFigures(article([stated('percent-of-target', 126.1, more)]), indicators);
  return figureLine(records[0] as FigureRecord, field, value);
}

it('A line to paste keeps what the figure says, with its decimals', () => {
  expect(lineOf({ decimals: 2, hedge: 'hơn', note: 'So với cả năm' }, 'supersedes', 'ket-nap')).toBe(
    'percent-of-target: {value: 126.10, hedge: hơn, note: So với cả năm, supersedes: ket-nap}',
  );
});

it('A line to paste is YAML, whatever the texts of a figure are', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const more = fc.record({ hedge: text, inferred: text, note: text });
  fc.assert(
    fc.property(more, text, (texts, slug) => {
      const line = lineOf({ decimals: 1, ...texts }, 'supersedes', slug);
      expect(parse(line)).toEqual({ 'percent-of-target': { value: 126.1, ...texts, supersedes: slug } });
    }),
  );
});
