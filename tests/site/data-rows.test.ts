import { expect, test } from 'vitest';
import type { Basis } from '../../scripts/content/model.ts';
import { suppressionOf } from '../../scripts/figures/suppression.ts';
import { dataFiles } from '../../scripts/site/data/data-files.ts';
import { editionData } from '../../scripts/site/data/edition-data.ts';
import type { FigureRow } from '../../scripts/site/data/figure-columns.ts';
import { workbookSheets } from '../../scripts/site/data/workbook.ts';
import { openDataView } from '../../scripts/site/pages/open-data.ts';
import { article, period, stated } from '../figures/samples.ts';
import { SECRET, SITE, sampleEdition } from './data-edition.ts';
import { csvText, dataTexts } from './data-texts.ts';

const edition = sampleEdition();
const { figures, tables } = editionData(edition);
const rows = [...figures.rows];
const texts = dataTexts(edition);

function rowOf(id: string, article?: string): FigureRow {
  const row = rows.find((each) => each.id === id && (!article || each.article === article));
  if (!row) throw new Error(`No row ${id}; there are ${rows.map((each) => each.id).join(', ')}`);
  return row;
}

test('every record of the ledger is a row', () => {
  expect(rows.map(({ id, article }) => `${id} ${article}`)).toEqual(
    edition.ledger.records.map(({ id, article }) => `${id} ${article}`),
  );
});

test('a row has the cells that its columns name, and no others', () => {
  for (const { columns, rows } of tables) {
    const names = columns.map(({ name }) => name).sort();
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(names);
  }
});

test('a derived figure has its number, formula, operands and address', () => {
  expect(rowOf('bloc/percent-of-target/2015-2020')).toMatchObject({
    organisation: 'bloc',
    organisation_name: 'Đảng bộ Khối; "cơ quan"',
    indicator_name: 'Tỷ lệ so với chỉ tiêu',
    basis: 'period',
    time: 'nhiệm kỳ 2015–2020',
    as_of: null,
    period_from: '2015-10-01',
    period_to: '2020-09-30',
    term: '2015-2020',
    through: null,
    value: 126.11,
    decimals: 2,
    printed: '126,11%',
    unit: '%',
    origin: 'derived',
    formula: '1.135 ÷ 900',
    operands: 'bloc/admissions/2015-2020 bloc/admission-target/2015-2020',
    article: 'ket-nap',
    published: '2019-11-18',
    status: 'stands',
    superseded_by: null,
    url: `${SITE}/so-lieu/bloc/percent-of-target/#2015-2020`,
  });
});

test('a hedged figure of a month keeps both', () => {
  expect(rowOf('tinh/members/2020-05')).toMatchObject({ hedge: 'hơn', as_of: '2020-05', printed: '14.000' });
});

test('a stock and a flow of one month have their times in words each', () => {
  const month: Basis = { kind: 'asOf', at: '2021-02', precision: 'month' };
  const figures = [
    stated('members', 5000, { basis: month }),
    stated('admissions', 40, { basis: period('2021-02', '2021-02-01', '2021-02-28') }),
  ];
  const times = [...editionData(sampleEdition([article(figures)])).figures.rows].map(({ time }) => time);
  expect(times).toEqual(['tháng 02/2021', 'tính đến tháng 02/2021']);
});

test('an older count leads to the newer one, a corrected one to what corrects it', () => {
  expect(rowOf('bloc/members/2019-11-18', 'ket-nap')).toMatchObject({
    status: 'superseded',
    superseded_by: 'bloc/members/2019-11-18',
    superseded_by_article: 'sua-lai',
  });
  expect(rowOf('bloc/members/2019-11-18', 'sua-lai')).toMatchObject({
    status: 'superseded',
    superseded_by: 'bloc/members/2020-12-31',
    superseded_by_article: 'nam-2020',
  });
  expect(rowOf('bloc/members/2020-12-31')).toMatchObject({ status: 'stands', superseded_by: null });
});

test('two articles that differ both stand, and the difference is explained', () => {
  expect(rowOf('xa/admissions/2020', 'nam-2020')).toMatchObject({ status: 'stands', value: 5 });
  expect(rowOf('xa/admissions/2020', 'sua-lai')).toMatchObject({
    status: 'stands',
    value: 3,
    differs: 'Bài kia tính cả quân đội',
  });
});

test('of a suppressed figure nothing is left but its name', () => {
  const empty = [
    'value',
    'decimals',
    'printed',
    'hedge',
    'formula',
    'operands',
    'inferred',
    'note',
    'differs',
  ];
  const row = rowOf('xa/admissions/2019');
  expect(row.status).toBe('suppressed');
  for (const name of empty) expect(row[name as keyof FigureRow]).toBeNull();
});

test('no file, sheet or page holds the words of a suppressed figure', () => {
  const rest = [JSON.stringify(workbookSheets(edition)), JSON.stringify(openDataView(edition))];
  for (const text of [...texts.values(), ...rest]) expect(text).not.toContain(SECRET);
});

test('a formula that prints a suppressed figure is left out, its operands and its own number stay', () => {
  const hidden = 'bloc/admission-target/2015-2020';
  const ids = new Set([hidden]);
  const suppression = suppressionOf({ hidden: ids, sayable: ids, smallestCount: Number.POSITIVE_INFINITY });
  const sample = { ...sampleEdition(), suppression };
  const row = [...editionData(sample).figures.rows].find(
    ({ id }) => id === 'bloc/percent-of-target/2015-2020',
  );
  expect(row).toMatchObject({ value: 126.11, formula: null });
  expect(String(row?.operands)).toContain(hidden);
});

test('each organisation and each of its indicators has its rows, and none is in two of them', () => {
  const figuresIn = (depth: number) =>
    [...texts]
      .filter(([output]) => output.endsWith('figures.json') && output.split('/').length === depth)
      .flatMap(([, text]): FigureRow[] => JSON.parse(text).figures);
  const idsOf = (figures: readonly FigureRow[]) =>
    figures.map(({ id, article }) => `${id} ${article}`).sort();
  const whole: FigureRow[] = JSON.parse(texts.get('so-lieu/du-lieu/figures.json') ?? '').figures;
  expect(idsOf(whole)).toEqual(idsOf(rows));
  expect(idsOf(figuresIn(3))).toEqual([...idsOf(rows), ...idsOf(rows)].sort());
  expect(idsOf(figuresIn(4))).toEqual(idsOf(rows));
  const series: FigureRow[] = JSON.parse(
    texts.get('so-lieu/bloc/percent-of-target/figures.json') ?? '',
  ).figures;
  expect(series.map(({ indicator }) => indicator)).toContain('over-target-percent');
});

test('files stand at stable addresses: whole, by organisation, by indicator', () => {
  const outputs = dataFiles(edition).map(({ output }) => output);
  expect(new Set(outputs).size).toBe(outputs.length);
  expect(outputs).toEqual(
    expect.arrayContaining([
      'so-lieu/du-lieu/figures.csv',
      'so-lieu/du-lieu/indicators.csv',
      'so-lieu/du-lieu/organisations.csv',
      'so-lieu/du-lieu/articles.csv',
      'so-lieu/du-lieu/figures.json',
      'so-lieu/du-lieu/figures.schema.json',
      'so-lieu/du-lieu/figures.csv-metadata.json',
      'so-lieu/du-lieu/datapackage.json',
      'so-lieu/bloc/figures.csv',
      'so-lieu/bloc/figures.json',
      'so-lieu/bloc/percent-of-target/figures.csv',
      'so-lieu/bloc/percent-of-target/figures.json',
    ]),
  );
});

test('a part has the same lines as the whole', () => {
  const whole = texts.get('so-lieu/du-lieu/figures.csv');
  const own = rows.filter(({ organisation }) => organisation === 'bloc');
  expect(own).not.toEqual([]);
  for (const row of own) {
    const line = csvText(figures.columns, [row]).split('\r\n').slice(1).join('\r\n');
    expect(whole).toContain(line);
    expect(texts.get('so-lieu/bloc/figures.csv')).toContain(line);
  }
});

test('the same content gives the same texts', () => {
  expect(dataTexts(sampleEdition())).toEqual(texts);
});

test('a site without figures has files with headings alone', () => {
  const none = sampleEdition([]);
  const csv = dataTexts(none).get('so-lieu/du-lieu/figures.csv');
  expect(csv?.split('\r\n').filter(Boolean)).toHaveLength(1);
  expect(openDataView(none)).toMatchObject({ organisations: [], suppressed: '0' });
});
