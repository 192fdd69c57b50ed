import type { ProseFigure } from './model.ts';
import { knownPhrase, meansPeople, type Phrase } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Measured } from './units.ts';
import { type Word, wordAfter } from './words.ts';

/** How far back a figure may be that `trong đó` at the start of a sentence speaks of. */
const LONGEST_REACH = 600;
const MEMBER = 'đảng viên';

/** The number stands directly after the verb: `kết nạp được 265 quần chúng ưu tú`. */
const ACTIVE = new RegExp(
  '(?<!đối tượng )kết nạp(?: (?:vào )?đảng(?: viên)?)?(?: mới)?(?: được)?(?: thêm)?(?: cho)?' +
    '(?: (?:gần|hơn|trên|khoảng|từ))?\\s*$',
  'i',
);
/** It is not yet done: `chuẩn bị kết nạp 40 quần chúng`. */
const INTENDED = /(?:chuẩn bị|đề nghị|hồ sơ)(?: \p{L}+){0,3}? kết nạp[^,;.]*$/iu;
/** `30 quần chúng ưu tú được kết nạp`, but not `được xem xét kết nạp`. */
const PASSIVE = /^[^.;:()\d]{0,40}?(?:được kết nạp|vào đảng|đứng (?:vào|trong) hàng ngũ)/i;
const CONSIDERED = /xem xét|xét kết nạp|giới thiệu|đề nghị|học lớp|tham gia lớp|tìm hiểu|cảm tình/i;
/** Those admitted to the youth union or an association are no members of the Party. */
const INTO_PARTY = /ưu tú|đảng/i;
const OTHER_UNIONS = new Set(['đoàn viên', 'đội viên', 'hội viên']);
/** People who are not yet members. */
const CANDIDATES = new Set(['quần chúng', 'học viên', 'đoàn viên', 'đối tượng đảng']);
const YOUNG = new Set(['học sinh', 'sinh viên', 'đội viên', 'đoàn viên']);
/** What follows are parts of members of the Party, or of what was counted before. */
const MEMBERS_OPENER = /trong (?:tổng )?số (?:[\d.]+ )?(?:các )?(?:đảng viên|đv(?!\p{L})|đồng chí)[^.]*$/iu;
const PARTS_OPENER = /(?:trong (?:số )?(?:đó|này|ấy)|trong số [\d.]+ |gồm)[^.]*$/i;

/** What was counted last in the sentence, or before it when the sentence begins with `trong đó`. */
interface Whole {
  noun: string | null;
  /** The text says that what follows is a part of it. */
  opened: boolean;
}

/** What a number counts: who is admitted is a member, whatever he was before. */
export function senseOf(
  text: string,
  item: Measured,
  sentence: Sentence,
  earlier: ProseFigure[],
): string | null {
  const { numeral, phrase } = item;
  if (phrase && isSettled(phrase)) return phrase.sense;
  const whole = wholeOf(sentence, numeral.start, earlier, phrase !== null);
  if (!phrase) return bareSense(text, item, sentence, whole, earlier);
  if (phrase.sense === 'đồng chí') return comrade(sentence.before, whole);
  if (phrase.class === 'someone') {
    const admitted = whole.noun === 'quần chúng' && isAdmitted(text, phrase);
    return admitted ? MEMBER : someone(sentence.before, phrase, whole);
  }
  return person(text, phrase, sentence.before, whole);
}

/** Nouns that mean the same in every sentence. */
function isSettled({ class: nounClass, sense }: Phrase): boolean {
  return nounClass !== 'person' && nounClass !== 'someone' && sense !== 'đồng chí';
}

function wholeOf(sentence: Sentence, start: number, earlier: ProseFigure[], people: boolean): Whole {
  const opened = PARTS_OPENER.test(sentence.before);
  const reach = start - LONGEST_REACH;
  return { noun: lastCounted(opened ? reach : Math.max(sentence.start, reach), earlier, people), opened };
}

/** The noun of the last count that does not stand before a place; of people only, when asked for. */
function lastCounted(from: number, earlier: ProseFigure[], people: boolean): string | null {
  for (let index = earlier.length - 1; index >= 0; index--) {
    const figure = earlier[index];
    if (!figure || figure.start < from) return null;
    if (figure.kind === 'count' && figure.noun && (!people || meansPeople(figure.noun))) return figure.noun;
  }
  return null;
}

/** Comrades are members, but for those of a class for people who are not yet. */
function comrade(before: string, { noun, opened }: Whole): string {
  return opened && noun && CANDIDATES.has(noun) && totalOf(before) !== MEMBER ? noun : MEMBER;
}

function person(text: string, phrase: Phrase, before: string, whole: Whole): string {
  const { sense } = phrase;
  const clause = before.slice(-80);
  if (ACTIVE.test(clause) && !INTENDED.test(clause) && joinsParty(text, phrase)) return MEMBER;
  if (sense === 'quần chúng' && isAdmitted(text, phrase)) return MEMBER;
  if (MEMBERS_OPENER.test(before)) return MEMBER;
  return whole.opened && whole.noun === MEMBER ? MEMBER : sense;
}

/** The words after the noun say that these people were admitted. */
function isAdmitted(text: string, { end }: Phrase): boolean {
  const passive = PASSIVE.exec(text.slice(end, end + 90));
  return passive !== null && !CONSIDERED.test(passive[0]);
}

/** `kết nạp 300 đoàn viên mới` is about the youth union, `kết nạp 300 đoàn viên ưu tú` about the Party. */
function joinsParty(text: string, { sense, start, end }: Phrase): boolean {
  return !OTHER_UNIONS.has(sense) || INTO_PARTY.test(text.slice(start, end + 24));
}

function someone(before: string, phrase: Phrase, whole: Whole): string {
  if (MEMBERS_OPENER.test(before)) return MEMBER;
  const total = totalOf(before);
  if (total && meansPeople(total)) return total;
  if (whole.noun && (whole.opened || refersTo(phrase.sense, whole.noun))) return whole.noun;
  return /kết nạp|đảng viên/i.test(before) ? MEMBER : phrase.sense;
}

/** `người` may be anyone that was counted before, `em` pupils and students. */
function refersTo(sense: string, noun: string): boolean {
  return sense === 'người' || (sense === 'em' && YOUNG.has(noun));
}

/** A number without a noun: the noun stands before it, or is that of the number before. */
function bareSense(
  text: string,
  { numeral, before }: Measured,
  sentence: Sentence,
  whole: Whole,
  earlier: ProseFigure[],
): string | null {
  const named = nounBefore(text, before) ?? totalOf(sentence.before) ?? whole.noun ?? sentence.lastNoun();
  return named ?? lastCounted(numeral.start - LONGEST_REACH, earlier, false);
}

const BETWEEN = new Set('gần hơn trên dưới khoảng là có đạt chừng'.split(' '));
const NOUN_BEFORE = new Set<Phrase['class']>(['member', 'person', 'role', 'organisation', 'place']);

/** `học sinh gần 39.000`, `đảng viên: 120`. */
function nounBefore(text: string, before: Word[]): string | null {
  const [last, first] = before.filter(({ lower }) => !BETWEEN.has(lower));
  for (const word of [first, last]) {
    const phrase = word ? knownPhrase(text, word) : null;
    if (phrase && phrase.end === last?.end && NOUN_BEFORE.has(phrase.class)) return phrase.sense;
  }
  return null;
}

/** `nâng tổng số đảng viên của tỉnh lên 62.166`: the noun after `số`. */
function totalOf(before: string): string | null {
  const at = before.lastIndexOf(' số ');
  if (at < 0 && !before.startsWith('Số ')) return null;
  const rest = before.slice(at < 0 ? 3 : at + 4);
  if (/[.;\d]/.test(rest)) return null;
  const first = wordAfter(rest, 0);
  const noun = first?.lower === 'lượng' ? wordAfter(rest, first.end) : first;
  return noun ? (knownPhrase(rest, noun)?.sense ?? null) : null;
}
