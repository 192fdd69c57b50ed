import { wordAfter } from './words.ts';

/** Scale words that may follow digits too: `1,2 triệu`. `vạn` is ten thousand. */
const SCALES: Record<string, number> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** Words that make another word of `tỷ`: `tỷ lệ`, `tỷ số`, `tỷ trọng`. */
const NOT_SCALES = new Set(['lệ', 'số', 'trọng', 'giá', 'suất', 'mỉ', 'thí']);

/** The scale word at a place, or null: `triệu`, but not `tỷ` in `tỷ lệ`. */
export function scaleAfter(text: string, at: number): { end: number; factor: number } | null {
  const word = wordAfter(text, at);
  const factor = word ? SCALES[word.lower] : undefined;
  if (!word || factor === undefined) return null;
  if (factor === 1e9 && NOT_SCALES.has(wordAfter(text, word.end)?.lower ?? '')) return null;
  return { end: word.end, factor };
}
