import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of built files that every page's head names. */
export interface Look {
  css: string;
  fonts: string[];
  csp: string;
}

/** What the peers get ready-made: style sheet, fonts, icons and cards as our own build has made them. */
const FILES = [
  'assets',
  'icons',
  'cards',
  'favicon.svg',
  'favicon.ico',
  'apple-touch-icon.png',
  'manifest.webmanifest',
  'robots.txt',
];

/** The look of a built site, so that the peers' pages can have the same. */
export function lookOf(builtSite: string): Look {
  const home = readFileSync(join(builtSite, 'index.html'), 'utf8');
  return {
    css: /rel="stylesheet" href="([^"]+)"/.exec(home)?.[1] ?? '',
    fonts: [...home.matchAll(/rel="preload" href="([^"]+)" as="font"/g)].map(([, href = '']) => href),
    csp: (/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(home)?.[1] ?? '').replaceAll(
      '&#39;',
      "'",
    ),
  };
}

/** Copies its files to where a peer takes files that it only copies. */
export function copyLook(builtSite: string, folder: string): void {
  for (const file of FILES) {
    const from = join(builtSite, file);
    if (existsSync(from)) cpSync(from, join(folder, file), { recursive: true });
  }
}
