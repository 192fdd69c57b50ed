import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSettings } from '../../scripts/content/file-names.ts';
import { textsOf } from '../../scripts/content/front-matter.ts';
import type { ContentFolder } from '../../scripts/content/model.ts';
import { openContent } from '../../scripts/content/open.ts';
import { readContentFolder } from '../../scripts/content/read.ts';
import { type FileReading, readContentFile } from '../../scripts/content/reading.ts';
import { closeContent, type ParsedContent, parseContent } from '../../scripts/content/validate.ts';
import { ARTICLE, articleWith, folderWith } from './samples.ts';
import { NOW, withWrongSite, wrongSites } from './wrong-sites.ts';

/** What `parseContent` does, with the readings and their context sent through what a cache and a thread would do. */
function parsedElsewhere(folder: ContentFolder, now: string): ParsedContent {
  const settings = folder.documents.filter(({ file }) => isSettings(file));
  const others = folder.documents.filter(({ file }) => !isSettings(file));
  const opened = openContent(
    { ...folder, files: folder.documents.map(({ file }) => file), settings },
    { now },
  );
  const context = structuredClone(opened.context);
  const readings = others.map((document): FileReading => {
    const reading = readContentFile(document, context);
    expect(JSON.parse(JSON.stringify(reading))).toStrictEqual(structuredClone(reading));
    return JSON.parse(JSON.stringify(reading));
  });
  return closeContent(opened, readings, { now, drafts: false, textOf: textsOf(others) });
}

/** Without the source of texts, which is a function. */
function comparable({ content, ...parsed }: ParsedContent) {
  const placed = parsed.sound.map(({ places }) => [
    places.get(''),
    places.get('lede'),
    places.get('figures[0]'),
  ]);
  return { ...parsed, placed, content: content && { ...content, textOf: null } };
}

describe('readings that come out of a cache or another thread give the same content', () => {
  test.each(wrongSites())('%s', (name) =>
    withWrongSite(name, async (dir) => {
      const folder = await readContentFolder(dir);
      const parsed = parseContent(folder, { now: NOW, drafts: false });
      expect(comparable(parsedElsewhere(folder, NOW))).toEqual(comparable(parsed));
    }),
  );

  test('the site of this repository', async () => {
    const folder = await readContentFolder(join(import.meta.dirname, '../../content'));
    const now = '2026-11-24T12:00:00+07:00';
    const parsed = parseContent(folder, { now, drafts: false });
    expect(parsed.content).not.toBeNull();
    expect(comparable(parsedElsewhere(folder, now))).toEqual(comparable(parsed));
  });
});

describe('a reading says for how long it holds', () => {
  const readAt = (now: string, ...changes: [string, string][]): FileReading => {
    const text = articleWith(...changes);
    const { documents, ...rest } = folderWith();
    const settings = documents.filter(({ file }) => isSettings(file));
    const { context } = openContent({ ...rest, files: [ARTICLE], settings }, { now });
    return readContentFile({ file: ARTICLE, text, bytes: text.length }, context);
  };
  const ofBirth = (words: string): [string, string] => ['## Kết quả', `${words}\n\n## Kết quả`];

  test.each<[string, [string, string][], string | null, string | null]>([
    ['from its date', [], '2019-11-18T08:17+07:00', null],
    [
      'from its last correction',
      [['section:', 'corrections: [{date: 2019-12-01T00:00Z, wrong: a, right: b}]\nsection:']],
      '2019-12-01T00:00Z',
      null,
    ],
    ['from the day of a figure', [['section:', 'draft: true\nsection:']], '2019-11-17T17:00:00.000Z', null],
    [
      'until its embargo ends',
      [['section:', 'publishAt: 2026-02-01T00:00+07:00\nsection:']],
      '2019-11-17T17:00:00.000Z',
      '2026-02-01T00:00+07:00',
    ],
    [
      'since nobody who was born then can be alive',
      [ofBirth('Đồng chí Trần Phú, sinh ngày 1/5/1904.')],
      '2019-11-18T08:17+07:00',
      null,
    ],
  ])('%s', (_, changes, holdsFrom, holdsUntil) => {
    const reading = readAt(NOW, ...changes);
    expect(reading).toMatchObject({ problems: [], mayBeKept: true, holdsFrom, holdsUntil });
  });

  test('and reads otherwise before and after that', () => {
    const codes = (now: string, ...changes: [string, string][]) =>
      readAt(now, ...changes).problems.map(({ code }) => code);
    expect(codes('2019-11-18T08:16:59+07:00')).toEqual(['date-in-future']);
    expect(codes('2019-11-18T08:17:00+07:00')).toEqual([]);
    const toBeBorn = ofBirth('Chị sinh ngày 12/3/2027.');
    const { holdsUntil } = readAt(NOW, toBeBorn);
    expect(holdsUntil).toBe('2026-12-31T17:00:00.000Z');
    expect(codes('2026-12-31T23:59:59+07:00', toBeBorn)).toEqual([]);
    expect(codes('2027-01-01T00:00:00+07:00', toBeBorn)).toEqual(['personal-birth-date']);
  });

  test('one with problems is not kept', () => {
    expect(readAt(NOW, ['section:', 'pictures: [{file: a.png, alt: a}]\nsection:']).mayBeKept).toBe(false);
  });
});
