import { endOfCluster, endOfCode, isCode, joinsDigits } from './codes.ts';
import { scaleAfter } from './scales.ts';
import { isBlank, isDigit, isLetter, skipBlanks, wordAfter } from './words.ts';

/** How a number is written, which decides how far it can be trusted to be one. */
export type Form =
  /** `288`, `05` */
  | 'plain'
  /** `4.820`, `30 000` */
  | 'grouped'
  /** `126,11` */
  | 'decimal'
  /** `126.11`: English decimals, or day and month. */
  | 'dotted'
  /** `4,820`: English groups, or decimals to three places. */
  | 'commas'
  /** `một nghìn` */
  | 'words'
  /** Dates, times, telephone numbers, numbers of documents: never a figure. */
  | 'code';

/** A number as it is written, before anything is known of what it counts. */
export interface Numeral {
  /** From the first digit or number word to the last, scale words included. */
  start: number;
  end: number;
  value: number;
  /** What one unit of the last written digit is worth. */
  step: number;
  form: Form;
  /** Has a scale word: `1,2 triệu`. */
  scaled: boolean;
  /** The sign that joins it to the next numeral without a space: `22/925`, `5-7`. */
  joint: '' | '/' | '-';
}

/** A longer run of digits is an account or a serial number. */
const MOST_DIGITS = 12;
const MOST_PLAIN_DIGITS = 9;
/** `5 nghìn tỷ`, `2 trăm nghìn tỷ`. */
const MOST_SCALES = 3;

/** Reads everything that hangs together from a digit on: `4.820`, `22/925`, `18/11/2019`, `13-NQ/TU`. */
export function readNumerals(text: string, start: number): Numeral[] {
  const end = endOfCluster(text, start);
  if (isCode(text, start, end)) return [code(start, endOfCode(text, end))];
  const [first, second] = splitCluster(text, start, end);
  if (!first) return [code(start, end)];
  if (!second) return [withRemainder(text, withScale(text, withSpacedGroups(text, first)))];
  first.joint = text.charAt(first.end) === '/' ? '/' : '-';
  return [first, withScale(text, second)];
}

function code(start: number, end: number): Numeral {
  return { start, end, value: 0, step: 1, form: 'code', scaled: false, joint: '' };
}

/** One number, or two joined by a slash or a dash; none for all else, such as dates. */
function splitCluster(text: string, start: number, end: number): Numeral[] {
  if (end - start > 2 * MOST_DIGITS) return [];
  const parts: Numeral[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !'/-–:'.includes(text.charAt(at))) continue;
    const part = readPart(text.slice(from, at), from);
    if (!part || parts.length === 2 || (text.charAt(at) === ':' && at < end)) return [];
    parts.push(part);
    from = at + 1;
  }
  return parts;
}

function readPart(raw: string, start: number): Numeral | null {
  const end = start + raw.length;
  if (raw.length <= MOST_PLAIN_DIGITS && !/\D/.test(raw)) {
    return { start, end, value: Number(raw), step: 1, form: 'plain', scaled: false, joint: '' };
  }
  const form = formOf(raw);
  if (!form) return null;
  const notation = toNotation(raw, form);
  const step = Number(`1e-${notation.split('.')[1]?.length ?? 0}`);
  return { start, end, value: Number(notation), step, form, scaled: false, joint: '' };
}

function toNotation(raw: string, form: Form): string {
  if (form === 'dotted') return raw;
  return form === 'commas' ? raw.replaceAll(',', '') : raw.replaceAll('.', '').replace(',', '.');
}

function formOf(raw: string): Form | null {
  if (/^[1-9]\d{0,2}(?:\.\d{3}){1,3}$/.test(raw)) return 'grouped';
  if (/^[1-9]\d{0,2}(?:,\d{3}){1,3}$/.test(raw)) return 'commas';
  if (/^(?:0|[1-9]\d{0,2}(?:\.\d{3}){1,3}|[1-9]\d{0,8}),\d{1,4}$/.test(raw)) return 'decimal';
  if (/^\d{1,4}\.\d{1,2}$/.test(raw)) return 'dotted';
  return null;
}

/** `30 000`: groups set apart by spaces, as older print has them. */
function withSpacedGroups(text: string, numeral: Numeral): Numeral {
  const { start } = numeral;
  if (numeral.form !== 'plain' || numeral.end - start > 3 || text.charAt(start) === '0') return numeral;
  let end = numeral.end;
  while (end - start < MOST_DIGITS && isSpacedGroup(text, end)) end += 4;
  if (end === numeral.end) return numeral;
  return { ...numeral, end, value: Number(text.slice(start, end).replace(/\D/g, '')), form: 'grouped' };
}

function isSpacedGroup(text: string, at: number): boolean {
  if (!isBlank(text.charCodeAt(at))) return false;
  for (let digit = at + 1; digit <= at + 3; digit++) if (!isDigit(text.charCodeAt(digit))) return false;
  const after = text.charCodeAt(at + 4);
  return !isDigit(after) && !isLetter(after) && !joinsDigits(text, at + 4);
}

/** `1 tỷ 200 triệu`: a second number with a smaller scale word is a part of the first. */
function withRemainder(text: string, numeral: Numeral): Numeral {
  const start = skipBlanks(text, numeral.end);
  if (!numeral.scaled || start === numeral.end || !isDigit(text.charCodeAt(start))) return numeral;
  const end = endOfCluster(text, start);
  const [rest, other] = isCode(text, start, end) ? [] : splitCluster(text, start, end);
  const remainder = rest && !other ? withScale(text, rest) : null;
  if (!remainder?.scaled || remainder.value >= numeral.step) return numeral;
  return { ...numeral, end: remainder.end, value: numeral.value + remainder.value, step: remainder.step };
}

/** Takes the scale words that follow: `1,2 triệu`, `5 nghìn tỷ`, `2 triệu rưỡi`. */
function withScale(text: string, numeral: Numeral): Numeral {
  let scale = scaleAfter(text, numeral.end);
  if (!scale) return numeral;
  let { end, value, step } = asDecimal(text, numeral);
  for (let count = 0; scale && count < MOST_SCALES; count++, scale = scaleAfter(text, end)) {
    value = multiply(value, scale.factor);
    step = multiply(step, scale.factor);
    end = scale.end;
  }
  const half = wordAfter(text, end);
  if (half?.lower !== 'rưỡi') return { ...numeral, end, value, step, scaled: true };
  return { ...numeral, end: half.end, value: value + step / 2, step: step / 10, scaled: true };
}

/** Multiplies without the noise of binary fractions: 1,1 × 1e6 is 1100000. */
export function multiply(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(value) ? product : Number(product.toPrecision(15));
}

/** The number that `4,820` is when its comma starts decimals, as before a percent sign or a scale word. */
export function asDecimal(text: string, numeral: Numeral): Numeral {
  const raw = text.slice(numeral.start, numeral.end);
  if (numeral.form !== 'commas' || raw.indexOf(',') !== raw.lastIndexOf(',')) return numeral;
  return { ...numeral, value: Number(raw.replace(',', '.')), step: 1e-3, form: 'decimal' };
}
