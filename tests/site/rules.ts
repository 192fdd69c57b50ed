/** What must be true of every HTML page. A rule gives its faults in words; none means that it holds. */
import { attribute, type Element, fileOf, find, type Page, type Site, textOf } from './pages.ts';
import { structuredDataFaults } from './structured-data-rules.ts';

export interface Rule {
  name: string;
  faults(page: Page, site: Site): string[];
}

const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName);
const isOffSite = (address: string, site: Site) =>
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !address.startsWith(`${site.address}/`);

export const RULES: Rule[] = [
  {
    name: 'has one h1, with words in it',
    faults(page) {
      const headings = find(page, 'h1');
      if (headings.length !== 1) return [`${headings.length} h1`];
      return textOf(headings[0]) === '' ? ['an empty h1'] : [];
    },
  },
  {
    name: 'skips no level of headings',
    faults(page) {
      const levels = page.elements.filter(isHeading).map(({ tagName }) => Number(tagName[1]));
      return levels.flatMap((level, index) => {
        const before = levels[index - 1] ?? 0;
        return level > before + 1 ? [`h${level} after ${before === 0 ? 'nothing' : `h${before}`}`] : [];
      });
    },
  },
  {
    name: 'says its language, its title and what it is about',
    faults(page) {
      const language = attribute(find(page, 'html')[0], 'lang');
      const title = textOf(find(page, 'title')[0]);
      const description = attribute(find(page, 'meta', { name: 'description' })[0], 'content') ?? '';
      return [
        ...(/^(?:vi|en)$/.test(language ?? '') ? [] : [`lang is ${language}`]),
        ...(title === '' ? ['no title'] : []),
        ...(description === '' && !page.redirect ? ['no description'] : []),
      ];
    },
  },
  {
    name: 'has its own address as its canonical address',
    faults(page, site) {
      if (page.path === '/404.html') return [];
      const links = find(page, 'link', { rel: 'canonical' });
      if (links.length !== 1) return [`${links.length} canonical links`];
      const refresh = attribute(find(page, 'meta', { 'http-equiv': 'refresh' })[0], 'content');
      const own = refresh === null ? page.path : refresh.replace(/^0; url=/, '');
      const canonical = attribute(links[0], 'href');
      return canonical === site.address + own ? [] : [`canonical is ${canonical}`];
    },
  },
  {
    name: 'gives every picture a text and its size',
    faults: (page) =>
      find(page, 'img').flatMap((picture) =>
        ['alt', 'width', 'height']
          .filter((name) => (attribute(picture, name) ?? '').trim() === '')
          .map((name) => `no ${name}: ${attribute(picture, 'src')}`),
      ),
  },
  {
    name: 'uses no id twice',
    faults(page) {
      const ids = page.elements.map((element) => attribute(element, 'id')).filter((id) => id !== null);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id}`);
    },
  },
  {
    name: 'leads to nothing that is not there',
    faults(page, site) {
      return addressesOn(page)
        .filter((address) => !isOffSite(address, site))
        .flatMap((address) => deadEnd(address, page, site));
    },
  },
  {
    name: 'refers to ids that it has',
    faults: (page) =>
      page.elements.flatMap((element) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']
          .flatMap((name) => (attribute(element, name) ?? '').split(/\s+/))
          .filter((id) => id !== '' && !page.ids.has(id)),
      ),
  },
  {
    name: 'loads nothing from elsewhere',
    faults: (page, site) => loadedBy(page).filter((address) => isOffSite(address, site)),
  },
  {
    name: 'has no style, script or handler of its own',
    faults: (page) =>
      page.elements.flatMap((element) => [
        ...(element.tagName === 'style' ? ['<style>'] : []),
        ...(element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json'
          ? [`<script> ${attribute(element, 'src') ?? ''}`]
          : []),
        ...element.attrs
          .filter(
            ({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
          )
          .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
      ]),
  },
  { name: 'forbids by its policy what it does not need', faults: policyFaults },
  {
    name: 'marks every link to elsewhere',
    faults: (page, site) =>
      find(page, 'a')
        .filter((link) => /^https?:/.test(attribute(link, 'href') ?? ''))
        .filter((link) => isOffSite(attribute(link, 'href') ?? '', site))
        .filter((link) => !/\b(?:external|license)\b/.test(attribute(link, 'rel') ?? ''))
        .map((link) => `${attribute(link, 'href')}`),
  },
  {
    name: 'names every link',
    faults: (page) =>
      find(page, 'a')
        .filter((link) => attribute(link, 'aria-hidden') !== 'true')
        .filter((link) => textOf(link) === '' && !attribute(link, 'aria-label'))
        .map((link) => `${attribute(link, 'href')}`),
  },
  {
    name: 'has dates that machines can read',
    faults: (page) =>
      find(page, 'time')
        .map((time) => attribute(time, 'datetime') ?? '')
        .filter(
          (value) =>
            !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/.test(value) || Number.isNaN(Date.parse(value)),
        ),
  },
  {
    name: 'says of no number twice that it is about so much',
    faults: (page) =>
      [...textOf(find(page, 'body')[0]).matchAll(/(gần|hơn|trên|khoảng|dưới) \1 \d\S*/giu)].map(
        ([words]) => words,
      ),
  },
  { name: 'has structured data with all that its kinds require', faults: structuredDataFaults },
  {
    name: 'is written in composed Unicode, with nothing left over from a template',
    faults: ({ html }) => [
      ...(html === html.normalize('NFC') ? [] : ['not NFC']),
      ...[...html.matchAll(/\uFFFD|\bundefined\b|\bNaN\b|\[object \w+\]|\{\{|\{%|figure:[a-z]/g)].map(
        ({ index }) => html.slice(Math.max(0, index - 30), index + 30),
      ),
    ],
  },
];

/** Whether an address leads somewhere: a file of the site, and in it the fragment. */
function deadEnd(address: string, page: Page, site: Site): string[] {
  const local = address.startsWith(site.address) ? address.slice(site.address.length) : address;
  const [path = '', fragment] = decodeURI(local).split('#');
  if (path !== '' && !path.startsWith('/')) return [`not from the root: ${address}`];
  if (path !== '' && fileOf(path, site) === null) return [`no file: ${address}`];
  if (fragment === undefined) return [];
  const target = path === '' ? page : site.byPath.get(path);
  return target?.ids.has(fragment) ? [] : [`no such place: ${address}`];
}

/** Every address on a page: links, pictures, feeds, the picture for shared links, where a redirect leads. */
function addressesOn(page: Page): string[] {
  const linked = [...find(page, 'a'), ...find(page, 'link')].map(
    (element) => attribute(element, 'href') ?? '',
  );
  const shared = find(page, 'meta')
    .filter((meta) => /^(?:og:image|og:url)$/.test(attribute(meta, 'property') ?? ''))
    .map((meta) => attribute(meta, 'content') ?? '');
  const refresh = attribute(find(page, 'meta', { 'http-equiv': 'refresh' })[0], 'content');
  return [...linked, ...shared, ...loadedBy(page), ...(refresh ? [refresh.replace(/^.*url=/, '')] : [])];
}

const LOADING_LINKS =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/;

/** Addresses that a browser fetches by itself. */
function loadedBy(page: Page): string[] {
  return page.elements.flatMap((element) => {
    const sources = ['src', 'poster', 'data', 'background'].map((name) => attribute(element, name));
    const sets = ['srcset', 'imagesrcset'].flatMap((name) =>
      (attribute(element, name) ?? '').split(',').map((entry) => entry.trim().split(/\s+/)[0] ?? ''),
    );
    const loads = element.tagName === 'link' && LOADING_LINKS.test(attribute(element, 'rel') ?? '');
    return [...sources, ...sets, loads ? attribute(element, 'href') : null].filter(
      (address) => !!address,
    ) as string[];
  });
}

function policyFaults(page: Page): string[] {
  const metas = find(page, 'meta', { 'http-equiv': 'Content-Security-Policy' });
  const policy = attribute(metas[0], 'content') ?? '';
  const first = page.elements.find(({ tagName }) => ['link', 'script', 'img', 'style'].includes(tagName));
  const late = metas[0] && first && page.elements.indexOf(metas[0]) > page.elements.indexOf(first);
  return [
    ...(metas.length === 1 ? [] : [`${metas.length} policies`]),
    ...(policy.startsWith("default-src 'none'") ? [] : [`policy is ${policy}`]),
    ...(/unsafe-|\*|https?:|data:/.test(policy) ? [`too wide: ${policy}`] : []),
    ...(late ? ['the policy stands after what it is for'] : []),
  ];
}
