import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Preview, startPreview } from '../../scripts/preview/server.ts';

let root: string;
let preview: Preview;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'preview-'));
  await mkdir(join(root, 'site/tin/a'), { recursive: true });
  await writeFile(join(root, 'site/tin/a/index.html'), '<!doctype html><body>Bài</body>');
  await writeFile(join(root, 'bí-mật.txt'), 'ngoài trang');
  preview = await startPreview(join(root, 'site'), { port: 0, reload: true });
});

afterAll(async () => {
  await preview.close();
  await rm(root, { recursive: true });
});

interface Answer {
  status: number | undefined;
  location: string | undefined;
  body: string;
}

function ask(
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(preview.url);
  return new Promise((resolve, reject) => {
    const headers = { host: host ?? `${hostname}:${port}` };
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, location: response.headers.location, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('a page is served with the script that loads it again', async () => {
  const { status, body } = await ask('/tin/a/');
  expect(status).toBe(200);
  expect(body).toContain('<script src="/.preview/reload.js" defer></script>');
});

test('a folder without its slash leads to the one with it, on this machine', async () => {
  expect(await ask('/tin/a')).toMatchObject({ status: 301, location: '/tin/a/' });
  expect((await ask('/%2ftin/a')).location).toBe('/tin/a/');
});

test('another name for this machine is refused: a page elsewhere could read drafts by it', async () => {
  expect((await ask('/tin/a/', { host: 'evil.example' })).status).toBe(403);
  expect((await ask('/.preview/events', { host: 'evil.example' })).status).toBe(403);
});

test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
  expect((await ask('/tin/a/', { method })).status).toBe(405);
});

test.each([
  '/..%2fb%C3%AD-m%E1%BA%ADt.txt',
  '/%2e%2e/b%C3%AD-m%E1%BA%ADt.txt',
  '/tin/..%2f..%2f..%2fetc/passwd',
])('%s does not lead out of the site', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('ngoài trang');
});

test('without a page for it, an address where nothing stands is still answered', async () => {
  expect((await ask('/khong-co/')).status).toBe(404);
  expect((await ask('/khong-co.png')).status).toBe(404);
});

test('an address that is no text is refused', async () => {
  expect((await ask('/%c0%ae')).status).toBe(400);
  expect((await ask('/%00')).status).toBe(400);
});
