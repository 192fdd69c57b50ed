import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { dataUrl } from '../../scripts/site/addresses.ts';
import type { Edition } from '../../scripts/site/edition.ts';
import { PROJECT } from '../commands.ts';
import { sampleEdition } from './data-edition.ts';
import { dataTexts } from './data-texts.ts';
import { type DataPackage, type Resource, tableFaults } from './table-schema.ts';

const textsOf = (edition: Edition) =>
  new Map([...dataTexts(edition)].map(([output, text]) => [`/${output}`, text]));

interface Descriptor extends DataPackage {
  [name: string]: unknown;
  licenses: { name?: string; path?: string; title?: string }[];
  resources: (Resource & Record<string, unknown>)[];
}

const packageOf = (texts: Map<string, string>): Descriptor =>
  JSON.parse(texts.get(dataUrl('datapackage.json')) ?? '');

const LICENCES = {
  'with a deed': undefined,
  'without a deed': { text: 'Được dùng lại, có ghi nguồn.', address: null },
};

const EDITIONS = Object.entries(LICENCES).flatMap(([name, licence]) => [
  { name: `figures, a licence ${name}`, edition: sampleEdition(undefined, licence) },
  { name: `no figures, a licence ${name}`, edition: sampleEdition([], licence) },
]);

/** The profile of version 1: see fixtures/schemas/README.md. */
function profile() {
  const { $schema, ...schema } = JSON.parse(
    readFileSync(join(PROJECT, 'tests/fixtures/schemas/tabular-data-package.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('textarea', true);
  return ajv.compile(schema);
}

test.each(EDITIONS)(
  'the descriptor is valid by the profile of tabular data packages: $name',
  ({ edition }) => {
    const validate = profile();
    validate(packageOf(textsOf(edition)));
    expect(validate.errors ?? []).toEqual([]);
  },
);

test('the profile finds a descriptor without fields', () => {
  const validate = profile();
  const descriptor = packageOf(textsOf(sampleEdition()));
  Object.assign((descriptor.resources[0] as Resource).schema, { fields: [{ title: 'no name' }] });
  expect(validate(descriptor)).toBe(false);
});

/** What version 2 of the standard asks of a descriptor: https://datapackage.org/standard/ */
const REQUIREMENTS: [string, (descriptor: Descriptor) => boolean][] = [
  [
    'data-package, $schema: the profile that it follows',
    ({ $schema }) => $schema === 'https://datapackage.org/profiles/2.0/datapackage.json',
  ],
  ['data-package, resources: at least one', ({ resources }) => resources.length > 0],
  [
    'data-package, licenses: each has a name or a path',
    ({ licenses }) => licenses.length > 0 && licenses.every(({ name, path }) => name || path),
  ],
  [
    'data-resource, name: lower case, letters, digits, “.”, “_”, “-”; each once',
    ({ resources }) =>
      new Set(resources.map(({ name }) => name)).size === resources.length &&
      resources.every(({ name }) => /^[a-z0-9._-]+$/.test(name)),
  ],
  [
    'data-resource, path or data: one of them; a path leads neither up nor to the root',
    ({ resources }) => resources.every(({ path, data }) => !data && /^(?!\/)(?!.*\.\.)[^\\:]+$/.test(path)),
  ],
  ['data-resource, type: table', ({ resources }) => resources.every(({ type }) => type === 'table')],
  [
    'data-resource, encoding: named',
    ({ resources }) => resources.every(({ encoding }) => encoding === 'utf-8'),
  ],
  [
    'table-dialect: no property that it does not know',
    ({ resources }) =>
      resources.every(({ dialect }) => Object.keys(dialect).every((name) => DIALECT.includes(name))),
  ],
  [
    'table-schema, fields: each has a name, once',
    ({ resources }) =>
      resources.every(({ schema }) => {
        const names = schema.fields.map(({ name }) => name);
        return names.every(Boolean) && new Set(names).size === names.length;
      }),
  ],
  [
    'table-schema, types: only known ones',
    ({ resources }) =>
      resources.every(({ schema }) =>
        schema.fields.every(({ type }) => ['string', 'integer', 'number', 'boolean', 'date'].includes(type)),
      ),
  ],
  [
    'table-schema, primaryKey: an array of fields of the table',
    ({ resources }) =>
      resources.every(({ schema }) => schema.primaryKey.length > 0 && areFields(schema.primaryKey, schema)),
  ],
  [
    'table-schema, foreignKeys: as many fields as in the reference, all of them there',
    ({ resources }) =>
      resources.every((own) =>
        own.schema.foreignKeys.every(({ fields, reference }) => {
          const other = resources.find(({ name }) => name === (reference.resource || own.name));
          return (
            other !== undefined &&
            fields.length === reference.fields.length &&
            areFields(fields, own.schema) &&
            areFields(reference.fields, other.schema)
          );
        }),
      ),
  ],
];

const DIALECT = [
  'header',
  'headerRows',
  'headerJoin',
  'commentRows',
  'commentChar',
  'delimiter',
  'lineTerminator',
  'quoteChar',
  'doubleQuote',
  'escapeChar',
  'nullSequence',
  'skipInitialSpace',
];

const areFields = (names: string[], { fields }: Resource['schema']) =>
  names.every((name) => fields.some((field) => field.name === name));

test.each(REQUIREMENTS)('%s', (_, holds) => {
  for (const { edition } of EDITIONS) expect(holds(packageOf(textsOf(edition)))).toBe(true);
});

test('the licence is named by its deed', () => {
  const [named] = packageOf(textsOf(sampleEdition())).licenses;
  expect(named).toMatchObject({
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
  });
  const [unnamed] = packageOf(textsOf(sampleEdition(undefined, LICENCES['without a deed']))).licenses;
  expect(unnamed).toEqual({
    path: 'https://mau.example/so-lieu/du-lieu/#giay-phep',
    title: 'Được dùng lại, có ghi nguồn.',
  });
});

const texts = textsOf(sampleEdition());
const descriptor = packageOf(texts);

function faultsWith(changes: Record<string, (text: string) => string> = {}): string[] {
  return tableFaults(descriptor, (path) => {
    const text = texts.get(dataUrl(path)) ?? '';
    return changes[path]?.(text) ?? text;
  });
}

test.each(EDITIONS)('every cell is of its type and every key leads to its row: $name', ({ edition }) => {
  const files = textsOf(edition);
  expect(tableFaults(packageOf(files), (path) => files.get(dataUrl(path)) ?? '')).toEqual([]);
});

test('a decimal point, a missing organisation and a row given twice are found', () => {
  expect(faultsWith()).toEqual([]);
  expect(faultsWith({ 'figures.csv': (text) => text.replace(';126,11;', ';126.11;') })[0]).toContain(
    'is no number',
  );
  const withoutBloc = (text: string) => text.replace('\nbloc;', '\nkhac;');
  expect(faultsWith({ 'organisations.csv': withoutBloc })[0]).toContain('leads to no row of organisations');
  const twice = (text: string) => `${text}${text.split('\r\n')[1]}\r\n`;
  expect(faultsWith({ 'indicators.csv': twice })[0]).toContain('two rows have the key');
  const older = (text: string) => text.replaceAll(';superseded;', ';gone;');
  expect(faultsWith({ 'figures.csv': older })[0]).toContain('is none of');
});
