import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVietnamese, sortByName } from '../../scripts/text/collate.ts';
import { didYouMean, editDistance } from '../../scripts/text/distance.ts';
import { fold, stripMarks } from '../../scripts/text/fold.ts';
import { curlQuotes } from '../../scripts/text/quotes.ts';
import { countWords, readingMinutes } from '../../scripts/text/reading-time.ts';
import { isSlug, slugify } from '../../scripts/text/slugs.ts';

describe('slugs', () => {
  test.each([
    ['Đảng ủy Khối', 'dang-uy-khoi'],
    ['  Nhiệm kỳ 2015–2020: 126,11% ', 'nhiem-ky-2015-2020-126-11'],
    ['ĐẠI HỘI ĐẢNG', 'dai-hoi-dang'],
    ['Nghĩa Hưng', 'nghia-hung'],
    ['…', ''],
  ])('%s becomes %s', (text, slug) => expect(slugify(text)).toBe(slug));

  test('a slug is its own slug, and every result is a slug or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugify(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });

  test.each(['', '-a', 'a-', 'a--b', 'Ab', 'đ', 'a_b', 'a b'])('“%s” is no slug', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

test('folding takes accents and case away, also from đ, and from text in pieces', () => {
  expect(fold('Đảng Ủy ở Ý Yên')).toBe('dang uy o y yen');
  expect(fold('Đảng'.normalize('NFD'))).toBe('dang');
  expect(stripMarks('Đảng Ủy')).toBe('Dang Uy');
  for (let code = 0; code <= 0xffff; code++) {
    const text = `đ${String.fromCharCode(code)}ộ`;
    const bare = text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
    if (stripMarks(text) !== bare) expect(stripMarks(text)).toBe(bare);
  }
});

describe('sorting', () => {
  test('letters and tones come in the Vietnamese order', () => {
    const names = ['Đông', 'Dũng', 'Ân', 'An', 'Ăn', 'Ê', 'E', 'Ở', 'Ơ', 'Ô', 'O'];
    expect(sortByName(names, (name) => name)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dũng',
      'Đông',
      'E',
      'Ê',
      'O',
      'Ô',
      'Ơ',
      'Ở',
    ]);
  });

  test('numbers in names sort by value', () =>
    expect(compareVietnamese('Chi bộ 2', 'Chi bộ 10')).toBeLessThan(0));
});

describe('did you mean', () => {
  test.each([
    ['admision', 'admissions'],
    ['phat-trien-dangg', 'phat-trien-dang'],
    ['Phát-triển-đảng', 'phat-trien-dang'],
    ['memebrs', 'members'],
    ['permalink', null],
    ['xyz', null],
  ])('%s → %s', (word, meant) => {
    expect(didYouMean(word, ['members', 'admissions', 'phat-trien-dang'])).toBe(meant);
  });

  test('swapped neighbours count once', () => expect(editDistance('ab', 'ba')).toBe(1));

  test('distance is symmetric, and zero only for equals', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        const [limited, whole] = [editDistance(a, b, 3), editDistance(a, b)];
        expect(whole <= 3 ? limited === whole : limited > 3).toBe(true);
      }),
    );
  });
});

test('reading time is at least a minute and grows by 220 words', () => {
  expect([0, 100, 220, 440, 560].map(readingMinutes)).toEqual([1, 1, 1, 2, 3]);
  expect(countWords('Có 1.135 đảng viên – được kết nạp.')).toBe(7);
  for (let code = 0; code <= 0xffff; code++) {
    const text = `đ ${String.fromCharCode(code)} a${String.fromCharCode(code)}b`;
    const words = text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
    if (countWords(text) !== words) expect([code, countWords(text)]).toEqual([code, words]);
  }
});

test('straight quotes curl by what stands before them', () => {
  expect(curlQuotes('Nói "mốc" ("gần 30%") và \'một\'')).toBe('Nói “mốc” (“gần 30%”) và ‘một’');
  expect(curlQuotes("Côte d'Ivoire")).toBe('Côte d’Ivoire');
});
