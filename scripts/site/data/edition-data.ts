/** The tables of an edition, and the parts of the figures that have files of their own. */
import type { Edition } from '../edition.ts';
import { seriesIndicator } from '../figure-places.ts';
import { groupBy } from '../grouping.ts';
import { oncePer } from '../once.ts';
import { articleTable } from './article-table.ts';
import type { Table } from './columns.ts';
import { FIGURE_TABLE, type FigureRow } from './figure-columns.ts';
import { figureRows } from './figure-rows.ts';
import { indicatorTable } from './indicator-table.ts';
import { organisationTable } from './organisation-table.ts';

export interface EditionData {
  figures: Table & { rows: readonly FigureRow[] };
  /** Figures first, then what their keys lead to. */
  tables: readonly Table[];
  byOrganisation: ReadonlyMap<string, readonly FigureRow[]>;
  /** By organisation and indicator with a slash between; what is derived beside an indicator stands with it. */
  bySeries: ReadonlyMap<string, readonly FigureRow[]>;
}

/** Names of the tables, in their order. */
export const TABLES = ['figures', 'indicators', 'organisations', 'articles'];

/** Made once for an edition: files, page and workbook show the same rows. */
export const editionData = oncePer(makeData);

function makeData(edition: Edition): EditionData {
  const rows = figureRows(edition);
  const figures = { ...FIGURE_TABLE, rows };
  return {
    figures,
    tables: [figures, indicatorTable(edition), organisationTable(edition), articleTable(edition)],
    byOrganisation: groupBy(rows, ({ organisation }) => [String(organisation)]),
    bySeries: groupBy(rows, ({ organisation, indicator }) => [
      `${organisation}/${seriesIndicator(String(indicator), edition)}`,
    ]),
  };
}
