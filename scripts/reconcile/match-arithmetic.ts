/** Numbers that are no records but follow from two of them, where words say how. */
import type { Basis } from '../content/model.ts';
import type { FigureRecord } from '../figures/model.ts';
import type { ProseFigure } from '../prose/model.ts';
import { daysThrough } from '../text/calendar.ts';
import type { Surroundings } from './match-block.ts';
import type { Situation } from './match-choice.ts';
import { addUp, nounFit } from './match-nouns.ts';
import { holdsAny, phraseIndex } from './match-phrases.ts';
import type { KnownRecord } from './match-records.ts';
import { distinctness, holdsOf } from './match-values.ts';
import { keysOf, wordKey } from './match-words.ts';

const DIFFERENCE = phraseIndex(
  ...[
    'còn',
    'còn lại',
    'chưa',
    'thiếu',
    'hụt',
    'chênh',
    'chênh lệch',
    'lệch',
    'cách',
    'trừ',
    'khoảng cách',
    'nữa',
  ],
  ...['hơn', 'kém', 'tăng', 'giảm', 'thêm', 'bớt', 'vượt', 'ngoài ra'],
);
const SUM = phraseIndex('tổng cộng', 'cộng', 'tất cả', 'cả thảy', 'gộp lại');
const REST = phraseIndex('còn', 'còn lại', 'chưa', 'phần còn lại', 'thiếu', 'hụt');
const EACH = phraseIndex('mỗi', 'bình quân', 'trung bình', 'cứ', 'chia đều', 'một');

const YEAR = wordKey('năm');

/** Pairs of so many figures are tried: an article that has more is a list of figures. */
const MOST_RECORDS = 60;

/**
 * Whether a number is a difference, sum, rest of a hundred, average or multiple of figures that the article
 * has, with the word for it in its part of the sentence ("còn 561 tổ chức", "chênh 52 người").
 * @param records figures of the article, and of others that it has named
 */
export function followsFromRecords(situation: Situation, records: readonly KnownRecord[]): boolean {
  const { around, stated, earlier } = situation;
  const { figure } = around;
  const words = [...around.before, ...around.after];
  const pool = records.filter(({ record }) => record.hedge === null).slice(0, MOST_RECORDS);
  if (figure.kind === 'money') return false;
  if (figure.kind === 'times') return isMultiple(figure, pool, stated);
  if (figure.kind === 'percent') {
    if (isQuotientOf(figure, earlier)) return true;
    const percentages = pool.filter(({ percentage }) => percentage);
    if (holdsAny(REST, words) && percentages.some(({ record }) => holdsOf(figure, 100 - record.value)))
      return true;
    if (!holdsAny(DIFFERENCE, words)) return false;
    return isDifference(figure, percentages, stated) || isRelativeChange(figure, pool);
  }
  const counts = pool.filter((known) => !known.percentage && nounFit(figure, known.known) !== 'different');
  if (holdsAny(DIFFERENCE, words) && isDifference(figure, counts, stated)) return true;
  if (holdsAny(SUM, words) && isSum(figure, counts, stated)) return true;
  return holdsAny(EACH, words) && isAverage(around, provenBy(figure, pool, stated));
}

function isDifference(
  figure: ProseFigure,
  pool: readonly KnownRecord[],
  stated: ReadonlySet<string>,
): boolean {
  return somePair(
    pool,
    (a, b) => sameUnit(a, b) && holdsOf(figure, a.record.value - b.record.value),
    figure,
    stated,
  );
}

function isSum(figure: ProseFigure, pool: readonly KnownRecord[], stated: ReadonlySet<string>): boolean {
  return somePair(
    pool,
    (a, b) => sameUnit(a, b) && holdsOf(figure, a.record.value + b.record.value),
    figure,
    stated,
  );
}

function isRelativeChange(figure: ProseFigure, pool: readonly KnownRecord[]): boolean {
  const isChange = ({ record: a }: KnownRecord, { record: b }: KnownRecord) =>
    a.indicator === b.indicator &&
    b.value > 0 &&
    holdsOf(figure, Math.abs((a.value - b.value) / b.value) * 100);
  return pool.some((a) => pool.some((b) => a !== b && isChange(a, b)));
}

function isMultiple(figure: ProseFigure, pool: readonly KnownRecord[], stated: ReadonlySet<string>): boolean {
  const named = pool.filter(({ record }) => stated.has(record.id));
  return named.some((a) =>
    named.some(
      (b) => sameUnit(a, b) && b.record.value > 0 && holdsOf(figure, a.record.value / b.record.value),
    ),
  );
}

/** A percentage of two numbers that the sentence has before it ("lấy 90 chia cho 5.356"). */
function isQuotientOf(figure: ProseFigure, earlier: readonly FigureRecord[]): boolean {
  const [a, b] = earlier.slice(-2);
  return a !== undefined && b !== undefined && b.value > 0 && holdsOf(figure, (a.value / b.value) * 100);
}

/** What is counted divided by what it is counted for (members by cells, where both are named), or by years. */
function isAverage({ figure, weights }: Surroundings, pool: readonly KnownRecord[]): boolean {
  const counted = pool.filter((known) => !known.percentage && nounFit(figure, known.known) !== 'different');
  const bearers = pool.filter(({ percentage, known }) => {
    return !percentage && keysOf(known.unit).every((key) => weights.has(key));
  });
  const perYear = ({ value, basis }: FigureRecord) =>
    basis.kind === 'period' && holdsOf(figure, value / yearsOf(basis));
  if (weights.has(YEAR) && counted.some(({ record }) => perYear(record))) return true;
  return counted.some(({ record: a }) =>
    bearers.some(({ record: b }) => a !== b && b.value > 0 && holdsOf(figure, a.value / b.value)),
  );
}

/** Whole years of a period: five of a term. */
function yearsOf({ from, to }: Extract<Basis, { kind: 'period' }>): number {
  return Math.max(1, Math.round(daysThrough(from, to) / 365.25));
}

/** Small numbers are differences and averages of something everywhere: both figures must then have been named. */
function provenBy(
  figure: ProseFigure,
  pool: readonly KnownRecord[],
  stated: ReadonlySet<string>,
): readonly KnownRecord[] {
  return distinctness(figure) === 'low' ? pool.filter(({ record }) => stated.has(record.id)) : pool;
}

function somePair(
  pool: readonly KnownRecord[],
  holds: (a: KnownRecord, b: KnownRecord) => boolean,
  figure: ProseFigure,
  stated: ReadonlySet<string>,
): boolean {
  const named = provenBy(figure, pool, stated);
  return named.some((a) => named.some((b) => a !== b && holds(a, b)));
}

function sameUnit(a: KnownRecord, b: KnownRecord): boolean {
  return a.percentage ? b.percentage : !b.percentage && addUp(a.known.unit, b.known.unit);
}
