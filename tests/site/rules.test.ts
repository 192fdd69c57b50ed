import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { caseSites, shippedSite } from '../built-sites.ts';
import { attribute, fileOf, find, readPage, readSite, readText, type Site, textOf } from './pages.ts';
import { RULES } from './rules.ts';

const SITES: [string, Site][] = [
  ['the shipped site', readSite(shippedSite().folder)],
  ...Object.entries(caseSites()).map(([name, { folder }]): [string, Site] => [
    `case ${name}`,
    readSite(folder),
  ]),
];

describe.each(SITES)('in %s', (_name, site) => {
  test('there are pages, with an address', () => {
    expect(site.pages.length).toBeGreaterThan(5);
    expect(site.address).toMatch(/^https:\/\/[a-z.]+$/);
  });

  test.each(RULES.map((rule) => [rule.name, rule] as const))('every page %s', (_rule, rule) => {
    const faults = site.pages.flatMap((page) =>
      rule.faults(page, site).map((fault) => `${page.path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('no two pages have one title', () => {
    const titles = site.pages.filter(({ indexed }) => indexed).map((page) => textOf(find(page, 'title')[0]));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('every page can be reached from the home page by links', () => {
    const reached = new Set<string>(['/']);
    for (const path of reached) {
      const page = site.byPath.get(path);
      const links = page ? find(page, 'a').map((link) => attribute(link, 'href') ?? '') : [];
      for (const link of links) if (link.startsWith('/')) reached.add(link.split('#')[0] ?? '');
    }
    const pages = site.pages.filter((page) => !page.redirect && page.path !== '/404.html');
    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  test('every picture for shared links has the size that its page says, and the shape of 1200 × 630', async () => {
    const shared = new Map<string, string>();
    for (const page of site.pages.filter(({ redirect }) => !redirect)) {
      const of = (property: string) => attribute(find(page, 'meta', { property })[0], 'content');
      shared.set(
        `${of('og:image')}`.slice(site.address.length),
        `${of('og:image:width')}×${of('og:image:height')}`,
      );
    }
    for (const [path, size] of shared) {
      const { width, height } = await sharp(join(site.folder, fileOf(path, site) ?? path)).metadata();
      expect([path, `${width}×${height}`]).toEqual([path, size]);
      expect(width, path).toBeGreaterThanOrEqual(600);
      expect(width / height, path).toBeCloseTo(1200 / 630, 1);
    }
  });

  test('style sheets load nothing from elsewhere and nothing that is not there', () => {
    const sheets = [...site.files].filter((file) => file.endsWith('.css'));
    expect(sheets).toHaveLength(1);
    const addresses = sheets.flatMap((file) =>
      [...`${readText(site, file)}`.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => address),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => fileOf(address, site) === null)).toEqual([]);
  });
});

describe('a rule sees what breaks it', () => {
  const good = `<!doctype html><html lang="vi"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">
<title>Bài</title><meta name="description" content="Một bài."><link rel="canonical" href="https://a.example/x/">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Bài","item":"https://a.example/x/"}]}]}</script>
</head><body><h1 id="a">Bài</h1><p><a href="#a">lên đầu</a> <a href="/x/#a">một</a>
<a href="https://b.example/" rel="external">ngoài</a> <img src="/p.jpg" alt="Ảnh" width="2" height="1">
<time datetime="2026-11-24T08:00:00+07:00">nay</time></p></body></html>`;
  const faultsOf = (html: string) => {
    const page = readPage('x/index.html', html);
    const files = new Set(['x/index.html', 'p.jpg']);
    const site = {
      folder: '',
      address: 'https://a.example',
      files,
      pages: [page],
      byPath: new Map([['/x/', page]]),
    };
    return RULES.filter((rule) => rule.faults(page, site).length > 0).map(({ name }) => name);
  };

  test('and nothing on a good page', () => {
    expect(faultsOf(good)).toEqual([]);
  });

  test.each([
    [
      '<h1 id="a">Bài</h1>',
      '<h2 id="a">Bài</h2>',
      ['has one h1, with words in it', 'skips no level of headings'],
    ],
    ['</p></body>', '</p><h3>Mục</h3></body>', ['skips no level of headings']],
    ['lang="vi"', 'lang="xx"', ['says its language, its title and what it is about']],
    ['<title>Bài</title>', '<title></title>', ['says its language, its title and what it is about']],
    [
      'a.example/x/">\n',
      'a.example/y/">\n',
      ['has its own address as its canonical address', 'leads to nothing that is not there'],
    ],
    [' alt="Ảnh"', '', ['gives every picture a text and its size']],
    [' width="2"', '', ['gives every picture a text and its size']],
    ['<p>', '<p id="a">', ['uses no id twice']],
    ['href="#a"', 'href="#b"', ['leads to nothing that is not there']],
    ['href="/x/#a"', 'href="/z/"', ['leads to nothing that is not there']],
    ['src="/p.jpg"', 'src="/q.jpg"', ['leads to nothing that is not there']],
    ['<p>', '<p aria-labelledby="khong">', ['refers to ids that it has']],
    ['src="/p.jpg"', 'src="https://b.example/p.jpg"', ['loads nothing from elsewhere']],
    [
      'src="/p.jpg"',
      'src="/p.jpg" srcset="/p.jpg 1x, //b.example/p.jpg 2x"',
      ['loads nothing from elsewhere'],
    ],
    ['<p>', '<p style="color:red">', ['has no style, script or handler of its own']],
    ['<p>', '<p onclick="x()">', ['has no style, script or handler of its own']],
    ['<p>', '<script>1</script><p>', ['has no style, script or handler of its own']],
    ["img-src 'self'", "style-src 'unsafe-inline'", ['forbids by its policy what it does not need']],
    ['rel="external"', '', ['marks every link to elsewhere']],
    ['>một</a>', '> </a>', ['names every link']],
    ['lên đầu', 'hơn <data>hơn 14.000</data>', ['says of no number twice that it is about so much']],
    ['T08:00:00+07:00', ' 08:00', ['has dates that machines can read']],
    ['"position":1', '"position":2', ['has structured data with all that its kinds require']],
    ['"name":"Bài"', '"name":""', ['has structured data with all that its kinds require']],
    ['lên đầu', 'lên đầu', ['is written in composed Unicode, with nothing left over from a template']],
    ['lên đầu', '{{ tên }}', ['is written in composed Unicode, with nothing left over from a template']],
  ])('%s → %s', (from, to, rules) => {
    expect(good).toContain(from);
    expect(faultsOf(good.replace(from, to.includes('lên') ? to.normalize('NFD') : to))).toEqual(rules);
  });
});
