/** What a reader sees on a page, taken from its HTML: enough to tell whether two pages show the same. */

/** Texts have their spaces normalised and their characters decoded. */
export interface ShownPage {
  parts: {
    title: string;
    heading: string;
    description: string;
    canonical: string;
    breadcrumbs: string;
    lede: string;
    date: string;
    byline: string;
    organisation: string;
    minutes: boolean;
    topics: string;
    body: string;
    neighbours: string;
    related: number;
    openGraph: string;
    structuredData: string;
    total: string;
  };
  /** Cards of a list: address, title, lede, section, date. Those of related articles are only counted. */
  cards: string[];
}

export function readPage(html: string): ShownPage {
  const main = part(html, /<main[^>]*>([\s\S]*)<\/main>/);
  const related = part(main, /<section class="related"[^>]*>([\s\S]*)<\/section>/);
  const listed = related === '' ? main : main.replace(related, '');
  const meta = part(main, /<div class="article-meta"[^>]*>([\s\S]*?)<\/div>/);
  return {
    parts: {
      title: textOf(part(html, /<title>([\s\S]*?)<\/title>/)),
      heading: textOf(part(html, /<h1[^>]*>([\s\S]*?)<\/h1>/)),
      description: attribute(html, /<meta name="description" content="([^"]*)"/),
      canonical: attribute(html, /<link rel="canonical" href="([^"]*)"/),
      breadcrumbs: linksOf(part(main, /<nav class="breadcrumbs"[^>]*>([\s\S]*?)<\/nav>/)),
      lede: textOf(part(main, /<p class="article-lede">([\s\S]*?)<\/p>/)),
      date: textOf(part(meta, /<time[^>]*>([\s\S]*?)<\/time>/)),
      byline: linksOf(part(meta, /<span class="byline">([\s\S]*?)<\/span>/)),
      organisation: linksOf(part(meta, /<p>(<a href="\/to-chuc\/[\s\S]*?)<\/p>/)),
      minutes: meta === '' || /\d+ phút đọc/.test(meta),
      topics: linksOf(part(main, /<nav class="topics"[^>]*>([\s\S]*?)<\/nav>/)),
      body: textOf(part(main, /<div class="prose article-body">([\s\S]*?)<\/div>/)),
      neighbours: linksOf(part(main, /<nav class="neighbours"[^>]*>([\s\S]*?)<\/nav>/)),
      related: cardsOf(related).length,
      openGraph: openGraph(html),
      structuredData: typesOf(part(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/)),
      total: textOf(part(main, /<div class="listing-about">\s*<p>([\s\S]*?)<\/p>/)),
    },
    cards: cardsOf(listed),
  };
}

function part(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[1] ?? '';
}

function attribute(html: string, pattern: RegExp): string {
  return decode(part(html, pattern));
}

function textOf(html: string): string {
  return decode(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `address words`, one a link. */
function linksOf(html: string): string {
  const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)];
  return links.map(([, href = '', words = '']) => `${decode(href)} ${textOf(words)}`).join('\n');
}

/** Title of an article with its address, lede, section and date; reading times may be rounded in their own way. */
function cardsOf(html: string): string[] {
  return [...html.matchAll(/<article class="card(?:-line|-lead)?[ "][\s\S]*?<\/article>/g)].map(([card]) =>
    textOf(card.replace(/<a [^>]*href="([^"]*)"/, '$1 <a')).replace(/ ?·? ?\d+ phút đọc/, ''),
  );
}

function openGraph(html: string): string {
  const found = [...html.matchAll(/<meta property="((?:og|article):[^"]*)" content="([^"]*)"/g)];
  return found.map(([, name, content = '']) => `${name}=${decode(content)}`).join('\n');
}

/** The kinds of things that a page describes to search engines. */
function typesOf(json: string): string {
  if (json === '') return '';
  const things: { '@type': string }[] = JSON.parse(json)['@graph'];
  return things.map((thing) => thing['@type']).join(' ');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}
