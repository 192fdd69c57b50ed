import { describe, expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse, type Look } from './browsing.ts';
import { focusIsIn, nextStop, shownControls, walk } from './keyboard.ts';
import { pagesOfEveryKind } from './page-kinds.ts';

const { folder } = shippedSite();
const site = browse(() => folder);
const PAGES = pagesOfEveryKind(folder);
const LONG = PAGES.find(({ kind }) => kind.includes('table of contents'))?.path ?? '';
const STILL: Look = { pictures: false, context: { reducedMotion: 'reduce' } };
/** The other kinds have the same parts. */
const ALSO_NARROW = ['home', 'report', 'article with a table of contents', 'section', 'organisation'];
const WALKS = PAGES.flatMap(({ kind, path }) =>
  (ALSO_NARROW.includes(kind) ? [1280, 360] : [1280]).map((width) => ({ kind, path, width })),
);

test.each(WALKS)(
  'Tab reaches all that can be used on the page $kind at $width px, and shows where it is',
  async ({ path, width }) => {
    await site.visit(path, { ...STILL, width }, async ({ page }) => {
      const controls = await shownControls(page);
      const stops = await walk(page);
      const names = stops.map(({ name }) => name);
      expect(names[0]).toMatch(/^a #/);
      expect(controls.filter((control) => !names.includes(control))).toEqual([]);
      expect(stops.filter(({ outline }) => outline < 2).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ inSight }) => !inSight).map(({ name }) => name)).toEqual([]);
    });
  },
);

test.each([360, 1280])('the skip link shows itself and leads past the navigation at %i px', async (width) => {
  await site.visit('/', { ...STILL, width }, async ({ page }) => {
    await nextStop(page);
    const skip = page.locator(':focus');
    const box = await skip.boundingBox();
    expect(await skip.textContent()).toMatch(/nội dung/i);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(await focusIsIn(page, 'main')).toBe(true);
    await nextStop(page);
    expect(await focusIsIn(page, 'main')).toBe(true);
    expect(await page.evaluate(() => document.activeElement === document.querySelector('main a[href]'))).toBe(
      true,
    );
  });
});

describe('the table of contents of a long article', () => {
  const toc = 'nav[aria-label="Mục lục"]';

  test('unfolds with Enter on a phone, and its links lead to their headings', async () => {
    await site.visit(LONG, { ...STILL, width: 360 }, async ({ page }) => {
      expect(await page.locator(`${toc} a`).first().isVisible()).toBe(false);
      await page.locator(`${toc} summary`).focus();
      await page.keyboard.press('Enter');
      await nextStop(page);
      expect(await focusIsIn(page, `${toc} a`)).toBe(true);
      await page.keyboard.press('Enter');
      const heading = page.locator(':target');
      expect(await heading.textContent()).toBe(await page.locator(`${toc} a`).first().textContent());
      expect(await heading.evaluate((target) => target.getBoundingClientRect().top)).toBeLessThan(200);
    });
  });

  test('stands open beside the text on a wide screen, and every link has its heading', async () => {
    await site.visit(LONG, STILL, async ({ page }) => {
      const links = page.locator(`${toc} a`);
      expect(await links.count()).toBeGreaterThan(1);
      for (const link of await links.all()) {
        expect(await link.isVisible()).toBe(true);
        const target = page.locator(
          `[id="${decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1)}"]`,
        );
        expect(await target.textContent()).toBe(await link.textContent());
      }
    });
  });
});

test.each([360, 1280])(
  'every section can be opened from the navigation with the keyboard at %i px',
  async (width) => {
    await site.visit('/', { ...STILL, width }, async ({ page }) => {
      const last = page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').last();
      await last.focus();
      const box = await last.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const href = await last.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
      const current = page.getByRole('navigation', { name: 'Chuyên mục' }).locator('[aria-current]');
      expect(await current.getAttribute('href')).toBe(href);
    });
  },
);
