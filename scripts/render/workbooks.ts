/** The open data as an Excel file. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WORKBOOK_FILE } from '../site/data/data-files.ts';
import { type Sheet, workbookSheets } from '../site/data/workbook.ts';
import type { Edition } from '../site/edition.ts';
import { SharedCells, sharedTexts, sheetRows } from './workbook-cells.ts';
import {
  contentTypes,
  packageRelations,
  SHEET_END,
  sheetStart,
  stylesXml,
  TEXTS_END,
  TEXTS_START,
  workbookRelations,
  workbookXml,
} from './workbook-xml.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/** Writes the workbook of an edition into a site. The same figures give the same bytes. */
export async function writeWorkbook(edition: Edition, outputFolder: string): Promise<void> {
  const path = join(outputFolder, WORKBOOK_FILE);
  const bytes = await workbookOf(workbookSheets(edition));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** An Excel file of some sheets, each with its first row in sight when one scrolls. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const shared = new SharedCells();
  const rows = sheets.map((sheet) => sheetRows(sheet, shared));
  return zipOf([
    entry('[Content_Types].xml', contentTypes(sheets.length)),
    entry('_rels/.rels', packageRelations()),
    entry('xl/workbook.xml', workbookXml(sheets)),
    entry('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)),
    ...sheets.map((sheet, index) =>
      entry(
        `xl/worksheets/sheet${index + 1}.xml`,
        sheetStart(sheet, index === 0),
        ...(rows[index] ?? []),
        SHEET_END,
      ),
    ),
    entry('xl/styles.xml', stylesXml([...shared.formats.keys()])),
    entry('xl/sharedStrings.xml', TEXTS_START, ...sharedTexts(shared), TEXTS_END),
  ]);
}

function entry(name: string, ...pieces: (string | Uint8Array)[]): ZipEntry {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  return { name, content: Buffer.concat(bytes) };
}
