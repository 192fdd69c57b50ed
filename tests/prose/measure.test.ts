import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureTexts, ratesOf } from '../../scripts/prose/measure.ts';
import { type Label, type LabelledText, nounsAgree } from '../../scripts/prose/measure-labels.ts';
import { PROJECT, runNode } from '../commands.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ADDRESS = 'https://vi-du.example/2019/12\n';

function label(
  value: number,
  raw: string,
  unit: string,
  snippet: string,
  hedge: string | null = null,
): Label {
  return { value, raw, unit, hedge, snippet };
}

function text(prose: string, ...labels: Label[]): LabelledText {
  return { name: 'bai', text: ADDRESS + prose, labels };
}

describe('measureTexts', () => {
  test('finds a label at its place, with its noun', () => {
    const measured = measureTexts([
      text('Kết nạp 12 đảng viên.', label(12, '12', 'đảng viên', 'Kết nạp 12')),
    ]);
    expect(measured).toMatchObject({ labels: 1, found: 1, nouns: 1, missed: [], false: [] });
  });

  test('another hedge is missed and false', () => {
    const measured = measureTexts([
      text('gần 12 đảng viên', label(12, '12', 'đảng viên', 'gần 12 đảng viên')),
    ]);
    expect(measured).toMatchObject({
      found: 0,
      missed: [{ read: { hedge: 'gần' } }],
      false: [{ raw: '12' }],
    });
  });

  test('a label is not found elsewhere, but a repetition is no error', () => {
    const prose = 'Hơn 12 đảng viên mới. Huyện kết nạp 12 đảng viên.';
    const measured = measureTexts([text(prose, label(12, '12', 'đảng viên', 'kết nạp 12 đảng viên'))]);
    expect(measured).toMatchObject({ found: 1, missed: [], false: [] });
  });

  test('a reading without a label is false', () => {
    const measured = measureTexts([text('Có 12 chi bộ và 5 xã.', label(12, '12', 'chi bộ', 'Có 12 chi bộ'))]);
    expect(measured.false).toMatchObject([{ raw: '5', noun: 'xã', context: 'Có 12 chi bộ và 5 xã.' }]);
    expect(ratesOf(measured)).toEqual({ recall: 1, precision: 0.5, noun: 1 });
  });

  test('both figures of a fraction have their label, also when it quotes the whole fraction', () => {
    const labels = [12, 15].map((value) => label(value, '12/15', 'xã', 'tại 12/15 xã'));
    expect(measureTexts([text('tại 12/15 xã', ...labels)])).toMatchObject({ found: 2, false: [] });
  });

  test('windows line ends, marks of byte order and decomposed letters do not matter', () => {
    const stored = text('Đạt 12 chi bộ.\nCó gần 5 xã.', label(5, '5', 'xã', 'chi bộ.\nCó gần 5 xã', 'gần'));
    const odd = `\uFEFF${stored.text.replaceAll('\n', '\r\n').normalize('NFD')}`;
    expect(measureTexts([{ ...stored, text: odd }])).toMatchObject({ found: 1, missed: [] });
  });
});

test.each([
  ['lượt CĐ cơ sở', 'lượt', true],
  ['tổ chức cơ sở đảng', 'tổ chức', true],
  ['ĐV', 'đảng viên', true],
  ['chi bộ', 'chi bộ trực thuộc', true],
  ['Huyện uỷ', 'huyện ủy', true],
  ['đảng viên', 'đoàn viên', false],
  ['đảng bộ', 'đảng', true],
  ['đảng bộ', null, false],
])('the unit %s and the noun %s agree: %s', (unit, noun, agree) => {
  expect(nounsAgree(unit, noun)).toBe(agree);
});

describe('the project’s own labelled texts', () => {
  test('are read with recall and precision of 97% and nouns of 90% at least', async () => {
    const names = (await readdir(FIXTURES)).filter((file) => file.endsWith('.txt'));
    expect(names.length).toBeGreaterThanOrEqual(12);
    const texts = await Promise.all(
      names.map(async (file) => ({
        name: file,
        text: await readFile(join(FIXTURES, file), 'utf8'),
        labels: JSON.parse(await readFile(join(FIXTURES, file.replace('.txt', '.expected.json')), 'utf8')),
      })),
    );
    const { recall, precision, noun } = ratesOf(measureTexts(texts));
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(noun).toBeGreaterThanOrEqual(0.9);
  });
});

describe('npm run measure', () => {
  const run = (...args: string[]) => runNode([join(PROJECT, 'scripts/measure.ts'), ...args]);
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labelled-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('prints the rates as text and as JSON', async () => {
    const printed = await run(FIXTURES);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toMatch(/^13 texts, \d+ labelled figures\nrecall +\d/);
    const json = JSON.parse((await run(FIXTURES, '--json')).stdout);
    expect(Object.keys(json)).toEqual(['recall', 'precision', 'noun', 'missed', 'false']);
  });

  test('takes several folders, and texts without a list of other numbers', async () => {
    for (const file of await readdir(FIXTURES)) {
      if (/^f01.*(?:txt|expected\.json)$/.test(file)) await cp(join(FIXTURES, file), join(folder, file));
    }
    expect((await run(folder, FIXTURES)).stdout).toMatch(/^14 texts/);
  });

  test.each([
    ['no folder', [], 'Expected DIR…'],
    ['a folder that is not there', ['khong-co'], 'cannot be read'],
    ['a folder without labels', [join(PROJECT, 'scripts')], 'but found none'],
    ['an option that it does not know', [FIXTURES, '--xml'], '--xml'],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('refuses labels of another form, and says which', async () => {
    await writeFile(join(folder, 'x.txt'), ADDRESS);
    await writeFile(
      join(folder, 'x.expected.json'),
      '[{"value": 1, "raw": "1", "unit": "xã", "snippet": "1"}, {"value": "2"}]',
    );
    const { code, stderr } = await run(folder);
    expect(code).toBe(2);
    expect(stderr).toContain('see item 2');
  });
});
