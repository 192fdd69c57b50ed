import { describe, expect, test } from 'vitest';
import { findLegacy } from '../../scripts/text/legacy.ts';
import { decodeTcvn3, decodeVni, TCVN3 } from '../../scripts/text/legacy-tables.ts';
import { isSyllable } from '../../scripts/text/syllables.ts';
import {
  firstDecomposed,
  firstForbidden,
  firstLookAlike,
  isNfc,
  isUsual,
  positionAt,
} from '../../scripts/text/unicode.ts';

/** Right sentences; what old documents would hold is made from them by the tables below. */
const SENTENCES = [
  'Đảng bộ khối các cơ quan tỉnh tổ chức đại hội',
  'Trong nhiệm kỳ qua, toàn đảng bộ đã kết nạp được hơn một nghìn đảng viên mới',
  'nguyễn văn an',
  'Những chi bộ ở vùng ven biển gặp nhiều khó khăn trong công tác tạo nguồn',
  'học viên lớp bồi dưỡng nhận thức về đảng',
  'tuổi trẻ quyết tâm rèn luyện để được đứng vào hàng ngũ của đảng',
];

const TO_TCVN3 = new Map([...TCVN3].map(([legacy, letter]) => [letter, legacy]));

/** TCVN3 has no capitals with tones: fonts for headlines drew the small codes as capitals. */
function encodeTcvn3(text: string): string {
  return Array.from(
    text,
    (letter) => TO_TCVN3.get(letter) ?? TO_TCVN3.get(letter.toLowerCase()) ?? letter,
  ).join('');
}

const VNI_MARKS: [string, string][] = [
  ['\u0302\u0301', 'á'],
  ['\u0302\u0300', 'à'],
  ['\u0302\u0309', 'å'],
  ['\u0302\u0303', 'ã'],
  ['\u0302\u0323', 'ä'],
  ['\u0306\u0301', 'é'],
  ['\u0306\u0300', 'è'],
  ['\u0306\u0309', 'ú'],
  ['\u0306\u0303', 'ü'],
  ['\u0306\u0323', 'ë'],
  ['\u0302', 'â'],
  ['\u0306', 'ê'],
  ['\u0301', 'ù'],
  ['\u0300', 'ø'],
  ['\u0309', 'û'],
  ['\u0303', 'õ'],
  ['\u0323', 'ï'],
];

const VNI_LETTERS: Record<string, string> = {
  đ: 'ñ',
  Đ: 'Ñ',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  í: 'í',
  ỵ: 'î',
};

function encodeVni(text: string): string {
  return Array.from(text, (letter) => VNI_LETTERS[letter] ?? encodeVniLetter(letter)).join('');
}

/** A base letter, then one letter for all its marks; ơ and ư have letters of their own. */
function encodeVniLetter(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const horn = marks.includes('\u031B');
  const ownBase = horn ? (base === 'o' ? 'ô' : 'ö') : base;
  const tone = marks
    .filter((mark) => mark !== '\u031B')
    .sort((a, b) => Number(isShape(b)) - Number(isShape(a)));
  const mark = VNI_MARKS.find(([written]) => written === tone.join(''))?.[1] ?? '';
  return ownBase + mark;
}

function isShape(mark: string): boolean {
  return mark === '\u0302' || mark === '\u0306';
}

describe('text in a legacy encoding is found', () => {
  test.each(SENTENCES)('in TCVN3: %s', (sentence) => {
    expect(decodeTcvn3(encodeTcvn3(sentence)).toLowerCase()).toBe(sentence.toLowerCase());
    expect(findLegacy(encodeTcvn3(sentence))?.encoding).toBe('TCVN3');
  });

  test.each(SENTENCES)('in VNI-Windows: %s', (sentence) => {
    expect(decodeVni(encodeVni(sentence))).toBe(sentence);
    expect(findLegacy(encodeVni(sentence))?.encoding).toBe('VNI');
  });

  test.each([
    ['§¶ng bé khèi', '§¶ng', 'Đảng'],
    ['ñaûng vieân', 'ñaûng', 'đảng'],
    ['Bài của đồng chí NguyÔn V¨n An', 'NguyÔn', 'Nguyễn'],
  ])('with its first word and what it means: %s', (text, word, meant) => {
    expect(findLegacy(text)).toMatchObject({ word, meant, offset: text.indexOf(word) });
  });

  test('when it was pasted into right text', () => {
    expect(findLegacy('Đảng bộ tỉnh họp.\n\nĐại hội bầu §¶ng uû khèi vµ c¸c ban.')?.word).toBe('§¶ng');
  });
});

describe('right text raises no alarm', () => {
  test.each([
    ...SENTENCES,
    'Đảng bộ «khối» ABC® và § 5 © 2019, £5, ½ ngày, 25·5, 5 µm',
    'La Où est le maïs thaï, naïf, Noël à Saint-Étienne, déjà vu',
    'Garçon, où est le café près de la forêt? L’été, «Bonjour» et à bientôt',
    'Señor Muñoz compró piñas en São Paulo',
    'Müller und Jäger überqueren die Straße in Köln',
    'Zoë, Chloé, René, Søren, Åsa, Þórður Ægir, Núñez',
    'crème brûlée, papier mâché, hors d’œuvre',
    'the café is naïve; a résumé of the coöperation',
    'là có thì và mà, òa lên, ý là',
    'l·l, col·lecció, À Á Â Ã',
  ])('%s', (text) => expect(findLegacy(text)).toBeNull());
});

test.each([
  ['nghiêng', true],
  ['Đảng', true],
  ['quyết', true],
  ['giếng', true],
  ['gì', true],
  ['khuỷu', true],
  ['xoong', true],
  ['khèi', false],
  ['ieân', false],
  ['müller', false],
  ['được', true],
  ['đuợc', false],
  ['tàt', false],
  ['ABC', false],
])('“%s” is a Vietnamese syllable: %s', (word, syllable) => expect(isSyllable(word)).toBe(syllable));

describe('characters', () => {
  test('the first letter in pieces is found with its place', () => {
    const text = `Khối\nĐảng b${'ộ'.normalize('NFD')}`;
    const found = firstDecomposed(text);
    expect(found).toMatchObject({ right: 'ộ', offset: 11 });
    expect(positionAt(text, 11)).toEqual({ line: 2, column: 7 });
    expect(firstDecomposed('Đảng bộ')).toBeNull();
    expect(isNfc('Đảng bộ')).toBe(true);
  });

  test('Icelandic Ð is told from Vietnamese Đ', () => {
    expect(firstLookAlike('Ðảng')).toMatchObject({ offset: 0, right: 'Đ' });
    expect(firstLookAlike('Đảng')).toBeNull();
  });

  test('hidden characters have names', () => {
    expect(firstForbidden('a\u200Bb')).toEqual({ offset: 1, name: 'U+200B' });
    expect(firstForbidden('a\tb\u00A0c\r\n')).toBeNull();
  });

  test('of every character it is said the same at once as one by one', () => {
    const hidden =
      /[\p{Cc}\p{Cs}\p{Co}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      const text = String.fromCodePoint(code);
      const forbidden = hidden.test(text) && !/[\t\n\r]/.test(text);
      const odd = forbidden || /[\p{M}ÐðƉɖ]/u.test(text) || text.normalize('NFC') !== text;
      const said = { odd: isUsual(text) && odd, forbidden: firstForbidden(text) !== null };
      if (said.odd || said.forbidden !== forbidden)
        expect({ code, ...said }).toEqual({ code, odd: false, forbidden });
    }
  });
});
