/** What reading figures in running Vietnamese text gives. Offsets are UTF-16, as in JavaScript strings. */

export type FigureKind = 'count' | 'percent' | 'money' | 'times';

/** Words that make a number inexact, in one spelling each: `ngót` and `xấp xỉ` are read as the nearest of these. */
export type Hedge =
  | 'gần'
  | 'hơn'
  | 'trên'
  | 'dưới'
  | 'khoảng'
  | 'chỉ mới'
  | 'từ … trở lên'
  | 'từ … trở xuống';

/** One figure in a text. */
export interface ProseFigure {
  /** Where the number stands: digits or number words, with scale word and percent sign, without hedge and noun. */
  start: number;
  end: number;
  /** The text from start to end: `4.820`, `1,2 triệu`, `126,11%`, `một nghìn`. */
  raw: string;
  /** `562 tỷ` is 562e9; a percentage is the number before the sign: 126.11. */
  value: number;
  /** What one unit of the last written digit is worth: 1 for `4.820`, 0.01 for `126,11%`, 1e5 for `1,2 triệu`. */
  step: number;
  kind: FigureKind;
  hedge: Hedge | null;
  /**
   * What is counted, in one word for each sense, in lower case and written out: `đảng viên` for 19 đồng chí
   * who are members, `tổ chức` for tổ chức cơ sở đảng, `%` for percentages, `đồng` for money, `lần` for times.
   * Nouns that the reader does not know are their first two words.
   * Null when the text does not say.
   */
  noun: string | null;
  /** The words after the number that say what is counted, as written: `tổ chức cơ sở đảng`; empty for none. */
  phrase: string;
  /** The two figures of `22/925` and of `65 trong số 118` point at each other; null for all others. */
  fraction: 'numerator' | 'denominator' | null;
  /** The two ends of `từ 85 đến 90%`, `85–90%`; null for all others. */
  range: 'low' | 'high' | null;
}
