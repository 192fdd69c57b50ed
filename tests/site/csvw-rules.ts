/**
 * What CSV on the Web asks of a metadata document that describes a group of tables. There is no schema for it;
 * each rule names its place in https://www.w3.org/TR/tabular-metadata/.
 */

type Thing = Record<string, unknown>;

interface CsvwColumn extends Thing {
  name: string;
  titles?: string;
  datatype?: string | { base: string; format?: string | Thing };
  required?: boolean;
  separator?: string;
}

export interface CsvwTable extends Thing {
  url: string;
  tableSchema: Thing & {
    columns: CsvwColumn[];
    primaryKey: string[];
    foreignKeys: {
      columnReference: string[];
      reference: { resource: string; columnReference: string[] };
    }[];
  };
}

export interface CsvwGroup extends Thing {
  tables: CsvwTable[];
}

/** 5.3 to 5.6 and 5.9: the properties that each kind of object may have; all others must be common properties. */
const PROPERTIES: Record<string, string[]> = {
  TableGroup: ['@context', '@type', '@id', 'tables', 'dialect', 'notes', 'tableDirection', 'tableSchema'],
  Table: ['@type', '@id', 'url', 'dialect', 'notes', 'suppressOutput', 'tableDirection', 'tableSchema'],
  Schema: ['@type', '@id', 'columns', 'foreignKeys', 'primaryKey', 'rowTitles'],
  Column: ['@type', '@id', 'name', 'suppressOutput', 'titles', 'virtual'],
  Dialect: [
    '@type',
    '@id',
    'commentPrefix',
    'delimiter',
    'doubleQuote',
    'encoding',
    'header',
    'headerRowCount',
    'lineTerminators',
    'quoteChar',
    'skipBlankRows',
    'skipColumns',
    'skipInitialSpace',
    'skipRows',
    'trim',
  ],
};

/** 5.7: may stand on all of them but dialects. */
const INHERITED = [
  'aboutUrl',
  'datatype',
  'default',
  'lang',
  'null',
  'ordered',
  'propertyUrl',
  'required',
  'separator',
  'textDirection',
  'valueUrl',
];

/** 5.11.1, but for those that these files have no use for. */
const DATATYPES = ['string', 'integer', 'decimal', 'boolean', 'date', 'anyURI'];

export function csvwFaults(group: CsvwGroup): string[] {
  return [
    ...contextFaults(group),
    ...propertyFaults(group),
    ...(group.tables.length > 0 ? [] : ['5.3: a group has at least one table']),
    ...group.tables.flatMap((table) => [...tableFaults(table), ...keyFaults(table, group)]),
  ];
}

/** 5.2: the address of the context, or an array of it and of an object with a language, a base, or both. */
function contextFaults(group: CsvwGroup): string[] {
  const [address, more, ...rest] = [group['@context']].flat() as [unknown, Thing?];
  const names = Object.keys(more ?? {});
  const right =
    address === 'http://www.w3.org/ns/csvw' &&
    rest.length === 0 &&
    names.every((name) => ['@language', '@base'].includes(name));
  return right ? [] : ['5.2: not the context of CSVW'];
}

function propertyFaults(thing: Thing): string[] {
  const kind = String(thing['@type']);
  const known = PROPERTIES[kind];
  if (!known) return [`unknown kind ${kind}`];
  const allowed = kind === 'Dialect' ? known : [...known, ...INHERITED];
  const own = Object.keys(thing)
    .filter((name) => !allowed.includes(name) && !isCommon(name))
    .map((name) => `${kind} has no property ${name}`);
  const below = Object.values(thing)
    .flat()
    .filter((value): value is Thing => typeof value === 'object' && value !== null && '@type' in value);
  return [...own, ...below.flatMap(propertyFaults)];
}

/** 5.8.1: prefixed names, with the prefixes of the initial context of RDFa. */
const isCommon = (name: string) => /^(?:dc|schema|dcat):[A-Za-z]+$/.test(name);

function tableFaults({ url, tableSchema }: CsvwTable): string[] {
  const names = tableSchema.columns.map(({ name }) => name);
  return [
    ...(typeof url === 'string' && url !== '' ? [] : ['5.4: a table has an address']),
    ...(new Set(names).size === names.length ? [] : [`5.5: ${url} has two columns of one name`]),
    ...names
      .filter((name) => !/^(?!_)(?:[A-Za-z0-9_.]|%[0-9A-Fa-f]{2})+$/.test(name))
      .map((name) => `5.6: “${name}” is no name of a column`),
    ...tableSchema.columns.flatMap((column) => datatypeFaults(column, url)),
  ];
}

/** 5.11.2: the base is built in; the format of a text is a regular expression, of a number an object. */
function datatypeFaults({ name, datatype = 'string' }: CsvwColumn, url: string): string[] {
  const { base, format } = typeof datatype === 'string' ? { base: datatype, format: undefined } : datatype;
  const where = `5.11: ${url}, ${name}`;
  if (!DATATYPES.includes(base)) return [`${where}: unknown base ${base}`];
  if (format === undefined) return [];
  if (base === 'string') return isPattern(format) ? [] : [`${where}: no regular expression`];
  const names = typeof format === 'object' ? Object.keys(format) : [];
  const right =
    names.length > 0 && names.every((each) => ['decimalChar', 'groupChar', 'pattern'].includes(each));
  return base === 'decimal' && right ? [] : [`${where}: a format that ${base} has not`];
}

function isPattern(format: unknown): boolean {
  try {
    return typeof format === 'string' && new RegExp(format, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** 5.5.2: keys name columns of their table; a foreign key has these properties alone, and its table is in the group. */
function keyFaults({ url, tableSchema }: CsvwTable, { tables }: CsvwGroup): string[] {
  const has = (table: CsvwTable, names: string[]) =>
    names.every((name) => table.tableSchema.columns.some((column) => column.name === name));
  const own = tables.find((table) => table.url === url) as CsvwTable;
  return [
    ...(has(own, tableSchema.primaryKey) ? [] : [`${url}: a primary key that is no column`]),
    ...tableSchema.foreignKeys.flatMap((key) => {
      const other = tables.find((table) => table.url === key.reference.resource);
      const right =
        Object.keys(key).sort().join() === 'columnReference,reference' &&
        Object.keys(key.reference).sort().join() === 'columnReference,resource' &&
        key.columnReference.length === key.reference.columnReference.length &&
        has(own, key.columnReference) &&
        other !== undefined &&
        has(other, key.reference.columnReference);
      return right ? [] : [`${url}: a foreign key ${JSON.stringify(key)}`];
    }),
  ];
}
