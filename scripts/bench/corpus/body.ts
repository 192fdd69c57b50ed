import type { Draw } from './draw.ts';
import { headline, sentence } from './words.ts';

/** Characters of a body: half of all articles are shorter, some are ten times as long. */
const MEDIAN_LENGTH = 2050;
const SPREAD = 0.72;
const SHORTEST = 500;
const LONGEST = 45_000;

/** Paragraphs below one heading, before the next. */
const UNDER_HEADING = 3;

/** A body in Markdown: paragraphs, headings, now and then a list, a quotation, words in bold. */
export function body(draw: Draw, extra: readonly string[]): string {
  const length = Math.min(LONGEST, Math.max(SHORTEST, draw.logNormal(MEDIAN_LENGTH, SPREAD)));
  const blocks = [paragraph(draw)];
  let written = 0;
  for (let index = 1; written < length; index += 1) {
    if (index % (UNDER_HEADING + 1) === 0)
      blocks.push(heading(index > UNDER_HEADING + 1 && draw.below(4) === 0 ? 3 : 2, draw));
    const block = blockOf(draw);
    blocks.push(block);
    written += block.length;
  }
  return [...blocks, ...extra].join('\n\n');
}

function blockOf(draw: Draw): string {
  const kind = draw.below(24);
  if (kind === 0) return list(draw);
  if (kind === 1) return `> ${sentence(draw)}`;
  return paragraph(draw);
}

function paragraph(draw: Draw): string {
  const count = Math.min(8, Math.max(1, Math.round(draw.logNormal(3, 0.4))));
  const sentences = Array.from({ length: count }, () => sentence(draw));
  if (draw.below(12) === 0) sentences.splice(1, 0, `**${headline(draw, 6)}.**`);
  return sentences.join(' ');
}

function list(draw: Draw): string {
  return Array.from({ length: 3 + draw.below(4) }, () => `- ${sentence(draw, 12)}`).join('\n');
}

function heading(level: number, draw: Draw): string {
  return `${'#'.repeat(level)} ${headline(draw, 7)}`;
}
