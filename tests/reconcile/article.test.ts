import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../scripts/content/model.ts';
import { block, district, own, readExpectations, reconcile, recordOf, verdicts } from './article-world.ts';

/** Sentences with what is expected of each number in braces; see `readExpectations`. */
function holds(sentences: string[], subject: Article = own): void {
  test.each(sentences)('%s', (sentence) => {
    const { text, expected } = readExpectations(sentence);
    expect(verdicts(text, {}, subject)).toEqual(expected);
  });
}

describe('a number is the figure that its words name', () => {
  holds([
    'Nhiệm kỳ 2015–2020, Đảng bộ Khối Cơ quan tỉnh Sông Thương kết nạp {1.135=admissions} đảng viên mới.',
    'Toàn đảng bộ có {4.820=members} đảng viên, sinh hoạt ở {71=base-organisations} tổ chức cơ sở đảng.',
    'Trong {1.135=admissions} người được kết nạp có {412=admissions-women} nữ, chiếm {36,3%=admissions-women-share}.',
    'Kết quả ấy bằng {126,11%=percent-of-target} chỉ tiêu, vượt {235=over-target} người, tức vượt {26,11%=over-target-percent}.',
    'Nữ đảng viên có {2.148=members-women} người, chiếm {44,56%=members-women-share} tổng số đảng viên.',
    'Các TCCSĐ gồm {29=base-party-committees} đảng bộ cơ sở và {42=base-cells} chi bộ cơ sở.',
    'Đảng ủy Khối mở {4=training-classes} lớp bồi dưỡng nhận thức về Đảng.',
    'So với cuối năm 2018, số đảng viên tăng {209=members-change} người.',
  ]);
});

describe('a number may be printed with fewer digits or a hedge that holds', () => {
  holds([
    'Đảng bộ đạt {126%=percent-of-target} chỉ tiêu kết nạp.',
    'Đảng bộ khối có hơn {4.800=members} đảng viên.',
    'Đến nay, đảng bộ đã kết nạp gần {1.140=admissions} đảng viên, vượt hơn {26%=over-target-percent} chỉ tiêu.',
    'Nữ chiếm khoảng {36%=admissions-women-share} số đảng viên mới kết nạp.',
  ]);
});

describe('a value alone is not enough where another thing is counted', () => {
  holds([
    'Huyện ủy ban hành {29?} đề án.',
    'Có {4?} nghị quyết được thông qua.',
    'Trường có {42?} giáo viên.',
    'Trong lễ trao giải có {71?} bài viết được khen.',
    'Cả khối mượn {318?} cuốn sách.',
  ]);
});

describe('figures of other articles are found by organisation, indicator and time', () => {
  holds([
    'Năm 2018, đảng bộ khối kết nạp {241=khoi/admissions/2018} đảng viên mới.',
    'Năm 2019, Đảng bộ huyện Đồi Chè kết nạp {183=huyen/admissions/2019} đảng viên.',
    'Huyện ủy Đồi Chè ban hành {7=huyen/schemes/2019} đề án trong năm 2019.',
    'Trường Cao đẳng Bến Tắm kết nạp {164=truong/admissions/2015-2020} đảng viên trong nhiệm kỳ.',
    'Cuối năm 2019, Sông Thương có {61.240=tinh/members/2019-12-31} đảng viên.',
    // Of the year before, and of a body that the site does not know.
    'Năm 2017, đảng bộ khối kết nạp {241?} đảng viên mới.',
    'Chi bộ Bệnh viện Lam Sơn kết nạp {183?} đảng viên.',
  ]);
});

describe('another number where the words name a figure is an error with the right one', () => {
  holds([
    'Nhiệm kỳ 2015–2020, đảng bộ khối kết nạp {1.153!1.135} đảng viên mới.',
    'Toàn đảng bộ có {4.280!4.820} đảng viên.',
    'Toàn đảng bộ có {482!4.820} đảng viên.',
    'Đảng bộ đạt {162,11%!126,11%} chỉ tiêu, vượt {26,61%!26,11%}.',
    'Trong {1.135=admissions} người mới kết nạp có {412=admissions-women} nữ, chiếm {30,36%!36,30%}.',
    'Trong {1.135=admissions} người mới kết nạp có {412=admissions-women} nữ, chiếm {42,9%!36,30%}.',
    'Toàn đảng bộ có {5.300!4.820} đảng viên.',
    'Nhiệm kỳ 2015–2020, đảng bộ khối kết nạp {1.500!1.135} đảng viên mới.',
    'Toàn đảng bộ có {74!71} tổ chức cơ sở đảng.',
    'Toàn đảng bộ có {74!71} tổ chức cơ sở đảng và kết nạp {1.135=admissions} đảng viên mới.',
    'Đảng bộ có {29=base-party-committees} đảng bộ cơ sở và {24!42} chi bộ cơ sở.',
    'Năm 2018, đảng bộ khối kết nạp {214!241} đảng viên mới.',
    'Trường Cao đẳng Bến Tắm kết nạp {146!164} đảng viên trong nhiệm kỳ.',
    // Nearly the number of another figure, or just that, where the words name this one.
    'Toàn đảng bộ có {381!42} chi bộ cơ sở.',
    'Có {29=base-party-committees} đảng bộ cơ sở; {287!42} là chi bộ cơ sở.',
    // So many digits of a figure that was named before are no accident.
    'Đảng bộ kết nạp {1.135=admissions} đảng viên mới. Lấy {1.335!1.135} chia cho số ấy.',
  ]);
});

describe('a number of another time, body, part or purpose is no contradiction', () => {
  holds([
    'Năm 2016, đảng bộ khối kết nạp {214?} đảng viên mới.',
    'Cùng kỳ nhiệm kỳ trước, đảng bộ khối kết nạp {1.125?} đảng viên.',
    'Nhiệm kỳ tới, đảng bộ phấn đấu kết nạp {1.200?} đảng viên.',
    'Mỗi chi bộ kết nạp ít nhất {2?} đảng viên.',
    'Đảng bộ tỉnh Sông Thương kết nạp {1.235?} đảng viên.',
    'Nhiệm kỳ 2015–2020, Bệnh viện Lam Sơn kết nạp {95?} đảng viên mới.',
    'Toàn đảng bộ có {310?} đảng viên làm việc ở các trạm y tế.',
    'Nếu kết nạp {1.136?} đảng viên thì tỷ lệ đã khác.',
    'Toàn đảng bộ có {60?} tổ chức cơ sở đảng đã đại hội.',
    'Toàn đảng bộ sẽ có {5.300?} đảng viên.',
    'Đảng bộ ngày một đông, trong đó có {3.100?} đảng viên.',
    'Toàn đảng bộ có {4.820=members} đảng viên, {98%?} đã hoàn thành nhiệm vụ.',
    'Có {412=admissions-women} nữ được kết nạp, đạt {95%?} kế hoạch.',
    'Mỗi huyện có hơn {5.000?} đảng viên.',
    'Chi bộ phải có đủ {3?} đảng viên chính thức.',
  ]);
});

describe('a hedge must hold of the figure', () => {
  holds([
    'Đảng bộ kết nạp vượt gần {30%~hơn 26%} chỉ tiêu.',
    'Toàn đảng bộ có gần {4.820~hơn 4.800} đảng viên.',
    'Đảng bộ khối có hơn {5.000~hơn 4.800} đảng viên.',
  ]);

  describe('also of one that is itself inexact', () => {
    holds(
      [
        'Huyện có hơn {14.000=members} đảng viên.',
        'Huyện có trên {14.000=members} đảng viên.',
        'Huyện có {14.000~hơn 14.000} đảng viên.',
        'Huyện có gần {14.000~hơn 14.000} đảng viên.',
      ],
      district,
    );
  });

  it('also where the number itself is a reference', () => {
    const text = 'Toàn đảng bộ có gần 4.820 đảng viên.';
    const cited = [{ start: 20, end: 25, record: recordOf('khoi/members/2019-11-18') }];
    expect(verdicts(text, { cited })).toEqual(['4.820 ~ hơn 4.800']);
    expect(verdicts(text.replace('gần', 'chỉ'), { cited })).toEqual([]);
  });

  it('but not where `trên` divides', () => {
    const text = 'Tỷ lệ trên 1.135 người.';
    const cited = [{ start: 11, end: 16, record: recordOf('khoi/admissions/2015-2020') }];
    expect(verdicts(text, { cited })).toEqual([]);
  });
});

describe('what follows from two figures needs no record', () => {
  holds(
    [
      'Số đảng viên nam nhiều hơn nữ; còn {2.672} người là nam.',
      'Còn {63,7%} đảng viên mới là nam.',
      'Hai loại hình chênh nhau {13} tổ chức.',
      'Bình quân mỗi tổ chức cơ sở đảng có khoảng {68} đảng viên.',
      'Tính ra mỗi năm kết nạp {227} đảng viên.',
      'Lấy {412=admissions-women} chia cho {4.820=members} được {8,55%}.',
      // The words for it are missing.
      'Có {2.672?} bản tin được in.',
    ].map((sentence) => sentence.replace(/\{([^}=!~?]+)\}/g, '$1')),
  );
});

describe('a table says by its row and column what a cell counts', () => {
  test.each([
    ['1.135', ['Kết nạp', 'Nhiệm kỳ 2015–2020'], ['1.135 = admissions']],
    ['412', ['Nữ', 'Đảng viên mới'], ['412 = admissions-women']],
    ['29', ['Đảng bộ cơ sở', 'Số lượng'], ['29 = base-party-committees']],
    ['241', ['Kết nạp', 'Năm 2018'], ['241 = khoi/admissions/2018']],
    ['183', ['Huyện Đồi Chè', 'Kết nạp năm 2019'], ['183 = huyen/admissions/2019']],
    ['1.153', ['Đảng viên mới kết nạp', 'Kết quả'], ['1.153 ! 1.135']],
    ['3.181', ['Chi bộ trực thuộc', 'Số lượng'], ['3.181 ! 318']],
    ['31', ['Chi bộ trực thuộc', 'Số lượng'], ['31 ! 318']],
  ])('%s in %j', (text, context, expected) => {
    expect(verdicts(text, { role: 'cell', context })).toEqual(expected);
  });
});

describe('an unknown number', () => {
  it('is reported once, with lines to paste', () => {
    const { problems } = reconcile([
      block('Năm 2016, đảng bộ khối kết nạp 214 đảng viên mới.'),
      block('Con số 214 ấy không được nêu lại; tháng 6/2017 có 4.402 đảng viên.'),
    ]);
    expect(problems.map(({ code, params }) => [code, params.found, params.figure])).toEqual([
      ['unknown-figure', '214 đảng viên mới', '  - period: 2016\n    admissions: 214'],
      ['unknown-figure', '4.402 đảng viên', '  - asOf: 2017-06\n    members: 4402'],
    ]);
  });

  it('is for the front matter of an article without figures, too', () => {
    const bare: Article = { ...own, slug: 'bare', figures: [] };
    const { problems } = reconcile(
      [block('Nhiệm kỳ 2015–2020, đảng bộ đạt 88,4% chỉ tiêu kết nạp với gần 90 người.')],
      bare,
    );
    expect(problems.map(({ params }) => params)).toMatchObject([
      { figure: 'figures:\n  - term: 2015-2020\n    percent-of-target: 88.4' },
      { untracked: 'untracked:\n  - numbers: ["90"]\n    reason: …' },
    ]);
  });

  it('names the organisation when it is not the article’s', () => {
    const { problems } = reconcile([block('Năm 2016, Đảng bộ huyện Đồi Chè kết nạp hơn 150 đảng viên mới.')]);
    expect(problems[0]?.params.figure).toBe(
      '  - period: 2016\n    organisation: huyen\n    admissions: {value: 150, hedge: hơn}',
    );
  });
});

describe('numbers that an editor has declared', () => {
  const declared = (...numbers: string[]): Article => ({
    ...own,
    untracked: [{ numbers, reason: 'số in sai trong nguồn', place: { file: own.file, line: 40, column: 5 } }],
  });
  const text = 'Nguồn ghi vượt gần 30%, đạt 162,11% chỉ tiêu với 1.135 đảng viên.';

  test.each([
    [['gần 30%', '162,11%'], ['1.135 = admissions']],
    [['30%', '162,11%'], ['1.135 = admissions']],
    [['Vượt gần 30%', '162,11% chỉ tiêu', '1.135'], []],
    [['gần 30%', '162,11%', '1.135 đản'], ['1.135 = admissions']],
    [
      ['30', '62,11%'],
      ['30% ~ hơn 26%', '162,11% ! 126,11%', '1.135 = admissions'],
    ],
  ])('%j', (numbers, expected) => {
    const said = verdicts(text, {}, declared(...numbers));
    expect(said.filter((each) => !each.includes('untracked'))).toEqual(expected);
  });

  it('must stand in the text', () => {
    const { problems } = reconcile([block(text)], declared('gần 30%', '162,11%', '88%'));
    expect(problems).toMatchObject([
      {
        code: 'untracked-unused',
        severity: 'warning',
        field: 'untracked[0].numbers',
        line: 40,
        params: { found: '88%' },
      },
    ]);
  });

  it('are left out of the arithmetic of the text', () => {
    const sum = 'Trong 118 hội viên có 65 nữ, chiếm 50,08%.';
    const codes = (subject: Article) => reconcile([block(sum)], subject).problems.map(({ code }) => code);
    // The percentage is reported once, for what is wrong with it and not also as unknown.
    expect(codes(own)).toEqual(['prose-share', 'unknown-figure', 'unknown-figure']);
    expect(codes(declared('118', '65', '50,08%'))).toEqual([]);
  });
});

describe('the sentence in which a figure stands', () => {
  const record = 'khoi/members/2019-11-18';
  const title = block('Khối có 4.820 đảng viên', { role: 'title' });
  const lede = block('Toàn đảng bộ có 4.820 đảng viên.', { role: 'lede' });
  const cell = block('4.820', { role: 'cell', context: ['Đảng viên', '18/11/2019'] });
  const body = block('Đảng bộ lớn lên từng năm.  Đến nay có 4.820 đảng viên! Đó là điều đáng mừng.');

  test.each([
    ['the body before all', [title, lede, cell, body], 'Đến nay có 4.820 đảng viên!'],
    ['then the lede', [title, cell, lede], 'Toàn đảng bộ có 4.820 đảng viên.'],
    ['then a table with its row and column', [title, cell], 'Đảng viên, 18/11/2019: 4.820'],
    ['then the title', [title], 'Khối có 4.820 đảng viên'],
  ])('%s', (_, blocks, sentence) => {
    expect(reconcile(blocks).sentences.get(record)).toBe(sentence);
  });

  it('is that of a reference, too, and is cut between words', () => {
    const long = `${'Đảng bộ khối làm nhiều việc, '.repeat(15)}có 4820 người.`;
    const cited = [{ start: long.indexOf('4820'), end: long.indexOf('4820') + 4, record: recordOf(record) }];
    const sentence = reconcile([block(long, { cited })]).sentences.get(record) ?? '';
    expect(sentence.length).toBeLessThanOrEqual(300);
    expect(sentence).toMatch(/^Đảng bộ khối làm .*\p{L}…$/u);
  });
});

describe('an article in English', () => {
  it('has its references, and its numbers are not read', () => {
    const english: Article = {
      ...own,
      language: 'en',
      untracked: [{ numbers: ['5,000'], reason: 'example', place: { file: own.file, line: 1, column: 1 } }],
    };
    const cited = [{ start: 4, end: 9, record: recordOf('khoi/members/2019-11-18') }];
    const { marks, problems, sentences } = reconcile(
      [block('Has 4,820 members and 1,153 others.', { cited })],
      english,
    );
    expect([marks, problems, [...sentences.keys()]]).toEqual([[[]], [], ['khoi/members/2019-11-18']]);
  });
});
