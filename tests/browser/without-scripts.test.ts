import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { pagesOfEveryKind, REPORT } from './page-kinds.ts';

const { folder } = shippedSite();
const site = browse(() => folder);

/** What a reader gets of a page: the text that shows, where its links lead, which pictures it has. */
async function content(page: Page): Promise<{ text: string; links: string[]; pictures: string[] }> {
  return {
    text: await page.innerText('body'),
    links: await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    pictures: await page
      .locator('img')
      .evaluateAll((all) => all.map((picture) => picture.getAttribute('alt') ?? '')),
  };
}

test.each(pagesOfEveryKind(folder))('the page $kind says the same without JavaScript', async ({ path }) => {
  const plain = await site.visit(path, { javaScript: false, pictures: false }, ({ page }) => content(page));
  const scripted = await site.visit(path, { javaScript: true, pictures: false }, ({ page }) => content(page));
  expect(plain.text.length).toBeGreaterThan(200);
  expect(plain).toEqual(scripted);
});

test('the report shows its four figures, its source, its pictures and its credits without JavaScript', async () => {
  await site.visit(REPORT, { javaScript: false }, async ({ page, faults }) => {
    const main = page.getByRole('main');
    for (const figure of ['4.820', '71', '1.135', '126,11%']) {
      expect(await main.getByText(figure, { exact: true }).first().isVisible(), figure).toBe(true);
    }
    expect(await main.getByText('Theo bài và ảnh của').isVisible()).toBe(true);
    expect(await main.getByText('08:17, Thứ Hai, 18/11/2019 (GMT+7)').isVisible()).toBe(true);
    const shown = await page
      .locator('img')
      .first()
      .evaluate((picture: HTMLImageElement) => picture.naturalWidth);
    expect(shown).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

test('the headline figures open the home page without JavaScript', async () => {
  await site.visit('/', { javaScript: false, width: 360 }, async ({ page }) => {
    for (const figure of ['4.820', '71', '1.135', '126,11%']) {
      expect(await page.getByRole('link', { name: figure, exact: true }).first().isVisible(), figure).toBe(
        true,
      );
    }
  });
});
