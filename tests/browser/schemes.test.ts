import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse, type Look } from './browsing.ts';
import { shownTexts } from './colours.ts';
import { pagesOfEveryKind, REPORT } from './page-kinds.ts';
import { TEXT } from './setting.ts';

const { folder } = shippedSite();
const site = browse(() => folder);
const KINDS = [
  'home',
  'report',
  'section',
  'organisation',
  'figures',
  'figures with many charts',
  'indicator',
  'place of a figure',
  'not found',
];
const PAGES = pagesOfEveryKind(folder).filter(({ kind }) => KINDS.includes(kind));

const WISHES: { name: string; look: Look; least: number }[] = [
  { name: 'light', look: { scheme: 'light' }, least: 4.5 },
  { name: 'dark', look: { scheme: 'dark' }, least: 4.5 },
  { name: 'more contrast', look: { scheme: 'light', context: { contrast: 'more' } }, least: 7 },
  { name: 'more contrast, dark', look: { scheme: 'dark', context: { contrast: 'more' } }, least: 7 },
  { name: 'forced colours', look: { context: { forcedColors: 'active' } }, least: 4.5 },
  { name: 'forced colours, dark', look: { scheme: 'dark', context: { forcedColors: 'active' } }, least: 4.5 },
];

describe.each(PAGES)('on the page $kind', ({ path }) => {
  test.each(WISHES)('all text stands out from its ground: $name', async ({ look, least }) => {
    const texts = await site.visit(path, { ...look, pictures: false }, ({ page }) =>
      shownTexts(page, 'body'),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ contrast }) => contrast < least)).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)(
  'the text of the report has a contrast of 7 and more in %s',
  async (scheme) => {
    const texts = await site.visit(REPORT, { scheme }, ({ page }) => shownTexts(page, TEXT));
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.filter(({ contrast }) => contrast < 7)).toEqual([]);
  },
);

test('dark is dark and warm, light is light and warm', async () => {
  const ground = (page: Page) =>
    page.evaluate(() =>
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number),
    );
  const dark = (await site.visit('/', { scheme: 'dark' }, ({ page }) => ground(page))) ?? [];
  const light = (await site.visit('/', { scheme: 'light' }, ({ page }) => ground(page))) ?? [];
  expect(Math.max(...dark)).toBeLessThan(48);
  expect(Math.min(...light)).toBeGreaterThan(232);
  for (const [red = 0, , blue = 0] of [dark, light]) expect(red).toBeGreaterThan(blue);
});

test.each(pagesOfEveryKind(folder))(
  'nothing moves by itself on the page $kind when less motion is wished',
  async ({ path }) => {
    await site.visit(path, { pictures: false, context: { reducedMotion: 'reduce' } }, async ({ page }) => {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const style = getComputedStyle(element);
            const lengths = [style.transitionDuration, style.animationDuration].flatMap((value) =>
              value.split(','),
            );
            return (
              lengths.some((value) => Number.parseFloat(value) > 0.01) || style.scrollBehavior === 'smooth'
            );
          })
          .map((element) => element.tagName),
      );
      expect(moving).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });
  },
);
