import { describe, expect, test } from 'vitest';
import { blocksOf } from './text-reading.ts';

const textsOf = (text: string, markdown = true) => blocksOf(text, markdown).map((block) => block.text);

describe('Markdown', () => {
  test('is read as what readers see', () => {
    const text = [
      '# Tiêu đề *nghiêng*',
      '',
      'Kết nạp [1.135](figure:admissions) **đảng viên**',
      'trong nhiệm kỳ.[^1] Xem [bài khác](../bai-khac.md).',
      '',
      '![Mô tả ảnh](anh.png "Chú thích: 5 đảng viên")',
      '',
      '> Trích 3 ý kiến',
      '',
      '[^1]: Số của năm 2019.',
    ].join('\n');
    expect(textsOf(text)).toEqual([
      'Tiêu đề nghiêng',
      'Kết nạp 1.135 đảng viên trong nhiệm kỳ. Xem bài khác.',
      'Chú thích: 5 đảng viên',
      'Trích 3 ý kiến',
      'Số của năm 2019.',
    ]);
  });

  test('has lists whose items know that they belong together', () => {
    const blocks = blocksOf('Gồm:\n\n- An 5\n- Bình 6,\n  và thêm\n\n1. Một\n\nĐoạn sau\n\n- Mục khác');
    expect(blocks.map(({ text, list }) => [text, list])).toEqual([
      ['Gồm:', undefined],
      ['An 5', 0],
      ['Bình 6, và thêm', 0],
      ['Một', 0],
      ['Đoạn sau', undefined],
      ['Mục khác', 1],
    ]);
  });

  test('has tables whose cells know their row and column', () => {
    const blocks = blocksOf('| Xã | Số |\n| --- | ---: |\n| An | **5** |\n\nChữ\n\n| Khác |\n| --- |');
    expect(blocks.map(({ text, cell }) => [text.trim(), cell])).toEqual([
      ['Xã', { table: 1, row: 0, column: 0 }],
      ['Số', { table: 1, row: 0, column: 1 }],
      ['An', { table: 1, row: 1, column: 0 }],
      ['5', { table: 1, row: 1, column: 1 }],
      ['Chữ', undefined],
      ['Khác', { table: 2, row: 0, column: 0 }],
    ]);
  });

  test('leaves out code', () => {
    expect(textsOf('Trước\n\n```\n5 + 5 = 11\n```\n\nSau')).toEqual(['Trước', 'Sau']);
  });

  test('leaves an underscore within a word and a bracket without a link', () => {
    expect(textsOf('ten_tep [không là liên kết] a*b')).toEqual(['ten_tep [không là liên kết] ab']);
  });
});

describe('plain text', () => {
  test('has a paragraph to a line, unless the line is full and its sentence goes on', () => {
    const long = 'Đảng bộ huyện kết nạp 118 đảng viên mới trong năm 2009, nhiều hơn';
    expect(textsOf(`Tiêu đề ngắn\n${long}\nnăm trước.\nĐoạn sau.`, false)).toEqual([
      'Tiêu đề ngắn',
      `${long} năm trước.`,
      'Đoạn sau.',
    ]);
  });

  test('has items without a mark after a colon', () => {
    const lists = blocksOf('Kết quả như sau:\nAn: 5 người\nBình: 6 người\n\nHết.', false).map(
      ({ list }) => list,
    );
    expect(lists).toEqual([undefined, 0, 0, undefined]);
  });

  test('has tables with tabs', () => {
    const cells = blocksOf('Xã\tSố\nAn\t5', false).map(({ text, cell }) => [text, cell?.row, cell?.column]);
    expect(cells).toEqual([
      ['Xã', 0, 0],
      ['Số', 0, 1],
      ['An', 1, 0],
      ['5', 1, 1],
    ]);
  });
});

describe('every place in a block leads back to its line and column', () => {
  const text = '# Đầu\n\nKết nạp [118](figure:a) người,\n**65** nữ\n\n- mục [7](x) nữa\n\n| a | 9 |';

  test.each([
    ['118', 3, 10],
    ['65', 4, 3],
    ['7', 6, 8],
    ['9', 8, 7],
  ])('%s is at %d:%d', (number, line, column) => {
    const block = blocksOf(text).find((each) => each.text.includes(number));
    expect(block?.place(block.text.indexOf(number))).toEqual({ file: 'bai.md', line, column });
  });
});
