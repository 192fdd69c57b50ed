import { describe, expect, test } from 'vitest';
import { onlyFigure } from './reading.ts';

describe('numbers in digits', () => {
  test.each([
    ['có 4.820 đảng viên', '4.820', 4820, 1],
    ['có 1.135.000 người', '1.135.000', 1_135_000, 1],
    ['có 05 đảng viên', '05', 5, 1],
    ['có 2492 đảng viên', '2492', 2492, 1],
    ['có 30 000 đoàn viên', '30 000', 30_000, 1],
    ['có 1.204đảng viên', '1.204', 1204, 1],
    ['đạt 126,11%', '126,11%', 126.11, 0.01],
    ['đạt 126,11 % chỉ tiêu', '126,11 %', 126.11, 0.01],
    ['đạt 61,90% chỉ tiêu', '61,90%', 61.9, 0.01],
    ['đạt 12 phần trăm', '12 phần trăm', 12, 1],
    ['bằng 57,495…% tổng số', '57,495…%', 57.495, 0.001],
    ['khoảng 1,2 triệu lao động', '1,2 triệu', 1_200_000, 100_000],
    ['gần 6 ngàn đảng viên', '6 ngàn', 6000, 1000],
    ['hơn 3 vạn hội viên', '3 vạn', 30_000, 10_000],
    ['đạt 562 tỷ đồng', '562 tỷ', 562e9, 1e9],
    ['đạt 562 tỉ đồng', '562 tỉ', 562e9, 1e9],
    ['vốn 5 nghìn tỷ đồng', '5 nghìn tỷ', 5e12, 1e12],
    ['góp 2 triệu rưỡi đồng', '2 triệu rưỡi', 2_500_000, 100_000],
    ['góp 1 tỷ 200 triệu đồng', '1 tỷ 200 triệu', 1_200_000_000, 1e6],
    ['góp 15 tr.đ', '15 tr', 15_000_000, 1e6],
  ])('%s holds %s', (text, raw, value, step) => {
    expect(onlyFigure(text)).toMatchObject({ raw, value });
    expect(onlyFigure(text).step).toBeCloseTo(step, 9);
  });
});

describe('numbers in the English way', () => {
  test.each([
    ['có 4,820 đảng viên', 4820],
    ['có 1,234,567 người', 1_234_567],
    ['đạt 126.11% chỉ tiêu', 126.11],
    ['đạt 4,82% chỉ tiêu', 4.82],
    ['đạt 12,345% chỉ tiêu', 12.345],
    ['thu 1,234 tỷ đồng', 1_234_000_000],
    ['thu 16.7 tỷ đồng', 16_700_000_000],
    ['tăng 1.5 lần', 1.5],
  ])('%s is %d', (text, value) => {
    expect(onlyFigure(text).value).toBe(value);
  });
});

describe('numbers in words', () => {
  test.each([
    ['hơn một nghìn người', 'một nghìn', 1000],
    ['có hai mươi mốt đảng viên', 'hai mươi mốt', 21],
    ['có mười lăm đồng chí', 'mười lăm', 15],
    ['có ba trăm linh hai người', 'ba trăm linh hai', 302],
    ['có một nghìn lẻ năm người', 'một nghìn lẻ năm', 1005],
    ['có một triệu hai trăm nghìn người', 'một triệu hai trăm nghìn', 1_200_000],
    ['có hai nghìn năm trăm người', 'hai nghìn năm trăm', 2500],
    ['Hai nghìn không trăm linh năm đảng viên', 'Hai nghìn không trăm linh năm', 2005],
    ['góp một tỷ rưỡi đồng', 'một tỷ rưỡi', 1_500_000_000],
    ['khai trừ hai đảng viên', 'hai', 2],
    ['lập thêm ba chi bộ', 'ba', 3],
    ['có năm đồng chí được khen', 'năm', 5],
    ['tăng gần bốn điểm phần trăm', 'bốn điểm phần trăm', 4],
  ])('%s holds %s', (text, raw, value) => {
    expect(onlyFigure(text)).toMatchObject({ raw, value });
  });
});
