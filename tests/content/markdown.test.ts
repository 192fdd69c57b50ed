import { describe, expect, test } from 'vitest';
import { compileBody, compileInline, type MarkdownContext } from '../../scripts/content/markdown.ts';

const FILE = 'articles/2019/bai/index.md';

const CONTEXT: MarkdownContext = {
  pictureHtml: ({ file, alt }) => (file.endsWith('a.png') ? `<img src="/${file}" alt="${alt}">` : null),
  resolveLink: (href) => (href.startsWith('bai-') ? { href: `/tin/${href}/` } : null),
  resolveFigure: (reference) => {
    if (reference === 'admissions') return { text: '1.135', value: 1135, href: '#so-lieu' };
    if (reference === 'members') return { text: '4.820', value: 4820, href: null };
    if (reference === 'percent') return { fault: 'ambiguous', candidates: ['percent@2015', 'percent@2016'] };
    return { fault: 'unknown', candidates: ['admissions', 'members'] };
  },
};

const compile = (body: string) => compileBody(body, 10, FILE, CONTEXT);
const html = (body: string) => compile(body).html.trim();
const problems = (body: string) =>
  compile(body).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('Markdown becomes HTML', () => {
  test.each([
    [
      'quotes curl and signs stay',
      'Nói "một" và (c), (tm), \'hai\'...',
      '<p>Nói “một” và (c), (tm), ‘hai’...</p>',
    ],
    [
      'a figure is printed from its record',
      '[](figure:admissions)',
      '<p><data class="figure" value="1135"><a href="#so-lieu">1.135</a></data></p>',
    ],
    [
      'what the editor wrote gives way to the record',
      '[999](figure:members)',
      '<p><data class="figure" value="4820">4.820</data></p>',
    ],
    ['links to articles get their address', '[bài](bai-khac)', '<p><a href="/tin/bai-khac/">bài</a></p>'],
    [
      'links elsewhere are marked',
      '[báo](https://a.vn/?x=1&y=2)',
      '<p><a href="https://a.vn/?x=1&amp;y=2" class="external" rel="noopener external">báo</a></p>',
    ],
    ['mail addresses stay', '<a@b.vn>', '<p><a href="mailto:a@b.vn">a@b.vn</a></p>'],
    ['addresses in text are no links', 'https://a.vn', '<p>https://a.vn</p>'],
    [
      'a picture alone is a figure',
      '![Ảnh](a.png "Chú thích [](figure:members) & \\"dẫn\\"")',
      '<figure class="picture"><img src="/articles/2019/bai/a.png" alt="Ảnh"><figcaption>Chú thích <data class="figure" value="4820">4.820</data> &amp; “dẫn”</figcaption></figure>',
    ],
    [
      'a picture in text stays in it',
      'x ![Ảnh](a.png) y',
      '<p>x <img src="/articles/2019/bai/a.png" alt="Ảnh"> y</p>',
    ],
    ['template signs are text', '{{ a }} {% b %}', '<p>{{ a }} {% b %}</p>'],
    [
      'less-than signs are text',
      'a < b và <số> `<b>`',
      '<p>a &lt; b và &lt;số&gt; <code>&lt;b&gt;</code></p>',
    ],
  ])('%s', (_, body, expected) => {
    expect(html(body)).toBe(expected);
    expect(problems(body)).toEqual([]);
  });

  test('headings have Vietnamese slugs, each its own', () => {
    const { headings, html: markup } = compile(
      '## Kết quả [](figure:members)\n\n### Kết quả\n\n### Kết quả\n\n[lên](#ket-qua-2)',
    );
    expect(headings).toEqual([
      { level: 2, id: 'ket-qua-4-820', text: 'Kết quả 4.820' },
      { level: 3, id: 'ket-qua', text: 'Kết quả' },
      { level: 3, id: 'ket-qua-2', text: 'Kết quả' },
    ]);
    expect(markup).toContain('<h3 id="ket-qua-2">');
  });

  test('tables can be scrolled, and their numbers are marked', () => {
    const markup = html('| Tên | Số |\n|:--|--:|\n| A | [](figure:admissions) |\n| B 2 | 12,5% |');
    expect(markup).toContain('<div class="table" role="region" tabindex="0" aria-label="Bảng 1"><table>');
    expect(markup).toContain('<td class="align-right number">12,5%</td>');
    expect(markup).toContain('<td class="align-right number"><data');
    expect(markup).toContain('<td class="align-left">B 2</td>');
    expect(markup).not.toContain('style=');
  });

  test('footnotes lead there and back', () => {
    const markup = html('Một[^a], hai[^a].\n\n[^a]: Lời "chú".');
    expect(markup).toContain(
      '<a href="#chu-thich-1" id="ve-chu-thich-1" role="doc-noteref" aria-label="Chú thích 1">1</a>',
    );
    expect(markup).toContain('id="ve-chu-thich-1-2"');
    expect(markup).toContain(
      '<li id="chu-thich-1"><p>Lời “chú”. <a href="#ve-chu-thich-1" role="doc-backlink"',
    );
  });

  test('labels of an English article are English', () => {
    const body = 'a[^1]\n\n[^1]: b\n\n| a |\n|---|\n| 1 |';
    const markup = compileBody(body, 1, FILE, { ...CONTEXT, language: 'en' }).html;
    expect(markup).toContain('aria-label="Note 1"');
    expect(markup).toContain('aria-label="Table 1"');
  });

  test('words are counted where readers read them', () => {
    expect(compile('Ba từ đây [](figure:members)\n\n## Hai từ\n\n- một').words).toBe(7);
  });
});

describe('what is wrong in a body is found with its place', () => {
  test.each([
    ['Chữ [x](khong-co)', ['10:5 broken-link']],
    ['Đoạn một\ndòng hai [x](khong-co)', ['11:10 broken-link']],
    ['- a\n- b [x](khong-co)', ['11:5 broken-link']],
    ['> a\n> [x](khong-co)', ['11:3 broken-link']],
    ['| a | b |\n|---|---|\n| c | [x](khong-co) |', ['12:7 broken-link']],
    ['a[^1]\n\n[^1]: b [x](khong-co)', ['12:9 broken-link']],
    ['a[^2]', ['10:2 unknown-footnote']],
    ['[x](javascript:alert(1))', ['10:1 unsafe-link']],
    ['[x](JAVASCRIPT:alert(1))', ['10:1 unsafe-link']],
    ['[x](data:text/html,a)', ['10:1 unsafe-link']],
    ['[x](//a.vn)', ['10:1 unsafe-link']],
    ['[x](#khong)', ['10:1 broken-anchor']],
    ['[x]()', ['10:1 broken-link']],
    ['[x](figure:admision)', ['10:1 unknown-figure-reference']],
    ['[x](figure:percent)', ['10:1 ambiguous-figure']],
    ['# Một', ['10:1 heading-one']],
    ['a <b>c</b>', ['10:3 raw-html']],
    ['<div class="x">\n\nc\n\n</div>', ['10:1 raw-html', '14:1 raw-html']],
    ['<!-- ghi chú -->', ['10:1 raw-html']],
    ['![](a.png)', ['10:1 missing-alt']],
    ['x ![b](b.png)', ['10:3 missing-picture']],
    ['![b](https://a.vn/a.png)', ['10:1 remote-picture']],
    ['![b](../../../../a.png)', ['10:1 picture-outside']],
  ])('%j', (body, expected) => expect(problems(body)).toEqual(expected));

  test('a dangerous link leaves only its text', () =>
    expect(html('[x](javascript:alert(1))')).toBe('<p>x</p>'));

  test('thousands of signs take no long time', () => {
    const start = performance.now();
    for (const piece of ['[', '![', '<', '<!-- ', '[^1] ', '^[', '](a', '*a_ ', '"', '`', '> ', '| a '])
      compile(piece.repeat(3000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('one-line texts', () => {
  const place = { file: FILE, line: 2, column: 8 };
  const inline = (text: string) =>
    compileInline(text, { place: () => place, field: 'title', role: 'title' }, CONTEXT);

  test('have a plain and a marked-up form', () => {
    expect(inline('Khối "A" kết nạp [1](figure:admissions) & *hơn*')).toEqual({
      text: 'Khối “A” kết nạp 1.135 & *hơn*',
      html: 'Khối “A” kết nạp <data class="figure" value="1135"><a href="#so-lieu">1.135</a></data> &amp; *hơn*',
      problems: [],
    });
  });

  test('report unknown figures and tags, and stay safe', () => {
    const { html: markup, problems: found } = inline('<script>x</script> [12](figure:gone)');
    expect(markup).toBe('&lt;script&gt;x&lt;/script&gt; 12');
    expect(found.map(({ code, field, line }) => [code, field, line])).toEqual([
      ['raw-html', 'title', 2],
      ['unknown-figure-reference', 'title', 2],
    ]);
  });
});
