/** One load of a page in Chromium, cold, over a slow line on a slow phone, with what its reader had of it. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Line, Load } from './readers-model.ts';

/** What a page notes about itself; times are in milliseconds from the start of the load. */
interface Noted {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  blocked: number;
  blocking: number;
}

interface Traffic {
  kinds: Map<string, string>;
  bytes: Map<string, number>;
  open: Set<string>;
  /** When a request last began or ended, by the clock of this process. */
  last: number;
}

/** Nothing may be asked for or come for so long before a page counts as finished. */
const QUIET = 1500;
const LONGEST = 120_000;
const NOT_COUNTED = new Set(['Image', 'Font', 'Media']);

/** Opens an address in a context of its own, so that nothing is in a cache, and measures until all is still. */
export async function loadOnce(browser: Browser, address: string, line: Line): Promise<Load> {
  const { width, cpu } = line;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    deviceScaleFactor: width < 600 ? 2 : 1,
    isMobile: width < 600,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session);
    await page.addInitScript(watchPage);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: (line.kilobits * 1000) / 8,
      uploadThroughput: (line.kilobits * 1000) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.goto(address, { waitUntil: 'load', timeout: LONGEST });
    await untilQuiet(traffic);
    return { ...weights(traffic), ...(await notes(page)) };
  } finally {
    await context.close();
  }
}

async function watchTraffic(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { kinds: new Map(), bytes: new Map(), open: new Set(), last: performance.now() };
  const ended = (requestId: string) => {
    traffic.open.delete(requestId);
    traffic.last = performance.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId }) => {
    traffic.open.add(requestId);
    traffic.last = performance.now();
  });
  session.on('Network.responseReceived', ({ requestId, type }) => traffic.kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.bytes.set(requestId, encodedDataLength);
    ended(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => ended(requestId));
  await session.send('Network.enable');
  return traffic;
}

async function untilQuiet(traffic: Traffic): Promise<void> {
  const start = performance.now();
  while (traffic.open.size > 0 || performance.now() - traffic.last < QUIET) {
    if (performance.now() - start > LONGEST) throw new Error('The page has not come to rest in two minutes');
    await setTimeout(100);
  }
}

function weights({ kinds, bytes }: Traffic) {
  let [all, own] = [0, 0];
  for (const [request, size] of bytes) {
    all += size;
    if (!NOT_COUNTED.has(kinds.get(request) ?? '')) own += size;
  }
  return { requests: kinds.size, bytes: own, bytesWithAll: all };
}

/** Runs in the page, before anything of it: notes paints, shifts and long tasks as the browser reports them. */
function watchPage(): void {
  const noted = { largestPaint: 0, shift: 0, tasks: [] as { start: number; length: number }[] };
  Object.assign(globalThis, { noted });
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => {
    noted.largestPaint = startTime;
  });
  watch('layout-shift', (entry) => {
    noted.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', ({ startTime, duration }) => noted.tasks.push({ start: startTime, length: duration }));
}

function notes(page: Page): Promise<Noted> {
  return page.evaluate(() => {
    const { noted } = globalThis as unknown as {
      noted: { largestPaint: number; shift: number; tasks: { start: number; length: number }[] };
    };
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      renderBlockingStatus: string;
    })[];
    return {
      firstPaint,
      largestPaint: noted.largestPaint,
      shift: noted.shift,
      blocked: noted.tasks
        .filter(({ start }) => start >= firstPaint)
        .reduce((sum, { length }) => sum + Math.max(0, length - 50), 0),
      blocking: resources.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').length,
    };
  });
}
