/** Lists whose items are parts of a total that stands before them, or in their last item. */
import type { CheckedBlock } from './text-finding.ts';
import { type ListedSum, totalOf } from './text-listed.ts';
import type { Reading } from './text-mentions.ts';
import { type Part, partsBetween } from './text-parts.ts';
import type { Total } from './text-sum-finding.ts';

const TOTAL_ITEM = /^[^\p{L}\d]*(?:tổng(?!\p{L})|cộng\s*[:–-])/iu;
const SOME_OF_THEM = /trong đó[^.]{0,30}:$/iu;
const FEWEST = 3;

/** The lists of a text in which every item has a number. */
export function itemLists(reading: Reading): ListedSum[] {
  return reading.blocks.flatMap((_, block) => {
    const list = listAfter(reading, block);
    return list ? [list] : [];
  });
}

/** The list whose first item follows a block, when the block is not of the same list. */
function listAfter(reading: Reading, block: number): ListedSum | null {
  const { blocks } = reading;
  const list = blocks[block + 1]?.list;
  if (list === undefined || blocks[block]?.list === list) return null;
  const items: Part[] = [];
  for (let item = block + 1; blocks[item]?.list === list; item++) {
    const first = partsBetween(reading, item, 0, blocks[item]?.text.length ?? 0).parts[0];
    if (!first) return null;
    items.push(first);
  }
  const total = totalItem(reading, items);
  const parts = total?.block === items.at(-1)?.block ? items.slice(0, -1) : items;
  if (parts.length < FEWEST) return null;
  const opening = (blocks[block] as CheckedBlock).text.trimEnd();
  return {
    parts,
    totals: total ? [{ ...total, noun: null }] : totalsBefore(reading, block),
    doubtful: false,
    exhaustive: total !== null || (opening.endsWith(':') && !SOME_OF_THEM.test(opening)),
  };
}

/** The number of the last item, or of the paragraph after the list, when that is called the total. */
function totalItem(reading: Reading, items: readonly Part[]): Part | null {
  const last = items.at(-1) as Part;
  for (const block of [last.block, last.block + 1]) {
    const text = reading.blocks[block]?.text ?? '';
    if (TOTAL_ITEM.test(text)) return partsBetween(reading, block, 0, text.length).parts[0] ?? null;
  }
  return null;
}

/** The last numbers of the block before the list and of the one before that. */
function totalsBefore({ byBlock }: Reading, block: number): Total[] {
  const before = (byBlock[block - 1] ?? []).slice(-4);
  return [...(byBlock[block] ?? []).slice(-6), ...before].flatMap(totalOf);
}
