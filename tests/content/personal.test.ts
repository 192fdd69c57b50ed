import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPersonal } from '../../scripts/content/check-personal.ts';
import { findPersonNames } from '../../scripts/text/person-names.ts';
import { ARTICLE, articleWith, baseFile, parsed } from './samples.ts';

/** Every number, name and address here is made up. */
const NONE = {
  publisher: {},
  namesPublic: null,
  present: { isYearAhead: (year: number) => year > 2026 },
};

function codes(text: string, exceptions: Partial<typeof NONE> = {}): string[] {
  return checkPersonal('a.md', text, { ...NONE, ...exceptions }).map(({ code }) => code);
}

describe('a personal identifier is found', () => {
  test.each([
    ['personal-citizen-id', 'Số giấy tờ 036084012345 đã được xác minh.'],
    ['personal-citizen-id', 'CCCD: 036 084 012 345'],
    ['personal-citizen-id', 'Căn cước công dân số 0360.8401.2345'],
    ['personal-citizen-id', 'mã định danh 036.2.08.012345 của cháu'],
    ['personal-citizen-id', 'CMND số 162345678, cấp tại Nam Định'],
    ['personal-citizen-id', 'giấy chứng minh nhân dân số: 162.345.678'],
    ['personal-citizen-id', '| CCCD | 162345678 |'],
    ['personal-citizen-id', 'His identity card number 162345678'],
    ['personal-card', 'số thẻ đảng viên 36.012345'],
    ['personal-card', 'Thẻ Đảng số: 36 012 345'],
    ['personal-card', 'SHĐV: 01-23-456789'],
    ['personal-card', 'thẻ đảng viên số **36012345**'],
    ['personal-passport', 'hộ chiếu số B1234567'],
    ['personal-account', 'chuyển về số tài khoản 0123 4567 8901 của anh Hùng'],
    ['personal-account', 'STK: 19034567890123'],
    ['personal-phone', 'liên hệ 0912345678 để biết thêm'],
    ['personal-phone', 'ĐT: 0912 345 678'],
    ['personal-phone', 'ĐT.0912.345.678'],
    ['personal-phone', 'số máy 091-2345-678'],
    ['personal-phone', 'gọi +84 912 345 678'],
    ['personal-phone', 'gọi (+84) 912.345.678'],
    ['personal-phone', 'gọi (0912) 345 678'],
    ['personal-phone', 'số cũ 0168 234 5678'],
    ['personal-phone', 'đồng chí Nguyễn Văn An, Chánh Văn phòng, điện thoại 0912 345 678'],
    ['personal-email', 'truongvanan@gmail.com'],
    ['personal-phone', '[gọi](tel:0912345678)'],
    ['personal-phone', 'nhắn qua https://zalo.me/0912345678'],
    ['personal-phone', 'điện thoại nhà riêng 0228 3849 000'],
    ['personal-email', 'thư gửi nguyenvana1984@gmail.com'],
    ['personal-email', 'mailto:le.thi.b@yahoo.com.vn'],
    ['personal-birth-date', 'Chị sinh ngày 12/3/1984 tại Hải Hậu'],
    ['personal-birth-date', 'Chị Trần Thị Bình sinh ngày 12/3/1984.'],
    ['personal-birth-date', '(sinh ngày 12 tháng 3 năm 1984)'],
    ['personal-birth-date', 'Ngày, tháng, năm sinh: 12-03-1984'],
    ['personal-birth-date', '| Ngày sinh | 12.3.1984 |'],
    ['personal-birth-date', 'who was born on 12 March 1984'],
    ['personal-birth-date', 'who was born on March 12, 1984'],
    ['personal-birth-year', 'đồng chí Nguyễn Văn An, sinh năm 1984, được kết nạp'],
    ['personal-birth-year', 'anh Lò Văn Pánh (SN 1990)'],
    ['personal-birth-year', 'chị Trần Thị Bình, giáo viên, sinh năm 1991'],
    ['personal-birth-year', 'Sinh năm 1990, chị Trần Thị Bình là người trẻ nhất.'],
    ['personal-address', 'nơi thường trú: số 12 đường Trần Phú'],
    ['personal-address', 'trú tại số nhà 12/5, phường Vị Xuyên'],
    ['personal-address', 'Hộ khẩu thường trú tại tổ 5, phường Vị Xuyên'],
    ['personal-address', 'hiện ngụ ở ngõ 45 Hàng Thao'],
    ['personal-address', 'quê quán: số nhà 7, xóm 3, xã Hải Minh'],
    ['personal-address', 'nơi ở hiện nay: căn hộ 1203, khu chung cư'],
  ])('%s: %s', (code, text) => expect(codes(text)).toEqual([code]));

  test.each([
    ['items', '- Nguyễn Văn An, Bí thư chi bộ\n- Trần Thị Bình, giáo viên\n- Lê Văn Cường, quê ở Hải Hậu'],
    [
      'items that go on over lines',
      '1. Đồng chí Nguyễn Văn An\n   Bí thư\n2. Đồng chí Trần Thị Bình\n   Phó Bí thư\n3. Đồng chí Lê Văn Cường\n   Ủy viên',
    ],
    [
      'table rows',
      '| Họ và tên | Dân tộc |\n| --- | --- |\n| Nguyễn Văn An | Kinh |\n| Trần Thị Bình | Tày |\n| Lê Văn Cường | Kinh |',
    ],
    [
      'entries set apart by semicolons',
      'Chi bộ kết nạp: Nguyễn Văn An, quê Hải Hậu; Trần Thị Bình, quê Ý Yên;\nLê Văn Cường, công nhân.',
    ],
  ])('three named people with an attribute: %s', (_, text) => {
    expect(codes(text)).toEqual(['personal-names-list']);
    expect(codes(text, { namesPublic: 'Danh sách đã công bố' as never })).toEqual([]);
    expect(codes(text.replace(/Lê Văn Cường/, 'Người thứ ba'))).toEqual([]);
  });
});

describe('what only looks like one is left alone', () => {
  test.each([
    'Công văn 1312-CV/TU ngày 18/11/2019; Quyết định số 0912345678/QĐ-UBND',
    'Tổng số tiền 123.456.789 đồng; đã chi 0,3512345678 tỷ',
    'Điện thoại: 0228.3849386. Fax: 0228 3849 000',
    'Điện thoại cũ (033) 3835678, 031.3842222, 08.38251234, 0321.3862155',
    'Tổng đài 1800 1234 và 1900 1234 567',
    'Đường dây nóng: 0912 345 678',
    'Hotline của tòa soạn, gọi cả ngày lẫn đêm: 0912.345.678 hoặc 0987.654.321',
    'gọi số 0912345678 của Trung tâm hỗ trợ',
    'liên hệ Cục Đường sắt theo số 0912345678',
    'ISBN 978-604-1-12345-6; mã vạch 8934567890123',
    'Mã số thuế 0312345678; mã số doanh nghiệp: 0901234567',
    'cấp căn cước công dân cho 162.345.678 người; đã cấp CCCD cho 95.000.000 công dân',
    'phát thẻ đảng viên cho 5.200.000 đảng viên; tổng số thẻ 12.345.678',
    'Số tài khoản 0123456789 của Quỹ Vì người nghèo',
    'https://bao.example/tin/0912345678.html và anh-0912345678.jpg',
    'bientap@bantin.example, toasoan.namdinh@gmail.com',
    'Học sinh ngày 5/9/2019 tựu trường; liệt sĩ Nguyễn Văn An hy sinh ngày 27/7/1972',
    'Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890',
    'kỷ niệm 110 năm ngày sinh 9/2/1907 của đồng chí',
    'giấy khai sinh năm 2010, lớp sinh năm 1998 có 12 em',
    'đoàn viên sinh năm 2000 trở lại đây chiếm 40%',
    'Liệt sĩ Nguyễn Văn An (sinh năm 1950)',
    'Tổng Bí thư Nguyễn Văn An (sinh năm 1950)',
    'Luật Cư trú số 68/2020/QH14; phóng viên thường trú tại số 12 Trần Phú',
    'nhân khẩu thường trú tại 12 xã; nơi ở cho 120 hộ; khu nhà ở số 5 đường Trần Phú',
    'Đại hội nhiệm kỳ 2015–2020, 126,11%, 4.820 đảng viên',
    'Dự hội nghị có Nguyễn Văn An, Bí thư; Trần Thị Bình, Phó Bí thư; Lê Văn Cường, Trưởng ban.',
    '- Trường THPT Trần Phú: 12 học sinh\n- Trường THPT Lê Hồng Phong: 9 học sinh\n- Trường Nguyễn Trãi: 7 học sinh',
    '| Đơn vị | Bí thư |\n| --- | --- |\n| Hải Hậu | 12 |\n| Vũ Bản | 9 |\n| Ý Yên | 7 |',
    '- Nguyễn Văn An\n- Trần Thị Bình\n- Lê Văn Cường',
  ])('%s', (text) => expect(codes(text)).toEqual([]));

  test("the publisher's own lines, written in any way", () => {
    const publisher = {
      phone: '(+84) 912 345 678; 0987 654 321',
      email: 'Khoi.NamDinh@gmail.com',
      postalAddress: 'Số 12 đường Trần Phú',
    };
    const text =
      'Gọi 0912.345.678 hay 0987654321, thư khoi.namdinh@gmail.com, nhà riêng: Số 12 đường Trần Phú';
    expect(codes(text).length).toBe(4);
    expect(codes(text, { publisher })).toEqual([]);
    expect(codes('Gọi 0912.345.679', { publisher })).toEqual(['personal-phone']);
  });

  test('people who must be long dead have no private birth date', () => {
    expect(codes('sinh ngày 1/5/1921')).toEqual([]);
    expect(codes('sinh ngày 1/5/1922')).toEqual(['personal-birth-date']);
  });
});

test('a report names the place and hides most of what was found', () => {
  const [problem, ...others] = checkPersonal('a.md', 'Dòng một\nGọi 0912 345 678 nhé.', NONE);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ severity: 'error', line: 2, column: 5, params: { found: '0912…678' } });
});

test('whatever the number, a report never shows all of it', () => {
  const number = fc.stringMatching(/^09\d{8}$/);
  fc.assert(
    fc.property(number, (phone) => {
      const [problem] = checkPersonal('a.md', `Gọi ${phone}.`, NONE);
      expect(problem?.params.found).toMatch(/^09\d\d…\d{3}$/);
    }),
  );
});

describe('the whole site is checked', () => {
  const found = (files: Record<string, string>) =>
    parsed(files).problems.map(({ code, file }) => [code, file]);

  test('front matter and body of articles, and pages', () => {
    const text = articleWith(
      ['lede:', 'lede: Gọi 0912345678.\nlanguage: vi #'],
      ['\n---\n', '\n---\n\nCCCD 036084012345\n'],
    );
    expect(found({ [ARTICLE]: text })).toEqual([
      ['personal-phone', ARTICLE],
      ['personal-citizen-id', ARTICLE],
    ]);
    const page = `${baseFile('pages/gioi-thieu.md')}\nGọi 0912345678.\n`;
    expect(found({ 'pages/gioi-thieu.md': page })).toEqual([['personal-phone', 'pages/gioi-thieu.md']]);
  });

  test('a list is allowed by a reason, and nothing else is', () => {
    const body = '\n- Nguyễn Văn An, Bí thư\n- Trần Thị Bình, Phó Bí thư\n- Lê Văn Cường, Ủy viên\n';
    const listed = `${articleWith()}${body}`;
    expect(found({ [ARTICLE]: listed })).toEqual([['personal-names-list', ARTICLE]]);
    const allowed = listed.replace('\nsection:', '\nnamesPublic: Danh sách đã công bố\nsection:');
    expect(found({ [ARTICLE]: allowed })).toEqual([]);
    expect(found({ [ARTICLE]: `${allowed}\nGọi 0912345678.\n` })).toEqual([['personal-phone', ARTICLE]]);
  });
});

describe('names of people', () => {
  test.each([
    ['Đồng chí Nguyễn Văn An, Bí thư', ['Nguyễn Văn An']],
    ['anh Giàng A Páo và bà Hà Thị Lan', ['Giàng A Páo', 'Hà Thị Lan']],
    ['NGUYỄN VĂN AN', ['NGUYỄN VĂN AN']],
    ['Ông Lê Bình', ['Lê Bình']],
    ['ở Hà Nội, Thái Bình, Vũ Bản và Đồng Nai', []],
    ['Đoàn TNCS Hồ Chí Minh, TP Hồ Chí Minh', []],
    ['đường Lê Hồng Phong, trường THPT Trần Phú', []],
    ['Thái Bình Dương', []],
  ])('%s', (text, names) => {
    expect(findPersonNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });
});

test.each([
  ['digits', '0912345678'],
  ['digits apart', '0 9 1 2 3 4 5 6 7 8 '],
  ['dots', '09.'],
  ['labels', 'thường trú sinh ngày CCCD số thẻ STK '],
  ['capitals', 'Nguyễn Văn '],
  ['semicolons', 'Nguyễn Văn An, quê; '],
  ['numbered houses', 'trú tại số 1, '],
  ['rows', '|'],
])('a line of a megabyte is read in one go: %s', (_, part) => {
  const text = part.repeat(Math.ceil(1_000_000 / part.length));
  expect(Array.isArray(codes(text))).toBe(true);
});
