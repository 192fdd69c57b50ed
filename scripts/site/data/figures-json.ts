import { DATA, dataUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { Cell, Row } from './columns.ts';
import { FIGURE_TABLE } from './figure-columns.ts';
import { licenceOf } from './licence.ts';
import { onceInARow } from './rows.ts';
import { SCHEMA_VERSION } from './version.ts';

/** What a JSON file of figures says of itself. */
export interface FiguresAbout {
  title: string;
  /** Path of the page that shows the same figures. */
  page: string;
}

/** What stands between two figures, and after the last one. */
export const BETWEEN_FIGURES = ',\n';
export const AFTER_FIGURES = '\n]}\n';

/** The first line of a JSON file of figures, which says what it is; the figures follow, one to a line. */
export function figuresHead(about: FiguresAbout, count: number, edition: Edition): string {
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
    count,
  };
  return `${JSON.stringify(head).slice(0, -1)},"figures":[\n`;
}

/**
 * Makes the objects of one figure after another. Cells that are empty are left out, but for `value`: null there
 * says that a figure exists and is suppressed.
 */
export function figureObjects(): (row: Row) => string {
  const cells = FIGURE_TABLE.columns.map(({ name }) => ({
    name,
    text: onceInARow((cell) => property(name, cell)),
  }));
  return (row) => {
    let properties = '';
    for (const { name, text } of cells) properties += text(row[name] ?? null);
    return `{${properties.slice(1)}}`;
  };
}

/** A figure for reading: a cell to a line, empty ones left out in the same way. */
export function readableFigure(row: Row): string {
  const cells = Object.entries(row).filter(([name, cell]) => cell !== null || name === 'value');
  return `{\n${cells.map(([name, cell]) => `  "${name}": ${jsonCell(cell)}`).join(',\n')}\n}`;
}

function property(name: string, cell: Cell): string {
  return cell === null && name !== 'value' ? '' : `,"${name}":${jsonCell(cell)}`;
}

/** Anything but what JSON writes as it is: not quotes, backslashes, controls and halves of a pair. */
const NEEDS_ESCAPES = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function jsonCell(cell: Cell): string {
  return typeof cell === 'string' && !NEEDS_ESCAPES.test(cell) ? `"${cell}"` : JSON.stringify(cell);
}
