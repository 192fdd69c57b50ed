import { describe, expect, it, test } from 'vitest';
import { readFigures } from '../../scripts/prose/read-figures.ts';
import { familyFit } from '../../scripts/reconcile/match-families.ts';
import { namedIndicators } from '../../scripts/reconcile/match-naming.ts';
import { nounFit } from '../../scripts/reconcile/match-nouns.ts';
import { keysOf, wordsIn } from '../../scripts/reconcile/match-words.ts';
import { makeVocabulary } from '../../scripts/reconcile/vocabulary.ts';
import { indicators, organisations } from './article-world.ts';

const vocabulary = makeVocabulary(indicators, organisations);

describe('words', () => {
  it('are the same however their tone was typed, and not without it', () => {
    expect(keysOf('Đảng uỷ HÓA')).toEqual(keysOf('đảng ủy hoá'));
    expect(keysOf('mới')).not.toEqual(keysOf('mỗi'));
    expect(keysOf('năm')).not.toEqual(keysOf('Nam'));
  });
});

describe('an indicator is named by its words in any order', () => {
  test.each([
    ['kết nạp được … đảng viên', 'admissions'],
    ['số đảng viên mới là nữ', 'admissions-women'],
    ['TCCSĐ', 'base-organisations'],
    ['bằng … chỉ tiêu', 'percent-of-target'],
    ['đạt … kế hoạch', 'percent-of-target'],
    ['chi bộ trực thuộc', 'sub-cells'],
  ])('%s', (text, key) => {
    const weights = new Map(keysOf(text).map((word) => [word, 1]));
    expect(namedIndicators(vocabulary, weights, false)[0]?.words.indicator.key).toBe(key);
  });
});

describe('an organisation is named by its name, its short name and its committee', () => {
  test.each([
    ['Đảng bộ huyện Đồi Chè', ['huyen']],
    ['huyện Đồi Chè', ['huyen']],
    ['Huyện ủy Đồi Chè', ['huyen']],
    ['Đảng ủy Khối Cơ quan tỉnh Sông Thương', ['khoi']],
    ['khối cơ quan tỉnh Sông Thương', ['khoi']],
    ['Trường Cao đẳng Bến Tắm', ['truong']],
    ['tỉnh Sông Thương và huyện Đồi Chè', ['tinh', 'huyen']],
    ['huyện Đồi Cọ', []],
  ])('%s', (text, expected) => {
    expect(vocabulary.organisations.all(wordsIn(text)).flatMap(({ value }) => value.ids)).toEqual(expected);
  });
});

describe('what is counted', () => {
  test.each([
    ['412 đảng viên', 'admissions-women', 'same'],
    ['412 người', 'admissions-women', 'general'],
    ['412 chi bộ', 'admissions-women', 'different'],
    ['12 lớp', 'admissions', 'different'],
    ['12 lớp bồi dưỡng', 'training-classes', 'same'],
    ['71 đơn vị', 'base-organisations', 'general'],
    ['71 lượt', 'base-organisations', 'different'],
    ['Có 71.', 'base-organisations', 'unsaid'],
    ['235 người', 'over-target', 'general'],
    ['235 xã', 'over-target', 'different'],
    ['44%', 'members-women-share', 'unsaid'],
  ])('%s for %s: %s', (text, key, expected) => {
    const [figure] = readFigures(text);
    const known = vocabulary.keys.get(key);
    expect(figure && known && nounFit(figure, known)).toBe(expected);
  });
});

describe('derived figures', () => {
  it('are known beside the indicators that they come from', () => {
    const families = [
      'share',
      'change',
      'change-percent',
      'change-points',
      'pace',
      'remaining',
      'needed-pace',
    ];
    for (const family of families) {
      expect(vocabulary.keys.get(`admissions-women-${family}`)).toMatchObject({ family });
    }
    expect(vocabulary.keys.get('over-target')).toMatchObject({ family: 'over', unit: 'đảng viên' });
    expect(vocabulary.keys.get('over-target-percent')).toMatchObject({ family: 'over-percent' });
  });

  test.each([
    ['over-percent', 'vượt chỉ tiêu', 1],
    ['over-percent', 'bằng chỉ tiêu', -1],
    ['change', 'tăng so với năm 2018', 1],
    ['remaining', 'còn phải kết nạp', 1],
    ['itself', 'vượt chỉ tiêu', -1],
    ['itself', 'đạt chỉ tiêu', 0],
  ] as const)('%s with “%s”', (family, text, expected) => {
    expect(familyFit(family, wordsIn(text))).toBe(expected);
  });
});
