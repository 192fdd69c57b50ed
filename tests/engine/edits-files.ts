/** Edits that make, move and remove files: articles, pictures, pages. */
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import {
  addSentence,
  articlesIn,
  articleWith,
  change,
  type Desk,
  type Edit,
  move,
  picturesIn,
  read,
  setField,
  slugOf,
  unnamedArticle,
  write,
} from './desk.ts';

const newArticle: Edit = (desk) => {
  const { dice, content, count } = desk;
  const year = 2016 + dice.below(10);
  const file = `articles/${year}/bai-moi-${count}.md`;
  const front = [
    `title: Bài mới ${'m'.repeat(1 + (count % 4))}`,
    'lede: Lời dẫn của bài mới.',
    `date: ${year}-0${1 + dice.below(9)}-1${dice.below(9)}T10:00+07:00`,
    `section: ${dice.from(['xay-dung-dang', 'doan-the'])}`,
    `organisation: ${dice.from(['tinh', 'huyen-binh-son'])}`,
    `topics: [chủ đề thứ ${1 + dice.below(5)}]`,
  ];
  const body = `Một đoạn của bài mới, xem [bài cũ](${slugOf(dice.from(articlesIn(content)))}).`;
  write(desk, file, `---\n${front.join('\n')}\n---\n\n${body}\n`);
  return `a new article, ${file}`;
};

const removed: Edit = (desk) => {
  const file = desk.dice.below(4) === 0 ? articleWith(desk, /./) : unnamedArticle(desk);
  if (file === null) return null;
  remove(desk, file);
  return `${file} removed`;
};

/** Removes an article, with its pictures when it has a folder of its own. */
function remove({ content }: Desk, file: string): void {
  rmSync(join(content, file.endsWith('/index.md') ? dirname(file) : file), { recursive: true });
}

const withdrawn: Edit = (desk) => {
  const file = unnamedArticle(desk);
  if (file === null) return null;
  remove(desk, file);
  const known = existsSync(join(desk.content, 'withdrawals.yaml')) ? read(desk, 'withdrawals.yaml') : '';
  const line = `- {article: ${slugOf(file)}, title: Bài đã rút, date: 2025-12-31T12:00+07:00, why: in nhầm}\n`;
  write(desk, 'withdrawals.yaml', known + line);
  return `${file} withdrawn`;
};

const renamed: Edit = (desk) => {
  const file = articleWith(desk, (each) => !each.endsWith('/index.md') && each.includes('bai-'));
  const free = unnamedArticle(desk);
  const from = desk.dice.below(3) === 0 ? file : free;
  if (from === null || from.endsWith('/index.md')) return null;
  const to = `${dirname(from)}/bai-ten-khac-${desk.count}.md`;
  move(desk, from, to);
  if (desk.dice.below(2) === 0) setField(desk, to, 'aliases', `[/tin/${slugOf(from)}/]`);
  return `${from} renamed to ${to}`;
};

/** From a file to a folder of its own, or back when there is nothing else in it. */
const movedToFolder: Edit = (desk) => {
  const file = articleWith(desk, (each) => !each.endsWith('/index.md'));
  if (file === null) return null;
  move(desk, file, `${file.slice(0, -'.md'.length)}/index.md`);
  return `${file} moved to a folder`;
};

async function writePicture(desk: Desk, file: string): Promise<void> {
  const shade = () => 20 + desk.dice.below(200);
  const background = { r: shade(), g: shade(), b: shade() };
  const bytes = await sharp({ create: { width: 240, height: 150, channels: 3, background } })
    .png()
    .toBuffer();
  write(desk, file, bytes);
}

const picture: Edit = async (desk) => {
  const from = desk.dice.from(articlesIn(desk.content));
  const to = from.endsWith('/index.md') ? from : `${from.slice(0, -'.md'.length)}/index.md`;
  if (to !== from) move(desk, from, to);
  const name = `anh-${desk.count}.png`;
  await writePicture(desk, `${dirname(to)}/${name}`);
  if (desk.dice.below(2) === 0) setField(desk, to, 'pictures', `[{file: ${name}, alt: Ảnh tả ${name}}]`);
  else addSentence(desk, to, `![Ảnh giữa bài](${name} "Chú thích của ảnh")`);
  return `a picture in ${to}`;
};

const pictureReplaced: Edit = async (desk) => {
  const files = picturesIn(desk.content);
  if (files.length === 0) return null;
  const file = desk.dice.from(files);
  await writePicture(desk, file);
  return `another picture in ${file}`;
};

const pictureDamaged: Edit = (desk) => {
  const files = picturesIn(desk.content);
  if (files.length === 0) return null;
  const file = desk.dice.from(files);
  write(desk, file, 'no picture');
  return `${file} is no picture`;
};

const pictureRemoved: Edit = (desk) => {
  const files = picturesIn(desk.content);
  if (files.length === 0) return null;
  const file = desk.dice.from(files);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const article = `${dirname(file)}/index.md`;
  const forgotten = desk.dice.below(4) === 0;
  rmSync(join(desk.content, file));
  if (!forgotten) {
    change(desk, article, (text) =>
      text
        .split('\n')
        .filter((line) => !(line.includes(`(${name} `) || line.includes(`{file: ${name},`)))
        .join('\n'),
    );
  }
  return `${file} removed${forgotten ? ', but not from its article' : ''}`;
};

const page: Edit = (desk) => {
  const name = desk.dice.from(['gioi-thieu', 'lien-he']);
  const to = slugOf(desk.dice.from(articlesIn(desk.content)));
  const front = `title: Trang ${name} ${desk.count % 5}\ndescription: Một trang.`;
  write(desk, `pages/${name}.md`, `---\n${front}\n---\n\n## Mục của trang\n\nXem [bài](${to}).\n`);
  return `the page ${name}`;
};

const linkToPage: Edit = (desk) => {
  const file = desk.dice.from(articlesIn(desk.content));
  addSentence(desk, file, 'Xem [trang](/gioi-thieu/#muc-cua-trang).');
  return `a link from ${file} to a page`;
};

const pageRemoved: Edit = (desk) => {
  if (!existsSync(join(desk.content, 'pages/lien-he.md'))) return null;
  rmSync(join(desk.content, 'pages/lien-he.md'));
  return 'a page removed';
};

export const FILE_EDITS: Edit[] = [
  newArticle,
  newArticle,
  newArticle,
  removed,
  removed,
  withdrawn,
  renamed,
  renamed,
  movedToFolder,
  movedToFolder,
  picture,
  picture,
  picture,
  pictureReplaced,
  pictureReplaced,
  pictureDamaged,
  pictureRemoved,
  page,
  page,
  linkToPage,
  pageRemoved,
];
