import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '../../scripts/content/model.ts';
import { parseContent } from '../../scripts/content/validate.ts';
import { NOW, WRONG_SITES } from './wrong-sites.ts';

const BASE = [
  'site.yaml',
  'organisations.yaml',
  'indicators.yaml',
  'articles/2019/ket-nap.md',
  'pages/gioi-thieu.md',
];

export const ARTICLE = 'articles/2019/ket-nap.md';

/** A file of the smallest right site. */
export function baseFile(file: string): string {
  return readFileSync(join(WRONG_SITES, '_base', file), 'utf8');
}

/** The smallest right site in memory, without its second article and picture; `files` are laid over it. */
export function folderWith(files: Record<string, string> = {}): ContentFolder {
  const texts = new Map(BASE.map((file) => [file, baseFile(file).replace('related: [dai-hoi-khoi]\n', '')]));
  for (const [file, text] of Object.entries(files)) texts.set(file, text);
  const documents = [...texts].map(([file, text]) => ({ file, text, bytes: text.length }));
  return {
    documents: documents.sort((a, b) => (a.file < b.file ? -1 : 1)),
    pictures: new Map(),
    strangers: [],
  };
}

/** The base article with parts of its text replaced. */
export function articleWith(...changes: [string, string][]): string {
  const text = baseFile(ARTICLE).replace('related: [dai-hoi-khoi]\n', '');
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from))
      throw new Error(`Expected the sample article to hold ${JSON.stringify(from)}`);
    return changed.replace(from, to);
  }, text);
}

/** Parses the smallest right site with some files changed. */
export function parsed(files: Record<string, string> = {}, options: { now?: string; drafts?: boolean } = {}) {
  return parseContent(folderWith(files), { now: options.now ?? NOW, drafts: options.drafts ?? false });
}
