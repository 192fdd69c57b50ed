/** A site's folder on this machine as a good static host would send it: compressed beforehand, with cache headers. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HostedSite } from './readers-model.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
};
const TEXTS = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, max-age=0, must-revalidate';
/** A name that carries a hash of bytes: `site-0123abcd.css`, `0123456789ab-480.avif`. */
const HASHED = /(?:^|[-./])[0-9a-f]{8,}[-.][^/]*$/;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

type Coding = 'br' | 'gzip' | 'identity';

/** Serves a folder on 127.0.0.1, on a port that is free. Each text is compressed once, at the best level. */
export async function hostSite(folder: string): Promise<HostedSite> {
  const compressed = new Map<string, Promise<Buffer>>();
  const server = createServer((request, response) => {
    answer(request, response, folder, compressed).catch(() => response.destroy());
  });
  await listen(server);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  compressed: Map<string, Promise<Buffer>>,
): Promise<void> {
  const file = await findFile(folder, new URL(request.url ?? '/', 'http://host').pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end();
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const coding = TEXTS.test(type) ? codingFor(request) : 'identity';
  const cache = HASHED.test(file) ? FOR_EVER : ASK_AGAIN;
  const headers = { 'Content-Type': type, 'Cache-Control': cache, Vary: 'Accept-Encoding' };
  if (coding === 'identity') {
    response.writeHead(200, { ...headers, 'Content-Length': (await stat(file)).size });
    await pipeline(createReadStream(file), response);
    return;
  }
  const key = `${coding} ${file}`;
  const bytes = compressed.get(key) ?? compress(file, coding);
  compressed.set(key, bytes);
  const length = (await bytes).length;
  response.writeHead(200, { ...headers, 'Content-Encoding': coding, 'Content-Length': length });
  response.end(await bytes);
}

function codingFor({ headers }: IncomingMessage): Coding {
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

async function compress(file: string, coding: 'br' | 'gzip'): Promise<Buffer> {
  const bytes = await readFile(file);
  if (coding === 'gzip') return gzipOf(bytes, { level: 9 });
  return brotliOf(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

/** The file of an address, with `index.html` for a folder; null for none and for one outside the site. */
async function findFile(folder: string, path: string): Promise<string | null> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return file;
  const index = join(file, 'index.html');
  return found?.isDirectory() && (await stat(index).catch(() => null)) ? index : null;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
}
