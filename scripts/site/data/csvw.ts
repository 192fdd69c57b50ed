import { DATA } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { dataTitle, dataWords } from './about.ts';
import type { Column, TableShape } from './columns.ts';
import { CSV_FORMAT } from './csv.ts';
import { editionData } from './edition-data.ts';
import { licenceOf } from './licence.ts';
import { KEY, POINT_OF_TIME } from './patterns.ts';
import { SCHEMA_VERSION } from './version.ts';

/** The tables as CSV on the Web: https://www.w3.org/TR/tabular-metadata/ */
export function csvwMetadata(edition: Edition): string {
  const { site } = edition.content;
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': site.language }],
    '@type': 'TableGroup',
    '@id': `${site.address}${DATA}#bang`,
    'dc:title': dataTitle(edition),
    'dc:description': dataWords(edition),
    'dc:publisher': { 'schema:name': site.publisher.name, 'schema:url': { '@id': `${site.address}/` } },
    'dc:license': { '@id': licenceOf(site).address },
    'schema:version': SCHEMA_VERSION,
    dialect: dialect(),
    tables: editionData(edition).tables.map(tableOf),
  };
  return `${JSON.stringify(group, null, 2)}\n`;
}

/** `trim` is true by default and would cut what is quoted. */
function dialect() {
  const { delimiter, lineTerminator, quoteChar } = CSV_FORMAT;
  return {
    '@type': 'Dialect',
    delimiter,
    quoteChar,
    doubleQuote: true,
    encoding: 'utf-8',
    header: true,
    lineTerminators: [lineTerminator],
    trim: false,
  };
}

function tableOf(table: TableShape) {
  const described = table.columns.some(({ name }) => name === 'url');
  return {
    '@type': 'Table',
    url: `${table.name}.csv`,
    'dc:title': table.title,
    'dc:description': table.about,
    tableSchema: {
      '@type': 'Schema',
      columns: table.columns.map(columnOf),
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map(({ columns, table: other, references }) => ({
        columnReference: columns,
        reference: { resource: `${other}.csv`, columnReference: references },
      })),
      ...(described ? { aboutUrl: '{+url}' } : {}),
    },
  };
}

/** `titles` is the heading in the file; what readers call the column is its `dc:title`. */
function columnOf({ name, title, about, kind, values, required }: Column) {
  const datatype = values ? { base: 'string', format: `^(${values.join('|')})$` } : DATATYPES[kind];
  return {
    '@type': 'Column',
    name,
    titles: name,
    'dc:title': title,
    'dc:description': about,
    datatype,
    ...(kind === 'keys' ? { separator: ' ' } : {}),
    ...(required ? { required } : {}),
  };
}

const DATATYPES: Record<Column['kind'], string | { base: string; format: string | { decimalChar: string } }> =
  {
    text: 'string',
    key: { base: 'string', format: KEY },
    keys: { base: 'string', format: KEY },
    integer: 'integer',
    number: { base: 'decimal', format: { decimalChar: CSV_FORMAT.decimalChar } },
    boolean: 'boolean',
    day: 'date',
    time: { base: 'string', format: POINT_OF_TIME },
    address: 'anyURI',
  };
