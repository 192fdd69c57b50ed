/** Where a sentence lists the parts of a total. */
import {
  isExactCount,
  type Mention,
  mentionsBeside,
  type Reading,
  textAfter,
  textBefore,
} from './text-mentions.ts';
import { type Part, partsBetween } from './text-parts.ts';
import type { Total } from './text-sum-finding.ts';

/** Parts with the numbers that may be their total. */
export interface ListedSum {
  parts: Part[];
  totals: Total[];
  doubtful: boolean;
  /** Whether the words say that these are all the parts (`gồm`) and not some (`trong đó`). */
  exhaustive: boolean;
}

const OPENS =
  /(?<!\p{L})(trong đó|trong số đó|trong số này|bao gồm|gồm có|gồm|chia ra|chia theo|cụ thể|như sau|với các hình thức|với hình thức|hình thức)(?!\p{L})|[()]/gu;
const WORD_OPENS = new RegExp(OPENS.source.replace('|[()]', ''), 'u');
const INCLUSIVE = /^trong/;
const SUMMED = /(?<!\p{L})(?:tổng cộng|cộng lại|cộng là|cộng chung|cả thảy|tổng là)(?!\p{L})[^.;\d]{0,40}$/u;
const BRACKET = /^[^.;,:()\d]{0,60}\(/u;
const FEWEST_BEFORE = 3;
const FEWEST_BARE = 5;
const LONGEST_BARE = 3000;
/** A total stands no further before its parts. */
const BACK = 4;
const LONGEST_OPENING = 240;

/** Lists within a sentence: `gồm …`, `trong đó …`, or after a colon. */
export function listedSums(reading: Reading): ListedSum[] {
  return reading.byBlock.flatMap((mentions, block) => {
    const before = reading.byBlock[block - 1] ?? [];
    if (mentions.length + before.length === 0) return [];
    return [listsInBlock, colonLists, bracketLists, bareLists].flatMap((lists) => lists(reading, block));
  });
}

/** A word that opens a list, with the brackets open around it. */
interface Opening {
  start: number;
  end: number;
  depth: number;
  exhaustive: boolean;
}

/**
 * Openings deeper in brackets are not looked at: each list is read once, and no text can nest them without
 * end.
 */
const DEEPEST = 2;

function openingsIn(text: string): Opening[] {
  const found: Opening[] = [];
  let depth = 0;
  for (const { 0: word, index } of text.matchAll(OPENS)) {
    if (word === '(') depth++;
    else if (word === ')') depth = Math.max(0, depth - 1);
    else if (depth <= DEEPEST) {
      found.push({ start: index, end: index + word.length, depth, exhaustive: !INCLUSIVE.test(word) });
    }
  }
  return found;
}

function listsInBlock(reading: Reading, block: number): ListedSum[] {
  const mentions = reading.byBlock[block] as Mention[];
  if (mentions.length === 0) return [];
  const text = reading.lower[block] as string;
  const sentences = reading.sentences[block] as number[];
  const openings = openingsIn(text);
  let next = 0;
  let sentence = 0;
  return openings.flatMap(({ start, end, depth, exhaustive }, at) => {
    while (next < mentions.length && (mentions[next] as Mention).figure.start < start) next++;
    while ((sentences[sentence] ?? Number.POSITIVE_INFINITY) <= start) sentence++;
    const totals = totalsBefore(reading, block, mentions.slice(Math.max(0, next - BACK), next), start);
    if (totals.length === 0) return [];
    const following = openings.slice(at + 1, at + 8).find((other) => other.depth <= depth);
    const limit = Math.min(sentences[sentence] ?? text.length, following?.start ?? text.length);
    return [{ ...partsBetween(reading, block, end, limit), totals, exhaustive }];
  });
}

/**
 * `kết nạp tổng số 303 đảng viên: Hải Hậu 120, Giao Thủy 95, Xuân Trường 88`: one list to a sentence at most.
 */
function colonLists(reading: Reading, block: number): ListedSum[] {
  const mentions = reading.byBlock[block] as Mention[];
  if (mentions.length === 0) return [];
  const text = reading.lower[block] as string;
  const sentences = reading.sentences[block] as number[];
  let next = 0;
  return sentences.flatMap((from, at) => {
    const to = sentences[at + 1] ?? text.length;
    const first = next;
    while (next < mentions.length && (mentions[next] as Mention).figure.start < to) next++;
    const sentence = text.slice(from, to);
    const colon = sentence.indexOf(':');
    if (colon < 0 || WORD_OPENS.test(sentence.slice(0, colon + LONGEST_OPENING))) return [];
    const before = mentions.slice(first, next).filter(({ figure }) => figure.end <= from + colon);
    const totals = before.slice(-BACK).flatMap(totalOf);
    if (totals.length === 0) return [];
    const list = partsBetween(reading, block, from + colon + 1, to);
    const exhaustive = /tổng|tất cả/u.test(sentence.slice(0, colon));
    return list.parts.length < 3 ? [] : [{ ...list, totals, exhaustive }];
  });
}

/** The counts before the opening word that are near enough to be what is split up. */
function totalsBefore(reading: Reading, block: number, before: Mention[], opening: number): Total[] {
  const near = before.filter(({ figure }) => opening - figure.end <= LONGEST_OPENING);
  const opensBlock = opening <= 3;
  const candidates =
    near.length > 0 || !opensBlock || block === 0 ? near : (reading.byBlock[block - 1] ?? []).slice(-BACK);
  const latest = candidates.at(-1)?.sentence ?? 0;
  return candidates.filter(({ sentence }) => latest - sentence <= 1).flatMap(totalOf);
}

export function totalOf(mention: Mention): Total[] {
  const { fraction, value, start, end, raw, noun } = mention.figure;
  if (!isExactCount(mention) || fraction === 'numerator') return [];
  return [{ block: mention.block, start, end, value, raw, noun }];
}

/** `66 tổ chức cơ sở đảng (39 đảng bộ cơ sở, 27 chi bộ cơ sở)`: a bracket right after what it splits up. */
function bracketLists(reading: Reading, block: number): ListedSum[] {
  if (!(reading.lower[block] as string).includes('(')) return [];
  return (reading.byBlock[block] as Mention[]).flatMap((mention) => {
    const totals = mention.depth <= DEEPEST ? totalOf(mention) : [];
    const opening = totals.length > 0 ? BRACKET.exec(textAfter(reading, mention))?.[0] : undefined;
    if (opening === undefined) return [];
    const from = mention.figure.end + opening.length;
    return [{ ...partsBetween(reading, block, from, mention.to), totals, exhaustive: false }];
  });
}

/** `… tổng cộng 303 đảng viên. Hải Hậu 120; Giao Thủy 95; Xuân Trường 88.`: a sentence that is a list. */
function bareLists(reading: Reading, block: number): ListedSum[] {
  return (reading.byBlock[block] as Mention[]).flatMap((mention, at, mentions) => {
    const ends = mentions[at + 1]?.sentence !== mention.sentence;
    if (!ends || !/tổng (?:số|cộng)[^.;\d]{0,40}$/u.test(textBefore(reading, mention))) return [];
    const next = reading.sentences[block]?.[mention.nth + 2] ?? mention.to + LONGEST_BARE;
    const list = partsBetween(reading, block, mention.to, next);
    return list.parts.length < FEWEST_BARE ? [] : [{ ...list, totals: totalOf(mention), exhaustive: true }];
  });
}

/** `Hải Hậu 120, Giao Thủy 95, Xuân Trường 88, tổng cộng 303 đảng viên`: the total stands at the end. */
export function trailingSums(reading: Reading): ListedSum[] {
  return mentionsBeside(reading, ['tổng', 'cộng', 'cả thảy']).flatMap((mention) => {
    if (!SUMMED.test(textBefore(reading, mention))) return [];
    const before = reading.sentences[mention.block]?.[mention.nth - 1] ?? mention.from;
    const list = partsBetween(reading, mention.block, mention.from, mention.figure.start);
    const parted = list.parts.length > 1 ? list : partsBetween(reading, mention.block, before, mention.from);
    const doubtful = parted.doubtful || parted.parts.length < FEWEST_BEFORE;
    return [{ parts: parted.parts, totals: totalOf(mention), doubtful, exhaustive: true }];
  });
}
