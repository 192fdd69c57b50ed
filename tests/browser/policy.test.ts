import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shippedSite } from '../built-sites.ts';
import { browse } from './browsing.ts';
import { pagesOfEveryKind, REPORT } from './page-kinds.ts';

const { folder } = shippedSite();
const site = browse(() => folder);

/** Notes what the browser refuses, from before the first element on. */
async function watchRefusals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

function refusals(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
}

/** Opens the report as it would be had foreign markup come into its text, and tells what was refused. */
async function withMarkup<T>(markup: string, use: (page: Page) => Promise<T>): Promise<T> {
  const prepare = async (page: Page): Promise<void> => {
    await watchRefusals(page);
    await page.route(`**${REPORT}`, async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/html', body: html.replace('</main>', `${markup}</main>`) });
    });
  };
  return site.visit(REPORT, { prepare }, ({ page }) => use(page));
}

test.each(pagesOfEveryKind(folder))('the page $kind keeps its own policy', async ({ path }) => {
  await site.visit(path, { prepare: watchRefusals }, async ({ page }) => {
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    expect(await refusals(page)).toEqual([]);
  });
});

const INTRUDERS = [
  {
    what: 'an inline script',
    markup: '<script>document.title = "x"</script>',
    refused: 'script-src-elem inline',
  },
  {
    what: 'a script of another site',
    markup: '<script src="https://example.org/x.js"></script>',
    refused: 'script-src-elem https://example.org/x.js',
  },
  {
    what: 'a handler in an attribute',
    markup: '<img src="/favicon.svg" alt="" onload="document.title = \'x\'">',
    refused: 'script-src-attr inline',
  },
  {
    what: 'an inline style sheet',
    markup: '<style>body { color: red }</style>',
    refused: 'style-src-elem inline',
  },
  { what: 'a style attribute', markup: '<p style="color: red">x</p>', refused: 'style-src-attr inline' },
  {
    what: 'a picture of another site',
    markup: '<img src="https://example.org/x.png" alt="">',
    refused: 'img-src https://example.org/x.png',
  },
  {
    what: 'a frame',
    markup: '<iframe title="x" src="https://example.org/"></iframe>',
    refused: 'frame-src https://example.org',
  },
];

test.each(INTRUDERS)('the report refuses $what', async ({ markup, refused }) => {
  await withMarkup(markup, async (page) => {
    expect(await refusals(page)).toContain(refused);
    expect(await page.title()).not.toBe('x');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe('rgb(255, 0, 0)');
  });
});

test('a form in the report cannot be sent to another site', async () => {
  await withMarkup(
    '<form action="https://example.org/" method="post"><button>x</button></form>',
    async (page) => {
      await page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
      await page.waitForFunction(() => (globalThis as unknown as { refused: string[] }).refused.length > 0);
      expect((await refusals(page))[0]).toMatch(/^form-action https:\/\/example\.org/);
      expect(new URL(page.url()).pathname).toBe(REPORT);
    },
  );
});
