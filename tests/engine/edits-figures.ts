/** Edits of the figures that articles give, and of what texts say of them. */
import {
  addSentence,
  articlesIn,
  articleWith,
  change,
  type Desk,
  type Edit,
  read,
  setField,
} from './desk.ts';

const MEMBERS = /^ {4}members: \d+$/m;

/** Organisations of the content, by their ids. */
export function organisationsIn(desk: Desk): string[] {
  return [...read(desk, 'organisations.yaml').matchAll(/id: ([^,]+),/g)].map(([, id = '']) => id);
}

const members: Edit = (desk) => {
  const file = articleWith(desk, MEMBERS);
  if (file === null) return null;
  const value = 1000 + desk.dice.below(8000);
  change(desk, file, (text) => text.replace(MEMBERS, `    members: ${value}`));
  return `the members in ${file}: ${value}`;
};

const membersCorrected: Edit = async (desk) => {
  const file = articleWith(desk, MEMBERS);
  if (file === null) return null;
  const value = '[{date: 2025-12-31T11:00+07:00, wrong: số cũ, right: số mới, why: đếm lại, figures: ["*"]}]';
  setField(desk, file, 'corrections', value);
  change(desk, file, (text) => text.replace(MEMBERS, `    members: ${1000 + desk.dice.below(8000)}`));
  return `the members in ${file}, with a correction`;
};

/** The count of women in figures and prose, so small that it points at persons, or not. */
const women: Edit = (desk) => {
  const file = articleWith(desk, /admissions-women: \d/);
  if (file === null) return null;
  const value = 1 + desk.dice.below(9);
  change(desk, file, (text) =>
    text
      .replace(/admissions-women: \d+/, `admissions-women: ${value}`)
      .replace(/trong đó có [\d.]+ đảng viên là nữ/, `trong đó có ${value} đảng viên là nữ`),
  );
  return `the women in ${file}: ${value}`;
};

const contradiction: Edit = (desk) => {
  const file = articleWith(desk, /^ {4}admissions: \d+$/m);
  if (file === null) return null;
  change(desk, file, (text) => text.replace(/^ {4}admissions: \d+$/m, '    admissions: 39'));
  return `the admissions in the front matter of ${file}, but not in its text`;
};

const otherOrganisation: Edit = (desk) => {
  const file = articleWith(desk, /^figures:$/m);
  if (file === null) return null;
  const { dice } = desk;
  const organisation = dice.from(organisationsIn(desk));
  const group = [
    `  - asOf: 2014-0${1 + dice.below(9)}-1${dice.below(9)}`,
    `    organisation: ${organisation}`,
    `    members: ${2 + dice.below(dice.below(2) === 0 ? 6 : 6000)}`,
  ];
  change(desk, file, (text) => text.replace(/^figures:$/m, `figures:\n${group.join('\n')}`));
  return `figures of ${organisation} in ${file}`;
};

const referenceElsewhere: Edit = (desk) => {
  const from = articleWith(desk, MEMBERS);
  if (from === null) return null;
  const text = read(desk, from);
  const organisation = /^organisation: (.*)$/m.exec(text)?.[1] ?? '';
  const day = /asOf: (\S+)\n {4}members:/.exec(text)?.[1];
  const to = desk.dice.from(articlesIn(desk.content));
  addSentence(desk, to, `Ở nơi khác có [](figure:${organisation}/members@${day}) đảng viên.`);
  return `a reference in ${to} to the members in ${from}`;
};

/** The members that another article speaks of. */
const citedMembers: Edit = (desk) => {
  const reference = /\(figure:([\w-]+)\/members@([\d-]+)\)/;
  const citing = articleWith(desk, reference);
  const [, organisation, day] = (citing && reference.exec(read(desk, citing))) ?? [];
  if (organisation === undefined) return null;
  const value = 1000 + desk.dice.below(8000);
  const stated = new RegExp(`(asOf: ${day}\\n {4}members: )\\d+`);
  const file = articleWith(desk, (each) => {
    const text = read(desk, each);
    return stated.test(text) && text.includes(`organisation: ${organisation}`);
  });
  if (file === null) return null;
  change(desk, file, (text) => text.replace(stated, `$1${value}`));
  return `the members in ${file}, of which ${citing} speaks: ${value}`;
};

const referenceInTitle: Edit = (desk) => {
  const file = articleWith(desk, MEMBERS);
  if (file === null || read(desk, file).split('members:').length > 2) return null;
  setField(desk, file, 'title', 'Đảng bộ có [](figure:members) đảng viên');
  return `a reference in the title of ${file}`;
};

const figuresGone: Edit = (desk) => {
  const file = articleWith(desk, MEMBERS);
  if (file === null) return null;
  change(desk, file, (text) =>
    text.replace(/^figures:\n(?: .*\n)+/m, '').replace(/\nĐến ngày[^\n]*\n/g, '\n'),
  );
  return `no figures in ${file}`;
};

const untracked: Edit = (desk) => {
  const file = desk.dice.from(articlesIn(desk.content));
  setField(desk, file, 'untracked', '[{numbers: ["77"], reason: của bài}]');
  addSentence(desk, file, 'Riêng nơi ấy có 77 đảng viên.');
  return `an untracked number in ${file}`;
};

export const FIGURE_EDITS: Edit[] = [
  members,
  members,
  membersCorrected,
  women,
  women,
  contradiction,
  otherOrganisation,
  otherOrganisation,
  referenceElsewhere,
  referenceElsewhere,
  citedMembers,
  citedMembers,
  citedMembers,
  referenceInTitle,
  figuresGone,
  untracked,
];

/** What others lean on: a figure that another article speaks of, a count that decides what is withheld. */
export const FIGURES_FOLLOWING: Edit[] = [citedMembers, women];

export const FIGURES_FURNISHING: Edit[] = [
  referenceElsewhere,
  referenceElsewhere,
  referenceElsewhere,
  otherOrganisation,
  women,
  women,
  women,
];

/** Edits of bodies alone. */
export const FIGURES_TOLD: Edit[] = [referenceElsewhere, referenceElsewhere];
