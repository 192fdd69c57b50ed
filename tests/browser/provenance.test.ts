import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { FIGURES_OF_ORGANISATION, REPORT } from './page-kinds.ts';

const site = browse(() => shippedSite().folder);
const STILL = { pictures: false, javaScript: false, context: { reducedMotion: 'reduce' } } as const;

/** A number of the report, the indicator on whose page it stands, and what must be told of it there. */
const FIGURES = [
  { figure: '4.820', indicator: 'members', told: ['tính đến 18/11/2019', 'Bài nguồn nêu'] },
  { figure: '71', indicator: 'base-organisations', told: ['tính đến 18/11/2019', 'Bài nguồn nêu'] },
  { figure: '1.135', indicator: 'admissions', told: ['nhiệm kỳ 2015–2020', 'Bài nguồn nêu'] },
  { figure: '126,11%', indicator: 'percent-of-target', told: ['nhiệm kỳ 2015–2020', '1.135 ÷ 900'] },
] as const;

/** Goes from the report to the place of a number that stands in its text. */
async function follow(page: Page, figure: string, indicator: string): Promise<void> {
  await page.locator('.article-body').getByRole('link', { name: figure, exact: true }).first().click();
  await page.waitForURL(`**${FIGURES_OF_ORGANISATION}${indicator}/#*`);
}

describe.each(FIGURES)('the number $figure', ({ figure, indicator, told }) => {
  test('leads from the report to its place, with value, time, way, source and citation', async () => {
    await site.visit(REPORT, STILL, async ({ page }) => {
      await follow(page, figure, indicator);
      const place = page.locator(':target');
      expect(await place.isVisible()).toBe(true);
      expect(await place.locator('data').first().textContent()).toBe(figure);
      const words = ((await place.textContent()) ?? '').replace(/\s+/g, ' ').toLowerCase();
      for (const each of told) expect(words).toContain(each.toLowerCase());
      expect(words).toContain(new URL(page.url()).hash);
    });
  });

  test('leads back to the very sentence of the report', async () => {
    await site.visit(REPORT, STILL, async ({ page }) => {
      await follow(page, figure, indicator);
      const sentence = await page.locator(':target blockquote').textContent();
      expect(sentence).toContain(figure);
      await page
        .locator(':target')
        .getByRole('link', { name: /trong bài/ })
        .click();
      await page.waitForURL(`**${REPORT}#so-*`);
      const number = page.locator(':target');
      expect(await number.textContent()).toBe(figure);
      expect(await number.isVisible()).toBe(true);
      const paragraph = number.locator('xpath=ancestor::*[self::p or self::li or self::td or self::h2][1]');
      expect(await paragraph.textContent()).toContain(sentence?.slice(0, 20));
    });
  });

  test('on the home page tells what, when and from which report', async () => {
    await site.visit('/', { width: 360 }, async ({ page }) => {
      const number = page.getByRole('main').getByRole('link', { name: figure, exact: true }).first();
      const entry = number.locator('xpath=ancestor::*[parent::dl]');
      expect(await entry.getByRole('term').count()).toBe(1);
      expect(await entry.textContent()).toMatch(/tính đến 18\/11\/2019|nhiệm kỳ 2015–2020/);
      expect(await entry.getByRole('link', { name: /^nguồn/ }).getAttribute('href')).toBe(REPORT);
    });
  });
});

test('a percentage leads to each of the numbers that it was computed from', async () => {
  const start = `${FIGURES_OF_ORGANISATION}percent-of-target/`;
  for (const operand of ['1.135', '900']) {
    await site.visit(start, STILL, async ({ page }) => {
      await page.locator('.calculation').first().getByRole('link', { name: operand, exact: true }).click();
      await page.waitForURL(`**${FIGURES_OF_ORGANISATION}*/#*`);
      expect(await page.locator(':target data').first().textContent()).toBe(operand);
    });
  }
});

test('an older number points to the newer one, and that one back', async () => {
  await site.visit(
    '/so-lieu/dang-bo-tinh-nam-dinh/base-organisations/#2020-05-31',
    STILL,
    async ({ page }) => {
      await page.locator(':target').getByRole('link', { name: '925', exact: true }).first().click();
      await page.waitForURL('**#2020-09-14');
      expect(await page.locator(':target').getByRole('link', { name: '928' }).first().isVisible()).toBe(true);
    },
  );
});

test('the letters of a chart are as large on a phone as anywhere', async () => {
  for (const width of [320, 360, 1280]) {
    await site.visit('/so-lieu/dang-bo-tinh-nam-dinh/', { ...STILL, width }, async ({ page }) => {
      const texts = await page.locator('svg[role="img"] text').evaluateAll((all) =>
        (all as SVGTextElement[]).map((text) => {
          const { left, right } = text.getBoundingClientRect();
          const frame = (text.ownerSVGElement as SVGElement).getBoundingClientRect();
          return {
            words: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            sticksOut: left < frame.left - 1 || right > frame.right + 1,
          };
        }),
      );
      expect(texts.length).toBeGreaterThan(20);
      expect(texts.filter(({ size }) => size < 14)).toEqual([]);
      expect(texts.filter(({ sticksOut }) => sticksOut)).toEqual([]);
    });
  }
});
