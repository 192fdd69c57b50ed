import { describe, expect, test } from 'vitest';
import {
  compileBody,
  compileInline,
  type FigureTarget,
  type MarkdownContext,
  type NumberMark,
  type ProseRun,
} from '../../scripts/content/markdown.ts';

/** Finds every run of digits that is not cited already, and links it to itself. */
function markDigits({ text, cited }: ProseRun): NumberMark[] {
  return [...text.matchAll(/\d[\d.,]*\d|\d/g)]
    .map(({ index, 0: digits }) => ({ start: index, end: index + digits.length, digits }))
    .filter(({ start }) => !cited.some((each) => start >= each.start && start < each.end))
    .map(({ start, end, digits }) => ({ start, end, target: target(digits) }));
}

function target(text: string): FigureTarget {
  return { text, value: Number(text.replaceAll('.', '')), href: `/so-lieu/#${text}` };
}

function read(body: string, bodyLine = 1): { runs: ProseRun[]; html: string } {
  const runs: ProseRun[] = [];
  const context: MarkdownContext = {
    pictureHtml: () => '<img>',
    resolveLink: (href) => ({ href }),
    resolveFigure: () => target('4.820'),
    markFigures: (found) => {
      runs.push(...found);
      return found.map(markDigits);
    },
  };
  return { html: compileBody(body, bodyLine, 'a.md', context).html, runs };
}

const figure = (text: string, value: string) =>
  `<data class="figure" value="${value}"><a href="/so-lieu/#${text}">${text}</a></data>`;

describe('numbers in a body', () => {
  test('become figures where they are found, among emphasis and line breaks', () => {
    const { html } = read('Đảng bộ có *1.135* đảng viên\nvà 71 tổ chức.');
    expect(html).toContain(
      `<em>${figure('1.135', '1135')}</em> đảng viên\nvà ${figure('71', '71')} tổ chức.`,
    );
  });

  test('are not linked again inside a link', () => {
    const { html } = read('Xem [bài về 900 người](bai-khac).');
    expect(html).toContain('<a href="bai-khac">bài về <data class="figure" value="900">900</data> người</a>');
  });

  test('are left alone in code', () => {
    const { html, runs } = read('Gõ `members: 4820` vào tệp.');
    expect(html).toContain('<code>members: 4820</code>');
    expect(runs[0]?.text).toMatch(/^Gõ {15}vào tệp\.$/);
  });

  test('stand in the same text as the figures that are cited', () => {
    const { runs, html } = read('Có [x](figure:members) đảng viên, 71 tổ chức.');
    expect(runs[0]?.text).toBe('Có 4.820 đảng viên, 71 tổ chức.');
    expect(runs[0]?.cited).toMatchObject([{ start: 3, end: 8, target: { text: '4.820' } }]);
    expect(html).toContain(`Có ${figure('4.820', '4820')} đảng viên, ${figure('71', '71')} tổ chức.`);
  });

  test('bring the heading of their column and the first cell of their row, in a table', () => {
    const { runs } = read('| Chỉ số | Giá trị |\n| --- | ---: |\n| Đảng viên | 4.820 |\n| Tổ chức | 71 |');
    const cells = runs.map(({ text, role, context }) => ({ text, role, context }));
    expect(cells).toContainEqual({ text: '4.820', role: 'cell', context: ['Đảng viên', 'Giá trị'] });
    expect(cells).toContainEqual({ text: '71', role: 'cell', context: ['Tổ chức', 'Giá trị'] });
    expect(cells).toContainEqual({ text: 'Tổ chức', role: 'cell', context: ['Chỉ số'] });
  });

  test.each([
    ['a paragraph', 'Mở đầu.\n\nĐảng bộ có 1.135 đảng viên.', '1.135', { line: 12, column: 12 }],
    ['its second line', 'Mở đầu\nđảng bộ có 71 tổ chức.', '71', { line: 11, column: 12 }],
    ['a number that stood before', '71 và 71.', '71', { line: 10, column: 7 }],
    ['a list item', '- Mục một\n- Có 28 người', '28', { line: 11, column: 6 }],
    ['a text after a link with digits', '[a](b-28) rồi 28 người', '28', { line: 10, column: 15 }],
    ['a cell', '| a | b |\n| - | - |\n| c | 35 |', '35', { line: 12, column: 7 }],
  ])('are found again in their file: in %s', (_where, body, number, place) => {
    const { runs } = read(body, 10);
    const run = runs.findLast(({ text }) => text.includes(number)) as ProseRun;
    expect(run.place(run.text.lastIndexOf(number))).toMatchObject(place);
  });
});

describe('numbers in a one-line text', () => {
  const context = {
    resolveFigure: () => target('126,11%'),
    markFigures: (runs: ProseRun[]) => runs.map(markDigits),
  };
  const source = {
    place: () => ({ file: 'a.md', line: 2, column: 8 }),
    field: 'title',
    role: 'title',
  } as const;

  test('become figures beside those that are cited', () => {
    const { html, text } = compileInline('Kết nạp 1.135 người, "đạt" [](figure:x) chỉ tiêu', source, context);
    expect(text).toBe('Kết nạp 1.135 người, “đạt” 126,11% chỉ tiêu');
    expect(html).toContain(`Kết nạp ${figure('1.135', '1135')} người, “đạt” `);
    expect(html).toMatch(/126,11%<\/a><\/data> chỉ tiêu$/);
  });

  test('leave the rest of the text as it was', () => {
    expect(compileInline('Một <b> & hai', source, context).html).toBe('Một &lt;b&gt; &amp; hai');
  });
});
