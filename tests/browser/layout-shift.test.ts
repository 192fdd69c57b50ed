import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { pagesOfEveryKind } from './page-kinds.ts';

const { folder } = shippedSite();
const site = browse(() => folder);
const KINDS = [
  'home',
  'report',
  'article with a table of contents',
  'section',
  'figures',
  'figures with many charts',
  'place of a figure',
];
const LATE = 1500;

const LOADS: { name: string; late: string | null }[] = [
  { name: 'as the site sends it', late: null },
  { name: 'with fonts that come late', late: '**/*.woff2' },
  { name: 'with pictures that come late', late: '**/assets/pictures/**' },
];

const CASES = pagesOfEveryKind(folder)
  .filter(({ kind }) => KINDS.includes(kind))
  .flatMap((page) => [360, 1280].flatMap((width) => LOADS.map((load) => ({ ...page, ...load, width }))));

/** Notes every shift from the first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => node?.nodeName.toLowerCase()).join(' ');
        shifts.push(`${entry.value.toFixed(5)} ${moved}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function holdBack(page: Page, pattern: string): Promise<void> {
  await page.route(pattern, async (route) => {
    await setTimeout(LATE);
    await route.continue().catch(() => undefined);
  });
}

/** Goes down the page, so that lazy pictures come too, and waits until nothing more is loaded or drawn. */
async function readToTheEnd(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: string[] }).shifts;
  });
}

test.concurrent.each(CASES)(
  'nothing moves on the page $kind at $width px, loaded $name',
  async ({ path, width, late }) => {
    const prepare = async (page: Page): Promise<void> => {
      await watchShifts(page);
      if (late) await holdBack(page, late);
    };
    const shifts = await site.visit(path, { width, prepare }, ({ page }) => readToTheEnd(page));
    expect(shifts).toEqual([]);
  },
);
