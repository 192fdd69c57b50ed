import type { FigureKind } from './model.ts';
import { asDecimal, multiply, type Numeral } from './numerals.ts';
import { type Phrase, phraseAfter } from './phrases.ts';
import { skipBlanks, type Word, wordsBefore } from './words.ts';

/** A number with the words around it. */
export interface Measured {
  numeral: Numeral;
  /** Null for what is no figure whatever stands before it: codes, durations and ages. */
  kind: FigureKind | null;
  /** Where the figure ends as it is written: after its percent sign or scale word, before its noun. */
  end: number;
  /** The noun or unit; null when the text goes on with something else. */
  phrase: Phrase | null;
  /** The noun stands after a later number: `từ 5 đến 7 đảng viên`, `22/925 tổ chức`. */
  shared: boolean;
  /** The words before it, the nearest first. */
  before: Word[];
}

/** How many words back labels, hedges and lead-ins reach: `chỉ mới kết nạp thêm được 13`. */
const CONTEXT_WORDS = 6;
/** Signs after a number that make a temperature, an angle or a name of it. */
const NAME_SIGNS = '°º"*_=@';
/** Spellings of `triệu đồng` that have a point or no space. */
const MILLIONS = /^tr(?=(?:\. ?đ|đ)?(?:ồng)?(?!\p{L}))/iu;

/** Reads the unit or noun after a number, and the words before it. */
export function measure(text: string, numeral: Numeral): Measured {
  const { form, start, end } = numeral;
  const measured: Measured = { numeral, kind: null, end, phrase: null, shared: false, before: [] };
  if (form === 'code' || followedBy(text, end, NAME_SIGNS)) return measured;
  measured.before = wordsBefore(text, start, CONTEXT_WORDS);
  takeUnit(text, measured);
  return measured;
}

function takeUnit(text: string, measured: Measured): void {
  const { numeral } = measured;
  if (isTimesWord(text, numeral)) {
    measured.kind = 'times';
    return;
  }
  const at = skipBlanks(text, numeral.end);
  if (text.charAt(at) === '%') takePercent(text, measured, at + 1);
  else if (text.startsWith('…%', at)) takePercent(text, measured, at + 2);
  else if (text.charAt(at) === '$') measured.kind = 'money';
  else if (isAbbreviatedMillion(text, at)) takeMillions(measured, at + 2);
  else takePhrase(text, measured, phraseAfter(text, numeral.end));
}

function takePercent(text: string, measured: Measured, end: number): void {
  measured.numeral = asDecimal(text, measured.numeral);
  measured.kind = 'percent';
  measured.end = end;
}

function takeMillions(measured: Measured, end: number): void {
  const { numeral } = measured;
  const value = multiply(numeral.value, 1e6);
  measured.numeral = { ...numeral, value, step: multiply(numeral.step, 1e6), scaled: true, end };
  measured.kind = 'money';
  measured.end = end;
}

function isAbbreviatedMillion(text: string, at: number): boolean {
  if ((text.charCodeAt(at) | 0x20) !== 0x74) return false;
  return MILLIONS.test(text.slice(at, at + 9));
}

function takePhrase(text: string, measured: Measured, phrase: Phrase | null): void {
  measured.phrase = phrase;
  if (!phrase) {
    measured.kind = bareKind(text, measured.numeral);
    return;
  }
  switch (phrase.class) {
    case 'percent':
      takePercent(text, measured, phrase.end);
      break;
    case 'money':
    case 'times':
      measured.kind = phrase.class;
      break;
    case 'duration':
    case 'age':
      break;
    case 'measure':
      measured.phrase = withPower(text, phrase);
      measured.kind = 'count';
      break;
    default:
      if (isPercentPoint(text, phrase)) takePercent(text, measured, measured.end);
      else measured.kind = 'count';
  }
}

/** `tăng 5 điểm %` */
function isPercentPoint(text: string, { sense, end }: Phrase): boolean {
  return sense === 'điểm' && followedBy(text, skipBlanks(text, end), '%');
}

/** `500 m2`, `20 m³` */
function withPower(text: string, phrase: Phrase): Phrase {
  if (!/^k?m$/.test(phrase.sense)) return phrase;
  const power = '²³'['23²³'.indexOf(text.charAt(phrase.end) || ' ') % 2];
  return power ? { ...phrase, sense: phrase.sense + power, end: phrase.end + 1 } : phrase;
}

function followedBy(text: string, at: number, signs: string): boolean {
  return at < text.length && signs.includes(text.charAt(at));
}

/** `đôi` and `rưỡi` of `gấp đôi` and `gấp rưỡi` have no unit of their own. */
function isTimesWord(text: string, { form, start, end }: Numeral): boolean {
  return form === 'words' && /^(?:đôi|rưỡi)$/i.test(text.slice(start, end));
}

/** Thousands of millions of nothing are money. */
function bareKind(text: string, { start, end, scaled }: Numeral): FigureKind {
  return scaled && /(?:tỷ|tỉ)$/i.test(text.slice(start, end)) ? 'money' : 'count';
}
