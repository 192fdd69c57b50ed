/**
 * Articles as editors may write them and as none of the shipped ones is: very long words, wide tables, a
 * headline of four lines, a draft, another language, a correction.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, copyOfContent } from '../built-sites.ts';
import { axeViolations, bringAxe } from './axe.ts';
import { browse, sidewaysOverflow } from './browsing.ts';
import { walk } from './keyboard.ts';
import { clipped } from './setting.ts';

const SLUG = 'bai-thu-voi-moi-thu-kho';
const ARTICLE = `/tin/${SLUG}/`;
const WIDTHS = [320, 360, 768, 1280];

function oddArticle(language: string): string {
  const columns = Array.from({ length: 9 }, (_, index) => `Chỉ tiêu thứ ${index + 1}`);
  return `---
title: Nghiêng ngả những chữ có nhiều dấu chồng ễ ậ ộ ự, Nghị quyết số 1234567890-NQ/TW/ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789 của Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh
lede: Địa chỉ https://example.org/mot/duong/dan/rat/dai/khong/co/cho/ngat/nao/de/xuong/dong/va/con/dai/hon/nua nằm ngay trong sapô.
date: 2024-09-02T08:00+07:00
updated: 2024-09-03T08:00+07:00
section: doc-so-lieu
organisation: khoi-cac-co-quan-nam-dinh
topics: [một chủ đề có tên dài đến sáu mươi chữ cái là hết mức, ngắn]
byline:
  writers: [Ban Biên tập]
language: ${language}
draft: true
corrections:
  - date: 2024-09-03T08:00+07:00
    wrong: Bản đầu ghi 1.234 đảng viên.
    right: Số đúng là 1.243 đảng viên.
---

Đoạn mở đầu với một từ dài ${'dài'.repeat(60)} và [một địa chỉ](https://example.org/) ở ngoài trang.

## Bảng rộng

| ${columns.join(' | ')} |
| ${columns.map(() => '---:').join(' | ')} |
| ${columns.map((_, index) => `${index + 1}.234.567`).join(' | ')} |

## Trích dẫn, danh sách và mã

> Lời trích có nhiều dòng, để xem lề của khối trích dẫn trên màn hình hẹp của điện thoại.

1. Mục một
   - Mục con một
     - Mục cháu
2. Mục hai

\`\`\`
${'một dòng mã rất dài không xuống dòng '.repeat(8)}
\`\`\`

### Mục nhỏ có tiêu đề dài đến mức phải xuống hai hoặc ba dòng trên mọi màn hình hẹp của bạn đọc

Câu có ghi chú.[^1]

## Kết

Câu cuối.

[^1]: Lời ghi chú.
`;
}

const site = browse(async () => {
  const content = copyOfContent();
  const write = (slug: string, text: string): void =>
    writeFileSync(join(content, 'articles', '2024', `${slug}.md`), text);
  mkdirSync(join(content, 'articles', '2024'), { recursive: true });
  write(SLUG, oddArticle('vi'));
  write('an-article-in-english', oddArticle('en').replace(/^title: .*$/m, 'title: An article in English'));
  const built = await buildSite({ content, extraArgs: ['--drafts'] });
  expect(built.code, built.stderr).toBe(0);
  return built.folder;
});

test.each([ARTICLE, '/tin/an-article-in-english/', '/chuyen-muc/doc-so-lieu/', '/dinh-chinh/', '/'])(
  'a difficult article keeps %s whole and without a barrier',
  async (path) => {
    await site.visit(path, { context: { reducedMotion: 'reduce' } }, async ({ page, faults }) => {
      await bringAxe(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysOverflow(page), `${width} px`).toBe(0);
        expect(await clipped(page), `${width} px`).toEqual([]);
        expect(await axeViolations(page), `${width} px`).toEqual([]);
      }
      expect(faults).toEqual([]);
    });
  },
);

test('a wide table and long code can be scrolled with the keyboard', async () => {
  await site.visit(ARTICLE, { width: 360, context: { reducedMotion: 'reduce' } }, async ({ page }) => {
    const scrollers = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (one) =>
            one.scrollWidth > one.clientWidth + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(one).overflowX),
        ).length,
    );
    expect(scrollers).toBeGreaterThanOrEqual(2);
    const stops = await walk(page);
    const reached = stops.filter(({ name }) => /^(div|pre|figure|table|section) /.test(name));
    expect(reached.length).toBeGreaterThanOrEqual(2);
    expect(stops.filter(({ outline, inSight }) => outline < 2 || !inSight)).toEqual([]);
  });
});

test('a draft says that it is one, on its page and wherever it is listed', async () => {
  for (const path of [ARTICLE, '/chuyen-muc/doc-so-lieu/']) {
    await site.visit(path, {}, async ({ page }) => {
      expect(await page.getByRole('main').getByText('Bản nháp').first().isVisible(), path).toBe(true);
    });
  }
});

test('a correction stands on the article and on the page of corrections, with what was wrong and what is right', async () => {
  for (const path of [ARTICLE, '/dinh-chinh/']) {
    await site.visit(path, { javaScript: false }, async ({ page }) => {
      const main = page.getByRole('main');
      expect(await main.getByText('1.234 đảng viên').first().isVisible(), path).toBe(true);
      expect(await main.getByText('1.243 đảng viên').first().isVisible(), path).toBe(true);
    });
  }
});

test('an article in another language says which, and its frame stays Vietnamese', async () => {
  await site.visit('/tin/an-article-in-english/', {}, async ({ page }) => {
    const languageOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.closest('[lang]')?.getAttribute('lang'));
    expect(await languageOf('h1')).toBe('en');
    expect(await languageOf('article h2 ~ p')).toBe('en');
    expect(await languageOf('footer a')).toBe('vi');
    expect(await languageOf('article time')).toBe('vi');
  });
});
