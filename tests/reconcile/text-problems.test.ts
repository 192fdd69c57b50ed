import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../scripts/content/messages.ts';
import { textProblems } from '../../scripts/reconcile/text-problems.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string) => textProblems(name, readFileSync(join(FIXTURES, name), 'utf8'));

const inWords = (name: string) =>
  fixture(name).map((problem) => {
    const { expected, found, advice } = describeProblem(problem, 'vi');
    return [problem.line, expected, found, advice.split(/[:.(]/, 1)[0]];
  });

const WOMEN = ['65 ÷ 118 = 55,08%', '50,08%', 'Có lẽ gõ nhầm một chữ số'];
const WORKERS = ['110 ÷ 265 = 41,5%', '42,9%', 'Có thể mẫu số khác '];
const YOUTH = ['1.650 ÷ 2.100 = 78,6%', '80%', 'Có lẽ làm tròn quá tay'];
const TOTAL = [
  '120 + 95 + 88 + … + 83 + 77 = 1.950 (22 phần)',
  '1.905, lệch 45',
  'Có lẽ hai chữ số bị đảo chỗ',
];
const OVER = [
  'vượt 26,11% (126,11% − 100% = 26,11%)',
  'vượt gần 30%',
  'Hãy viết “vượt hơn 26%”, hoặc ghi đúng số 26,11%',
];

describe('the five errors of the demonstration', () => {
  test('are all found in plain text, with line, arithmetic and likely correction', () => {
    expect(inWords('five-errors.txt')).toEqual([
      [3, ...WOMEN],
      [5, ...WORKERS],
      [7, ...YOUTH],
      [9, ...TOTAL],
      [11, ...OVER.map((words) => words.split(/\.$/, 1)[0])],
    ]);
  });

  test('are all found in Markdown, in a quotation, a table and a list', () => {
    const lines = fixture('five-errors.md').map(({ line, code }) => [line, code]);
    expect(lines).toEqual([
      [9, 'prose-share'],
      [13, 'prose-share'],
      [17, 'prose-share'],
      [45, 'prose-sum'],
      [50, 'prose-over-hedged'],
    ]);
  });
});

describe('front matter', () => {
  const article = (untracked: string) =>
    `---\ntitle: Bài\n${untracked}---\n\nKết nạp 118 đảng viên, trong đó 65 nữ, chiếm 50,08%. Khối đạt 126,11% chỉ tiêu, vượt gần 30%.\n`;

  test('is no text, and lines are counted with it', () => {
    const line = article('').split('\n')[4] as string;
    const places = ['50,08%', '30%'].map((number) => [5, line.indexOf(number) + 1]);
    expect(textProblems('bai.md', article('')).map(({ line, column }) => [line, column])).toEqual(places);
  });

  test.each([
    ['a number', '50,08%', ['prose-over-hedged']],
    ['a number with its hedge', 'gần 30%', ['prose-share']],
    ['a part of the arithmetic', '126,11%', ['prose-share']],
    ['a number that another one only ends with', '08%', ['prose-share', 'prose-over-hedged']],
  ])('that declares %s as untracked silences what it takes part in', (_name, number, codes) => {
    const untracked = `untracked:\n  - numbers: ["${number}"]\n    reason: Nguồn ghi như vậy.\n`;
    expect(textProblems('bai.md', article(untracked)).map(({ code }) => code)).toEqual(codes);
  });

  test('that is broken or never closed leaves the text to be checked', () => {
    expect(textProblems('bai.md', '---\na: [\n---\nCó 65/118 nữ (50,08%).')).toHaveLength(1);
    expect(textProblems('bai.md', '---\nCó 65/118 nữ (50,08%).')).toHaveLength(1);
  });
});

describe('a long text', () => {
  test.each([
    ['ten thousand numbers in a paragraph', 'kết nạp 118 đảng viên, '.repeat(10_000)],
    ['ten thousand openings of lists', '5 gồm ('.repeat(10_000)],
    ['brackets without an end', '['.repeat(100_000)],
    ['nothing but percentages', '33,3%, tốt '.repeat(10_000)],
  ])('of %s is read', (_name, text) => {
    expect(textProblems('bai.txt', text)).toEqual([]);
  });
});
