import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyOfContent, filesUnder, temporaryFolder } from '../built-sites.ts';
import { NOW, PROJECT } from '../commands.ts';
import { eventLike, type LiveEvent, liveEvents, Previewing } from './previewing.ts';

const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');
const ARTICLE = 'articles/2026/tin-ngan-so-1.md';

// An event that never comes must not hold up the run for long.
vi.setConfig({ testTimeout: 20_000 });

/** Saves a file in one step, as many editors do: a new one is renamed over the old. */
function save(file: string, text: string): void {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

describe('npm start', () => {
  let content: string;
  let output: string;
  let preview: Previewing;
  let address: string;
  let events: AsyncGenerator<LiveEvent>;
  const open = new AbortController();

  beforeAll(async () => {
    content = copyOfContent(BULLETIN);
    output = join(temporaryFolder(), 'preview');
    preview = new Previewing(['--content', content, '--output', output, '--now', NOW, '--port', '0']);
    address = await preview.served();
    events = liveEvents(address, open.signal);
  });

  afterAll(async () => {
    open.abort();
    await preview.stop();
  });

  const page = async (path: string) => (await fetch(address + path)).text();

  /** Waits for open pages to be told to load, as often as it takes until a page has a text. */
  const reloadedWith = async (path: string, text: string) => {
    do await eventLike(events, ({ event }) => event === 'reload');
    while (!(await page(path)).includes(text));
  };

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/tin/tin-ngan-so-1/', 200, 'text/html; charset=utf-8'],
    ['/rss.xml', 200, 'application/xml; charset=utf-8'],
    ['/feed.json', 200, 'application/json; charset=utf-8'],
    ['/manifest.webmanifest', 200, 'application/manifest+json'],
    ['/icons/icon-192.png', 200, 'image/png'],
    ['/khong-co/', 404, 'text/html; charset=utf-8'],
    ['/..%2f..%2fcontent/site.yaml', 404, 'text/html; charset=utf-8'],
  ])('serves %s with %i as %s', async (path, status, type) => {
    const response = await fetch(address + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    await response.body?.cancel();
  });

  test('leads an address without its last slash to the one with it', async () => {
    const response = await fetch(`${address}/tin-moi`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/tin-moi/']);
  });

  test('adds its own script to pages, and the policy of pages lets it in', async () => {
    const html = await page('/');
    expect(html).toContain('<script src="/.preview/reload.js" defer></script>');
    expect(html).toContain('script-src &#39;self&#39;');
    expect((await fetch(`${address}/.preview/reload.js`)).headers.get('content-type')).toContain(
      'text/javascript',
    );
  });

  test('keeps the script out of the files', () => {
    const pages = filesUnder(output).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => readFileSync(join(output, file), 'utf8').includes('.preview'))).toEqual([]);
  });

  test('shows drafts and marks them, on their page and in lists', async () => {
    expect(await page('/tin/ban-nhap/')).toMatch(/<strong[^>]*>Bản nháp<\/strong>.*bài chưa được đăng/);
    expect(await page('/tin-moi/')).toMatch(/<strong[^>]*>Bản nháp<\/strong> <a href="\/tin\/ban-nhap\/"/);
    expect(await page('/tin/tin-ngan-so-1/')).not.toContain('bài chưa được đăng');
  });

  test('keeps drafts out of feeds', async () => {
    expect(await page('/rss.xml')).not.toContain('ban-nhap');
  });

  test('tells a page that opens that there are no problems', async () => {
    expect(await eventLike(events, () => true)).toEqual({ event: 'problems', data: null });
  });

  test('builds again after a change, and tells open pages to load', async () => {
    const file = join(content, ARTICLE);
    save(file, readFileSync(file, 'utf8').replace('Nội dung tin ngắn số 1.', 'Nội dung đã sửa.'));
    await reloadedWith('/tin/tin-ngan-so-1/', 'Nội dung đã sửa.');
  });

  test('keeps the site and tells the problems when a change is wrong, until it is mended', async () => {
    const file = join(content, ARTICLE);
    const right = readFileSync(file, 'utf8');
    save(file, right.replace('section: viec-chi-bo', 'section: viec-chi-boo'));
    const { data } = await eventLike(events, (each) => each.event === 'problems' && each.data !== null);
    expect(data).toContain(`${ARTICLE}:5:10  [unknown-section] section`);
    expect(await page('/tin/tin-ngan-so-1/')).toContain('Nội dung đã sửa.');

    save(file, right.replace('Nội dung đã sửa.', 'Nội dung sửa lần hai.'));
    expect(await eventLike(events, ({ event }) => event === 'problems')).toEqual({
      event: 'problems',
      data: null,
    });
    await eventLike(events, ({ event }) => event === 'reload');
    expect(await page('/tin/tin-ngan-so-1/')).toContain('Nội dung sửa lần hai.');
  });

  test('shows an article whose file has been renamed at its new address alone', async () => {
    renameSync(join(content, ARTICLE), join(content, 'articles/2026/tin-doi-ten.md'));
    await reloadedWith('/tin/tin-doi-ten/', 'Nội dung sửa lần hai.');
    expect((await fetch(`${address}/tin/tin-ngan-so-1/`)).status).toBe(404);
  });

  test('shows an article that has been added in a folder of its own', async () => {
    const folder = join(content, 'articles/2026/tin-moi-them');
    mkdirSync(folder);
    const text = readFileSync(join(content, 'articles/2026/tin-doi-ten.md'), 'utf8');
    save(join(folder, 'index.md'), text.replace('Nội dung sửa lần hai.', 'Nội dung mới thêm.'));
    await reloadedWith('/tin/tin-moi-them/', 'Nội dung mới thêm.');
  });

  test('ends at SIGTERM with 0, also while pages are open', async () => {
    expect(await preview.stop('SIGTERM')).toBe(0);
    expect((await events.next()).done).toBe(true);
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe('npm start on content that is wrong from the start', () => {
  let preview: Previewing;

  afterAll(async () => {
    await preview.stop();
  });

  test('says where the site will be and what is wrong, and shows the site once it is right', async () => {
    const content = copyOfContent(join(PROJECT, 'tests/site/cases/one-article/content'));
    const file = join(content, 'articles/2026/chi-bo-thon-mot-sinh-hoat.md');
    const right = readFileSync(file, 'utf8');
    save(file, right.replace('section: tin', 'section: tinn'));
    const output = join(temporaryFolder(), 'preview');
    preview = new Previewing([
      '--content',
      content,
      '--output',
      output,
      '--now',
      NOW,
      '--port',
      '0',
      '--lang',
      'en',
    ]);
    await preview.printed('stderr', /\[unknown-section\][\s\S]*1 errors, 0 warnings/);
    const address = await preview.address();
    save(file, right);
    await preview.served();
    expect(await (await fetch(`${address}/tin/chi-bo-thon-mot-sinh-hoat/`)).text()).toContain(
      'Chi bộ thôn Một',
    );
  });
});

describe('the port of npm start', () => {
  test('is the next one when the one asked for is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((done) => {
      taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port));
    });
    const content = join(PROJECT, 'tests/site/cases/one-article/content');
    const output = join(temporaryFolder(), 'preview');
    const preview = new Previewing([
      '--content',
      content,
      '--output',
      output,
      '--now',
      NOW,
      '--port',
      String(port),
    ]);
    try {
      const address = await preview.served();
      expect(Number(new URL(address).port)).toBeGreaterThan(port);
    } finally {
      await preview.stop('SIGINT');
      taken.close();
    }
  });
});
