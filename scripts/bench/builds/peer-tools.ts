import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../render/folders.ts';
import { CORPUS_NOW } from '../corpus.ts';
import { type Corpus, readCorpus } from '../peers/corpus-articles.ts';
import { writeEleventySite } from '../peers/eleventy-site.ts';
import { writeHugoSite } from '../peers/hugo-site.ts';
import type { Command } from './measure.ts';

/** Another generator that makes the same pages. */
export interface Peer {
  name: 'hugo' | 'eleventy';
  version: string;
  /** Writes its site for a corpus; `builtSite` is our own output, for the look. */
  write(corpus: Corpus, folder: string, builtSite: string): void;
  build(site: string, output: string): Command;
  /** What it does not do of what our pages have; printed with the times. */
  lacks: string[];
}

/** The peers that this machine has. */
export function peersHere(): Peer[] {
  const version = hugoVersion();
  return [...(version === null ? [] : [hugo(version)]), eleventy()];
}

export { readCorpus };

const BOTH_LACK = [
  'no check of content beyond what its own front matter needs: links that lead nowhere, unknown organisations, wrong dates are built',
  'no figures: none read, reckoned, reconciled with prose or published as data',
  'style sheet, icons and cards for shared links are handed over ready-made; our cold build makes them',
  'no corrections, news sitemap, open data, response headers, security.txt',
  'writes into the output folder in place: readers see a half-written site, and pages of removed articles stay',
  'keeps no finished page from one run to the next',
];

function hugo(version: string): Peer {
  return {
    name: 'hugo',
    version,
    write: (corpus, folder, builtSite) => writeHugoSite(corpus, folder, builtSite, CORPUS_NOW),
    build: (site, output) => ({
      program: 'hugo',
      args: ['--quiet', '--source', site, '--destination', output],
      folder: site,
    }),
    lacks: [
      ...BOTH_LACK,
      'ids of headings drop đ ("Đảng" → "ang"); lists are numbered from the newest, so a new article changes every page of a list',
      'related articles by a rule of ours in its templates: its own `.Related` and `.GetTerms` take time that grows with the square of the articles',
    ],
  };
}

function eleventy(): Peer {
  return {
    name: 'eleventy',
    version: packageVersion('@11ty/eleventy'),
    write(corpus, folder, builtSite) {
      writeEleventySite(corpus, folder, builtSite, CORPUS_NOW);
      symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    },
    build: (site, output) => ({
      program: process.execPath,
      args: [join(PROJECT, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', `--output=${output}`],
      folder: site,
    }),
    lacks: [
      ...BOTH_LACK,
      'lists are numbered from the newest, so a new article changes every page of a list',
      'with its template engine for Markdown switched off, which is its fastest way; the default takes longer',
    ],
  };
}

function hugoVersion(): string | null {
  try {
    const said = execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /v(\d[\w.+-]*)/.exec(said)?.[1] ?? said.trim();
  } catch {
    return null;
  }
}

/** The version of a package that is installed. */
export function packageVersion(name: string): string {
  const path = join(PROJECT, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
