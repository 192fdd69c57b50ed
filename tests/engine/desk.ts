/** What random edits of a content folder are made with. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A source of random numbers that gives the same ones for the same seed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  from<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** An editor at work on a content folder. */
export interface Desk {
  content: string;
  dice: Dice;
  /** Which edit this is, for names that are not there yet. */
  count: number;
}

/** Something that an editor does. Says in words what it did; null when there was nothing to do it on. */
export type Edit = (desk: Desk) => string | null | Promise<string | null>;

/** The articles of a content folder, by path from there. */
export function articlesIn(content: string): string[] {
  return readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `articles/${file}`)
    .sort();
}

/** The file of the article that is called so. */
export function fileOf(content: string, slug: string): string {
  const found = articlesIn(content).find((file) => slugOf(file) === slug);
  if (!found) throw new Error(`No article ${slug}`);
  return join(content, found);
}

/** The pictures of a content folder, by path from there. */
export function picturesIn(content: string): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .sort();
}

/** What an article is called in links. */
export function slugOf(file: string): string {
  return basename(file) === 'index.md' ? basename(dirname(file)) : basename(file, '.md');
}

export function read({ content }: Pick<Desk, 'content'>, file: string): string {
  return readFileSync(join(content, file), 'utf8');
}

export function write({ content }: Pick<Desk, 'content'>, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

/** Whether anything has changed. */
export function change(desk: Desk, file: string, how: (text: string) => string): boolean {
  const before = read(desk, file);
  const after = how(before);
  if (after !== before) write(desk, file, after);
  return after !== before;
}

export function move({ content }: Desk, from: string, to: string): void {
  mkdirSync(dirname(join(content, to)), { recursive: true });
  renameSync(join(content, from), join(content, to));
}

/** An article, if there is one whose text is of a kind. */
export function articleWith(desk: Desk, kind: RegExp | ((file: string) => boolean)): string | null {
  const fits = typeof kind === 'function' ? kind : (file: string) => kind.test(read(desk, file));
  const files = articlesIn(desk.content).filter(fits);
  return files.length === 0 ? null : desk.dice.from(files);
}

/** An article of which no other text speaks. */
export function unnamedArticle(desk: Desk): string | null {
  const texts = articlesIn(desk.content).map((file) => ({ file, text: read(desk, file) }));
  return articleWith(desk, (file) => {
    const name = new RegExp(`\\b${slugOf(file)}\\b(?!-)`);
    return !texts.some((other) => other.file !== file && name.test(other.text));
  });
}

/** An edit of one article that is the same for all: `field` is put in the place of what matches, or is added. */
export function setField(desk: Desk, file: string, name: string, value: string): boolean {
  const line = `${name}: ${value}`;
  const present = new RegExp(`^${name}: .*$`, 'm');
  return change(desk, file, (text) =>
    present.test(text)
      ? text.replace(present, () => line)
      : text.replace(/^section:/m, () => `${line}\nsection:`),
  );
}

/** A sentence at the end of an article. */
export function addSentence(desk: Desk, file: string, sentence: string): void {
  change(desk, file, (text) => `${text.trimEnd()}\n\n${sentence}\n`);
}
