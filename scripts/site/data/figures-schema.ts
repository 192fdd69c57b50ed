import { dataUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { Column } from './columns.ts';
import { FIGURE_TABLE } from './figure-columns.ts';
import { KEY, POINT_OF_TIME } from './patterns.ts';
import { SCHEMA_VERSION } from './version.ts';

/** The JSON Schema (draft 2020-12) of every `figures.json`. */
export function figuresSchema(edition: Edition): string {
  const { columns } = FIGURE_TABLE;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: edition.content.site.address + dataUrl('figures.schema.json'),
    title: FIGURE_TABLE.title,
    description: FIGURE_TABLE.about,
    type: 'object',
    required: ['schemaVersion', 'title', 'url', 'publisher', 'licence', 'documentation', 'count', 'figures'],
    properties: {
      $schema: { type: 'string', format: 'uri' },
      schemaVersion: { const: SCHEMA_VERSION },
      title: { type: 'string' },
      url: { type: 'string', format: 'uri' },
      publisher: { type: 'string' },
      licence: {
        type: 'object',
        required: ['text', 'url'],
        properties: { text: { type: 'string' }, url: { type: 'string', format: 'uri' } },
        additionalProperties: false,
      },
      documentation: { type: 'string', format: 'uri' },
      count: { type: 'integer', minimum: 0 },
      figures: { type: 'array', items: { $ref: '#/$defs/figure' } },
    },
    additionalProperties: false,
    $defs: { figure: figureSchema(columns) },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function figureSchema(columns: readonly Column[]) {
  return {
    type: 'object',
    required: [...columns.filter(({ required }) => required).map(({ name }) => name), 'value'],
    properties: Object.fromEntries(columns.map((column) => [column.name, propertyOf(column)])),
    additionalProperties: false,
  };
}

function propertyOf({ name, title, about, kind, values }: Column) {
  const type = name === 'value' ? ['number', 'null'] : TYPES[kind].type;
  return { title, description: about, ...TYPES[kind], type, ...(values ? { enum: values } : {}) };
}

const TYPES: Record<Column['kind'], { type: string; format?: string; pattern?: string; minLength?: number }> =
  {
    text: { type: 'string', minLength: 1 },
    key: { type: 'string', pattern: KEY },
    keys: { type: 'string', minLength: 1 },
    integer: { type: 'integer' },
    number: { type: 'number' },
    boolean: { type: 'boolean' },
    day: { type: 'string', format: 'date' },
    time: { type: 'string', pattern: POINT_OF_TIME },
    address: { type: 'string', format: 'uri' },
  };
