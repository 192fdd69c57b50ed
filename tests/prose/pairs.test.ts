import { describe, expect, test } from 'vitest';
import { readFigures } from '../../scripts/prose/read-figures.ts';
import { notesOf } from './reading.ts';

describe('parts of a whole', () => {
  test.each([
    ['22/925 tổ chức cơ sở đảng', ['22 tổ chức', '925 tổ chức']],
    ['1.702/1.718 thôn', ['1702 thôn', '1718 thôn']],
    ['65 trong số 118 chi bộ', ['65 chi bộ', '118 chi bộ']],
    ['65 chi bộ trong tổng số 118 chi bộ', ['65 chi bộ', '118 chi bộ']],
    ['8 trên 27 tổ chức', ['8 tổ chức', '27 tổ chức']],
    ['12/12 chi bộ hoàn thành', ['12 chi bộ', '12 chi bộ']],
    ['đạt 4/8 chỉ tiêu', ['4 chỉ tiêu', '8 chỉ tiêu']],
    ['kết nạp 135/120 đảng viên', ['135 đảng viên', '120 đảng viên']],
  ])('%s', (text, notes) => {
    const figures = readFigures(text);
    expect(notesOf(text)).toEqual(notes);
    expect(figures.map(({ fraction }) => fraction)).toEqual(['numerator', 'denominator']);
  });

  test('a share of a whole is no part of it', () => {
    expect(readFigures('99,8% trong tổng số 5.587 chi bộ').map(({ fraction }) => fraction)).toEqual([
      null,
      null,
    ]);
  });
});

describe('ranges', () => {
  test.each([
    ['từ 85 đến 90% đảng viên', ['85 %', '90 %']],
    ['từ 85% đến 90%', ['85 %', '90 %']],
    ['85–90% đảng viên', ['85 %', '90 %']],
    ['đạt 7% - 10%', ['7 %', '10 %']],
    ['3-3,5% tổng số', ['3 %', '3.5 %']],
    ['5-7 đảng viên', ['5 đảng viên', '7 đảng viên']],
    ['từ 90 - 100 đảng viên', ['90 đảng viên', '100 đảng viên']],
    ['gấp 2-3 lần', ['2 lần', '3 lần']],
    ['1,5-2 lần', ['1.5 lần', '2 lần']],
  ])('%s', (text, notes) => {
    expect(notesOf(text)).toEqual(notes);
    expect(readFigures(text).map(({ range }) => range)).toEqual(['low', 'high']);
  });

  test.each(['tăng từ 255 đồng chí lên 284 đồng chí', 'từ 1.135 đến 126,11%', 'thắng 3-0 và 12 bàn'])(
    'none in %s',
    (text) => {
      expect(readFigures(text).every(({ range }) => range === null)).toBe(true);
    },
  );
});

describe('lists', () => {
  test.each([
    ['kết nạp 12, 15 và 20 đảng viên', ['12 đảng viên', '15 đảng viên', '20 đảng viên']],
    ['lần lượt là 4.055, 66 và 289', ['4055', '66', '289']],
    ['so với đầu năm; 100% chi bộ', ['100 %']],
  ])('%s', (text, notes) => {
    expect(notesOf(text)).toEqual(notes);
  });
});
