import { expect, test } from 'vitest';
import { dataUrl } from '../../scripts/site/addresses.ts';
import type { Edition } from '../../scripts/site/edition.ts';
import { type CsvwGroup, type CsvwTable, csvwFaults } from './csvw-rules.ts';
import { sampleEdition } from './data-edition.ts';
import { dataTexts } from './data-texts.ts';
import { type Resource, tableFaults } from './table-schema.ts';

const textsOf = (edition: Edition) =>
  new Map([...dataTexts(edition)].map(([output, text]) => [`/${output}`, text]));

const texts = textsOf(sampleEdition());

const metadata = (files = texts): CsvwGroup =>
  JSON.parse(files.get(dataUrl('figures.csv-metadata.json')) ?? '');

test('the metadata holds to the rules of CSV on the Web', () => {
  expect(csvwFaults(metadata())).toEqual([]);
  expect(csvwFaults(metadata(textsOf(sampleEdition([]))))).toEqual([]);
});

type Break = [string, (group: CsvwGroup, table: CsvwTable) => unknown];

const BREAKS: Break[] = [
  ['another context', (group) => Object.assign(group, { '@context': 'https://schema.org' })],
  ['a property that is none', (group) => Object.assign(group, { licence: 'CC' })],
  ['no tables', (group) => Object.assign(group, { tables: [] })],
  [
    'two columns of one name',
    (_, { tableSchema }) => tableSchema.columns.push({ ...tableSchema.columns[0], name: 'id' }),
  ],
  [
    'a name with a hyphen',
    (_, { tableSchema }) => tableSchema.columns.push({ '@type': 'Column', name: 'as-of' }),
  ],
  [
    'an unknown datatype',
    (_, { tableSchema }) => Object.assign(tableSchema.columns[0] ?? {}, { datatype: 'money' }),
  ],
  ['a key that is no column', (_, { tableSchema }) => tableSchema.primaryKey.push('no')],
  [
    'a foreign key out of the group',
    (_, { tableSchema }) =>
      tableSchema.foreignKeys.push({
        columnReference: ['id'],
        reference: { resource: 'other.csv', columnReference: ['id'] },
      }),
  ],
];

test.each(BREAKS)('the rules find %s', (_, spoil) => {
  const group = metadata();
  spoil(group, group.tables[0] as CsvwTable);
  expect(csvwFaults(group)).not.toEqual([]);
});

/** A table of CSVW as a resource of Table Schema, to read its cells and keys by the same reader. */
function resourceOf({ url, tableSchema }: CsvwTable, group: CsvwGroup): Resource {
  const { delimiter, lineTerminators, quoteChar } = group.dialect as Record<string, string>;
  const nameOf = (address: string) => address.replace(/\.csv$/, '');
  return {
    name: nameOf(url),
    path: url,
    dialect: {
      delimiter: delimiter ?? '',
      lineTerminator: lineTerminators?.[0] ?? '',
      quoteChar: quoteChar ?? '',
    },
    schema: {
      missingValues: [''],
      fields: tableSchema.columns.map(({ name, datatype = 'string', required }) => {
        const { base, format } =
          typeof datatype === 'string' ? { base: datatype, format: undefined } : datatype;
        const decimalChar = typeof format === 'object' ? String(format.decimalChar) : undefined;
        const pattern = typeof format === 'string' ? format : undefined;
        return {
          name,
          type: TYPES[base] ?? '',
          ...(base === 'anyURI' ? { format: 'uri' } : {}),
          ...(decimalChar ? { decimalChar } : {}),
          constraints: { ...(required ? { required } : {}), ...(pattern ? { pattern } : {}) },
        };
      }),
      primaryKey: tableSchema.primaryKey,
      foreignKeys: tableSchema.foreignKeys.map(({ columnReference, reference }) => ({
        fields: columnReference,
        reference: { resource: nameOf(reference.resource), fields: reference.columnReference },
      })),
    },
  };
}

const TYPES: Record<string, string> = {
  string: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  anyURI: 'string',
};

test('every cell is of its datatype, every key unique, every foreign key leads to a row', () => {
  const group = metadata();
  for (const { tableSchema } of group.tables) {
    for (const column of tableSchema.columns) if (column.separator) column.datatype = 'string';
  }
  const resources = group.tables.map((table) => resourceOf(table, group));
  expect(tableFaults({ resources }, (path) => texts.get(dataUrl(path)) ?? '')).toEqual([]);
});

test('a column bears in the file one of its titles, so that validators match them', () => {
  for (const { url, tableSchema } of metadata().tables) {
    const [head = ''] = (texts.get(dataUrl(url)) ?? '').slice(1).split('\r\n');
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(head.split(';'));
  }
});
