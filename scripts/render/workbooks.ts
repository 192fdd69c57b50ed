/** The open data as an Excel file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeExcelFile, { type Cell as ExcelCell, type Sheet as ExcelSheet } from 'write-excel-file/node';
import type { Cell, ColumnKind } from '../site/data/columns.ts';
import { WORKBOOK_FILE } from '../site/data/data-files.ts';
import { type Sheet, workbookSheets } from '../site/data/workbook.ts';
import type { Edition } from '../site/edition.ts';
import { withoutTimes } from './zip-times.ts';

/** Writes the workbook of an edition into a site. The same figures give the same bytes. */
export async function writeWorkbook(edition: Edition, outputFolder: string): Promise<void> {
  const path = join(outputFolder, WORKBOOK_FILE);
  const bytes = await workbookOf(workbookSheets(edition));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** An Excel file of some sheets, each with its first row in sight when one scrolls. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = await writeExcelFile(sheets.map(excelSheet)).toBuffer();
  return withoutTimes(written);
}

function excelSheet({ name, columns, rows }: Sheet): ExcelSheet<Buffer> {
  const heading: ExcelCell[] = columns.map(({ title }) => ({ value: title, fontWeight: 'bold', wrap: true }));
  const kinds = columns.map(({ kind }) => kind);
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      heading,
      ...rows.map(({ cells, decimals }) =>
        cells.map((cell, index) => excelCell(cell, kinds[index], decimals)),
      ),
    ],
  };
}

function excelCell(cell: Cell, kind: ColumnKind | undefined, decimals: number): ExcelCell {
  if (cell === null) return null;
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), format: 'dd/mm/yyyy' };
  if (kind === 'number') return { value: Number(cell), format: numberFormat(decimals) };
  return cell;
}

/** How Excel shows a number; it puts the machine's own signs for `,` and `.`. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
