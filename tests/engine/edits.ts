/** Random edits of a content folder, as editors make them. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** The articles of a content folder, by path from there. */
export function articlesIn(content: string): string[] {
  return readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('articles', file))
    .sort();
}

export function edit(content: string, file: string, change: (text: string) => string): void {
  const path = join(content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** What an editor may do; each says in words what it did. */
export const EDITS: ((content: string, dice: Dice, count: number) => string)[] = [
  (content, dice, count) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) => `${text}\nThêm một câu ở cuối bài, lần ${count}.\n`);
    return `a sentence in ${file}`;
  },
  (content, dice, count) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) => text.replace(/^title: .*$/m, `title: Tên bài được sửa ${count}`));
    return `the title of ${file}`;
  },
  (content, dice, count) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) => text.replace(/^lede: .*$/m, `lede: Lời dẫn được sửa lần thứ ${count}.`));
    return `the lede of ${file}`;
  },
  (content, dice) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) =>
      text.replace(/^section: .*$/m, `section: ${dice.from(['xay-dung-dang', 'doan-the'])}`),
    );
    return `the section of ${file}`;
  },
  (content, dice) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) => text.replace(/^topics: .*$/m, `topics: [chủ đề thứ ${1 + dice.below(9)}]`));
    return `the topics of ${file}`;
  },
  (content, dice) => {
    const file = dice.from(articlesIn(content).filter((each) => holds(content, each, /^ {4}members: \d+$/m)));
    const value = 1000 + dice.below(8000);
    edit(content, file, (text) => text.replace(/^ {4}members: \d+$/m, `    members: ${value}`));
    return `the members in ${file}: ${value}`;
  },
  (content, dice, count) => {
    const from = dice.from(articlesIn(content));
    const text = readFileSync(join(content, from), 'utf8').replace(/\nfigures:[\s\S]*?\n---\n/, '\n---\n');
    const plain = text.replace(/\nĐến ngày[^\n]*\n/g, '\n');
    writeFileSync(join(content, 'articles', '2024', `bai-moi-${count}.md`), plain);
    return `a new article like ${from}`;
  },
  (content, dice) => {
    const files = articlesIn(content).filter((file) => file.includes('bai-moi-'));
    if (files.length === 0) return 'nothing';
    const file = dice.from(files);
    rmSync(join(content, file));
    return `${file} removed`;
  },
  (content, dice, count) => {
    const files = articlesIn(content).filter((file) => file.includes('bai-moi-'));
    if (files.length === 0) return 'nothing';
    const file = dice.from(files);
    renameSync(join(content, file), join(content, 'articles', '2024', `bai-moi-ten-khac-${count}.md`));
    return `${file} renamed`;
  },
  (content, dice) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) =>
      text.includes('publishAt:')
        ? text
        : text.replace(/^section:/m, 'publishAt: 2026-02-01T00:00+07:00\nsection:'),
    );
    return `an embargo on ${file}`;
  },
  (content, dice) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) =>
      text.includes('draft:') ? text : text.replace(/^section:/m, 'draft: true\nsection:'),
    );
    return `${file} is a draft`;
  },
  (content, dice) => {
    const file = dice.from(articlesIn(content));
    edit(content, file, (text) =>
      text.replace(/^byline: .*$/m, `byline: {writers: [Người Viết ${dice.below(3)}]}`),
    );
    return `the byline of ${file}`;
  },
  (content, _, count) => {
    edit(content, 'site.yaml', (text) => text.replace(/^tagline: .*$/m, `tagline: Dòng giới thiệu ${count}`));
    return 'the tagline of the site';
  },
  (content, dice, count) => {
    edit(content, 'organisations.yaml', (text) => {
      const lines = text.split('\n');
      const at = dice.below(lines.length - 1);
      lines[at] = (lines[at] as string).replace(/, name: ([^,]*),/, `, name: $1 ${count},`);
      return lines.join('\n');
    });
    return 'the name of an organisation';
  },
];

function holds(content: string, file: string, pattern: RegExp): boolean {
  return pattern.test(readFileSync(join(content, file), 'utf8'));
}
