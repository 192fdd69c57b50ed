import { describe, expect, test } from 'vitest';
import { findingsIn } from './text-reading.ts';

/** A text, what in it is wrong with its arithmetic, and what makes it right. */
type Pair = [wrong: string, printed: string, arithmetic: string, right: string];

const OVER: Pair[] = [
  [
    'Kết nạp 1.135 đảng viên (đạt 126,11% chỉ tiêu; vượt gần 30%).',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'hơn 26%',
  ],
  [
    '# Vượt gần 30% chỉ tiêu kết nạp\n\nKhối kết nạp 1.135 đảng viên, đạt 126,11% chỉ tiêu.',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'hơn 26%',
  ],
  [
    'Với 1.135 đảng viên mới, khối vượt gần 30% chỉ tiêu. Tỷ lệ thực hiện chỉ tiêu là 126,11%.',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'hơn 26%',
  ],
  ['Đảng bộ đạt 126,11% chỉ tiêu, vượt gần 30%.', 'gần 30%', '126,11% − 100% = 26,11%', 'hơn 26%'],
  [
    'Đảng bộ kết nạp 1.135 đảng viên, bằng 126,11% kế hoạch, vượt gần 30% so với kế hoạch.',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    '26,11%',
  ],
  [
    'Đảng bộ hoàn thành 126,11% chỉ tiêu nhiệm kỳ và vượt gần 30% chỉ tiêu.',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'khoảng 26%',
  ],
  [
    'Đảng bộ kết nạp 1.135 đảng viên, vượt gần 30% chỉ tiêu (đạt 126,11%).',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'hơn 26%',
  ],
  [
    'Kết nạp 1.135 đảng viên, đạt 126,11% chỉ tiêu. Kết quả ấy vượt gần 30% so với chỉ tiêu.',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'hơn 26%',
  ],
  [
    'Khối kết nạp 1.135 đảng viên, vượt gần 30% chỉ tiêu. Với 1.135 đảng viên, khối đạt 126,11% chỉ tiêu.',
    'gần 30%',
    '126,11% − 100% = 26,11%',
    'hơn 26%',
  ],
  ['Kết nạp 1.135/900 đảng viên, vượt gần 30%.', 'gần 30%', '(1.135 − 900) ÷ 900 = 26,1%', 'hơn 26%'],
  [
    'Kết nạp 1.135 đảng viên, vượt gần 30% so với chỉ tiêu 900 đảng viên.',
    'gần 30%',
    '(1.135 − 900) ÷ 900 = 26,1%',
    'hơn 26%',
  ],
  ['Đảng bộ đạt 120% kế hoạch, vượt 25%.', '25%', '120% − 100% = 20%', '20%'],
  ['Kết nạp 139/130 đảng viên, vượt 10 đảng viên so với chỉ tiêu.', '10', '139 − 130 = 9', '9'],
  [
    'Năm nay kết nạp 139 đảng viên, vượt 11 đảng viên so với chỉ tiêu 130 đảng viên.',
    '11',
    '139 − 130 = 9',
    '9',
  ],
];

const PERCENT: Pair[] = [
  [
    'Kết nạp 139 đảng viên, đạt 107,9% so với chỉ tiêu 130 đảng viên.',
    '107,9%',
    '139 ÷ 130 = 106,9%',
    '106,9%',
  ],
  ['Kết nạp 139/130 đảng viên, đạt 109,62% chỉ tiêu.', '109,62%', '139 ÷ 130 = 106,92%', '106,92%'],
];

const CHANGES: Pair[] = [
  ['Số chi bộ tăng từ 118 lên 130, tăng 15 chi bộ.', '15', '130 − 118 = 12', '12'],
  [
    'Kết nạp 130 đảng viên, tăng 21 đảng viên so với năm trước (118 đảng viên).',
    '21',
    '130 − 118 = 12',
    '12',
  ],
  [
    'Kết nạp 130 đảng viên, tăng 12,17% so với 118 đảng viên của năm trước.',
    '12,17%',
    '(130 − 118) ÷ 118 = 10,17%',
    '10,17%',
  ],
  ['Tỷ lệ nữ tăng từ 40,5% lên 44,2%, tăng 4,7%.', '4,7%', '44,2% − 40,5% = 3,7%', '3,7%'],
  ['Số chi bộ giảm từ 5.666 xuống còn 5.587, giảm 97 chi bộ.', '97', '5.666 − 5.587 = 79', '79'],
  [
    'Năm nay kết nạp 135 đảng viên, gấp 2 lần so với năm trước (98 đảng viên).',
    '2',
    '135 ÷ 98 = 1,4 lần',
    '1,4',
  ],
];

const ALL = [...OVER, ...PERCENT, ...CHANGES];

describe('a target or a change', () => {
  test.each(ALL)('is wrong in: %s', (wrong, printed, arithmetic) => {
    expect(findingsIn(wrong).map(({ params }) => [params.printed, params.arithmetic])).toEqual([
      [printed, arithmetic],
    ]);
  });

  test.each(ALL)('is right once it is put right: %s', (wrong, printed, _arithmetic, right) => {
    expect(findingsIn(wrong.replace(new RegExp(printed, 'i'), right))).toEqual([]);
  });
});

describe('an excess with a hedge', () => {
  test('is a warning that proposes the words', () => {
    expect(findingsIn('Đảng bộ đạt 126,11% chỉ tiêu, vượt gần 30%.')).toMatchObject([
      { code: 'prose-over-hedged', severity: 'warning', params: { right: '26,11%', proposal: 'hơn 26%' } },
    ]);
  });
});

describe('nothing is said of an excess or a change', () => {
  test.each([
    ['of last year', 'Đảng bộ đạt 120% kế hoạch, vượt 25% so với cùng kỳ năm trước.'],
    ['of something else', 'Khối thi đua đạt 120% kế hoạch; khối cơ quan vượt 25%.'],
    [
      'in a sentence of its own with the same number',
      'Đạt 126,11% chỉ tiêu là xong việc. Vượt 126,11% lại là việc khác.',
    ],
    ['whose target is not known', 'Huyện kết nạp gần 640 đảng viên, vượt gần 30% chỉ tiêu.'],
    ['that is the part over 100', 'Mức vượt là phần nằm trên 100%: đạt 126,11% chỉ tiêu thì vượt 26,11%.'],
    ['in points and in percent', 'Tỷ lệ nữ tăng từ 40% lên 44%, tăng 10% so với trước.'],
    ['against another time', 'Ban có 49 đồng chí, tăng 3 đồng chí so với khóa trước.'],
    ['rounded', 'Kết nạp 130 đảng viên, tăng 10,2% so với 118 đảng viên của năm trước.'],
    ['rounded to whole times', 'Kết nạp 195 đảng viên, gấp 2 lần so với năm 2015 (98 đảng viên).'],
  ])('%s', (_name, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});
