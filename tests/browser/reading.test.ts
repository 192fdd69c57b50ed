import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse, sidewaysOverflow } from './browsing.ts';
import { pagesOfEveryKind, REPORT } from './page-kinds.ts';
import { clipped, drawnWith, HEADINGS, type Setting, settings, TEXT } from './setting.ts';

const { folder } = shippedSite();
const site = browse(() => folder);
const PAGES = pagesOfEveryKind(folder);
/** The settings of WCAG 1.4.12, as far as a style sheet can make them. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

describe('the text of the report', () => {
  test.each([360, 1280])('is at least 17 px large with a leading of at least 1.6 at %i px', async (width) => {
    const text = await site.visit(REPORT, { width }, ({ page }) => settings(page, TEXT));
    expect(text.length).toBeGreaterThan(6);
    expect(text.filter(({ size, leading }) => size < 17 || leading < 1.6)).toEqual([]);
  });

  test('runs over 45 to 75 letters at 1280 px', async () => {
    const text = await site.visit(REPORT, { width: 1280 }, ({ page }) => settings(page, TEXT));
    const measures = text.flatMap(({ measure }) => measure ?? []);
    expect(measures.length).toBeGreaterThan(3);
    expect(measures.filter((measure) => measure < 45 || measure > 75)).toEqual([]);
  });

  test('is drawn with the fonts of the site, and the interface asks for its own', async () => {
    await site.visit(REPORT, {}, async ({ page }) => {
      for (const selector of ['h1', 'article h2[id] ~ p']) {
        // A font that comes late is left out until the next page (`font-display: optional`): so look again.
        const drawn = async (): Promise<string[]> => {
          await page.reload();
          return drawnWith(page, selector);
        };
        await expect
          .poll(drawn, { timeout: 20_000 })
          .toEqual([expect.stringMatching(/^Noto Serif(?!.* of the machine)/)]);
      }
      const interfaceFont = await page
        .locator('nav a')
        .first()
        .evaluate((link) => getComputedStyle(link).fontFamily);
      expect(interfaceFont).toMatch(/^"Be Vietnam Pro"/);
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
      expect(loaded.filter((family) => family.includes('Be Vietnam Pro')).length).toBeGreaterThan(0);
    });
  });
});

/** What a heading lacks of room for its marks: less leading than its letters are high, or less than 1.25. */
function tooTight({ text, leading, letters }: Setting): boolean {
  return leading < letters || (/\p{L}/u.test(text) && leading < 1.25);
}

/** Links of navigation with less height than a thumb needs: 44 px, or 24 px in the line that tells the place. */
function smallTargets(page: Page): Promise<string[]> {
  return page.locator('nav a, nav summary').evaluateAll((all) =>
    all
      .filter((link) => link.checkVisibility() && link.getBoundingClientRect().width > 1)
      .map((link) => ({
        name: link.textContent?.trim(),
        height: Math.round(link.getBoundingClientRect().height),
        least: link.closest('nav')?.getAttribute('aria-label') === 'Vị trí trang' ? 24 : 44,
      }))
      .filter(({ height, least }) => height < least)
      .map(({ name, height }) => `${name}: ${height} px`),
  );
}

/** What is cut off or stands out of the window, at each width. */
async function lost(page: Page, widths: number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await clipped(page)).map((text) => `cut off at ${width} px: ${text}`));
    const overflow = await sidewaysOverflow(page);
    if (overflow > 0) found.push(`${overflow} px out of the window at ${width} px`);
  }
  return found;
}

/** All that is measured on one page, in one visit. */
async function examine(path: string) {
  return site.visit(path, { width: 360, context: { bypassCSP: true } }, async ({ page }) => {
    const small = (await settings(page, 'main :not(sup, sup *), header *, footer *')).filter(
      ({ text, size }) => text !== '' && size < 14,
    );
    const targets = await smallTargets(page);
    const narrow = await settings(page, HEADINGS);
    const usual = await lost(page, [360, 1280]);
    const wide = await settings(page, HEADINGS);
    const spacing = await page.addStyleTag({ content: SPACED });
    const spaced = await lost(page, [360, 1280]);
    await spacing.evaluate((style) => (style as Element).remove());
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const enlarged = await lost(page, [768, 1280]);
    const title = (await settings(page, 'h1'))[0]?.size ?? 0;
    return { small, targets, headings: [...narrow, ...wide], usual, spaced, enlarged, title };
  });
}

describe.each(PAGES)('on the page $kind', ({ path }) => {
  let found: Awaited<ReturnType<typeof examine>>;
  beforeAll(async () => {
    found = await examine(path);
  });

  test('marks above and below the letters of headings have room, on a phone and on a wide screen', () => {
    expect(found.headings.length).toBeGreaterThan(1);
    expect(found.headings.filter(tooTight)).toEqual([]);
  });

  test('no text is cut off', () => {
    expect(found.usual).toEqual([]);
  });

  test('no text but that of note marks is smaller than 14 px on a phone', () => {
    expect(found.small).toEqual([]);
  });

  test('links of navigation are large enough for a thumb', () => {
    expect(found.targets).toEqual([]);
  });

  test('letters, words and lines may be spaced as WCAG 1.4.12 says and nothing is lost', () => {
    expect(found.spaced).toEqual([]);
  });

  test('letters may be twice as large in the settings of the browser and nothing is lost', () => {
    expect(found.title).toBeGreaterThan(50);
    expect(found.enlarged).toEqual([]);
  });
});
