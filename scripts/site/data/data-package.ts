import { DATA } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { dataTitle, dataWords, KEYWORDS } from './about.ts';
import type { Column, ForeignKey, TableShape } from './columns.ts';
import { CSV_FORMAT } from './csv.ts';
import { editionData } from './edition-data.ts';
import { licenceOf } from './licence.ts';
import { KEY, POINT_OF_TIME } from './patterns.ts';
import { SCHEMA_VERSION } from './version.ts';

/**
 * The descriptor of a data package: https://datapackage.org/standard/data-package/ (version 2), written so that
 * readers of version 1 (`profile`) take it, too.
 */
export function dataPackage(edition: Edition): string {
  const { site } = edition.content;
  const licence = licenceOf(site);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'so-lieu',
    id: site.address + DATA,
    title: dataTitle(edition),
    description: dataWords(edition),
    homepage: site.address + DATA,
    version: SCHEMA_VERSION,
    schemaVersion: SCHEMA_VERSION,
    keywords: KEYWORDS,
    licenses: [{ ...(licence.id ? { name: licence.id } : {}), path: licence.address, title: licence.text }],
    contributors: [
      { title: site.publisher.name, path: `${site.address}/`, role: 'publisher', roles: ['publisher'] },
    ],
    resources: editionData(edition).tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resourceOf(table: TableShape) {
  const { delimiter, lineTerminator, quoteChar } = CSV_FORMAT;
  return {
    name: table.name,
    type: 'table',
    profile: 'tabular-data-resource',
    path: `${table.name}.csv`,
    title: table.title,
    description: table.about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter, lineTerminator, quoteChar, doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(fieldOf),
      missingValues: [''],
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map((key) => foreignKeyOf(key, table)),
    },
  };
}

/** https://datapackage.org/standard/table-schema/ */
function fieldOf({ name, title, about, kind, values, required }: Column) {
  const { type, format, pattern, ...more } = FIELDS[kind];
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern && !values ? { pattern } : {}),
  };
  return {
    name,
    title,
    description: about,
    type,
    ...(format ? { format } : {}),
    ...more,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

const FIELDS: Record<
  Column['kind'],
  { type: string; format?: string; pattern?: string; decimalChar?: string }
> = {
  text: { type: 'string' },
  key: { type: 'string', pattern: KEY },
  keys: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number', decimalChar: CSV_FORMAT.decimalChar },
  boolean: { type: 'boolean' },
  day: { type: 'date' },
  time: { type: 'string', pattern: POINT_OF_TIME },
  address: { type: 'string', format: 'uri' },
};

/** A table names itself with nothing: version 1 wants the empty text, which version 2 takes for an omission. */
function foreignKeyOf({ columns, table, references }: ForeignKey, own: TableShape) {
  return {
    fields: columns,
    reference: { resource: table === own.name ? '' : table, fields: references },
  };
}
