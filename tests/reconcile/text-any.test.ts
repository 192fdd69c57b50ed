import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, findingsIn } from './text-reading.ts';

/** Pieces of reports, right and wrong, whole and broken. */
const PIECES = [
  'kết nạp 118 đảng viên',
  'trong đó 65 nữ',
  'chiếm 50,08%',
  'đạt 126,11% chỉ tiêu',
  'vượt gần 30%',
  '65/118 chi bộ',
  'gồm 16 đảng bộ cơ sở và 45 chi bộ cơ sở',
  'tăng từ 40,5% lên 44,2%',
  'tăng 12 so với 118',
  'gấp 2 lần',
  'bình quân 48,89 tuổi',
  '1,74 người',
  'khoảng 1,2 triệu đồng',
  'từ 85 đến 90%',
  'chỉ tiêu 0 đảng viên',
  'tổng cộng 1.905',
  'còn lại 55,8%',
  'xếp loại tốt 33,4%',
  'Nam Định 120',
  '(',
  ')',
  ':',
  '; ',
  '. Trong đó',
  '\n- ',
  '\n| An | 5 | 7% |\n',
  '\n\n',
  ', ',
  ' ',
];

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe('whatever a text says', () => {
  test('its checks come to an end, with findings on numbers of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text);
        for (const finding of findingsIn(text)) {
          for (const { block, start, end } of [finding, ...finding.involved]) {
            expect(blocks[block]?.text.slice(start, end)).toMatch(/\d|\p{L}/u);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('it is judged the same when other words stand before and after it', () => {
    const codes = (text: string) => findingsIn(text).map(({ code, params }) => [code, params.arithmetic]);
    fc.assert(
      fc.property(texts, (text) => {
        const around = `Đảng bộ tổ chức hội nghị.\n\n${text}\n\nHội nghị thành công.`;
        expect(codes(around)).toEqual(codes(`\n\n${text}\n\n`));
      }),
    );
  });
});
