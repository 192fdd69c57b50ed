import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { axeViolations, bringAxe } from './axe.ts';
import { brokenPictures, browse, sidewaysOverflow } from './browsing.ts';
import { pagesOfEveryKind, redirects } from './page-kinds.ts';

const { folder } = shippedSite();
const site = browse(() => folder);
const LOOKS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme, name: `${width} px, ${scheme}` })),
);
const WIDTHS = [320, 360, 640, 768, 1024, 1280, 1920];

interface Findings {
  /** Files by type that are asked for while the page opens. */
  asked: string[];
  hurried: number;
  pictures: string[];
  barriers: Record<string, string[]>;
  overflow: Record<number, number>;
  faults: string[];
}

/** All that is measured on one page, in one visit: loading it again for each measure takes minutes. */
function examine(path: string): Promise<Findings> {
  return site.visit(path, { width: 360 }, async ({ page, faults, asked: all }) => {
    const asked = [...all];
    const hurried = await page.locator('img:not([loading="lazy"])').count();
    const pictures = await brokenPictures(page);
    const barriers: Findings['barriers'] = {};
    await bringAxe(page);
    for (const { width, scheme, name } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      barriers[name] = await axeViolations(page);
    }
    const overflow: Findings['overflow'] = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      overflow[width] = await sidewaysOverflow(page);
    }
    return { asked, hurried, pictures, barriers, overflow, faults };
  });
}

describe.each(pagesOfEveryKind(folder))('the page $kind ($path)', ({ path }) => {
  let found: Findings;
  beforeAll(async () => {
    found = await examine(path);
  });

  test.each(LOOKS)('has no barrier of WCAG 2.2 AA at $name', ({ name }) => {
    expect(found.barriers[name]).toEqual([]);
  });

  test('loads without an error, a failed request or a request that leaves the site', () => {
    expect(found.faults).toEqual([]);
  });

  test('asks for one style sheet, fonts, and pictures, and for no script or data', () => {
    expect(found.asked.filter((type) => type === 'stylesheet')).toHaveLength(1);
    expect(new Set(found.asked)).toSatisfy((types: Set<string>) =>
      types.isSubsetOf(new Set(['document', 'stylesheet', 'font', 'image', 'manifest', 'other'])),
    );
  });

  test('hurries one picture at most', () => {
    expect(found.hurried).toBeLessThanOrEqual(1);
  });

  test('shows all its pictures', () => {
    expect(found.pictures).toEqual([]);
  });

  test('needs no scrolling sideways from 320 px on', () => {
    expect(found.overflow).toEqual(Object.fromEntries(WIDTHS.map((width) => [width, 0])));
  });
});

test('an unknown address answers 404 with the page for it, at any depth', async () => {
  await site.visit('/khong/co/trang/nay/', {}, async ({ page, faults, origin }) => {
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    expect(faults.filter((fault) => fault.startsWith('404:'))).toEqual([
      `404: ${origin}/khong/co/trang/nay/`,
    ]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    await page.getByRole('main').getByRole('link').first().click();
    expect(new URL(page.url()).pathname).not.toBe('/khong/co/trang/nay/');
  });
});

describe.each(redirects(folder))('the old address $from', ({ from, to }) => {
  test('leads a reader to the page of today', async () => {
    await site.visit(from, { javaScript: false }, async ({ page, origin, faults }) => {
      await page.waitForURL(origin + to);
      expect(faults.filter((fault) => !fault.includes('ERR_ABORTED'))).toEqual([]);
    });
  });

  test('is a page without a barrier for whoever sees it', async () => {
    const stay = (page: Page) => page.route(`**${to}`, (route) => route.fulfill({ status: 204 }));
    await site.visit(from, { width: 360, prepare: stay }, async ({ page }) => {
      await bringAxe(page);
      for (const { width, scheme } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        expect(await axeViolations(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      }
      expect(await page.getByRole('link').getAttribute('href')).toBe(to);
    });
  });
});
