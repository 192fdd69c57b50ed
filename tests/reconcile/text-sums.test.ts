import { describe, expect, test } from 'vitest';
import { findingsIn } from './text-reading.ts';

/** A text with a wrong total, the sum that is right, and the total that makes the text right. */
type Pair = [wrong: string, printed: string, sum: string];

const COMMUNES = 'xã An 120, xã Bình 95, xã Chính 88, xã Đông 102, xã Giang 77';
const ITEMS = ['An: 120', 'Bình: 95', 'Chính: 88', 'Đông: 102', 'Giang: 77'];
const TABLE = (total: string) =>
  [
    '| Xã | Kết nạp | Đạt |',
    '| --- | ---: | ---: |',
    '| An | 120 | 96% |',
    '| Bình | 95 | 101% |',
    `| Tổng | ${total} | 98% |`,
  ].join('\n');

const PAIRS: Pair[] = [
  [`Năm xã kết nạp tổng số 428 đảng viên, cụ thể: ${COMMUNES}.`, '428', '482'],
  [`Năm xã kết nạp tổng số 428 đảng viên: ${COMMUNES}.`, '428', '482'],
  [`Năm xã kết nạp 428 đảng viên, gồm: ${COMMUNES}.`, '428', '482'],
  [`Năm xã kết nạp 428 đảng viên (${COMMUNES}).`, '428', '482'],
  [`Năm xã kết nạp 428 đảng viên. Cụ thể như sau: ${COMMUNES}.`, '428', '482'],
  [`Kết quả của năm xã: ${COMMUNES}; tổng cộng 428 đảng viên.`, '428', '482'],
  [`Kết quả của năm xã: ${COMMUNES}. Tổng cộng 428 đảng viên.`, '428', '482'],
  [
    `Năm xã kết nạp tổng số 428 đảng viên, cụ thể:\n\n${ITEMS.map((item) => `- Xã ${item} đảng viên;`).join('\n')}`,
    '428',
    '482',
  ],
  [`Kết quả kết nạp:\n\n${ITEMS.map((item) => `- Xã ${item}`).join('\n')}\n- Tổng cộng: 428`, '428', '482'],
  [TABLE('251'), '251', '215'],
  ['Ba xã kết nạp tổng cộng 330 đảng viên gồm An (120), Bình (95), Chính (88).', '330', '303'],
  [
    `Năm xã kết nạp tổng cộng 428 đảng viên. ${COMMUNES.replaceAll(',', ';').replace('xã', 'Xã')}.`,
    '428',
    '482',
  ],
  [
    `Tổng số 428 đảng viên mới của 5 xã: ${ITEMS.map((item, at) => `(${at + 1}) ${item}`).join('; ')}.`,
    '428',
    '482',
  ],
  [
    `Kết quả:\n\n${ITEMS.map((item, at) => `${at + 1}. Xã ${item} đảng viên`).join('\n')}\n\nTổng cộng: 428 đảng viên.`,
    '428',
    '482',
  ],
  [
    '| TT | Xã | Kết nạp |\n| --- | --- | --- |\n| 1 | Cộng Hòa | 120 |\n| 2 | Bình | 95 |\n| | Tổng | 251 |',
    '251',
    '215',
  ],
  [
    'Cấp ủy thi hành kỷ luật 1.090 đảng viên (khiển trách 789, cảnh cáo 207, cách chức 31, khai trừ 36).',
    '1.090',
    '1.063',
  ],
  [
    'Cấp ủy kỷ luật 63 đảng viên, trong đó khiển trách 15, cảnh cáo 20, cách chức 10, khai trừ 16 người.',
    '63',
    '61',
  ],
  ['Huyện có 58 tổ chức cơ sở đảng, gồm 16 đảng bộ cơ sở và 45 chi bộ cơ sở.', '58', '61'],
  ['Huyện có 66 tổ chức cơ sở đảng (39 đảng bộ cơ sở, 37 chi bộ cơ sở).', '66', '76'],
  [
    'Có 71 đảng viên nhận Huy hiệu Đảng, trong đó 5 Huy hiệu 60 năm, 26 Huy hiệu 55 năm, 43 Huy hiệu 50 năm tuổi Đảng.',
    '71',
    '74',
  ],
  [
    'Toàn tỉnh có 481 trường, bao gồm 141 trường mầm non, 206 trường tiểu học, 123 trường trung học cơ sở và 15 trường trung học phổ thông.',
    '481',
    '485',
  ],
];

describe('a total', () => {
  test.each(PAIRS)('is wrong in: %s', (wrong, printed, sum) => {
    const findings = findingsIn(wrong);
    expect(findings).toMatchObject([
      { code: 'prose-sum', severity: 'error', params: { printed, right: sum } },
    ]);
  });

  test.each(PAIRS)('is right once it is put right: %s', (wrong, printed, sum) => {
    expect(findingsIn(wrong.replace(printed, sum))).toEqual([]);
  });

  test('is reported at its place, with its parts', () => {
    const text = 'Huyện có 58 tổ chức cơ sở đảng, gồm 16 đảng bộ cơ sở và 45 chi bộ cơ sở.';
    const [finding] = findingsIn(text);
    expect(text.slice(finding?.start, finding?.end)).toBe('58');
    expect(finding?.involved.map(({ start, end }) => text.slice(start, end))).toEqual(['58', '16', '45']);
  });

  test.each([
    [
      'transposed',
      `Năm xã kết nạp tổng số 428 đảng viên, cụ thể: ${COMMUNES}.`,
      { reason: 'transposed', arithmetic: '120 + 95 + 88 + 102 + 77 = 482' },
    ],
    [
      'a slip in one part',
      'Huyện kỷ luật 92 đảng viên (khiển trách 51, cảnh cáo 34, cách chức 2, khai trừ 8).',
      { reason: 'part-slip', part: '34', meant: '31' },
    ],
  ])('with the likely reason: %s', (_name, text, params) => {
    expect(findingsIn(text)[0]?.params).toMatchObject(params);
  });

  test('with its arithmetic shortened when it is long', () => {
    const numbers = Array.from({ length: 20 }, (_, at) => 31 + at);
    const list = numbers.map((number, at) => `xã ${String.fromCharCode(65 + at)} ${number}`).join(', ');
    const [finding] = findingsIn(`Hai mươi xã kết nạp tổng số 801 đảng viên, cụ thể: ${list}.`);
    expect(finding?.params).toMatchObject({ arithmetic: '31 + 32 + 33 + … + 49 + 50 = 810', count: '20' });
  });
});

describe('nothing is said of a total', () => {
  test.each([
    [
      'whose parts overlap',
      'Kết nạp 603 đảng viên, trong đó nữ 359 đồng chí, dân tộc thiểu số 14 đồng chí, đoàn viên 205 đồng chí.',
    ],
    [
      'whose parts overlap and nearly add up',
      'Kết nạp 118 đảng viên, gồm 60 nữ, 41 đoàn viên thanh niên, 20 người dân tộc thiểu số.',
    ],
    [
      'with a part of a part',
      'Có 305 tổ chức cơ sở đảng, gồm 100 đảng bộ cơ sở, với 12 đảng bộ bộ phận, 205 chi bộ cơ sở.',
    ],
    [
      'of which some parts are named',
      'Có 2.430 đảng viên nhận Huy hiệu Đảng, gồm 23 Huy hiệu 70 năm, 5 Huy hiệu 65 năm, 10 Huy hiệu 60 năm.',
    ],
    [
      'beside parts of another kind',
      'Tỉnh có 434 tổ chức cơ sở đảng (trong đó: 149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc và 285 chi bộ cơ sở).',
    ],
    [
      'that adds up before the list goes on',
      'Huyện có 58 tổ chức cơ sở đảng, gồm 16 đảng bộ cơ sở và 42 chi bộ cơ sở, 127 chi bộ trực thuộc.',
    ],
    ['with a hedge', 'Gần 600 tổ chức được xếp loại, gồm 120 xuất sắc, 451 tốt và 27 hoàn thành nhiệm vụ.'],
    [
      'whose parts have a hedge',
      'Có 598 tổ chức được xếp loại, gồm gần 130 xuất sắc, 451 tốt và 27 hoàn thành nhiệm vụ.',
    ],
    [
      'of people beside a list of organisations',
      'Đảng bộ có 88 đảng viên, gồm 5 chi bộ thôn, 2 chi bộ trường học, 1 chi bộ y tế.',
    ],
    [
      'of the best of many',
      'Cả nước kết nạp 1.988 đảng viên. Cụ thể: huyện An 241 đảng viên, huyện Bình 333 đảng viên, huyện Chính 126 đảng viên.',
    ],
    [
      'with sub-totals in a table',
      '| Khối | Số |\n| --- | --- |\n| Xã | 60 |\n| Trong đó: miền núi | 20 |\n| Cơ quan | 40 |\n| Tổng | 100 |',
    ],
  ])('%s', (_name, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('a part', () => {
  test('that is larger than its whole is an error', () => {
    const text = 'Toàn huyện có 118 chi bộ, trong đó 165 chi bộ đã đại hội.';
    expect(findingsIn(text)).toMatchObject([
      { code: 'prose-part-exceeds', params: { printed: '165', whole: '118' } },
    ]);
  });

  test.each([
    'Toàn huyện có 118 chi bộ, trong đó 65 chi bộ đã đại hội.',
    'Giải thể 5 chi bộ, trong đó có 46 đảng viên.',
    'Bình quân 1,74 người ứng cử một ghế (trong đó có 9 người tự ứng cử).',
  ])('is left alone in: %s', (text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('percentages that make up a whole', () => {
  test.each([
    [
      'Xếp loại xuất sắc 20,5%, tốt 61,3%, hoàn thành 18,2%, không hoàn thành 1%.',
      '20,5% + 61,3% + 18,2% + 1% = 101,0%',
    ],
    [
      'Tổ chức đảng xuất sắc chiếm 20,5%; tốt chiếm 61,3%; khá chiếm 14,2%; yếu kém chiếm 2%.',
      '20,5% + 61,3% + 14,2% + 2% = 98,0%',
    ],
    ['Nam chiếm 45,2%, còn lại 55,8% là nữ.', '45,2% + 55,8% = 101,0%'],
    ['Cơ cấu: nông nghiệp 20,4%, công nghiệp 45,3%, dịch vụ 36,2%.', '20,4% + 45,3% + 36,2% = 101,9%'],
  ])('and do not: %s', (text, arithmetic) => {
    expect(findingsIn(text)).toMatchObject([{ code: 'prose-hundred', params: { arithmetic } }]);
  });

  test.each([
    'Xếp loại xuất sắc 20,5%, tốt 61,3%, hoàn thành 17,2%, không hoàn thành 1%.',
    'Xếp loại xuất sắc 13%, tốt 80,42%, hoàn thành 5,84%, không hoàn thành 0,73%.',
    'Nam chiếm 44,2%, còn lại 55,8% là nữ.',
    'Xếp loại tốt 33,4%, khá 33,4%, yếu kém 33,3%.',
    'Trong đảng viên mới, nữ chiếm 40,1%, đoàn viên chiếm 35,2%, dân tộc thiểu số chiếm 24%.',
    'Tỷ lệ ở ba nơi cao nhất là 35,2%, 34,1% và 32%.',
    'Nông nghiệp tăng 20,4%, công nghiệp tăng 45,3%, dịch vụ tăng 36,2%.',
    'Xếp loại tốt chiếm 87,97% (trong đó xuất sắc 20,59%); hoàn thành chiếm 11,64%; yếu kém chiếm 0,39%.',
  ])('are left alone in: %s', (text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('a table', () => {
  const rows = (percent: string) => [
    '| Đảng bộ | Chỉ tiêu | Kết nạp | Tỷ lệ |',
    '| --- | ---: | ---: | ---: |',
    '| An | 40 | 42 | 105% |',
    '| Bình | 30 | 27 | 90% |',
    `| Chính | 25 | 21 | ${percent} |`,
  ];

  test('with a percentage that its row does not give is wrong there', () => {
    expect(findingsIn(rows('48%').join('\n'))).toMatchObject([
      { code: 'prose-share', params: { arithmetic: '21 ÷ 25 = 84,0%' } },
    ]);
    expect(findingsIn(rows('84%').join('\n'))).toEqual([]);
  });

  const totals = (total: string) =>
    [
      '| Đảng bộ | Đảng bộ cơ sở | Chi bộ cơ sở | Tổng |',
      '| --- | ---: | ---: | ---: |',
      '| An | 41 | 49 | 90 |',
      '| Bình | 39 | 27 | 66 |',
      `| Chính | 386 | 369 | ${total} |`,
    ].join('\n');

  test('with a total beside its parts is wrong where the other rows add up', () => {
    expect(findingsIn(totals('775'))).toMatchObject([
      { code: 'prose-sum', params: { printed: '775', right: '755' } },
    ]);
    expect(findingsIn(totals('755'))).toEqual([]);
  });
});
