/**
 * Whether outputs show the same, so that their times can be compared: as many pages of each kind, and the same
 * things on samples of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../render/digests.ts';
import { readPage, type ShownPage } from './shown-page.ts';

/** One kind of page: how many each output has, whether they are as many as they should be. */
export interface KindRow {
  kind: string;
  /** In the order of the outputs. */
  counts: number[];
  same: boolean;
  /** Why a difference is accepted. */
  note: string;
}

export interface Equivalence {
  outputs: string[];
  kinds: KindRow[];
  /** Files of ours that are on top of what the peers write. */
  onTop: number;
  compared: number;
  /** What differs on the pages that were compared; empty when they are equivalent. */
  faults: string[];
}

/** The first of them is ours, the measure of the others. */
export interface Output {
  name: string;
  folder: string;
}

/** Kinds by their addresses; a page of a list has its number below the list's own. */
const KINDS: [kind: string, pattern: RegExp][] = [
  ['home', /^index\.html$/],
  ['article', /^tin\/[^/]+\/index\.html$/],
  ['section', /^chuyen-muc\/[^/]+\/index\.html$/],
  ['topic', /^chu-de\/[^/]+\/index\.html$/],
  ['organisation', /^to-chuc\/[^/]+\/index\.html$/],
  ['list of an organisation', /^to-chuc\/[^/]+\/tin\/index\.html$/],
  ['author', /^tac-gia\/[^/]+\/index\.html$/],
  ['all news', /^tin-moi\/index\.html$/],
  ['further page of a list', /\/trang[-/]\d+\/index\.html$/],
  ['archive, year, month', /^luu-tru\/(?:\d+\/)*index\.html$/],
  ['site map, corrections, figures', /^(?:so-do-trang|dinh-chinh|so-lieu)\/index\.html$/],
  ['404', /^404\.html$/],
  ['RSS', /^(?:chuyen-muc\/[^/]+\/)?rss\.xml$/],
  ['Atom', /^(?:chuyen-muc\/[^/]+\/)?atom\.xml$/],
  ['JSON Feed', /^(?:chuyen-muc\/[^/]+\/)?feed\.json$/],
  ['sitemap', /^sitemap(?:-\d+)?\.xml$/],
];

/** The front page of a list of ours holds what fills no page: a peer that numbers from the newest has one more. */
const FURTHER = 'further page of a list';
const FURTHER_NOTE = 'numbered from the newest: at most one more for each list';
const SITEMAP_NOTE = 'ours is cut into parts from 45,000 addresses';

/** Articles that are compared, spread over all. */
const SAMPLE = 60;

export function compareOutputs(outputs: readonly Output[]): Equivalence {
  const files = outputs.map(({ folder }) => filesBelow(folder));
  const kinds = KINDS.map(([kind, pattern]) => kindRow(kind, pattern, files));
  const [own = []] = files;
  const pages = samplePages(own);
  const faults = pages.flatMap((page) => pageFaults(page, outputs));
  const known = KINDS.map(([, pattern]) => pattern);
  return {
    outputs: outputs.map(({ name }) => name),
    kinds,
    onTop: own.filter((file) => isPage(file) && !known.some((pattern) => pattern.test(file))).length,
    compared: pages.length,
    faults: [...kinds.filter(({ same }) => !same).map(({ kind }) => `${kind}: not as many`), ...faults],
  };
}

function kindRow(kind: string, pattern: RegExp, files: readonly string[][]): KindRow {
  const counts = files.map((list) => list.filter((file) => pattern.test(file)).length);
  const [own = 0, ...others] = counts;
  if (kind === FURTHER) {
    const lists = files[0]?.filter((file) => isList(file)).length ?? 0;
    const same = others.every((count) => count >= own && count <= own + lists);
    return { kind, counts, same, note: others.every((count) => count === own) ? '' : FURTHER_NOTE };
  }
  if (kind === 'sitemap')
    return { kind, counts, same: !others.includes(0), note: own > 1 ? SITEMAP_NOTE : '' };
  return { kind, counts, same: others.every((count) => count === own), note: '' };
}

const LISTS = new Set(['section', 'topic', 'author', 'all news', 'list of an organisation']);

function isList(file: string): boolean {
  return KINDS.some(([kind, pattern]) => LISTS.has(kind) && pattern.test(file));
}

function isPage(file: string): boolean {
  return /\.(?:html|xml|json|csv|xlsx)$/.test(file) && !file.startsWith('assets/');
}

/** Home, front pages of a section and a topic, an organisation, a month, and articles from all over. */
function samplePages(files: readonly string[]): string[] {
  const ofKind = (kind: string) => {
    const pattern = KINDS.find(([name]) => name === kind)?.[1];
    return files.filter((file) => pattern?.test(file));
  };
  const articles = ofKind('article');
  const step = Math.max(1, Math.floor(articles.length / SAMPLE));
  const months = files.filter((file) => /^luu-tru\/\d+\/\d+\/index\.html$/.test(file));
  return [
    'index.html',
    ...ofKind('section'),
    ...ofKind('topic').slice(0, 3),
    ...ofKind('organisation').slice(0, 3),
    ...months.slice(0, 2),
    ...articles.filter((_, index) => index % step === 0),
  ];
}

function pageFaults(file: string, outputs: readonly Output[]): string[] {
  const shown = outputs.map(({ folder }) => pageIn(folder, file));
  const [own] = shown;
  if (!own) return [`${file}: not in ours`];
  return outputs.slice(1).flatMap(({ name }, index) => {
    const other = shown[index + 1];
    if (!other) return [`${file}: not in ${name}`];
    return faultsBetween(own, other).map((fault) => `${file}: ${fault} (${name})`);
  });
}

function pageIn(folder: string, file: string): ShownPage | null {
  const path = join(folder, file);
  return existsSync(path) ? readPage(readFileSync(path, 'utf8')) : null;
}

/** A list's front page may hold fewer of a peer's cards, but in the same order; an article has all its parts. */
function faultsBetween(own: ShownPage, other: ShownPage): string[] {
  const faults = (Object.keys(own.parts) as (keyof ShownPage['parts'])[])
    .filter((part) => own.parts[part] !== other.parts[part])
    .map((part) => `${part}: ${JSON.stringify(other.parts[part])} for ${JSON.stringify(own.parts[part])}`);
  const cards = Math.min(own.cards.length, other.cards.length);
  if (own.cards.length > 0 && cards === 0) faults.push('no cards');
  const differing = own.cards.slice(0, cards).findIndex((card, index) => card !== other.cards[index]);
  if (differing >= 0)
    faults.push(`card ${differing + 1}: ${other.cards[differing]} for ${own.cards[differing]}`);
  return faults.map((fault) => fault.slice(0, 240));
}
