import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LOCK_FILE } from '../../scripts/content/file-names.ts';
import { type BuiltSite, buildSite, copyOfContent, shippedSite } from '../built-sites.ts';
import { attribute, type Element, find, type Page, readSite, readText, type Site, textOf } from './pages.ts';

const REPORT = 'khoi-cac-co-quan-tinh-ket-nap-dang-vien-nhiem-ky-2015-2020';
const REPORT_FILE = `articles/2019/${REPORT}/index.md`;
const REPORT_PATH = `/tin/${REPORT}/`;
const ORGANISATION_PATH = '/to-chuc/khoi-cac-co-quan-nam-dinh/';

/** This article tells how 126,11% came about, with figures that are the report's. */
const EXPLAINER_PATH = '/tin/doc-so-lieu-gan-30-phan-tram-la-bao-nhieu/';

/** Number, full name on the home page, short name in the box of the report, time. */
const HEADLINE = [
  ['4.820', 'Đảng viên', 'Đảng viên', 'tính đến 18/11/2019'],
  ['71', 'Tổ chức cơ sở đảng', 'Tổ chức cơ sở đảng', 'tính đến 18/11/2019'],
  ['1.135', 'Đảng viên mới kết nạp', 'Kết nạp', 'nhiệm kỳ 2015–2020'],
  ['126,11%', 'Kết nạp so với chỉ tiêu', 'So với chỉ tiêu', 'nhiệm kỳ 2015–2020'],
] as const;

function pageAt(path: string, site: Site): Page {
  const page = site.byPath.get(path);
  if (!page) throw new Error(`No page at ${path}`);
  return page;
}

/** The groups of definition lists, in which figures stand: label, number, time, source. */
function figureGroups(page: Page): Element[] {
  return find(page, 'div').filter(({ parentNode }) => parentNode?.nodeName === 'dl');
}

/** The group in which a number of this value and label stands. */
function groupOf(value: string, label: string, page: Page): Element | undefined {
  return figureGroups(page).find((group) => {
    const numbers = within(group, page, 'data').map(textOf);
    return textOf(within(group, page, 'dt')[0]).startsWith(label) && numbers.includes(value);
  });
}

/** What is written over the list in which a group stands: the time that all of its figures share. */
function headingOver(group: Element, page: Page): string {
  const list = page.elements.indexOf(group.parentNode as Element);
  return textOf(page.elements.slice(0, list).findLast(({ tagName }) => /^h[2-6]$/.test(tagName)));
}

function within(group: Element, page: Page, tag: string): Element[] {
  return find(page, tag).filter((element) => {
    for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) {
      if (node === group) return true;
    }
    return false;
  });
}

describe('the four headline figures', () => {
  const site = readSite(shippedSite().folder);

  test.each(HEADLINE)(
    '%s stands on the home page with its time and a link to its article',
    (value, label, _short, basis) => {
      const home = pageAt('/', site);
      const group = groupOf(value, label, home);
      expect(group, `${label} ${value}`).toBeDefined();
      expect(textOf(group)).toContain(basis);
      expect(within(group as Element, home, 'a').map((link) => attribute(link, 'href'))).toContain(
        REPORT_PATH,
      );
    },
  );

  test.each(HEADLINE)('%s stands in the box of the report with its time', (value, _name, label, basis) => {
    const report = pageAt(REPORT_PATH, site);
    const group = groupOf(value, label, report);
    expect(group, `${label} ${value}`).toBeDefined();
    expect(`${headingOver(group as Element, report)} ${textOf(group)}`).toContain(basis);
  });

  test.each(HEADLINE)('%s stands in the text of the report', (value) => {
    expect(textOf(find(pageAt(REPORT_PATH, site), 'article')[0])).toContain(value);
  });
});

test('a change of what was published is refused: admissions from 1135 to 1136 without a correction', async () => {
  const content = copyOfContent();
  const file = join(content, REPORT_FILE);
  writeFileSync(file, readFileSync(file, 'utf8').replace('admissions: 1135', 'admissions: 1136'));
  const { code, stderr } = await buildSite({ content });
  expect(code).toBe(1);
  expect(stderr).toContain('[figure-changed]');
  expect(stderr).toContain('1.135');
});

describe('after admissions went from 1135 to 1136 in the report, before it was ever published', () => {
  let build: BuiltSite;
  let before: Site;
  let after: Site;

  beforeAll(async () => {
    const content = copyOfContent();
    const file = join(content, REPORT_FILE);
    const text = readFileSync(file, 'utf8');
    expect(text.split('admissions: 1135')).toHaveLength(2);
    writeFileSync(file, text.replace('admissions: 1135', 'admissions: 1136'));
    rmSync(join(content, LOCK_FILE));
    build = await buildSite({ content });
    before = readSite(shippedSite().folder);
    after = readSite(build.folder);
  });

  /** Files that hold a text anywhere: in words, attributes, structured data, feeds. */
  const holding = (text: string, site: Site) =>
    [...site.files].filter(
      (file) => /\.(?:html|xml|json)$/.test(file) && readText(site, file)?.includes(text),
    );

  test('the site builds', () => {
    expect(build).toMatchObject({ code: 0 });
  });

  test.each(['1.135', '"1135"', '126,11%', '"126.11"', '26,11%', 'vượt 235'])('%s stands nowhere', (old) => {
    expect(holding(old, before).length).toBeGreaterThan(0);
    expect(holding(old, after)).toEqual([]);
  });

  test.each([
    ['1.135', '1.136'],
    ['126,11%', '126,22%'],
    ['26,11%', '26,22%'],
  ])('%s has become %s wherever it was', (old, now) => {
    expect(holding(now, after)).toEqual(expect.arrayContaining(holding(old, before)));
  });

  test.each(['/', REPORT_PATH, EXPLAINER_PATH, ORGANISATION_PATH, '/so-lieu/'])(
    '%s shows 1.136 and 126,22% as figures',
    (path) => {
      const figures = find(pageAt(path, after), 'data').map((data) => [
        textOf(data),
        attribute(data, 'value'),
      ]);
      expect(figures).toContainEqual(['1.136', '1136']);
      expect(figures).toContainEqual(['126,22%', '126.22']);
    },
  );

  test.each(['rss.xml', 'atom.xml', 'feed.json', 'chuyen-muc/phat-trien-dang/rss.xml'])(
    '%s tells both',
    (file) => {
      expect(readText(after, file)).toMatch(/1\.136[\s\S]*126,22%/);
    },
  );
});
