import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { SITE, sampleEdition } from './data-edition.ts';
import { dataTexts } from './data-texts.ts';

const SCHEMA = 'so-lieu/du-lieu/figures.schema.json';

const files = dataTexts(sampleEdition());

function validator() {
  const ajv = new Ajv2020.default({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(files.get(SCHEMA) ?? ''));
}

const documents = [...files].filter(([output]) => output.endsWith('figures.json'));

test('there are files of the site, of organisations and of indicators', () => {
  expect(documents.map(([output]) => output)).toEqual(
    expect.arrayContaining([
      'so-lieu/du-lieu/figures.json',
      'so-lieu/bloc/figures.json',
      'so-lieu/bloc/members/figures.json',
    ]),
  );
});

test.each(documents)('%s is valid by the published schema', (_, text) => {
  const validate = validator();
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
});

test('a site without figures is valid by it, too', () => {
  const validate = validator();
  validate(JSON.parse(dataTexts(sampleEdition([])).get('so-lieu/du-lieu/figures.json') ?? ''));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ['a number as text', { value: '126,11' }],
  ['an unknown status', { status: 'gone' }],
  ['an unknown name', { colour: 'red' }],
  ['a day that is none', { published: '2019-02-31' }],
  ['no organisation', { organisation: undefined }],
  ['an address that is none', { url: 'so-lieu' }],
])('the schema refuses %s', (_, change) => {
  const whole = JSON.parse(files.get('so-lieu/du-lieu/figures.json') ?? '');
  const figures = [{ ...whole.figures[0], ...change }];
  const validate = validator();
  expect(validate(JSON.parse(JSON.stringify({ ...whole, figures: [whole.figures[0]] })))).toBe(true);
  expect(validate(JSON.parse(JSON.stringify({ ...whole, figures })))).toBe(false);
});

test('a file says what it is, under what licence, and where its schema stands', () => {
  expect(JSON.parse(files.get('so-lieu/bloc/members/figures.json') ?? '')).toMatchObject({
    $schema: `${SITE}/${SCHEMA}`,
    schemaVersion: '1.0',
    title: 'Đảng viên, Đảng bộ Khối; "cơ quan"',
    url: `${SITE}/so-lieu/bloc/members/`,
    licence: { url: 'https://creativecommons.org/licenses/by/4.0/deed.vi' },
    documentation: `${SITE}/so-lieu/du-lieu/`,
  });
});

test('a suppressed figure has the value null, and what is empty is left out', () => {
  const { figures } = JSON.parse(files.get('so-lieu/xa/figures.json') ?? '');
  const hidden = figures.find(({ id }: { id: string }) => id === 'xa/admissions/2019');
  expect(hidden).toMatchObject({ value: null, status: 'suppressed' });
  expect(Object.keys(hidden)).not.toContain('note');
});
