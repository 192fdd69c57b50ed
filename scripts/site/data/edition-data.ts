/** The tables of an edition. */
import type { Edition } from '../edition.ts';
import { oncePer } from '../once.ts';
import { articleTable } from './article-table.ts';
import type { Table } from './columns.ts';
import { FIGURE_TABLE, type FigureRow } from './figure-columns.ts';
import { figureRow } from './figure-rows.ts';
import { indicatorTable } from './indicator-table.ts';
import { organisationTable } from './organisation-table.ts';
import { madeOnTheWay } from './rows.ts';

export interface EditionData {
  /** In the order of the ledger: by organisation, indicator and time. */
  figures: Table & { rows: Iterable<FigureRow> };
  /** What the keys of figures lead to. */
  keys: { indicators: Table; organisations: Table; articles: Table };
  /** All of them, figures first. */
  tables: readonly Table[];
}

/** Made once for an edition: files, page and workbook show the same tables. */
export const editionData = oncePer(makeData);

function makeData(edition: Edition): EditionData {
  const { records } = edition.ledger;
  const rows = madeOnTheWay(records, (record) => figureRow(record, edition));
  const figures = { ...FIGURE_TABLE, count: records.length, rows };
  const keys = {
    indicators: indicatorTable(edition),
    organisations: organisationTable(edition),
    articles: articleTable(edition),
  };
  return { figures, keys, tables: [figures, keys.indicators, keys.organisations, keys.articles] };
}
