/**
 * A site that corrects what it published: 10 people admitted were 11 and then 12, a number is given no more, and
 * an article was taken back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, copyOfContent, filesUnder } from '../built-sites.ts';
import { NOW, PROJECT, runCommand } from '../commands.ts';
import {
  attribute,
  find,
  type Page,
  readPage,
  readSite,
  readText,
  type Site,
  structuredData,
  textOf,
} from './pages.ts';
import { structuredDataFaults } from './structured-data-rules.ts';

const SLUG = 'ket-nap-dang-vien-2024';
const LOCKED = [
  `"${SLUG} dang-bo-xa-mau/admissions-women/2023": {"value":2,"decimals":0,"hedge":null,"since":"2025-03-01"},`,
  `"${SLUG} dang-bo-xa-mau/admissions/2023": {"value":40,"decimals":0,"hedge":null,"since":"2025-03-01"},`,
  `"${SLUG} dang-bo-xa-mau/admissions/2024": {"value":11,"decimals":0,"hedge":null,"since":"2025-03-01","history":[{"value":10,"decimals":0,"hedge":null,"until":"2025-03-01","corrected":"2025-01-02T08:00:00+07:00","wrong":"10","right":"11","why":"Đếm sót."}]},`,
  `"${SLUG} dang-bo-xa-mau/percent-of-target/2024": {"value":110,"decimals":0,"hedge":null,"since":"2025-03-01"},`,
  '"bai-da-rut dang-bo-xa-mau/members/2020-01-01": {"value":1200,"decimals":0,"hedge":null,"since":"2025-03-01"},',
];
const CORRECTION = `  - date: 2025-04-02T09:30+07:00
    wrong: "Xã Mẫu kết nạp 11 đảng viên"
    right: "Xã Mẫu kết nạp 12 đảng viên"
    why: "Báo cáo cuối năm <b> thêm một người"
    figures: [admissions@2024, admissions@2023, admissions-women@2023]
`;
const WITHDRAWAL = `- article: bai-da-rut
  title: Bài đã rút & quên
  date: 2025-05-03T10:00+07:00
  why: Bài dùng số liệu chưa được công bố.
`;

let content: string;
let before: Site;
let after: Site;
let articlePage: Page;
let correctionsPage: Page;

beforeAll(async () => {
  content = copyOfContent(join(PROJECT, 'tests/site/cases/bulletin/content'));
  writeFileSync(join(content, 'figures.lock.json'), `{\n${LOCKED.join('\n')}\n"version": 1\n}\n`);
  writeFileSync(join(content, 'withdrawals.yaml'), WITHDRAWAL);
  const file = join(content, `articles/2024/${SLUG}/index.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('corrections:\n', `corrections:\n${CORRECTION}`));
  const built = await buildSite({ content });
  expect(built.stderr).not.toMatch(/\[[a-z-]+\](?! lưu ý)/);
  before = readSite(built.folder);
  const accepted = await runCommand('figures', ['accept', '--content', content, '--now', NOW]);
  expect(accepted, accepted.stderr).toMatchObject({ code: 0 });
  after = readSite((await buildSite({ content })).folder);
  articlePage = after.byPath.get(`/tin/${SLUG}/`) as Page;
  correctionsPage = after.byPath.get('/dinh-chinh/') as Page;
});

test('pages say the same before and after the lock was moved', () => {
  const files = filesUnder(before.folder);
  expect(filesUnder(after.folder)).toEqual(files);
  const texts = files.filter((file) => /\.(?:html|xml|json|csv)$/.test(file));
  expect(texts.filter((file) => readText(before, file) !== readText(after, file))).toEqual([]);
});

describe('the article', () => {
  test('shows each figure that the correction moved, old and new, and why', () => {
    const [newest, oldest] = find(articlePage, 'article', { class: 'correction' });
    expect(textOf(newest)).toContain('Báo cáo cuối năm <b> thêm một người');
    expect(textOf(newest)).toContain('Đảng viên mới kết nạp, năm 2024: 11 → 12');
    expect(textOf(newest)).toContain('So với chỉ tiêu kết nạp, năm 2024: 110% → 120%');
    expect(textOf(newest)).toContain('Đảng viên mới kết nạp, năm 2023: 40 → không còn');
    expect(textOf(oldest)).toContain('Đảng viên mới kết nạp, năm 2024: 10 → 11');
  });

  test('does not show a number that was so small that it pointed at a person', () => {
    expect(textOf(find(articlePage, 'body')[0])).not.toContain('2 → không còn');
    expect(readText(after, 'dinh-chinh/feed.json')).not.toContain('2 → không còn');
  });

  test('has each correction at a place of its own, numbered from the oldest', () => {
    const ids = find(articlePage, 'article', { class: 'correction' }).map((each) => attribute(each, 'id'));
    expect(ids).toEqual(['dinh-chinh.2', 'dinh-chinh.1']);
  });

  test('tells search engines of its corrections and of the page of all', () => {
    const [article] = structuredData(articlePage).filter((thing) => thing['@type'] === 'NewsArticle');
    expect(article).toMatchObject({
      dateModified: '2025-04-02T09:30:00+07:00',
      publisher: { correctionsPolicy: `${after.address}/dinh-chinh/` },
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2025-04-02T09:30:00+07:00',
          url: `${after.address}/tin/${SLUG}/#dinh-chinh.2`,
          text: expect.stringMatching(/^Đã viết: .*11.*\. Đúng là: .*12.*\. Vì sao: .*: 11 → 12\./),
        },
        { '@type': 'CorrectionComment', datePublished: '2025-01-02T08:00:00+07:00' },
      ],
    });
  });
});

describe('the rule for structured data', () => {
  const faultsWith = (from: string | RegExp, to: string) =>
    structuredDataFaults(readPage(articlePage.file, articlePage.html.replace(from, to)), after);

  test('finds nothing wrong with the article', () => {
    expect(structuredDataFaults(articlePage, after)).toEqual([]);
  });

  test.each<[string, string | RegExp, string]>([
    ['a correction that is not told', 'id="dinh-chinh.1"', 'id="khac"'],
    ['a correction without its day', '"datePublished":"2025-04-02T09:30:00+07:00"', '"datePublished":""'],
    ['a correction of another kind', '"CorrectionComment"', '"Comment"'],
    ['no page of corrections', /"correctionsPolicy":"[^"]*"/, '"correctionsPolicy":""'],
  ])('sees %s', (_what, from, to) => {
    expect(articlePage.html).toMatch(from);
    expect(faultsWith(from, to)).toHaveLength(1);
  });
});

describe('the page of corrections', () => {
  test('shows the same, and which articles were taken back', () => {
    const text = textOf(find(correctionsPage, 'main')[0]);
    expect(text).toContain('năm 2024: 11 → 12');
    expect(text).toMatch(/Bài đã rút.*03\/05\/2025.*Bài đã rút & quên.*Bài dùng số liệu chưa được công bố\./);
  });

  test('announces its feeds in its head and on the page', () => {
    const feeds = ['/dinh-chinh/rss.xml', '/dinh-chinh/atom.xml', '/dinh-chinh/feed.json'];
    const announced = find(correctionsPage, 'link', { rel: 'alternate' }).map((link) =>
      attribute(link, 'href'),
    );
    const linked = find(correctionsPage, 'a').map((link) => attribute(link, 'href'));
    expect(announced).toEqual(expect.arrayContaining(feeds));
    expect(linked).toEqual(expect.arrayContaining(feeds));
  });

  test('changes in the sitemap when an article is taken back', () => {
    const entry = /<loc>[^<]*\/dinh-chinh\/<\/loc>\s*<lastmod>([^<]*)/.exec(
      readText(after, 'sitemap.xml') ?? '',
    );
    expect(entry?.[1]).toBe('2025-05-03T10:00:00+07:00');
  });
});

describe('the feeds of corrections', () => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

  test('hold every correction and withdrawal, the newest first, each leading to its place', () => {
    const { items } = JSON.parse(readText(after, 'dinh-chinh/feed.json') ?? '');
    expect(items.map((item: Record<string, string>) => [item.title, item.url, item.date_published])).toEqual([
      [
        'Rút bài: Bài đã rút & quên',
        `${after.address}/dinh-chinh/#rut-bai.bai-da-rut`,
        '2025-05-03T10:00:00+07:00',
      ],
      [
        expect.stringMatching(/^Đính chính: Xã Mẫu/),
        `${after.address}/tin/${SLUG}/#dinh-chinh.2`,
        '2025-04-02T09:30:00+07:00',
      ],
      [
        expect.stringMatching(/^Đính chính: Xã Mẫu/),
        `${after.address}/tin/${SLUG}/#dinh-chinh.1`,
        '2025-01-02T08:00:00+07:00',
      ],
    ]);
    expect(items[1].content_text).toContain('Đảng viên mới kết nạp, năm 2024: 11 → 12.');
    expect(items[0].content_text).toBe('Bài dùng số liệu chưa được công bố.');
  });

  test('changed last when the newest of them was made', () => {
    const { feed } = parser.parse(readText(after, 'dinh-chinh/atom.xml') ?? '');
    expect(feed.updated).toBe('2025-05-03T10:00:00+07:00');
  });
});
