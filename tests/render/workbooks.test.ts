import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { SharedCells, sheetRows } from '../../scripts/render/workbook-cells.ts';
import { workbookOf, writeWorkbook } from '../../scripts/render/workbooks.ts';
import type { Cell, ColumnKind } from '../../scripts/site/data/columns.ts';
import { workbookSheets } from '../../scripts/site/data/workbook.ts';
import { sampleEdition } from '../site/data-edition.ts';
import { temporaryFolder } from './folders.ts';

const sheets = workbookSheets(sampleEdition());

test('there are sheets of figures, indicators, organisations, sources and explanations', async () => {
  const read = await readWorkbook(await workbookOf(sheets));
  expect(read.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'Chỉ số', 'Tổ chức', 'Nguồn', 'Giải thích']);
});

/** A cell as it is read back: days as dates, numbers as numbers. */
function asRead(cell: Cell, kind: ColumnKind | undefined): unknown {
  return cell !== null && kind === 'day' ? new Date(`${cell}T00:00:00Z`) : cell;
}

test.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
  'the sheet %s has its headings and its rows, each cell of its kind',
  async (name, sheet) => {
    const [head, ...rows] = await readSheet(await workbookOf(sheets), name, { trim: false });
    expect(head).toEqual(sheet.columns.map(({ title }) => title));
    expect(rows).toEqual(
      sheet.rows.map(({ cells }) => cells.map((cell, index) => asRead(cell, sheet.columns[index]?.kind))),
    );
  },
);

test('numbers are shown with their decimals, whole ones with none, days as days', () => {
  const shared = new SharedCells();
  const columns = (['number', 'integer', 'day'] as const).map((kind) => ({ title: kind, width: 9, kind }));
  const rows = [
    { cells: [126.11, 3, '2019-11-18'], decimals: 2 },
    { cells: [4820, null, null], decimals: 0 },
  ];
  const xml = Buffer.concat(sheetRows({ name: 'Mẫu', columns, rows }, shared)).toString();
  expect(xml).toContain(
    '<c r="A2" s="2"><v>126.11</v></c><c r="B2"><v>3</v></c><c r="C2" s="3"><v>43787</v></c>',
  );
  expect(xml).toContain('<row r="3"><c r="A3" s="4"><v>4820</v></c></row>');
  expect([...shared.formats.keys()]).toEqual(['#,##0.00', 'dd/mm/yyyy', '#,##0']);
});

test('words that XML cannot hold lose what it cannot', async () => {
  const columns = [{ title: 'a', width: 9, kind: 'text' as const }];
  const cells = ['a\u0001b\ud800c\ufffed <&> "e" 🙂', '  hai đầu  ', 'hai\ndòng'];
  const rows = cells.map((cell) => ({ cells: [cell], decimals: 0 }));
  const read = await readSheet(await workbookOf([{ name: 'Mẫu', columns, rows }]), 'Mẫu', { trim: false });
  expect(read.slice(1)).toEqual([['abcd <&> "e" 🙂'], ['  hai đầu  '], ['hai\ndòng']]);
});

test('sheets can be handed to another thread', () => {
  expect(structuredClone(sheets)).toEqual(sheets);
});

test('a text that looks like a formula is a text', async () => {
  const rows = await readSheet(await workbookOf(sheets), 'Tổ chức');
  expect(rows.flat()).toContain('=Đảng bộ xã');
});

test('the same figures give the same bytes, whenever and wherever they are written', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'so-lieu/du-lieu/figures.xlsx');
  await writeWorkbook(sampleEdition(), folder);
  const first = await readFile(path);
  const zone = process.env.TZ;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-08T09:10:12Z') });
  process.env.TZ = 'America/New_York';
  try {
    await writeWorkbook(sampleEdition(), folder);
  } finally {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect((await readFile(path)).equals(first)).toBe(true);
});

test('a workbook with more figures than it may hold keeps the newest and says so', () => {
  const [figures, ...rest] = workbookSheets(sampleEdition(), 3);
  const all = sheets[0]?.rows ?? [];
  expect(all.length).toBeGreaterThan(3);
  expect(figures?.rows).toHaveLength(3);
  expect(figures?.rows.map(({ cells }) => cells[0])).toContain('bloc/members/2020-12-31');
  expect(JSON.stringify(rest.at(-1))).toContain('3 con số mới nhất trong');
  expect(JSON.stringify(sheets.at(-1))).not.toContain('con số mới nhất trong');
});
