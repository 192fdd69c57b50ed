import { expect, test } from 'vitest';
import { asHedge } from '../../scripts/prose/hedges.ts';
import { onlyFigure } from './reading.ts';

test.each([
  ['gần 640 đảng viên', 'gần'],
  ['Gần 640 đảng viên', 'gần'],
  ['ngót 640 đảng viên', 'gần'],
  ['suýt soát 640 đảng viên', 'gần'],
  ['gần như 100% chi bộ', 'gần'],
  ['hơn 300 đảng viên', 'hơn'],
  ['quá 300 đảng viên', 'hơn'],
  ['đạt trên 50% chỉ tiêu', 'trên'],
  ['còn dưới 3% hộ nghèo', 'dưới'],
  ['chưa đến 1% đảng viên', 'dưới'],
  ['chưa đầy 20 đảng viên', 'dưới'],
  ['khoảng 100 người', 'khoảng'],
  ['xấp xỉ 95%', 'khoảng'],
  ['ước đạt 31,5 tỷ đồng', 'khoảng'],
  ['chừng 50 người', 'khoảng'],
  ['có độ 40 người', 'khoảng'],
  ['trên dưới 100 người', 'khoảng'],
  ['chỉ mới kết nạp được 13 đảng viên', 'chỉ mới'],
  ['mới chỉ đạt 45%', 'chỉ mới'],
  ['từ 180 đảng viên trở lên', 'từ … trở lên'],
  ['đạt từ 7% trở lên', 'từ … trở lên'],
  ['kết nạp 110 đảng viên trở lên', 'từ … trở lên'],
  ['ít nhất 3 đảng viên', 'từ … trở lên'],
  ['tối thiểu 5%', 'từ … trở lên'],
  ['không dưới 15%', 'từ … trở lên'],
  ['không thấp hơn 15%', 'từ … trở lên'],
  ['từ 50% trở xuống', 'từ … trở xuống'],
  ['không quá 20%', 'từ … trở xuống'],
  ['tối đa 10 người', 'từ … trở xuống'],
])('%s is hedged by %s', (text, hedge) => {
  expect(onlyFigure(text).hedge).toBe(hedge);
});

test.each([
  'kết nạp 134 đảng viên',
  'cao hơn 5% so với năm trước',
  'nhiều hơn 12 đảng viên',
  'rà soát 120 đảng viên',
  'trình độ 5 giáo viên',
  'chỉ kết nạp được 5 đảng viên',
  '155 đồng chí có trình độ cao đẳng, đại học trở lên',
  '96% đảng viên hoàn thành tốt nhiệm vụ trở lên',
  'lên tới 2.500 đảng viên',
])('%s is exact', (text) => {
  expect(onlyFigure(text).hedge).toBeNull();
});

test.each([
  ['từ...trở lên', 'từ … trở lên'],
  ['từ … trở lên', 'từ … trở lên'],
  ['trở xuống', 'từ … trở xuống'],
  ['xấp xỉ', 'khoảng'],
  ['Gần', 'gần'],
  ['mới chỉ', 'chỉ mới'],
  ['chắc', null],
])('the words “%s” mean the hedge %s', (words, hedge) => {
  expect(asHedge(words)).toBe(hedge);
});
