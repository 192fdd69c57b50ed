import type { ServerResponse } from 'node:http';

/** An address of a page, as the pages of the site have them. */
const ADDRESS = /^\/(?:[^/.?][^/?]*\/)*$/;

/** What the preview answers by itself: the script of a page, and the stream that it listens to. */
export const LIVE_PATHS = new Set(['/.preview/reload.js', '/.preview/events']);

/** The client: loads the page again on `reload`, and shows problems over it while there are any. */
const CLIENT = `const source = new EventSource('/.preview/events?page=' + encodeURIComponent(location.pathname));
source.addEventListener('reload', () => location.reload());
source.addEventListener('problems', (event) => {
  document.getElementById('preview-problems')?.remove();
  const text = JSON.parse(event.data);
  if (text === null) return;
  const dialog = document.createElement('dialog');
  dialog.id = 'preview-problems';
  const heading = document.createElement('h2');
  heading.textContent = 'Nội dung có lỗi, trang đang hiện là bản trước đó';
  const list = document.createElement('pre');
  list.textContent = text;
  list.tabIndex = 0;
  const close = document.createElement('button');
  close.textContent = 'Đóng';
  close.addEventListener('click', () => dialog.remove());
  dialog.append(heading, list, close);
  Object.assign(dialog.style, { maxWidth: '60rem', width: '90vw' });
  Object.assign(list.style, { whiteSpace: 'pre-wrap', fontSize: '1rem', lineHeight: '1.5' });
  document.body.append(dialog);
  dialog.showModal();
});
`;

export interface LiveReload {
  /** @param page address of the page that asks, where it says so */
  answer(path: string, response: ServerResponse, page: string | null): void;
  /** Addresses of the pages that are open. */
  pages(): string[];
  reload(): void;
  showProblems(text: string | null): void;
  close(): void;
}

/** Server-sent events to every open page. A page that opens while there are problems is told of them. */
export function liveReload(): LiveReload {
  const open = new Map<ServerResponse, string | null>();
  let problems: string | null = null;
  const send = (event: string, data: unknown) => {
    for (const response of open.keys()) response.write(message(event, data));
  };
  return {
    answer(path, response, page) {
      if (path === '/.preview/reload.js') {
        response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(CLIENT);
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(message('problems', problems));
      open.set(response, page);
      response.on('close', () => open.delete(response));
    },
    pages: () => [...new Set(open.values())].flatMap((page) => (page && ADDRESS.test(page) ? [page] : [])),
    reload: () => send('reload', null),
    showProblems(text) {
      problems = text;
      send('problems', text);
    },
    close() {
      for (const response of open.keys()) response.end();
    },
  };
}

function message(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
