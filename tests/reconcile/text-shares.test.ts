import { describe, expect, test } from 'vitest';
import { findingsIn } from './text-reading.ts';

/** A text that is wrong, what it should say, and the same text put right. */
type Pair = [wrong: string, arithmetic: string, right: string];

const swap = (text: string, wrong: string, right: string, arithmetic: string): Pair => [
  text,
  arithmetic,
  text.replace(wrong, right),
];

const WOMEN = (text: string) => swap(text, '50,08', '55,08', '65 ÷ 118 = 55,08%');
const WORKERS = (text: string) => swap(text, '42,9', '41,5', '110 ÷ 265 = 41,5%');
const YOUTH = (text: string) => swap(text, '80%', '78,6%', '1.650 ÷ 2.100 = 78,6%');

const PAIRS: Pair[] = [
  WOMEN('Năm ấy huyện kết nạp 118 đảng viên mới, trong đó có 65 nữ, chiếm 50,08%.'),
  WOMEN('Huyện kết nạp 118 đảng viên; nữ 65 người, chiếm 50,08%.'),
  WOMEN('Có 65/118 đảng viên mới là nữ (50,08%).'),
  WOMEN('Có 65 trong tổng số 118 đảng viên mới là nữ, tương đương 50,08%.'),
  WOMEN('Số nữ là 65 trên 118 người, bằng 50,08%.'),
  WOMEN('Tỷ lệ nữ là 50,08% (65/118 đảng viên mới).'),
  WOMEN('Trong 118 đảng viên mới có 65 đồng chí nữ, đạt tỷ lệ 50,08%.'),
  WOMEN('Trong tổng số 118 đảng viên mới kết nạp, nữ có 65 đồng chí (chiếm 50,08%).'),
  WOMEN('Cả năm, huyện kết nạp 118 đảng viên. Trong đó, nữ là 65 đồng chí, bằng 50,08%.'),
  WOMEN('Cả năm, huyện kết nạp 118 đảng viên. Trong số này có 65 nữ (50,08%).'),
  WOMEN('Đảng bộ kết nạp 118 quần chúng ưu tú, có 65 nữ chiếm 50,08%.'),
  WOMEN('Nữ có 65 người, chiếm 50,08% tổng số 118 đảng viên mới.'),
  WOMEN('Nữ có 65 người, chiếm tỷ lệ 50,08% trong tổng số 118 đảng viên mới kết nạp.'),
  WOMEN('Nữ chiếm 50,08% (65 người) trong tổng số 118 đảng viên mới.'),
  WOMEN('Huyện kết nạp 118 đảng viên, gồm 65 nữ (50,08%) và 53 nam (44,92%).'),
  WOMEN('Toàn huyện kết nạp 118 đảng viên. Số đảng viên nữ là 65 người (50,08%).'),
  WOMEN('Năm ấy 118 người vào Đảng. Trong số này, nữ chiếm 50,08% với 65 người.'),
  WOMEN('Có 65 nữ trên tổng số 118 đảng viên mới, tức 50,08%.'),
  WOMEN('Kết nạp 118 đảng viên, trong đó:\n\n- Nữ: 65 đồng chí (50,08%)\n- Đoàn viên: 91 đồng chí (77,12%)'),
  WORKERS('# Kết nạp 265 đảng viên mới\n\nTrong đó, công nhân trực tiếp là 110 đồng chí, chiếm 42,9%.'),
  WORKERS('Công nhân có 110 người trong 265 đảng viên mới, chiếm 42,9%.'),
  YOUTH('Đoàn giới thiệu 2.100 đoàn viên ưu tú. Kết quả, 1.650 đoàn viên được kết nạp, đạt 80%.'),
  YOUTH('Có 1.650 đoàn viên vào Đảng, đạt 80% số đoàn viên được giới thiệu (2.100 đoàn viên).'),
  WORKERS('Trong số 265 đảng viên mới, 110 đồng chí là công nhân, chiếm 42,9%.'),
  WORKERS('Đảng bộ kết nạp 265 đảng viên. Trong số đó có 110 công nhân, chiếm tỷ lệ 42,9%.'),
  WORKERS(
    'Đảng bộ mở 2 lớp cho 306 quần chúng và kết nạp 265 đảng viên. Trong số đảng viên mới có 101 nữ, ' +
      '112 đoàn viên thanh niên, 110 công nhân trực tiếp sản xuất, chiếm tỷ lệ 42,9%; 155 người có bằng đại học.',
  ),
  WORKERS('Năm qua, khối kết nạp 265 đảng viên mới; có 110 người là công nhân, chiếm 42,9%.'),
  WORKERS('Năm qua, khối kết nạp 265 đảng viên, có 101 nữ, 112 đoàn viên và 110 công nhân (chiếm 42,9%).'),
  YOUTH('Các cấp bộ Đoàn giới thiệu 2.100 đoàn viên ưu tú, 1.650 đoàn viên được kết nạp, đạt 80%.'),
  YOUTH('Có 1.650 trong số 2.100 đoàn viên được giới thiệu đã vào Đảng, đạt 80%.'),
  YOUTH('Từ 2.100 đoàn viên được giới thiệu, các chi bộ kết nạp 1.650 đồng chí, đạt 80%.'),
  YOUTH('Toàn tỉnh có 2.100 đoàn viên được giới thiệu, trong đó 1.650 người được kết nạp (đạt 80%).'),
  YOUTH('Đoàn giới thiệu 2.100 đoàn viên ưu tú; đã có 1.650 đoàn viên được kết nạp, đạt tỷ lệ 80%.'),
  YOUTH('Đoàn giới thiệu 2.100 đoàn viên cho Đảng. Trong số đó, 1.650 đồng chí được kết nạp, đạt 80%.'),
  [
    'Đến nay 99,5% (1.298/1.311) đảng bộ đã đại hội.',
    '1.298 ÷ 1.311 = 99,0%',
    'Đến nay 99% (1.298/1.311) đảng bộ đã đại hội.',
  ],
  [
    'Toàn tỉnh có 5.666 chi bộ, 4.367 chi bộ đã đại hội, đạt 70,77%.',
    '4.367 ÷ 5.666 = 77,07%',
    'Toàn tỉnh có 5.666 chi bộ, 4.367 chi bộ đã đại hội, đạt 77,07%.',
  ],
  [
    'Kết nạp 192 đảng viên. Trong đó có 125 nữ, chiếm 65,1%; 136 đoàn viên, chiếm 78,8%; 68 nông dân, chiếm 35,4%.',
    '136 ÷ 192 = 70,8%',
    'Kết nạp 192 đảng viên. Trong đó có 125 nữ, chiếm 65,1%; 136 đoàn viên, chiếm 70,8%; 68 nông dân, chiếm 35,4%.',
  ],
];

describe('a part, its whole and a percentage', () => {
  test.each(PAIRS)('are wrong in: %s', (wrong, arithmetic) => {
    expect(findingsIn(wrong).map(({ params }) => params.arithmetic)).toEqual([arithmetic]);
  });

  test.each(PAIRS)('are right: %s', (_wrong, _arithmetic, right) => {
    expect(findingsIn(right)).toEqual([]);
  });

  test('are reported with the numbers that take part, and the place of the percentage', () => {
    const text = 'Huyện kết nạp 118 đảng viên, trong đó có 65 nữ, chiếm 50,08%.';
    const [finding] = findingsIn(text);
    expect(finding).toMatchObject({ code: 'prose-share', severity: 'error', block: 0 });
    expect(text.slice(finding?.start, finding?.end)).toBe('50,08%');
    expect(finding?.involved.map(({ start, end }) => text.slice(start, end))).toEqual([
      '65',
      '118',
      '50,08%',
    ]);
  });
});

describe('why a percentage is wrong', () => {
  test.each([
    ['a digit', 'Trong 118 đảng viên mới có 65 nữ, chiếm 50,08%.', { reason: 'digit' }],
    [
      'two digits changed places',
      'Trong 2.813 trường có 726 trường đạt chuẩn, chiếm 28,51%.',
      { reason: 'transposed' },
    ],
    ['a digit too few', 'Có 65/118 đảng viên mới là nữ (55,8%).', { reason: 'missing' }],
    [
      'another number of the text as the whole',
      'Có 80/165 trường ở nông thôn và 147 trường ở phố; tỷ lệ của 80/165 là 54,42%.',
      { reason: 'whole', meant: '147' },
    ],
    [
      'another number of the text as the part',
      'Trong 265 đảng viên mới có 112 đoàn viên và 110 công nhân, chiếm 42,26%.',
      { reason: 'part', meant: '112' },
    ],
    ['a slip in the part', 'Có 4.539/8.299 đảng viên mới là đoàn viên, chiếm 54,88%.', { reason: 'base' }],
    [
      'a whole that the text does not have',
      'Trong 265 đảng viên mới có 110 công nhân, chiếm 42,9%.',
      { reason: 'base', wholeMeant: '256', partMeant: '114' },
    ],
    [
      'rounding too far',
      'Có 1.650/2.100 đoàn viên được kết nạp, đạt 80%.',
      { reason: 'coarse', proposal: 'gần 80%' },
    ],
  ])('%s', (_name, text, params) => {
    expect(findingsIn(text)[0]?.params).toMatchObject(params);
  });
});

describe('nothing is said of a percentage', () => {
  test.each([
    [
      'that is cut off and not rounded',
      'Trong 1.781 đảng viên mới có 1.024 người học đại học (chiếm 57,4%).',
    ],
    ['that is rounded to the point', 'Trong 1.781 đảng viên mới có 532 nông dân (chiếm 30%).'],
    [
      'of a target that is not named',
      'Đảng bộ huyện kết nạp 288 đảng viên; Đảng bộ A kết nạp 52 đảng viên, đạt 50,98%.',
    ],
    [
      'of a plan',
      'Đảng bộ thành phố kết nạp 1.988 đảng viên; huyện A kết nạp 241 đảng viên (đạt 160% kế hoạch).',
    ],
    ['of last year', 'Huyện mở lớp cho 306 người, kết nạp 265 đảng viên, bằng 132% so với cùng kỳ.'],
    ['of an increase', 'Ban Chấp hành gồm 49 đồng chí, giảm 2 đồng chí, tỷ lệ 3,92% so với nhiệm kỳ trước.'],
    [
      'whose whole is named and has no number',
      'Huyện có 26.380 hội viên chiếm 74,9% so với số hộ nông nghiệp, kết nạp mới 10.484 hội viên.',
    ],
    [
      'whose whole is a kind of its own',
      'Quận kết nạp 152 đảng viên. Có 42 chi bộ kết nạp được đảng viên (chiếm 79,2% số chi bộ có nguồn).',
    ],
    [
      'that another number nearby makes right',
      'Toàn tỉnh có 62.166 đảng viên, năm qua kết nạp 1.781 người, trong đó 532 nông dân (chiếm 29,9%).',
    ],
    [
      'whose whole stands only in the title',
      'Bầu 1.141 bí thư, trong đó số không tái cử là 352 người (1,3%).',
    ],
    ['too far off to be of that whole', 'Huyện kết nạp 118 đảng viên, trong đó có 65 nữ, chiếm 91,3%.'],
    ['of last year, however near', 'Kết nạp 265 đảng viên, có 110 công nhân, bằng 42,9% cùng kỳ.'],
    [
      'of a whole that is named otherwise',
      'Kết nạp 265 đảng viên, có 110 công nhân, chiếm 42,9% số nông dân vào Đảng.',
    ],
    ['that stands alone', 'Nữ chiếm 66,7%, đoàn viên chiếm 84,3% trong 51 đảng viên mới.'],
    ['with a hedge that holds', 'Toàn tỉnh có 533/722 trường đạt chuẩn, chiếm tỷ lệ hơn 73%.'],
  ])('%s', (_name, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('a hedged percentage', () => {
  test.each([
    ['gần', 'Có 134/400 đảng viên mới là nữ, chiếm gần 40%.', 'gần 34%'],
    ['hơn', 'Có 134/400 đảng viên mới là nữ, chiếm hơn 35%.', 'gần 34%'],
    ['khoảng', 'Có 134/400 đảng viên mới là nữ, chiếm khoảng 40%.', 'gần 34%'],
  ])('with %s that does not hold is a warning that proposes words', (_hedge, text, proposal) => {
    expect(findingsIn(text)).toMatchObject([
      { code: 'prose-share-hedged', severity: 'warning', params: { proposal } },
    ]);
  });
});
