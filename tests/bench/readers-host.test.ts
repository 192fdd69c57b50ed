import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostSite } from '../../scripts/bench/readers-host.ts';
import type { HostedSite } from '../../scripts/bench/readers-model.ts';
import { temporaryFolder } from '../built-sites.ts';

const PAGE = `<!doctype html><title>x</title><p>${'Tin mới. '.repeat(50)}</p>`;
let host: HostedSite;

beforeAll(async () => {
  const folder = join(temporaryFolder(), 'site');
  mkdirSync(join(folder, 'tin', 'a'), { recursive: true });
  writeFileSync(join(folder, 'tin', 'a', 'index.html'), PAGE);
  for (const name of ['site-0123abcd.css', '0123456789ab-480.avif', 'plain.css'])
    writeFileSync(join(folder, name), 'b{}');
  writeFileSync(join(folder, '..', 'secret.html'), 'secret');
  host = await hostSite(folder);
});

afterAll(() => host.close());

async function get(path: string, accepted = ''): Promise<{ response: IncomingMessage; body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'Accept-Encoding': accepted };
    request(`${host.origin}${path}`, { headers, agent: false, path }, resolve).on('error', reject).end();
  });
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { response, body: Buffer.concat(parts) };
}

test.each([
  { accepted: 'gzip, deflate, br', coding: 'br', read: brotliDecompressSync },
  { accepted: 'gzip', coding: 'gzip', read: gunzipSync },
  { accepted: '', coding: undefined, read: (body: Buffer) => body },
])('a text is sent as the browser takes it: “$accepted”', async ({ accepted, coding, read }) => {
  const { response, body } = await get('/tin/a/', accepted);
  expect(response.headers['content-encoding']).toBe(coding);
  expect(Number(response.headers['content-length'])).toBe(body.length);
  expect(read(body).toString()).toBe(PAGE);
});

test('a picture is not compressed again', async () => {
  const { response } = await get('/0123456789ab-480.avif', 'br');
  expect(response.headers).toMatchObject({ 'content-type': 'image/avif', 'content-length': '3' });
  expect(response.headers['content-encoding']).toBeUndefined();
});

test.each([
  ['/site-0123abcd.css', 'public, max-age=31536000, immutable'],
  ['/0123456789ab-480.avif', 'public, max-age=31536000, immutable'],
  ['/plain.css', 'public, max-age=0, must-revalidate'],
  ['/tin/a/', 'public, max-age=0, must-revalidate'],
])('%s may be kept: %s', async (path, control) => {
  expect((await get(path)).response.headers['cache-control']).toBe(control);
});

test.each(['/none/', '/tin/', '/..%2fsecret.html', '/../secret.html'])('%s is not found', async (path) => {
  expect((await get(path)).response.statusCode).toBe(404);
});
