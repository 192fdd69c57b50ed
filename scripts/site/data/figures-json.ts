import { DATA, dataUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { Row } from './columns.ts';
import { FIGURE_TABLE, type FigureRow } from './figure-columns.ts';
import { licenceOf } from './licence.ts';
import { SCHEMA_VERSION } from './version.ts';

const NAMES = FIGURE_TABLE.columns.map(({ name }) => name);

/** What a JSON file of figures says of itself. */
export interface FiguresAbout {
  title: string;
  /** Path of the page that shows the same figures. */
  page: string;
}

/**
 * Figures as JSON, one to a line. Cells that are empty are left out, but for `value`: null there says that a
 * figure exists and is suppressed.
 */
export function figuresJson(about: FiguresAbout, rows: readonly FigureRow[], edition: Edition): string {
  const { site } = edition.content;
  const { text, address } = licenceOf(site);
  const head = {
    $schema: site.address + dataUrl('figures.schema.json'),
    schemaVersion: SCHEMA_VERSION,
    title: about.title,
    url: site.address + about.page,
    publisher: site.publisher.name,
    licence: { text, url: address },
    documentation: site.address + DATA,
    count: rows.length,
  };
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},"figures":[\n${rows.map(figureJson).join(',\n')}\n]}\n`;
}

function figureJson(row: Row): string {
  const cells = NAMES.map((name) => [name, row[name] ?? null] as const);
  return JSON.stringify(
    Object.fromEntries(cells.filter(([name, cell]) => cell !== null || name === 'value')),
  );
}
