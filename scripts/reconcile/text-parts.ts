/** The numbers of a list of parts, read from the sentence that lists them. */
import type { ProseFigure } from '../prose/model.ts';
import { familyOf, type NounFamily } from './text-cues.ts';
import type { CheckedBlock, Spot } from './text-finding.ts';
import type { Reading } from './text-mentions.ts';

/** A number in a list of parts. */
export interface Part extends Spot {
  /** NaN for a number that is not exact. */
  value: number;
  raw: string;
  family: NounFamily | null;
  /** The words around it, in lower case: what kind of part it is. */
  label: string;
}

/** What the parts of a list are, and whether it could be read for certain. */
export interface PartList {
  parts: Part[];
  /** A part of a part or an unclear break stands in it. */
  doubtful: boolean;
}

/** A list of parts is no longer than this, in characters and in parts. */
const LONGEST_LIST = 5000;
const MOST_PARTS = 150;

const SEPARATES = /[,;–]|(?<!\p{L})(?:và|hoặc|cùng)(?!\p{L})/u;
/** What follows these is no longer a part of the same list. */
const ENDS =
  /(?<!\p{L})(?:nâng|đưa tổng|ngoài ra|đồng thời|bên cạnh|so với|tăng|giảm|bình quân|trung bình|hiện nay|nhiều nhất|ít nhất|vượt)(?!\p{L})/u;
/** What follows these is a part of a part. */
const NESTS = /(?<!\p{L})(?:trong đó|trong số|với|riêng|kể cả)(?!\p{L})/u;
const BRACKETED = /\(\d{1,3}(?:\.\d{3})*\)/;
const BRACKETED_EACH = /\((\d{1,3}(?:\.\d{3})*)\)/g;
const NUMBER = /\d{1,3}(?:\.\d{3})+|\d+/g;
/** Signs and words beside a number that is none of a list: dates, ages, years of membership, codes. */
const NOT_BEFORE =
  /(?:[\d.,/–-]|(?<!\p{L})(?:năm|tháng|ngày|quý|số|khóa|khoá|thứ|điều|khoản|huy hiệu|từ|đến|dưới|trên|lần) ?)$/u;
const NOT_AFTER =
  /^(?:[\d/%–-]|[.,]\d|\s?(?:%|(?:năm|tháng|ngày|tuổi|giờ|phút|quý|triệu|tỷ|tỉ|lần)(?!\p{L})|đồng(?! chí|\p{L})))/u;

/**
 * The parts between two places of a block, as far as the list goes. Numbers in brackets within it belong to
 * its parts (`Hải Hậu 120 (đạt 95%)`) and are passed over, unless all parts stand in brackets (`Hải Hậu
 * (120),
 * Giao Thủy (95)`); percentages are passed over too.
 */
export function partsBetween(reading: Reading, block: number, from: number, to: number): PartList {
  const text = (reading.lower[block] as string).slice(from, Math.min(to, from + LONGEST_LIST));
  const list = partsIn(withoutBrackets(text), reading, block, from);
  if (list.parts.length > 0 || !BRACKETED.test(text)) return list;
  return partsIn(text.replace(BRACKETED_EACH, ' $1 '), reading, block, from);
}

function partsIn(flat: string, { blocks }: Reading, block: number, from: number): PartList {
  const { figures } = blocks[block] as CheckedBlock;
  const list: PartList = { parts: [], doubtful: false };
  let last = 0;
  for (const part of numbersIn(flat, figures, block, from)) {
    const gap = flat.slice(last, part.start - from);
    if (ENDS.test(gap) || list.parts.length === MOST_PARTS || isOfOtherKind(part, list.parts[0])) break;
    if (list.parts.length > 0 && (!SEPARATES.test(gap) || NESTS.test(gap))) list.doubtful = true;
    last = part.end - from;
    const after = flat.slice(last, last + 50).split(/[,;:]/, 1)[0] ?? '';
    list.parts.push({ ...part, label: `${gap.slice(-70)} ${after}` });
  }
  return list;
}

function isOfOtherKind({ family }: { family: NounFamily | null }, first: Part | undefined): boolean {
  return first !== undefined && family !== null && first.family !== null && family !== first.family;
}

/** A text up to the bracket that closes around it; what stands in brackets within it is blanked out. */
function withoutBrackets(text: string): string {
  let flat = '';
  let depth = 0;
  let kept = 0;
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    const stretch = text.slice(kept, index);
    if (sign === ')' && depth === 0) return flat + stretch;
    flat += depth === 0 ? stretch : ' '.repeat(stretch.length);
    flat += ' ';
    depth += sign === '(' ? 1 : -1;
    kept = index + 1;
  }
  return flat + (depth === 0 ? text.slice(kept) : '');
}

type BarePart = Omit<Part, 'label'>;

/**
 * Counts among the figures, and numbers that are no figures (`Hải Hậu 120, Giao Thủy 95`), in their order.
 */
function numbersIn(flat: string, figures: readonly ProseFigure[], block: number, from: number): BarePart[] {
  const found: BarePart[] = [];
  let next = firstFrom(figures, from);
  let done = 0;
  const takeFigures = (until: number) => {
    for (let figure = figures[next]; figure && figure.start - from < until; figure = figures[++next]) {
      if (flat.charAt(figure.start - from) === ' ') continue;
      done = Math.max(done, figure.end - from);
      if (figure.kind === 'count') found.push(partOf(figure, block));
    }
  };
  for (const { 0: raw, index } of flat.matchAll(NUMBER)) {
    takeFigures(index + 1);
    if (index < done || NOT_AFTER.test(flat.slice(index + raw.length, index + raw.length + 12))) continue;
    if (NOT_BEFORE.test(flat.slice(Math.max(0, index - 10), index))) continue;
    const start = from + index;
    found.push({ block, start, end: start + raw.length, raw, value: wholeNumber(raw), family: null });
  }
  takeFigures(flat.length);
  return found;
}

/** A noun that the number does not have itself was read from far off, and says nothing here. */
function partOf(
  { start, end, raw, value, hedge, range, noun, phrase }: ProseFigure,
  block: number,
): BarePart {
  const exact = hedge === null && range === null && Number.isInteger(value);
  return {
    block,
    start,
    end,
    raw,
    value: exact ? value : Number.NaN,
    family: phrase === '' ? null : familyOf(noun),
  };
}

function wholeNumber(raw: string): number {
  return Number(raw.replaceAll('.', ''));
}

/** Index of the first figure from a place on, by halving: a block may hold thousands. */
function firstFrom(figures: readonly ProseFigure[], from: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
