import { describe, expect, test } from 'vitest';
import { notesOf, onlyFigure } from './reading.ts';

describe('kinds and units', () => {
  test.each([
    ['thu 562 tỷ đồng', 'money', 'đồng'],
    ['quỹ có 562 tỷ', 'money', 'đồng'],
    ['tặng 500.000đ', 'money', 'đồng'],
    ['vốn 3,5 triệu USD', 'money', 'USD'],
    ['gấp 2 lần', 'times', 'lần'],
    ['gấp đôi năm trước', 'times', 'lần'],
    ['gấp rưỡi', 'times', 'lần'],
    ['gấp ba', 'times', 'lần'],
    ['tăng 5 điểm %', 'percent', '%'],
    ['dài 3,5km', 'count', 'km'],
    ['hiến 500m2 đất', 'count', 'm²'],
    ['giúp 1.200 ngày công', 'count', 'ngày công'],
    ['có 20 đồng bào', 'count', 'đồng bào'],
  ])('%s', (text, kind, noun) => {
    expect(onlyFigure(text)).toMatchObject({ kind, noun });
  });
});

describe('what is counted', () => {
  test.each([
    ['434 tổ chức cơ sở đảng', 'tổ chức', 'tổ chức cơ sở đảng'],
    ['50 TCCS Đảng', 'tổ chức', 'TCCS Đảng'],
    ['149 đảng bộ cơ sở', 'đảng bộ', 'đảng bộ cơ sở'],
    ['12 ĐBCS', 'đảng bộ', 'ĐBCS'],
    ['33 chi, đảng bộ', 'chi, đảng bộ', 'chi, đảng bộ'],
    ['21 ĐV mới', 'đảng viên', 'ĐV'],
    ['7 đ/c', 'đảng viên', 'đ/c'],
    ['5 Ðảng viên', 'đảng viên', 'Ðảng viên'],
    ['158 trường hợp', 'trường hợp', 'trường hợp'],
    ['225 nam công dân', 'công dân', 'công dân'],
    ['81 HTX', 'hợp tác xã', 'HTX'],
    ['12 khâu đột phá', 'khâu', 'khâu'],
    ['7 gương sáng', 'gương sáng', 'gương sáng'],
  ])('%s counts %s', (text, noun, phrase) => {
    expect(onlyFigure(text)).toMatchObject({ noun, phrase });
  });
});

describe('the sense of a noun in its sentence', () => {
  test.each([
    // Who is admitted is a member.
    ['Huyện kết nạp 265 quần chúng ưu tú vào Đảng', ['265 đảng viên']],
    ['Lễ kết nạp đảng viên cho 13 quần chúng', ['13 đảng viên']],
    ['30 quần chúng ưu tú được kết nạp', ['30 đảng viên']],
    ['kết nạp 45 đoàn viên ưu tú', ['45 đảng viên']],
    ['Đoàn trường kết nạp 45 đoàn viên mới', ['45 đoàn viên']],
    ['mở lớp cho 306 quần chúng ưu tú', ['306 quần chúng']],
    ['lớp đối tượng kết nạp Đảng cho 103 quần chúng', ['103 quần chúng']],
    ['chuẩn bị kết nạp Đảng cho 40 quần chúng', ['40 quần chúng']],
    ['giới thiệu 16 quần chúng để Đảng xem xét kết nạp', ['16 quần chúng']],
    ['1.650 đoàn viên được kết nạp Đảng', ['1650 đoàn viên']],
    // Comrades are members, parts of members too.
    ['Đại hội bầu 15 đồng chí', ['15 đảng viên']],
    [
      'Trong số đảng viên mới có 101 đảng viên nữ, 112 đoàn viên thanh niên',
      ['101 đảng viên', '112 đảng viên'],
    ],
    ['kết nạp 41 đảng viên, trong đó 12 là nữ, 9 công nhân', ['41 đảng viên', '12 đảng viên', '9 đảng viên']],
    ['có 62 đảng viên bị kỷ luật, trong đó có 13 cấp ủy viên', ['62 đảng viên', '13 cấp ủy viên']],
    ['có 66 học viên, trong đó có 44 sinh viên', ['66 học viên', '44 sinh viên']],
    ['mở lớp cho 115 quần chúng; có 90 người được kết nạp', ['115 quần chúng', '90 đảng viên']],
    ['mở lớp cho 115 quần chúng, trong đó có 29 đồng chí là giáo viên', ['115 quần chúng', '29 quần chúng']],
    // People without a name are those named before.
    ['giới thiệu 130 đoàn viên, đã có 30 người được kết nạp', ['130 đoàn viên', '30 đoàn viên']],
    ['Tổng số đảng viên toàn tỉnh là 74.108 người', ['74108 đảng viên']],
    ['Toàn huyện có 350 người dự', ['350 người']],
    // Numbers without a noun.
    ['nâng số đảng viên của khối lên gần 6 ngàn', ['gần 6000 đảng viên']],
    ['kỷ luật 29 tổ chức đảng: khiển trách 26, cảnh cáo 03', ['29 tổ chức', '26 tổ chức', '3 tổ chức']],
    ['học sinh gần 39.000, sinh viên hơn 5.000', ['gần 39000 học sinh', 'hơn 5000 sinh viên']],
    ['Kỷ luật đảng viên: khiển trách 28 (chiếm 45%)', ['28 đảng viên', '45 %']],
    ['Kết nạp 9 đảng viên. Trong đó, 4 có trình độ đại học', ['9 đảng viên', '4 đảng viên']],
  ])('%s', (text, notes) => {
    expect(notesOf(text)).toEqual(notes);
  });
});
