/** One page of every kind, found in a built site by what the page holds and not by a list kept by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../built-sites.ts';

export interface KindOfPage {
  kind: string;
  /** Path on the site: `/tin/…/`. */
  path: string;
}

/** The report that the issue is about: headline figures, a lead picture, a table, a footnote. */
export const REPORT = '/tin/khoi-cac-co-quan-tinh-ket-nap-dang-vien-nhiem-ky-2015-2020/';

/** The organisation whose figures the home page shows. */
export const ORGANISATION = '/to-chuc/khoi-cac-co-quan-nam-dinh/';

/** All figures of that organisation. */
export const FIGURES_OF_ORGANISATION = '/so-lieu/khoi-cac-co-quan-nam-dinh/';

const REFRESH = 'http-equiv="refresh"';

const KINDS: { kind: string; under: string; holds?: RegExp; lacks?: RegExp }[] = [
  { kind: 'home', under: '/' },
  { kind: 'report', under: REPORT },
  { kind: 'article without a picture', under: '/tin/', lacks: /fetchpriority/ },
  { kind: 'article with a table of contents', under: '/tin/', holds: /aria-label="Mục lục"/ },
  { kind: 'section', under: '/chuyen-muc/' },
  { kind: 'topic', under: '/chu-de/' },
  { kind: 'organisation', under: ORGANISATION },
  { kind: 'organisation with others under it', under: '/to-chuc/dang-bo-tinh-nam-dinh/' },
  { kind: 'author', under: '/tac-gia/' },
  { kind: 'all news', under: '/tin-moi/' },
  { kind: 'archive', under: '/luu-tru/' },
  { kind: 'archive of a year', under: '/luu-tru/2020/' },
  { kind: 'archive of a month', under: '/luu-tru/2020/05/' },
  { kind: 'figures', under: '/so-lieu/' },
  { kind: 'open data', under: '/so-lieu/du-lieu/' },
  { kind: 'figures of the organisation', under: FIGURES_OF_ORGANISATION },
  { kind: 'figures with many charts', under: '/so-lieu/dang-bo-tinh-nam-dinh/' },
  { kind: 'figures towards a target', under: '/so-lieu/dang-bo-tinh-ninh-thuan/' },
  { kind: 'indicator', under: '/so-lieu/chi-so/admissions/' },
  { kind: 'place of a figure', under: `${FIGURES_OF_ORGANISATION}percent-of-target/` },
  { kind: 'places of figures over time', under: '/so-lieu/dang-bo-tinh-nam-dinh/base-organisations/' },
  {
    kind: 'place of a figure that is not published',
    under: '/so-lieu/chi-bo-mat-tran-tinh-nam-dinh/admissions/',
  },
  { kind: 'corrections', under: '/dinh-chinh/' },
  { kind: 'about', under: '/gioi-thieu/' },
  { kind: 'contact', under: '/lien-he/' },
  { kind: 'accessibility', under: '/tiep-can/' },
  { kind: 'site map', under: '/so-do-trang/' },
  { kind: 'not found', under: '/404.html' },
];

/** A page of each kind. Throws when a kind has none: then a test would pass by testing nothing. */
export function pagesOfEveryKind(folder: string): KindOfPage[] {
  const pages = htmlPages(folder);
  return KINDS.map(({ kind, under, holds, lacks }) => {
    const found = pages.find(({ path, html }) => {
      const right = path === under || (isBranch(under) && path.startsWith(under));
      return right && !html.includes(REFRESH) && (holds?.test(html) ?? true) && !lacks?.test(html);
    });
    if (!found) throw new Error(`The built site has no page of the kind “${kind}” under ${under}`);
    return { kind, path: found.path };
  });
}

/** Paths of all article pages. */
export function articlePaths(folder: string): string[] {
  return htmlPages(folder)
    .filter(({ path, html }) => path.startsWith('/tin/') && !html.includes(REFRESH))
    .map(({ path }) => path);
}

/** Pages that only lead to another address, and where each leads. */
export function redirects(folder: string): { from: string; to: string }[] {
  return htmlPages(folder).flatMap(({ path, html }) => {
    const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
    return to ? [{ from: path, to }] : [];
  });
}

/** Folders that hold many pages of one kind, none of which is the kind's only page. */
function isBranch(under: string): boolean {
  return ['/tin/', '/chuyen-muc/', '/chu-de/', '/tac-gia/'].includes(under);
}

function htmlPages(folder: string): { path: string; html: string }[] {
  return filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}
