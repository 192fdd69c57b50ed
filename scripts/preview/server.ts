import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { LIVE_PATHS, type LiveReload, liveReload } from './live-reload.ts';

/** Only this machine can see the preview. */
const HOST = '127.0.0.1';
const PORTS_TRIED = 20;

const QUIET_MS = 400;
const QUIET_AT_MOST_MS = 3000;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A running preview of a built site. */
export interface Preview {
  url: string;
  /** Addresses of the pages that somebody looks at. */
  pages(): string[];
  /** Waits until nobody has asked for anything for a moment: a build that follows keeps everybody waiting. */
  quiet(): Promise<void>;
  /** Makes open pages load themselves again. */
  reload(): void;
  /** Shows a text over every page until it is called with null. */
  showProblems(text: string | null): void;
  close(): Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1, as a static host would; with `reload`, the live-reload script is added to
 * every page. Takes the next free port when `port` is in use; 0 lets the machine choose.
 */
export async function startPreview(
  folder: string,
  { port, reload }: { port: number; reload: boolean },
): Promise<Preview> {
  const live = liveReload();
  let asked = 0;
  const server = createServer((request, response) => {
    asked = performance.now();
    void answer(request, response, folder, reload ? live : null).catch((error: Error) => {
      response.writeHead(500, { 'Content-Type': TYPES['.txt'] }).end(error.message);
    });
  });
  const bound = await listen(server, port);
  return {
    url: `http://${HOST}:${bound}/`,
    pages: live.pages,
    quiet: async () => {
      const start = performance.now();
      asked = start;
      while (performance.now() - asked < QUIET_MS && performance.now() - start < QUIET_AT_MOST_MS)
        await setTimeout(QUIET_MS / 4);
    },
    reload: live.reload,
    showProblems: live.showProblems,
    close: () => {
      live.close();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  live: LiveReload | null,
): Promise<void> {
  const path = decodePath(request.url ?? '/');
  const refusal = refusalOf(request);
  if (path === null || refusal !== null) {
    response.writeHead(refusal ?? 400).end();
    return;
  }
  if (live && LIVE_PATHS.has(path)) {
    live.answer(path, response, new URL(request.url ?? '/', `http://${HOST}`).searchParams.get('page'));
    return;
  }
  const found = await findFile(folder, path);
  if (found?.redirect) {
    response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
    return;
  }
  const file = found?.file ?? join(folder, '404.html');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  if (live && type.startsWith('text/html')) response.end(await pageWithReload(file));
  else await pipeline(createReadStream(file), response).catch(() => response.end());
}

/**
 * The status of a request that is not answered, or null. A page of another site that points its own name
 * at this machine must not read drafts, so that only this machine's own names are answered.
 */
function refusalOf({ headers, method }: IncomingMessage): number | null {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '')) return 403;
  return method === 'GET' || method === 'HEAD' ? null : 405;
}

function decodePath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
    return path.includes('\0') ? null : path.replace(/^\/+/, '/');
  } catch {
    return null;
  }
}

async function findFile(folder: string, path: string): Promise<{ file: string; redirect: boolean } | null> {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return { file, redirect: false };
  if (!found?.isDirectory()) return null;
  const index = join(file, 'index.html');
  const hasIndex = await stat(index).catch(() => null);
  return hasIndex ? { file: index, redirect: !path.endsWith('/') } : null;
}

async function pageWithReload(file: string): Promise<string> {
  const html = await readFile(file, 'utf8').catch(() => '<!doctype html><title>404</title><p>404');
  const script = '<script src="/.preview/reload.js" defer></script>';
  return html.includes('</body>') ? html.replace('</body>', `${script}</body>`) : html + script;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let tried = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || tried >= port + PORTS_TRIED) return reject(error);
      tried += 1;
      server.listen(tried, HOST);
    });
    server.on('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : tried);
    });
    server.listen(tried, HOST);
  });
}
