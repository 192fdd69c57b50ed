import { expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { ORGANISATION, REPORT } from './page-kinds.ts';

const site = browse(() => shippedSite().folder);
const FIGURES = ['4.820', '71', '1.135', '126,11%'];

test.each(FIGURES)(
  'the number %s leads from the report to its place in the books and back',
  async (figure) => {
    await site.visit(REPORT, { pictures: false, context: { reducedMotion: 'reduce' } }, async ({ page }) => {
      await page.getByRole('main').getByRole('link', { name: figure, exact: true }).first().click();
      await page.waitForURL(`**${ORGANISATION}#*`);
      const place = page.locator(':target');
      expect(await place.textContent()).toContain(figure);
      expect(await place.isVisible()).toBe(true);
      await place.getByRole('link', { name: /^nguồn/ }).click();
      await page.waitForURL(`**${REPORT}`);
    });
  },
);

test.each(FIGURES)(
  'the number %s on the home page tells what, when and from which report',
  async (figure) => {
    await site.visit('/', { width: 360 }, async ({ page }) => {
      const number = page.getByRole('main').getByRole('link', { name: figure, exact: true }).first();
      const entry = number.locator('xpath=ancestor::*[parent::dl]');
      expect(await entry.getByRole('term').count()).toBe(1);
      expect(await entry.textContent()).toMatch(/tính đến 18\/11\/2019|nhiệm kỳ 2015–2020/);
      expect(await entry.getByRole('link', { name: /^nguồn/ }).getAttribute('href')).toBe(REPORT);
    });
  },
);
