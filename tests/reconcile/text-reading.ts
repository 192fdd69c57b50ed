/** Texts as the checks see them, for tests. */
import { readFigures } from '../../scripts/prose/read-figures.ts';
import { type TextBlock, textBlocks } from '../../scripts/reconcile/text-blocks.ts';
import { checkText, type TextFinding } from '../../scripts/reconcile/text-checks.ts';

/** The blocks of a text, Markdown or plain. */
export function blocksOf(text: string, markdown = true): TextBlock[] {
  return textBlocks(text, markdown ? 'bai.md' : 'bai.txt', markdown);
}

/** What does not add up in a text. */
export function findingsIn(text: string, markdown = true): TextFinding[] {
  return checkText(blocksOf(text, markdown).map((block) => ({ ...block, figures: readFigures(block.text) })));
}
