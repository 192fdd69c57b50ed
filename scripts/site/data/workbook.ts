/** The open data as a workbook: what is on each of its sheets. `render/workbooks.ts` writes the file. */

import type { Basis } from '../../content/model.ts';
import type { FigureRecord } from '../../figures/model.ts';
import { compareText } from '../../text/compare.ts';
import { formatNumber } from '../../text/numbers.ts';
import { DATA } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { dataTitle } from './about.ts';
import type { Column, ColumnKind, Row, Table } from './columns.ts';
import { editionData } from './edition-data.ts';
import { figureRow } from './figure-rows.ts';
import { licenceOf } from './licence.ts';
import { madeOnTheWay } from './rows.ts';
import { SCHEMA_VERSION } from './version.ts';

/**
 * Rows of figures in a workbook. 20,000 take 2 s to write on 2 cores; a larger site keeps the newest there, and all of
 * them in the other formats.
 */
export const WORKBOOK_ROWS = 20_000;

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  kind: ColumnKind;
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

export interface SheetRow {
  cells: readonly Row[string][];
  /** Decimals with which the row's numbers are shown. */
  decimals: number;
}

/** Figures, indicators, organisations, sources, and what all the columns mean. */
export function workbookSheets(edition: Edition, most = WORKBOOK_ROWS): Sheet[] {
  const { figures, tables } = editionData(edition);
  const kept = newest(edition.ledger.records, most);
  const shown = { ...figures, rows: madeOnTheWay(kept, (record) => figureRow(record, edition)) };
  const sheets = tables.map((table) => sheetOf(table === figures ? shown : table));
  return [...sheets, explanations(edition, most)];
}

/**
 * The figures that hold for the latest times, in the order of the table; of those of the earliest time that are
 * not all kept, the first ones.
 */
function newest(records: readonly FigureRecord[], most: number): readonly FigureRecord[] {
  if (records.length <= most) return records;
  const { end, room } = earliestEnd(records, most);
  let left = room;
  return records.filter(({ basis }) => {
    const own = endOf(basis);
    if (own === end) left -= 1;
    return own > end || (own === end && left >= 0);
  });
}

/** The earliest time of which a figure is kept, and for how many of that time there is room. */
function earliestEnd(records: readonly FigureRecord[], most: number): { end: string; room: number } {
  const counts = new Map<string, number>();
  for (const { basis } of records) counts.set(endOf(basis), (counts.get(endOf(basis)) ?? 0) + 1);
  let room = most;
  for (const [end, count] of [...counts].sort(([a], [b]) => compareText(b, a))) {
    if (count >= room) return { end, room };
    room -= count;
  }
  return { end: '', room };
}

function endOf(basis: Basis): string {
  return basis.kind === 'asOf' ? basis.at : basis.to;
}

function sheetOf({ title, columns, rows }: Table): Sheet {
  return {
    name: title,
    columns: columns.map(({ title, width, kind }) => ({ title, width, kind })),
    rows: Array.from(rows, (row) => ({
      cells: columns.map(({ name }) => row[name] ?? null),
      decimals: Number(row.decimals ?? 0),
    })),
  };
}

function explanations(edition: Edition, most: number): Sheet {
  const { tables } = editionData(edition);
  return {
    name: 'Giải thích',
    columns: [
      { title: 'Trang tính', width: 14, kind: 'text' },
      { title: 'Cột', width: 24, kind: 'text' },
      { title: 'Tên trong tệp CSV, JSON', width: 26, kind: 'text' },
      { title: 'Ý nghĩa', width: 100, kind: 'text' },
    ],
    rows: [...generalRows(edition, most), ...tables.flatMap(columnRows)].map((cells) => ({
      cells,
      decimals: 0,
    })),
  };
}

function generalRows(edition: Edition, most: number): Row[string][][] {
  const { site } = edition.content;
  const { figures } = editionData(edition);
  const licence = licenceOf(site);
  const whole = (name: string, about: string) => ['Tất cả', name, null, about];
  return [
    whole('Bộ dữ liệu', `${dataTitle(edition)}: ${site.address}${DATA}`),
    whole('Giấy phép', `${licence.text} ${licence.address}`),
    whole('Phiên bản cấu trúc', SCHEMA_VERSION),
    whole(
      'Số được che',
      'Dòng có tình trạng suppressed: con số quá nhỏ, có thể cho biết là ai, hoặc để từ đó tính ra số như vậy. Ô trống không có nghĩa là 0.',
    ),
    ...(figures.count > most
      ? [
          whole(
            'Chưa đủ',
            `Tệp này có ${formatNumber(most)} con số mới nhất trong ${formatNumber(figures.count)} con số; tệp CSV và JSON có đủ.`,
          ),
        ]
      : []),
  ];
}

function columnRows(table: Table): Row[string][][] {
  return table.columns.map(({ name, title, about }: Column) => [table.title, title, name, about]);
}
