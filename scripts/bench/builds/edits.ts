/** What an editor does between two builds, one small thing at a time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../render/digests.ts';
import { formatNumber } from '../../text/numbers.ts';

export interface Edit {
  name: string;
  /** Changes a content folder. */
  apply(content: string): void;
}

/** Which articles of a corpus can be edited in which way, found once for all edits. */
export interface Editable {
  /** One in the middle of all. */
  middle: string;
  /** One whose organisation has figures of that day in no other article; null without figures. */
  figures: string | null;
  /** One that no other links to. */
  alone: string;
}

/** What an article must say so that the dev server's page can be told from the one before. */
export const NEW_WORDS = 'Câu này vừa được biên tập viên thêm vào';

const REFERENCE = /\]\((bai-so-\d+)\)|^related: \[([^\]]*)\]/gm;

/** Looks through a generated content folder. */
export function findEditable(content: string): Editable {
  const files = filesBelow(join(content, 'articles'), '', '.md');
  const referred = new Set<string>();
  const sharing = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(content, 'articles', file), 'utf8');
    for (const [, link, related] of text.matchAll(REFERENCE)) {
      for (const slug of [link, ...(related ?? '').split(', ')]) if (slug) referred.add(slug);
    }
    const [, organisation] = /^organisation: (.*)$/m.exec(text) ?? [];
    const [, day] = /^ {2}- asOf: (.*)$/m.exec(text) ?? [];
    if (day) sharing.set(`${organisation} ${day}`, [...(sharing.get(`${organisation} ${day}`) ?? []), file]);
  }
  const fromMiddle = [...files.slice(files.length >> 1), ...files.slice(0, files.length >> 1)];
  const unique = new Set([...sharing.values()].filter(({ length }) => length === 1).flat());
  const path = (file: string) => `articles/${file}`;
  const figures = fromMiddle.find((file) => unique.has(file));
  return {
    middle: path(fromMiddle[0] ?? ''),
    figures: figures === undefined ? null : path(figures),
    alone: path(fromMiddle.find((file) => !referred.has(slugOf(file))) ?? ''),
  };
}

/** The edits whose cost is measured. */
export function editsOf(editable: Editable): Edit[] {
  const { middle, figures, alone } = editable;
  return [
    { name: 'nothing changed', apply: () => {} },
    { name: 'one body edited', apply: (content) => addSentence(content, middle) },
    { name: 'one title edited', apply: (content) => edit(content, middle, /^title: .*$/m, '$&, sửa lại') },
    ...(figures === null
      ? []
      : [{ name: 'one figure edited', apply: (c: string) => raiseMembers(c, figures) }]),
    { name: 'one article added', apply: (content) => addArticle(content, middle) },
    { name: 'one article removed', apply: (content) => rmSync(join(content, alone)) },
  ];
}

/** Adds a sentence at the end of an article. */
function addSentence(content: string, file: string): void {
  edit(content, file, /\n$/, `\n\n${NEW_WORDS}.\n`);
}

/** One more member, in the record and in the words that cite it. */
function raiseMembers(content: string, file: string): void {
  const text = readFileSync(join(content, file), 'utf8');
  const members = Number(/^ {4}members: (\d+)$/m.exec(text)?.[1]);
  const changed = text
    .replace(`members: ${members}`, `members: ${members + 1}`)
    .replace(`[${formatNumber(members)}](figure:members)`, `[${formatNumber(members + 1)}](figure:members)`);
  writeFileSync(join(content, file), changed);
}

/** The newest article of all, with the words of another but not its figures. */
function addArticle(content: string, model: string): void {
  const text = readFileSync(join(content, model), 'utf8')
    .replace(/^figures:\n(?: .*\n)*/m, '')
    .replace(/^Đến ngày .*$/m, '')
    .replace(/^date: .*$/m, 'date: 2025-12-31T09:00+07:00')
    .replace(/^title: .*$/m, 'title: Tin vừa được viết thêm');
  writeFileSync(join(content, dirname(dirname(model)), '2025', 'bai-moi-viet.md'), text);
}

function edit(content: string, file: string, what: RegExp, by: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`Expected ${what} in ${path}`);
  writeFileSync(path, changed);
}

function slugOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
}
