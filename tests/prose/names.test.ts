import { describe, expect, test } from 'vitest';
import { notesOf } from './reading.ts';

describe('left alone', () => {
  test.each([
    // Days, months, years
    'Ngày 18/11/2019, ngày 05-12-2018, từ ngày 23-26/9/2020, từ 9 đến 12-4-2012, từ 23 đến 25/9.',
    'Sáng 16.7, chiều 12.10, tối 20-11, đợt 2-9, đợt 7/11, dịp 19-5, hết ngày 30-6.',
    'Mùng 3 tháng 2, tháng 11/2019, tháng 7.2020, 5-2020, quý I/2009, quý 2.',
    'Các ngày 27/7 và 2/9 hằng năm; 27/7 tổ chức lễ; ngày 3, 4 và 5/6.',
    'Năm 2014, nhiệm kỳ 2015-2020, giai đoạn 2016 – 2020, niên khóa 2019 - 2020, (1930 - 2020).',
    'Cùng kỳ 2022, trước năm 2014 Đảng bộ huyện; xuân 2018; những năm 1968, 1972.',
    // Times and durations
    'Lúc 08:01, 7h30, 14 giờ 30 phút, 22:26, Thứ Hai.',
    'Sáu tháng đầu năm, 6 tháng cuối năm, gần 5 năm qua, 10 năm, 90 ngày, 2 nhiệm kỳ, hai năm nay.',
    // Ages and badges
    'Từ 18 đến 30 tuổi; dưới 35 tuổi; tuổi đời bình quân là 42,5; 92 tuổi; từ 18 - 30 tuổi.',
    'Huy hiệu 40, 30 năm tuổi Đảng; Huy hiệu 45 năm, 40 năm và 30 năm tuổi Đảng; từ 30 đến 65 năm tuổi Đảng.',
    'Huy hiệu 55, 50, 45 và 30 năm; Huy hiệu 75 tuổi Đảng; đảng viên 50 năm tuổi Đảng trở lên.',
    // Terms, ordinals, ranks
    'Khóa 18, khóa XII, lần thứ 25, lần thứ XXVII, thứ 20, xếp thứ 3, top 10, hạng Nhất, giải 3, lần 2.',
    // Documents and their parts
    'Nghị quyết 13-NQ/TU, Công văn số 1312-CV/TU, Quyết định số 1157-QĐ/ĐUK, Thông tư 01/2020/TT-BNV.',
    'Nghị quyết số 21, Chỉ thị 05, Kết luận 01, Quy định 24, Hướng dẫn số 09, Đề án 5155 về phát triển đảng.',
    'Điều 5, khoản 2, Điểm 1, mục 3; Điều 5, 6 và 7; Nghị quyết Trung ương 4, Hội nghị Trung ương 6 khóa X.',
    'Ảnh 1. Hình 2: trang 12; Bài 2: Kỳ 1. Bảng 3.',
    // Places and units with numbers
    'Số 68 Trần Phú, tổ 5, khu phố 3, xóm 4, ấp 2, phường 12, quận 1, TP.12, Q.1, nhà 45/3 Lê Lợi.',
    'Chi bộ 2, Trung đoàn 832, Ban Chỉ đạo 35, Trường THPT số 2, lớp 12, thôn Nậm Cang 1 và Nậm Cang 2 họp.',
    'Chi bộ 2 tổ chức lễ kết nạp; Đảng bộ phường 4, Chi bộ khối 6.',
    'Quốc lộ 21, QL 21, Covid-19, F0, A1, 5G, U23, công nghiệp 4.0, ISO 9001:2015, 28°C.',
    // Telephones, addresses of the net, serial numbers
    'Điện thoại: 0228.3849386; 0912 345 678; (0228) 3849386; Fax: 024.3825.1234',
    'http://vi-du.example/2019/12-34.html, to12@vi-du.example, ISBN 978-604-57-1234-5.',
    // Numbers of items, comments, notes
    '1. Về công tác xây dựng Đảng\n2) Về tổ chức\n(0) Bình luận\nTheo báo cáo [3], ý (1) và (2).',
    // Words that count nothing exactly
    'Hàng trăm đảng viên, vài nghìn người, một số chi bộ, một trong những, cả hai, hai bên, một đảng bộ.',
    'Sáu phần mười, một phần tư, thứ ba, mười hai tháng dự bị.',
    'Phong trào 3 không; phương châm 4 tại chỗ; “5 không, 3 sạch”; chi bộ 4 tốt.',
    '2/3 số chi bộ, hơn 1/2 diện tích, tỷ số 2-1, 24/24 giờ.',
    // Lines of the page
    'Lượt xem: 1.204\nĐiện thoại 3849386\nGiá vàng 9999 tr.đ/lượng\nUSD 23.140 23.260\n1.204\nTrang: 1 2 3\n',
  ])('%s', (text) => {
    expect(notesOf(text)).toEqual([]);
  });
});

describe('figures beside what is left alone', () => {
  test.each([
    ['Năm 2014, toàn tỉnh có 5 chi bộ', ['5 chi bộ']],
    ['Năm 2014 kết nạp 51 đảng viên đợt 3-2', ['51 đảng viên']],
    ['Trong năm 288 đảng viên được kết nạp', ['288 đảng viên']],
    ['Mỗi năm 50 đảng viên', ['50 đảng viên']],
    ['Mỗi tổ 5 người', ['5 người']],
    ['Tổng số 68 đảng viên', ['68 đảng viên']],
    ['Trong số 118 chi bộ', ['118 chi bộ']],
    ['Xếp loại 46 tổ chức cơ sở đảng', ['46 tổ chức']],
    ['Ban hành 2 nghị quyết, 7 đề án', ['2 nghị quyết', '7 đề án']],
    ['So với cùng kỳ 12 đảng viên', ['12 đảng viên']],
    ['Huy hiệu 40, 30 năm tuổi Đảng cho 19 đồng chí', ['19 đảng viên']],
    ['Kết nạp 1950 đảng viên, sinh năm 1950', ['1950 đảng viên']],
    ['1 đảng viên 70 năm tuổi Đảng', ['1 đảng viên']],
    ['Theo Quy định 24, chi bộ có 3 đảng viên', ['3 đảng viên']],
    ['Có 3 cuộc kiểm tra tại 12 xã', ['3 cuộc', '12 xã']],
  ])('%s', (text, notes) => {
    expect(notesOf(text)).toEqual(notes);
  });

  test('a number that stands alone in its text is a cell of a table', () => {
    expect(notesOf('1.135')).toEqual(['1135']);
    expect(notesOf(' 71 ')).toEqual(['71']);
    expect(notesOf('126,11%')).toEqual(['126.11 %']);
    expect(notesOf('18/11/2019')).toEqual([]);
    expect(notesOf('2019')).toEqual([]);
  });
});
