/** Of whom and of when a number is said, as far as its text tells. */
import type { Basis, Organisation } from '../content/model.ts';
import type { BlockReading, Mention, Surroundings } from './match-block.ts';
import { isAbove } from './match-organisations.ts';
import { type TimeFit, timeFit } from './match-time-fit.ts';
import { type NamedTime, timesIn } from './match-times.ts';
import { type KeyedWord, keysOf } from './match-words.ts';
import { itemsWithin, lastAtOrBefore } from './spans.ts';

/** Names and times that far back in a block still go on for a number. */
const CARRIED = 500;

export interface Subject {
  /** The organisations that are named; empty when none is, so that the article's own is meant. */
  organisations: readonly string[];
  /** Organisations whose bare place name stands there ("Nam Định"), above the article's own: perhaps meant. */
  places: readonly string[];
  /** Whether they are named in the number's own sentence or table row, not only before. */
  near: boolean;
  /** The times named in the sentence and its table row. */
  times: readonly NamedTime[];
  /** The one of them that goes with the number, or the one named last before the sentence; null for none. */
  time: NamedTime | null;
}

export interface SubjectContext {
  own: string;
  organisations: ReadonlyMap<string, Organisation>;
}

export function subjectOf(reading: BlockReading, around: Surroundings, context: SubjectContext): Subject {
  const { figure, sentence } = around;
  const places: string[] = [];
  const row = meantBy(reading.rowMentions, reading.context, context, places);
  const near = itemsWithin(reading.mentions, { start: figure.start - CARRIED, end: sentence.end });
  const inBlock = meantBy(near, reading.words, context, places);
  const before = inBlock.findLast(({ end }) => end <= figure.start);
  const after = inBlock.find(({ start }) => start >= figure.end);
  const inSentence = before && before.start >= sentence.start ? before : after;
  const chosen = row.at(-1) ?? inSentence ?? before;
  return {
    organisations: chosen?.value.ids ?? [],
    places,
    near: row.length > 0 || inSentence !== undefined,
    ...timesFor(reading, around),
  };
}

function timesFor(
  reading: BlockReading,
  { figure, sentence, part }: Surroundings,
): Pick<Subject, 'times' | 'time'> {
  const row = reading.block.context.flatMap(timesIn);
  const named = itemsWithin(reading.times, { start: figure.start - CARRIED, end: sentence.end });
  const { start: from } = reading.sentenceAt(figure.start);
  const near = named.filter(({ start }) => start >= from);
  const inPart = near.find(({ start, end }) => start >= figure.end && end <= part.end);
  const preceding = near.findLast(({ end }) => end <= figure.start);
  const carried = named.findLast(({ end }) => end <= from);
  return { times: [...row, ...near], time: row.at(-1) ?? inPart ?? preceding ?? carried ?? null };
}

/** How the times named around a number go with a record's time. */
export function timeOf(subject: Subject, basis: Basis): TimeFit {
  if (subject.times.some((time) => timeFit(basis, time) === 'fits')) return 'fits';
  return subject.time ? timeFit(basis, subject.time) : 'open';
}

/**
 * The organisations that names mean, without those that only say where another one is ("huyện Hải Hậu, tỉnh
 * Nam Định"); bare names among these are put into `places`. A name that is part of the article's own
 * organisation's name means that one.
 */
function meantBy(
  names: readonly Mention[],
  words: readonly KeyedWord[],
  context: SubjectContext,
  places: string[],
): Mention[] {
  const { own, organisations } = context;
  const mentions: Mention[] = [];
  for (const mention of names) {
    const { ids, bare } = mention.value;
    if (isPartOfOwnName(mention, words, context)) {
      mentions.push({ ...mention, value: { ids: [own], bare } });
      continue;
    }
    const below = mentions.at(-1)?.value.ids ?? [];
    const located = bare || PLACING.has(wordBefore(words, mention)?.key ?? '');
    const isPlace = (id: string) =>
      (located && isAbove(id, own, organisations)) ||
      below.some((other) => isAbove(id, other, organisations));
    if (ids.some((id) => id === own || !isPlace(id))) mentions.push(mention);
    else if (bare) places.push(...ids);
  }
  return mentions;
}

/** Words before a place that only say where something is: `các cấp bộ Đoàn ở tỉnh Ninh Bình`. */
const PLACING = new Set(keysOf('ở tại thuộc'));

function wordBefore(words: readonly KeyedWord[], { start }: Mention): KeyedWord | undefined {
  return words[lastAtOrBefore(words, start) - 1];
}

function isPartOfOwnName(
  { start, length, value }: Mention,
  words: readonly KeyedWord[],
  context: SubjectContext,
): boolean {
  if (value.bare || value.ids.some((id) => isAbove(id, context.own, context.organisations))) return false;
  const first = lastAtOrBefore(words, start);
  const keys = words.slice(first, first + length).map(({ key }) => key);
  return ` ${ownKeys(context).join(' ')} `.includes(` ${keys.join(' ')} `);
}

function ownKeys({ own, organisations }: SubjectContext): string[] {
  return keysOf(organisations.get(own)?.name ?? '');
}
