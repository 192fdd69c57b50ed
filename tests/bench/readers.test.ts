import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { measureReaders, median, type PageRead } from '../../scripts/bench/readers.ts';
import { pagesToRead } from '../../scripts/bench/readers-pages.ts';
import { brokenPromises, readersTable } from '../../scripts/bench/readers-report.ts';
import { temporaryFolder } from '../built-sites.ts';

/** A site of the given files. */
function siteOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const HTML = '<!doctype html><html lang="vi"><title>x</title>';

test('the longest article with a lead picture is read, and the same one on the other site', () => {
  const short = `${HTML}<img fetchpriority="high" src="/a.png" alt="">`;
  const ours = siteOf({
    'index.html': HTML,
    'tin/a/index.html': short,
    'tin/b/index.html': `${short} dài hơn`,
    'tin/c/index.html': `${HTML}${'dài nhất '.repeat(20)}`,
    'tin-moi/index.html': HTML,
    'so-lieu/index.html': HTML,
  });
  const peer = siteOf({
    'index.html': HTML,
    'tin/b/index.html': HTML,
    'chuyen-muc/x/index.html': HTML,
    'chuyen-muc/y/index.html': `${HTML} dài hơn`,
  });
  expect(pagesToRead([ours, peer])).toEqual({
    home: ['/', '/'],
    article: ['/tin/b/', '/tin/b/'],
    listing: ['/tin-moi/', '/chuyen-muc/y/'],
    figures: ['/so-lieu/', null],
  });
});

test('an article that the other site does not have is replaced by its longest', () => {
  const ours = siteOf({ 'tin/a/index.html': HTML });
  const peer = siteOf({ 'tin/p/index.html': HTML, 'tin/q/index.html': `${HTML} dài hơn` });
  expect(pagesToRead([ours, peer]).article).toEqual(['/tin/a/', '/tin/q/']);
});

test('the middle value is the lower one of two', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2]);
});

const KEPT: PageRead = {
  site: 'ours',
  kind: 'article',
  path: '/tin/a/',
  loads: 5,
  requests: 4,
  blocking: 1,
  bytes: 15_134,
  bytesWithAll: 92_310,
  firstPaint: 1264,
  largestPaint: 1510,
  shift: 0,
  worstShift: 0,
  blocked: 0,
};

test('the table says what was measured', () => {
  const table = readersTable([KEPT], { width: 360, cpu: 4, kilobits: 400, latency: 400 });
  const [, row] = table.trimEnd().split('\n').slice(-2);
  expect(table).toContain('5 loads');
  expect(row?.split(/ {2,}/)).toEqual([
    'article',
    'ours',
    '15.1',
    '92.3',
    '4',
    '1',
    '1.26 s',
    '1.51 s',
    '0',
    '0 ms',
  ]);
});

test.each([
  { change: {}, broken: [] },
  { change: { bytes: 60_000 }, broken: [] },
  { change: { bytes: 60_100 }, broken: [/60\.1 KB/] },
  { change: { kind: 'home', bytes: 90_000 } as const, broken: [] },
  { change: { blocking: 2 }, broken: [/2 requests that block/] },
  { change: { worstShift: 0.0205 }, broken: [/shift of 0\.0205/] },
  { change: { blocked: 12, blocking: 3 }, broken: [/3 requests/, /blocked for 12 ms/] },
])('$change breaks $broken', ({ change, broken }) => {
  expect(brokenPromises({ ...KEPT, ...change })).toEqual(broken.map((what) => expect.stringMatching(what)));
});

const LINE = { width: 360, cpu: 1, kilobits: 4000, latency: 20 };
const SHEETS = '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css" media="print">';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>';

test('a load in the browser finds blocking sheets, shifts, long tasks and weights', async () => {
  const text = `<p>${'Chữ trong trang. '.repeat(40)}</p>`;
  const still = `${HTML}${SHEETS}<body>${text}`;
  const restless = `${HTML}${SHEETS}<body><p>Trên</p><img src="/late.svg" alt="">${text}<script>
    setTimeout(() => {
      for (const end = performance.now() + 200; performance.now() < end; );
      document.images[0].height = 300;
    }, 600);
  </script>`;
  const assets = { 'a.css': 'p{margin:0}', 'b.css': 'p{color:red}', 'late.svg': PICTURE };
  const sites = [
    { name: 'still', folder: siteOf({ 'index.html': still, ...assets }) },
    { name: 'restless', folder: siteOf({ 'index.html': restless, ...assets }) },
  ];
  const [quiet, moved] = await measureReaders({ sites, runs: 1, line: LINE });
  expect(quiet).toMatchObject({
    site: 'still',
    kind: 'home',
    path: '/',
    blocking: 1,
    requests: 3,
    worstShift: 0,
  });
  expect(quiet?.bytesWithAll).toBe(quiet?.bytes);
  expect(quiet?.firstPaint).toBeGreaterThan(40);
  expect(quiet?.largestPaint).toBeGreaterThanOrEqual(quiet?.firstPaint ?? Number.NaN);
  expect(moved).toMatchObject({ site: 'restless', blocking: 1, requests: 4 });
  expect(moved?.worstShift).toBeGreaterThan(0);
  expect(moved?.blocked).toBeGreaterThan(100);
  expect(moved?.bytesWithAll).toBeGreaterThan(moved?.bytes ?? Number.NaN);
});
