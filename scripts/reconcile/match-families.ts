/** Figures that are derived from others: their keys in the ledger, and the words by which prose tells of them. */
import type { Indicator } from '../content/model.ts';
import { changeKey, changePercentKey, changePointsKey } from '../figures/derived-keys.ts';
import { neededPaceKey, paceKey, remainingKey } from '../figures/pace.ts';
import { shareKey } from '../figures/parts.ts';
import { overCountKey, overPercentKey } from '../figures/ratios.ts';
import { holdsAny, type PhraseIndex, phraseIndex } from './match-phrases.ts';
import type { KeyedWord } from './match-words.ts';

/** How a figure of the ledger comes from its indicator; `itself` for the indicator's own. */
export type Family =
  | 'itself'
  | 'share'
  | 'over'
  | 'over-percent'
  | 'change'
  | 'change-percent'
  | 'change-points'
  | 'pace'
  | 'remaining'
  | 'needed-pace';

/** What comes from an indicator, with its keys. */
export function familiesOf(indicator: Indicator): { key: string; family: Family }[] {
  const { key, kind, target } = indicator;
  const families: { key: string; family: Family }[] = [
    { key: shareKey(key), family: 'share' },
    { key: changeKey(key), family: 'change' },
    { key: changePercentKey(key), family: 'change-percent' },
    { key: changePointsKey(key), family: 'change-points' },
    { key: paceKey(key), family: 'pace' },
    { key: remainingKey(key), family: 'remaining' },
    { key: neededPaceKey(key), family: 'needed-pace' },
  ];
  if (kind === 'ratio' && target) {
    families.push(
      { key: overCountKey(key), family: 'over' },
      { key: overPercentKey(key), family: 'over-percent' },
    );
  }
  return families;
}

const PERCENT_FAMILIES: ReadonlySet<Family> = new Set([
  'share',
  'over-percent',
  'change-percent',
  'change-points',
]);

/** True for a figure that prose prints with a percent sign (or as percentage points). */
export function isPercentage(indicator: Indicator, family: Family): boolean {
  if (family === 'itself') return indicator.kind === 'ratio' || indicator.unit === '%';
  return PERCENT_FAMILIES.has(family);
}

const CHANGE = phraseIndex(
  'tăng',
  'giảm',
  'thêm',
  'bớt',
  'chênh',
  'hụt',
  'nhiều hơn',
  'ít hơn',
  'cao hơn',
  'thấp hơn',
);
const EACH = phraseIndex('bình quân', 'trung bình', 'mỗi', 'một năm', 'hằng năm', 'hàng năm');

/** Words without which a number is not read as a figure of the family. */
const CUES: Partial<Record<Family, PhraseIndex<true>>> = {
  over: phraseIndex('vượt', 'hơn chỉ tiêu', 'nhiều hơn'),
  'over-percent': phraseIndex('vượt'),
  change: CHANGE,
  'change-percent': CHANGE,
  'change-points': CHANGE,
  pace: EACH,
  'needed-pace': EACH,
  remaining: phraseIndex('còn', 'thiếu', 'nữa', 'chưa'),
};

/** Whether a number is read as a figure of the family only where words say so. */
export function needsCue(family: Family): boolean {
  return CUES[family] !== undefined;
}

/** Words after which a number is one of a family and not the indicator itself. */
const TURNS = phraseIndex('vượt', 'tăng', 'giảm', 'thêm', 'chênh', 'bớt', 'hụt');

/**
 * Whether the words around a number speak for a family: 1 when its own words stand there, -1 when they are
 * missing, or when other words make an indicator's own figure unlikely, and 0 when nothing is said.
 */
export function familyFit(family: Family, words: readonly KeyedWord[]): -1 | 0 | 1 {
  const cues = CUES[family];
  if (cues) return holdsAny(cues, words) ? 1 : -1;
  return holdsAny(TURNS, words) ? -1 : 0;
}
