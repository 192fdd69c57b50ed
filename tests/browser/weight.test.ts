import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesUnder, shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { articlePaths, REPORT } from './page-kinds.ts';

const { folder } = shippedSite();
const site = browse(() => folder);
const KB = 1000;

const sent = new Map<string, number>();

/** What a static host sends that has compressed beforehand: brotli at its best level, 11. */
function brotli(file: string): number {
  const known = sent.get(file);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const { length } = brotliCompressSync(readFileSync(join(folder, file)), { params });
  sent.set(file, length);
  return length;
}

/** Style sheets that a page of the built folder names. */
function sheetsOf(file: string): string[] {
  const html = readFileSync(join(folder, file), 'utf8');
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
}

test('every article page has one style sheet and is at most 20 KB with it, as brotli sends it', () => {
  const heavy = articlePaths(folder).flatMap((path) => {
    const page = join(path, 'index.html');
    const sheets = sheetsOf(page);
    expect(sheets, path).toHaveLength(1);
    const weight = brotli(page) + sheets.reduce((sum, sheet) => sum + brotli(sheet), 0);
    return weight > 20 * KB ? [`${path} ${weight}`] : [];
  });
  expect(heavy).toEqual([]);
});

test('every page of figures is at most 20 KB with its style sheet, as brotli sends it', () => {
  const pages = filesUnder(folder).filter((file) => /^so-lieu\/(?!du-lieu\/).*\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(100);
  const heavy = pages.flatMap((page) => {
    const weight = brotli(page) + sheetsOf(page).reduce((sum, sheet) => sum + brotli(sheet), 0);
    return weight > 20 * KB ? [`${page} ${weight}`] : [];
  });
  expect(heavy).toEqual([]);
});

test('every page is at most 60 KB besides pictures and fonts, as a host sends it that knows only gzip', () => {
  const pages = filesUnder(folder).filter((file) => file.endsWith('.html'));
  const weights = pages.map((page) => {
    const files = [page, ...sheetsOf(page)];
    return {
      page,
      weight: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0),
    };
  });
  expect(weights.filter(({ weight }) => weight > 60 * KB)).toEqual([]);
});

test.each([360, 1280])(
  'the lead picture of the report comes at once and as AVIF, the others when needed, at %i px',
  async (width) => {
    await site.visit(REPORT, { width }, async ({ page }) => {
      const pictures = await page.locator('img').evaluateAll((all) =>
        (all as HTMLImageElement[]).map(({ loading, fetchPriority, currentSrc, width, naturalWidth }) => ({
          loading,
          fetchPriority,
          currentSrc,
          shown: width,
          natural: naturalWidth,
        })),
      );
      const [lead, ...others] = pictures;
      expect(others.length).toBeGreaterThan(0);
      expect(lead).toMatchObject({ fetchPriority: 'high' });
      expect(lead?.loading).not.toBe('lazy');
      expect(lead?.currentSrc).toMatch(/\.avif$/);
      expect(
        others.filter(({ loading, fetchPriority }) => loading !== 'lazy' || fetchPriority === 'high'),
      ).toEqual([]);
      expect(Number(/-(\d+)\.avif$/.exec(lead?.currentSrc ?? '')?.[1])).toBeGreaterThanOrEqual(
        lead?.shown ?? 0,
      );
      expect(Number(/-(\d+)\.avif$/.exec(lead?.currentSrc ?? '')?.[1])).toBeLessThanOrEqual(
        2.5 * (lead?.shown ?? 0),
      );
    });
  },
);
