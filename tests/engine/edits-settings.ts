/** Edits of what belongs to the whole site: its settings, its organisations, what can be counted, what was published. */

import { join } from 'node:path';
import { writeLockFile } from '../../scripts/console/lock-file.ts';
import { LOCK_FILE } from '../../scripts/content/file-names.ts';
import { formatLock } from '../../scripts/content/format-lock.ts';
import { hasErrors } from '../../scripts/content/problems.ts';
import { checkContent } from '../../scripts/engine/portal.ts';
import { acceptFigures } from '../../scripts/figures/accept.ts';
import { NOT_IN_LOCK } from '../../scripts/figures/history-problems.ts';
import { articlesIn, change, type Desk, type Edit, read, slugOf } from './desk.ts';
import { organisationsIn } from './edits-figures.ts';

/** An edit of `site.yaml`: a line gets another value, or is added. */
function setting(name: string, valueFor: (desk: Desk) => string): Edit {
  return (desk) => {
    const line = `${name}: ${valueFor(desk)}`;
    const present = new RegExp(`^${name}: .*$`, 'm');
    change(desk, 'site.yaml', (text) =>
      present.test(text) ? text.replace(present, () => line) : `${text}${line}\n`,
    );
    return `site.yaml: ${line}`;
  };
}

const organisationRenamed: Edit = (desk) => {
  const id = desk.dice.from(organisationsIn(desk));
  const name = new RegExp(`(id: ${id}, name: )([^,]*),`);
  change(desk, 'organisations.yaml', (text) =>
    text.replace(name, `$1$2 ${'n'.repeat(1 + (desk.count % 3))},`),
  );
  return `the name of ${id}`;
};

const organisationMoved: Edit = (desk) => {
  const district = desk.dice.from(['huyen-binh-son', 'huyen-cao-phong']);
  const commune = desk.dice.from(organisationsIn(desk).filter((id) => id.startsWith('xa-')));
  change(desk, 'organisations.yaml', (text) =>
    text.replace(new RegExp(`(id: ${commune},.*parent: )[^}]*`), `$1${district}`),
  );
  return `${commune} belongs to ${district}`;
};

/** Removes an organisation that nothing names, or (seldom) any of the lowest ones. */
const organisationRemoved: Edit = (desk) => {
  const texts = [...articlesIn(desk.content), 'site.yaml'].map((file) => read(desk, file));
  const communes = organisationsIn(desk).filter((id) => id.startsWith('xa-'));
  const unnamed = communes.filter((id) => !texts.some((text) => text.includes(id)));
  const from = desk.dice.below(4) === 0 ? communes : unnamed;
  if (from.length === 0) return null;
  const id = desk.dice.from(from);
  change(desk, 'organisations.yaml', (text) => text.replace(new RegExp(`^- \\{id: ${id},.*\\n`, 'm'), ''));
  return `${id} removed`;
};

const organisationAdded: Edit = (desk) => {
  const id = `xa-moi-${desk.count}`;
  const line = `- {id: ${id}, name: Đảng bộ xã Mới, shortName: Xã Mới, type: dang-bo-co-so, parent: tinh}\n`;
  change(desk, 'organisations.yaml', (text) => text + line);
  return `a new organisation, ${id}`;
};

const indicatorLabel: Edit = (desk) => {
  const key = desk.dice.from(['members', 'admissions', 'admissions-women']);
  change(desk, 'indicators.yaml', (text) =>
    text.replace(new RegExp(`(key: ${key},.*label: [^,]*)`), `$1 ${'l'.repeat(1 + (desk.count % 3))}`),
  );
  return `the label of ${key}`;
};

const sectionName: Edit = (desk) => {
  change(desk, 'site.yaml', (text) =>
    text.replace(/name: Chuyên mục (\d)[^,]*/, `name: Chuyên mục $1 ${'c'.repeat(1 + (desk.count % 4))}`),
  );
  return 'the name of a section';
};

/** What a publication does: the figures of the content go into the lock. */
const published: Edit = async ({ content }) => {
  const now = '2026-01-01T00:00:00+07:00';
  const { figures, past, problems } = await checkContent({ content, now, drafts: false, preview: false });
  if (hasErrors(problems.filter(({ code }) => code !== NOT_IN_LOCK))) return null;
  const { lock } = acceptFigures(past.lock ?? new Map(), figures, past);
  await writeLockFile(join(content, LOCK_FILE), formatLock(lock));
  return 'the lock of figures';
};

export const SETTING_EDITS: Edit[] = [
  setting('tagline', ({ count }) => `Dòng giới thiệu ${count}`),
  setting('smallestCount', ({ dice }) => String(dice.from([0, 2, 3, 5, 8]))),
  setting('smallestCount', ({ dice }) => String(dice.from([0, 2, 3, 5, 8]))),
  setting('pageSize', ({ dice }) => String(dice.from([5, 7, 20]))),
  setting('oldAfterYears', ({ dice }) => String(1 + dice.below(4))),
  setting('notice', ({ count }) => `Lời báo ${count}.`),
  setting(
    'home',
    ({ dice, content }) =>
      `{lead: ${slugOf(dice.from(articlesIn(content)))}, headline: [members, admissions, percent-of-target]}`,
  ),
  setting(
    'terms',
    ({ dice }) => `[{id: 2015-2020, name: Nhiệm kỳ ${dice.below(3)}, from: 2015-10-01, to: 2020-09-30}]`,
  ),
  organisationRenamed,
  organisationMoved,
  organisationRemoved,
  organisationAdded,
  indicatorLabel,
  sectionName,
  published,
];
