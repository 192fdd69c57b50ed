/** Edits of what an article says, and of what it says of itself. */
import {
  addSentence,
  articlesIn,
  articleWith,
  change,
  type Desk,
  type Edit,
  read,
  setField,
  slugOf,
  unnamedArticle,
} from './desk.ts';

const anyArticle = ({ content, dice }: Desk): string => dice.from(articlesIn(content));

/** An edit that gives a field of any article another value. */
function field(
  name: string,
  valueFor: (desk: Desk) => string,
  choose: (desk: Desk) => string | null = anyArticle,
): Edit {
  return (desk) => {
    const file = choose(desk);
    if (file === null) return null;
    const value = valueFor(desk);
    return setField(desk, file, name, value) ? `${name} of ${file}: ${value}` : null;
  };
}

/** An edit that takes a field away from an article that has it. */
function withoutField(name: string): Edit {
  return (desk) => {
    const file = articleWith(desk, new RegExp(`^${name}: `, 'm'));
    if (file === null) return null;
    change(desk, file, (text) => text.replace(new RegExp(`^${name}: .*\\n`, 'm'), ''));
    return `${name} of ${file} is gone`;
  };
}

/** A word that is no number. */
export const WORDS = ['một lần', 'hai miền', 'ba vùng', 'trên cao', 'dưới thấp', 'đầu làng', 'cuối xóm'];
const wordOf = ({ dice, count }: Desk) => `${dice.from(WORDS)} ${'a'.repeat(1 + (count % 5))}`;

const heading: Edit = (desk) => {
  const [to, from] = [anyArticle(desk), anyArticle(desk)];
  if (to === from) return null;
  const name = 'lan'.repeat(1 + (desk.count % 7));
  change(desk, to, (text) => `${text.trimEnd()}\n\n## Mục riêng ${name}\n\nCâu ở dưới mục.\n`);
  addSentence(desk, from, `Xem [mục riêng của bài khác](${slugOf(to)}#muc-rieng-${name}).`);
  return `a heading of ${to}, and a link to it in ${from}`;
};

const headingRenamed: Edit = (desk) => {
  const file = articleWith(desk, /^## Mục riêng/m);
  if (file === null) return null;
  change(desk, file, (text) => text.replace(/^## Mục riêng/m, '## Mục đổi tên'));
  return `a heading of ${file} that others may link to`;
};

const headingAboveRenamed: Edit = (desk) => {
  const file = anyArticle(desk);
  const name = wordOf(desk);
  return change(desk, file, (text) => text.replace(/^## .*$/m, `## Phần về ${name}`))
    ? `the first heading of ${file}: ${name}`
    : null;
};

const link: Edit = (desk) => {
  const file = anyArticle(desk);
  const to = desk.dice.below(8) === 0 ? 'bai-khong-co' : slugOf(anyArticle(desk));
  addSentence(desk, file, `Xem cả [bài này](${to}) nữa.`);
  return `a link from ${file} to ${to}`;
};

const undeclared: Edit = (desk) => {
  const file = anyArticle(desk);
  addSentence(desk, file, `Riêng chi bộ ấy có ${desk.dice.below(90) + 10} đảng viên.`);
  return `a number in ${file} that is not declared`;
};

const lines: Edit = (desk) => {
  const file = anyArticle(desk);
  change(desk, file, (text) =>
    text.includes('\r') ? text.replaceAll('\r', '') : text.replaceAll('\n', '\r\n'),
  );
  return `the line ends of ${file}`;
};

const correction: Edit = (desk) => {
  const file = articleWith(desk, (each) => !read(desk, each).includes('corrections:'));
  if (file === null) return null;
  const value = `[{date: 2025-12-31T10:00+07:00, wrong: điều sai, right: ${wordOf(desk)}}]`;
  setField(desk, file, 'corrections', value);
  return `a correction of ${file}`;
};

const broken: Edit = (desk) => {
  const file = anyArticle(desk);
  const lost = desk.dice.from(['title', 'lede', 'section', 'date']);
  change(desk, file, (text) => text.replace(new RegExp(`^${lost}: .*\\n`, 'm'), ''));
  return `no ${lost} in ${file}`;
};

const sentence: Edit = (desk) => {
  const file = anyArticle(desk);
  addSentence(desk, file, `Thêm một câu về ${wordOf(desk)}.`);
  return `a sentence in ${file}`;
};

/** Enough for the article to take some minutes more to read. */
const pages: Edit = (desk) => {
  const file = anyArticle(desk);
  addSentence(desk, file, `${'Câu dài thêm nữa về công tác chi bộ ở thôn. '.repeat(90)}Hết.`);
  return `pages more in ${file}`;
};

const sentenceLost: Edit = (desk) => {
  const file = anyArticle(desk);
  return change(desk, file, (text) => text.trimEnd().replace(/\n\n[^\n]+$/, '\n'))
    ? `the last paragraph of ${file} removed`
    : null;
};

export const TEXT_EDITS: Edit[] = [
  sentence,
  field('title', (desk) => `Tên bài được sửa ${wordOf(desk)}`),
  field('lede', (desk) => `Lời dẫn được sửa ${wordOf(desk)}.`),
  field('section', ({ dice }) => dice.from(['xay-dung-dang', 'doan-the', 'nong-thon-moi'])),
  field(
    'topics',
    ({ dice }) => `[chủ đề thứ ${1 + dice.below(9)}, chủ đề mới ${'x'.repeat(1 + dice.below(3))}]`,
  ),
  field('topics', () => '[Chủ Đề Thứ 1]'),
  field(
    'byline',
    ({ dice }) => `{writers: [${dice.from(['Người Viết', 'Nguời Viêt', 'Người Viét', 'Lê Văn Ba'])}]}`,
  ),
  field('byline', () => '{writers: [Lê Văn Ba], photographers: [Lê Văn Ba, Trần Thị Hai]}'),
  field('related', (desk) => `[${slugOf(anyArticle(desk))}]`),
  withoutField('related'),
  field('aliases', ({ count }) => `[/dia-chi-cu/so-${count}/]`),
  field('aliases', (desk) => `[/tin/${slugOf(anyArticle(desk))}/]`),
  withoutField('aliases'),
  field('updated', ({ dice }) => `2025-12-30T0${dice.below(9)}:30+07:00`),
  withoutField('updated'),
  field('source', ({ dice }) => `{publisher: Báo ${dice.from(WORDS)}, address: "https://nguon.example/a"}`),
  field('draft', () => 'true', unnamedArticle),
  field('draft', () => 'true'),
  withoutField('draft'),
  field('publishAt', () => '2026-02-01T00:00+07:00', unnamedArticle),
  field('publishAt', () => '2026-02-01T00:00+07:00'),
  withoutField('publishAt'),
  field('expires', () => '2026-05-01T00:00+07:00', unnamedArticle),
  field('expires', () => '2026-01-15T00:00+07:00'),
  withoutField('expires'),
  field('language', () => 'en'),
  withoutField('language'),
  correction,
  withoutField('corrections'),
  heading,
  heading,
  headingRenamed,
  headingAboveRenamed,
  link,
  undeclared,
  lines,
  broken,
];

export const TEXTS_FURNISHING: Edit[] = [
  heading,
  heading,
  undeclared,
  undeclared,
  undeclared,
  undeclared,
  undeclared,
];

/** What others lean on: a heading that another article links to. */
export const TEXTS_FOLLOWING: Edit[] = [headingRenamed];

/** Edits of bodies alone. */
export const BODY_EDITS: Edit[] = [
  sentence,
  sentence,
  pages,
  sentenceLost,
  sentenceLost,
  heading,
  headingRenamed,
  headingAboveRenamed,
  link,
  undeclared,
];
