/** Opening pages of a built site as a reader would, with everything noted that goes wrong on the way. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../scripts/bench/chromium.ts';
import { type Preview, startPreview } from '../../scripts/preview/server.ts';

/** How a reader looks at a page. */
export interface Look {
  /** Width of the window in CSS pixels; 1280 when left out. */
  width?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  /** False leaves pictures out, which saves most of the time where they do not matter. */
  pictures?: boolean;
  /** Anything else of a browser context: reduced motion, forced colours, device pixels. */
  context?: BrowserContextOptions;
  /** Runs before the page is opened: routes, scripts. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface Visit {
  page: Page;
  /** Address of the site without its last slash. */
  origin: string;
  /** Console errors, failed and refused requests, requests that leave the site; one line each. */
  faults: string[];
  /** Requests so far, by what the browser takes each for: `stylesheet`, `font`, `image`, `script`. */
  asked: string[];
}

export interface Site {
  /** Opens a page, hands it to `use`, and closes it. */
  visit<T>(path: string, look: Look, use: (visit: Visit) => Promise<T>): Promise<T>;
}

const HEIGHT = 900;
const PICTURES = /\.(avif|webp|jpg|png)$/;

/** Serves a built site and keeps one browser open for the tests of a file. Call it at the file's top. */
export function browse(folder: () => string | Promise<string>): Site {
  let browser: Browser;
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(await folder(), { port: 0, reload: false });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });
  return {
    async visit(path, look, use) {
      const origin = preview.url.replace(/\/$/, '');
      const context = await browser.newContext({
        viewport: { width: look.width ?? 1280, height: HEIGHT },
        colorScheme: look.scheme ?? 'light',
        javaScriptEnabled: look.javaScript ?? true,
        ...look.context,
      });
      try {
        const page = await context.newPage();
        const faults = noteFaults(page, origin);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.resourceType()));
        if (look.pictures === false) await page.route(PICTURES, (route) => route.abort());
        await look.prepare?.(page);
        await page.goto(origin + path, { waitUntil: 'load' });
        return await use({ page, origin, faults, asked });
      } finally {
        await context.close();
      }
    },
  };
}

function noteFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`leaves the site: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    faults.push(`failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Loads the lazy pictures too and returns the addresses of those that do not show. */
export function brokenPictures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const broken: string[] = [];
    for (const picture of document.images) {
      picture.loading = 'eager';
      await picture.decode().catch(() => broken.push(picture.currentSrc || picture.src));
      if (picture.naturalWidth === 0) broken.push(picture.currentSrc || picture.src);
    }
    return broken;
  });
}

/** Pixels by which the page is wider than the window; 0 when nobody has to scroll sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
