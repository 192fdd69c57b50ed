import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { caseSites, filesUnder, shippedSite } from '../built-sites.ts';
import { csvwFaults } from './csvw-rules.ts';
import { tableFaults } from './table-schema.ts';

const SITES = Object.entries({ shipped: shippedSite(), ...caseSites() }).map(([name, { folder }]) => ({
  name,
  folder,
}));

const DATA = 'so-lieu/du-lieu';

const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

const jsonOf = (folder: string, file: string) => JSON.parse(textOf(folder, file));

test.each(SITES)('the tables of the site “$name” hold what their schemas say', ({ folder }) => {
  const descriptor = jsonOf(folder, `${DATA}/datapackage.json`);
  expect(tableFaults(descriptor, (path) => textOf(folder, `${DATA}/${path}`))).toEqual([]);
  expect(csvwFaults(jsonOf(folder, `${DATA}/figures.csv-metadata.json`))).toEqual([]);
});

test.each(SITES)('every figures.json of the site “$name” is valid by its schema', ({ folder }) => {
  const ajv = new Ajv2020.default({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonOf(folder, `${DATA}/figures.schema.json`));
  const files = filesUnder(folder).filter((file) => file.endsWith('figures.json'));
  expect(files).toContain(`${DATA}/figures.json`);
  for (const file of files) {
    validate(jsonOf(folder, file));
    expect(validate.errors ?? []).toEqual([]);
  }
});

test.each(SITES)('every CSV of the site “$name” has its mark and its line ends', ({ folder }) => {
  for (const file of filesUnder(folder).filter((each) => each.endsWith('.csv'))) {
    const bytes = readFileSync(join(folder, file));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString().endsWith('\r\n')).toBe(true);
  }
});

test.each(SITES)('the workbook of the site “$name” has as many rows as its tables', async ({ folder }) => {
  const sheets = await readWorkbook(join(folder, DATA, 'figures.xlsx'));
  const { count } = jsonOf(folder, `${DATA}/figures.json`);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'Chỉ số', 'Tổ chức', 'Nguồn', 'Giải thích']);
  expect(sheets[0]?.data).toHaveLength(count + 1);
});

test('each figures page has its files beside it', () => {
  const { folder } = shippedSite();
  const files = new Set(filesUnder(folder));
  const series = [...files].filter((file) => /^so-lieu\/[^/]+\/[^/]+\/figures\.csv$/.test(file));
  expect(series.length).toBeGreaterThan(10);
  for (const file of series) {
    expect(files).toContain(file.replace('figures.csv', 'figures.json'));
    expect(files).toContain(file.replace('figures.csv', 'index.html'));
    expect(files).toContain(file.replace(/[^/]+\/figures\.csv$/, 'figures.csv'));
  }
});
