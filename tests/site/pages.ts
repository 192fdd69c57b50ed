/** The HTML pages of a built site, read once and looked at by many rules. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { filesUnder } from '../built-sites.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** One HTML page. */
export interface Page {
  /** File in the site's folder: `tin/a/index.html`. */
  file: string;
  /** Path on the site: `/tin/a/`. */
  path: string;
  html: string;
  /** Every element, in the order of the page. */
  elements: Element[];
  ids: Set<string>;
  /** Leads to another page at once. */
  redirect: boolean;
  /** May be listed by search engines. */
  indexed: boolean;
}

/** A built site: its files and its pages. */
export interface Site {
  folder: string;
  /** Where it says that it stands: `https://mau.example`. */
  address: string;
  files: Set<string>;
  pages: Page[];
  byPath: Map<string, Page>;
}

/** Reads all pages of a built site. */
export function readSite(folder: string): Site {
  const files = filesUnder(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, readFileSync(join(folder, file), 'utf8')));
  const home = pages.find(({ path }) => path === '/');
  const canonical = home && find(home, 'link', { rel: 'canonical' })[0];
  return {
    folder,
    address: (attribute(canonical, 'href') ?? '').replace(/\/$/, ''),
    files: new Set(files),
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
  };
}

/** Reads one page. */
export function readPage(file: string, html: string): Page {
  const elements = [...walk(parse(html))];
  const ids = new Set(elements.map((element) => attribute(element, 'id')).filter((id) => id !== null));
  const page = { file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, elements, ids };
  const redirect = find(page, 'meta', { 'http-equiv': 'refresh' }).length > 0;
  const robots = attribute(find(page, 'meta', { name: 'robots' })[0], 'content') ?? '';
  return { ...page, redirect, indexed: !robots.includes('noindex') };
}

/** Elements of a page by tag and attributes. */
export function find(
  { elements }: Pick<Page, 'elements'>,
  tag: string,
  attributes: Record<string, string> = {},
): Element[] {
  return elements.filter(
    (element) =>
      element.tagName === tag &&
      Object.entries(attributes).every(([name, value]) => attribute(element, name) === value),
  );
}

/** Value of an attribute; null when there is none. */
export function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All text of an element, with runs of white space as one space. */
export function textOf(node: DefaultTreeAdapterTypes.ParentNode | undefined): string {
  return node ? pieces(node).join('').replace(/\s+/g, ' ').trim() : '';
}

/** The JSON-LD objects of a page. Throws when one does not parse. */
export function structuredData(page: Pick<Page, 'elements'>): Record<string, unknown>[] {
  return find(page, 'script', { type: 'application/ld+json' }).flatMap((script) => {
    const data = JSON.parse(pieces(script).join(''));
    return (data['@graph'] ?? [data]) as Record<string, unknown>[];
  });
}

/** The file that an address of the site leads to; null when there is none. Takes no `#fragment`. */
export function fileOf(path: string, site: Pick<Site, 'files'>): string | null {
  const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  return site.files.has(file) ? file : null;
}

/** Text of a file of a site; null when there is none. */
export function readText(site: Pick<Site, 'folder'>, file: string): string | null {
  const path = join(site.folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function* walk(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* walk(child);
  }
}

function pieces(node: DefaultTreeAdapterTypes.ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if (child.nodeName === '#text') return [(child as DefaultTreeAdapterTypes.TextNode).value];
    return 'childNodes' in child ? pieces(child) : [];
  });
}
