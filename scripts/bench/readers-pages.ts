/** Which pages of built sites are read: the same kinds, and where the sites allow it the same pages, in all. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KINDS_READ = ['home', 'article', 'listing', 'figures'] as const;
export type KindRead = (typeof KINDS_READ)[number];

/** Path on each site, in the order of the sites; null where a site has no such page. */
export type PagesRead = Record<KindRead, (string | null)[]>;

const LISTINGS = ['tin-moi', 'chuyen-muc/*'];
const FIGURES = 'so-lieu';

/** By this a picture is known that is the first thing to see. */
const LEAD_PICTURE = /fetchpriority="high"/;

/**
 * Finds the pages in the folders of built sites. The article is the longest of the first site that has a lead
 * picture, or the longest of all where none has: a hard case and not a usual one. The listing is that of all news,
 * or else the longest of a section.
 */
export function pagesToRead(folders: string[]): PagesRead {
  const [first = ''] = folders;
  const article = longest(first, ['tin/*'], LEAD_PICTURE) ?? longest(first, ['tin/*']);
  return {
    home: folders.map((folder) => pageAt(folder, '')),
    article: folders.map((folder) => pageAt(folder, article) ?? longest(folder, ['tin/*'])),
    listing: folders.map((folder) => longest(folder, LISTINGS.slice(0, 1)) ?? longest(folder, LISTINGS)),
    figures: folders.map((folder) => pageAt(folder, FIGURES)),
  };
}

function pageAt(folder: string, path: string | null): string | null {
  if (path === null || !existsSync(join(folder, path, 'index.html'))) return null;
  return path === '' || path.startsWith('/') ? path || '/' : `/${path}/`;
}

function longest(folder: string, patterns: string[], holds = /<html/): string | null {
  const names = globSync(
    patterns.map((pattern) => `${pattern}/index.html`),
    { cwd: folder },
  );
  const pages = names
    .map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ html }) => holds.test(html))
    .sort((one, other) => other.html.length - one.html.length || (one.name < other.name ? -1 : 1));
  const found = pages[0]?.name.split(/[\\/]/).slice(0, -1).join('/');
  return found === undefined ? null : `/${found}/`;
}
