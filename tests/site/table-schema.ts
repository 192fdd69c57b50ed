/**
 * Reads CSV files as a data package describes them and says what does not hold: types, constraints, keys.
 * https://datapackage.org/standard/table-schema/
 */
import { parse } from 'csv-parse/sync';

export interface Field {
  name: string;
  type: string;
  format?: string;
  decimalChar?: string;
  constraints?: { required?: boolean; enum?: string[]; pattern?: string };
}

export interface Resource {
  name: string;
  path: string;
  dialect: { delimiter: string; lineTerminator: string; quoteChar: string };
  schema: {
    fields: Field[];
    missingValues: string[];
    primaryKey: string[];
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

export interface DataPackage {
  resources: Resource[];
}

type Cells = Record<string, string>;

/** What is wrong with the files of a package; `textOf` gives the text of a file by its path. */
export function tableFaults({ resources }: DataPackage, textOf: (path: string) => string): string[] {
  const tables = new Map(resources.map((resource) => [resource.name, readTable(resource, textOf)]));
  return resources.flatMap((resource) => {
    const table = tables.get(resource.name) as ReadTable;
    return [
      ...headFaults(resource, table.head),
      ...table.rows.flatMap((row, index) => cellFaults(resource, row, index)),
      ...primaryKeyFaults(resource, table.rows),
      ...foreignKeyFaults(resource, tables),
    ];
  });
}

interface ReadTable {
  head: string[];
  rows: Cells[];
}

function readTable({ path, dialect }: Resource, textOf: (path: string) => string): ReadTable {
  const [head = [], ...lines] = parse(textOf(path), {
    bom: true,
    delimiter: dialect.delimiter,
    quote: dialect.quoteChar,
    record_delimiter: dialect.lineTerminator,
  }) as string[][];
  const rows = lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
  return { head, rows };
}

function headFaults({ name, schema }: Resource, head: string[]): string[] {
  const names = schema.fields.map((field) => field.name);
  return names.join() === head.join() ? [] : [`${name}: the columns are ${head}, not ${names}`];
}

function cellFaults({ name, schema }: Resource, row: Cells, index: number): string[] {
  return schema.fields.flatMap((field) => {
    const cell = row[field.name] ?? '';
    const where = `${name}, row ${index + 1}, ${field.name}`;
    if (schema.missingValues.includes(cell)) return field.constraints?.required ? [`${where}: empty`] : [];
    const { enum: values, pattern } = field.constraints ?? {};
    return [
      ...(isOfType(cell, field) ? [] : [`${where}: “${cell}” is no ${field.type}`]),
      ...(values && !values.includes(cell) ? [`${where}: “${cell}” is none of ${values}`] : []),
      ...(pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(cell)
        ? [`${where}: “${cell}” against ${pattern}`]
        : []),
    ];
  });
}

function isOfType(cell: string, { type, format, decimalChar = '.' }: Field): boolean {
  switch (type) {
    case 'string':
      return format !== 'uri' || URL.canParse(cell);
    case 'integer':
      return /^-?\d+$/.test(cell);
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(cell.replaceAll('.', '?').replace(decimalChar, '.'));
    case 'boolean':
      return ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].includes(cell);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) && new Date(cell).toISOString().startsWith(cell);
    default:
      return false;
  }
}

const keyOf = (row: Cells, fields: string[]) => JSON.stringify(fields.map((field) => row[field] ?? ''));

function primaryKeyFaults({ name, schema }: Resource, rows: Cells[]): string[] {
  const keys = rows.map((row) => keyOf(row, schema.primaryKey));
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  const empty = rows.filter((row) => schema.primaryKey.some((field) => row[field] === ''));
  return [
    ...twice.map((key) => `${name}: two rows have the key ${key}`),
    ...empty.map(() => `${name}: a key is empty`),
  ];
}

/** A key all of whose cells are empty leads nowhere and needs to lead nowhere. */
function foreignKeyFaults({ name, schema }: Resource, tables: Map<string, ReadTable>): string[] {
  return schema.foreignKeys.flatMap(({ fields, reference }) => {
    const other = tables.get(reference.resource || name);
    if (!other) return [`${name}: no table ${reference.resource}`];
    const known = new Set(other.rows.map((row) => keyOf(row, reference.fields)));
    return (tables.get(name)?.rows ?? [])
      .filter((row) => fields.some((field) => row[field] !== ''))
      .filter((row) => !known.has(keyOf(row, fields)))
      .map(
        (row) => `${name}: ${fields} ${keyOf(row, fields)} leads to no row of ${reference.resource || name}`,
      );
  });
}
