import { describe, expect, test } from 'vitest';
import { ARTICLE, articleWith, baseFile, folderWith, parsed } from './samples.ts';
import { NOW } from './wrong-sites.ts';

describe('a right site', () => {
  test('gives articles with dates in the zone of the site and figures with their basis', () => {
    const { content, problems } = parsed();
    expect(problems).toEqual([]);
    expect(content?.articles[0]).toMatchObject({
      slug: 'ket-nap',
      date: '2019-11-18T08:17:00+07:00',
      byline: { writers: [{ name: 'Ban Biên tập', slug: 'ban-bien-tap' }], photographers: [] },
      source: { publisher: 'Báo Nam Định', author: null },
      bodyLine: 18,
      language: 'vi',
    });
    expect(content?.articles[0]?.figures).toMatchObject([
      {
        indicator: 'members',
        value: 4820,
        decimals: 0,
        basis: { kind: 'asOf', at: '2019-11-18', precision: 'day' },
      },
      {
        indicator: 'admissions',
        value: 1135,
        basis: { key: '2015-2020', from: '2015-07-01', to: '2020-06-30', term: '2015-2020' },
      },
    ]);
    expect(content?.articles[0]?.places.get('figures[1].admissions')).toEqual({
      file: ARTICLE,
      line: 16,
      column: 17,
    });
  });

  test('may have CRLF line ends and a byte order mark', () => {
    const windows = Object.fromEntries(
      folderWith().documents.map(({ file, text }) => [file, `\uFEFF${text?.replaceAll('\n', '\r\n')}`]),
    );
    expect(parsed(windows)).toMatchObject({ problems: [], content: { articles: [{ bodyLine: 18 }] } });
  });

  test('is the same for the same input, and articles come newest first, then by slug', () => {
    const files = {
      'articles/2019/b.md': articleWith(),
      'articles/2019/a.md': articleWith(),
      'articles/2020/c.md': articleWith(['2019-11-18T08:17', '2020-11-18T08:17']),
    };
    const slugs = parsed(files).content?.articles.map((article) => article.slug);
    expect(slugs).toEqual(['c', 'a', 'b', 'ket-nap']);
    const { content, ...rest } = parsed(files);
    const same = { ...rest, content: { ...content, textOf: expect.any(Function) } };
    expect(parsed(files)).toEqual(same);
  });
});

describe('what readers see depends on the time', () => {
  const embargoed = { [ARTICLE]: articleWith(['section:', 'publishAt: 2026-02-01T00:00+07:00\nsection:']) };
  const expired = { [ARTICLE]: articleWith(['section:', 'expires: 2026-02-01T00:00+07:00\nsection:']) };
  const draft = { [ARTICLE]: articleWith(['section:', 'draft: true\nsection:']) };
  const count = (files: Record<string, string>, now: string, drafts = false) =>
    parsed(files, { now, drafts }).content?.articles.length;

  test.each([
    ['embargoed', embargoed, '2026-01-31T16:59:59Z', 0],
    ['at the end of its embargo', embargoed, '2026-01-31T17:00:00Z', 1],
    ['before it expires', expired, '2026-01-31T16:59:59Z', 1],
    ['at the moment it expires', expired, '2026-01-31T17:00:00Z', 0],
  ])('an article %s', (_, files, now, articles) => expect(count(files, now)).toBe(articles));

  test('drafts are shown when asked for', () => {
    expect([count(draft, NOW), count(draft, NOW, true)]).toEqual([0, 1]);
  });

  test('a draft may have a date to come', () => {
    const planned = articleWith(
      ['2019-11-18T08:17', '2030-11-18T08:17'],
      ['section:', 'draft: true\nsection:'],
    );
    expect(parsed({ 'articles/2030/a.md': planned }).problems).toEqual([]);
  });

  test('an article that is not shown is still sound', () => {
    expect(parsed(embargoed).sound.map((article) => article.slug)).toEqual(['ket-nap']);
  });
});

describe('all problems come in one run', () => {
  test('sorted, each once, from files that are broken in different ways', () => {
    const files = {
      'site.yaml': baseFile('site.yaml').replace('name: Bản tin mẫu\n', ''),
      'articles/2019/a.md': 'không có khai báo',
      'articles/2019/b.md': articleWith(['section: phat-trien-dang', 'section: khac'], ['4820', '"4820"']),
      'pages/gioi-thieu.md': '---\ntitle: [\n---\n',
    };
    const { content, problems } = parsed(files);
    expect(content).toBeNull();
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'articles/2019/a.md:1 front-matter-missing',
      'articles/2019/b.md:5 unknown-section',
      'articles/2019/b.md:14 not-a-number',
      expect.stringMatching(/^pages\/gioi-thieu.md:\d yaml-/),
      'site.yaml:1 missing',
    ]);
  });

  test('a settings file that cannot be read makes no reference to it a problem', () => {
    const codes = parsed({ 'organisations.yaml': '- id: [\n', 'indicators.yaml': 'x: 1\n' }).problems.map(
      ({ file }) => file,
    );
    expect(new Set(codes)).toEqual(new Set(['organisations.yaml', 'indicators.yaml']));
  });

  test('bodies are left to whoever compiles them, and checked here when an error keeps all from that', () => {
    const files = { [ARTICLE]: articleWith(['## Kết quả', '# Kết quả']) };
    expect(parsed(files).problems).toEqual([]);
    const withError = { ...files, 'articles/2019/b.md': '' };
    expect(parsed(withError).problems.map(({ code }) => code)).toContain('heading-one');
  });
});

test('a title is as long as readers see it: references to figures count as numbers', () => {
  const reference = '[1.135](figure:dang-bo-khoi/admissions@2015-2020)';
  const title = `Khối kết nạp ${`${reference} `.repeat(8)}đảng viên`;
  const codes = (line: string) =>
    parsed({
      [ARTICLE]: articleWith(['title: Khối kết nạp [1.135](figure:admissions) đảng viên', line]),
    }).problems.map(({ code }) => code);
  expect(codes(`title: ${title}`)).toEqual([]);
  expect(codes(`title: ${'chữ '.repeat(60)}`)).toEqual(['too-long']);
});
