import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { shownTexts } from './colours.ts';
import { ORGANISATION, pagesOfEveryKind, REPORT } from './page-kinds.ts';
import { clipped, TEXT } from './setting.ts';

const { folder } = shippedSite();
const site = browse(() => folder);

/** A4 at 96 px an inch, less 17 mm on each side: what the print sheet lays out. */
const A4 = 665;

function onPaper<T>(path: string, scheme: 'light' | 'dark', use: (page: Page) => Promise<T>): Promise<T> {
  return site.visit(path, { width: A4, scheme }, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: scheme });
    return use(page);
  });
}

describe.each(['light', 'dark'] as const)('the printed report, in a browser set to %s', (scheme) => {
  test('is black or nearly so, on white', async () => {
    await onPaper(REPORT, scheme, async (page) => {
      const texts = await shownTexts(page, TEXT);
      expect(texts.length).toBeGreaterThan(6);
      expect(texts.filter(({ contrast }) => contrast < 12)).toEqual([]);
      const grounds = await page.evaluate(() =>
        [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor),
      );
      for (const ground of grounds) expect(ground).toMatch(/^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/);
    });
  });
});

test('the printed report has its headline, date, figures, source and pictures, and no navigation', async () => {
  await onPaper(REPORT, 'light', async (page) => {
    const main = page.getByRole('main');
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await main.getByText('08:17, Thứ Hai, 18/11/2019').isVisible()).toBe(true);
    expect(await main.getByText('Theo bài và ảnh của').isVisible()).toBe(true);
    const box = page.getByRole('region', { name: 'Số liệu trong bài' });
    for (const figure of ['4.820', '71', '1.135', '126,11%']) {
      expect(await box.getByText(figure, { exact: true }).first().isVisible(), figure).toBe(true);
    }
    expect(await page.locator('figure img').first().isVisible()).toBe(true);
    const navigation = await page.getByRole('navigation').all();
    expect(navigation).toEqual([]);
  });
});

test.each([
  { path: '/', what: 'the home page' },
  { path: ORGANISATION, what: 'the organisation' },
  { path: '/so-lieu/', what: 'the figures' },
])('$what shows its figures on paper', async ({ path }) => {
  await onPaper(path, 'light', async (page) => {
    for (const figure of ['4.820', '71', '1.135', '126,11%']) {
      expect(
        await page.getByRole('main').getByText(figure, { exact: true }).first().isVisible(),
        figure,
      ).toBe(true);
    }
  });
});

test.each(pagesOfEveryKind(folder))('the page $kind prints, with nothing cut off', async ({ path }) => {
  await onPaper(path, 'dark', async (page) => {
    expect(await clipped(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThan(25);
  });
});
