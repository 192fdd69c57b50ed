/** The parts of a workbook around its rows, as Office Open XML has them: ECMA-376, parts 1 (18, SpreadsheetML) and 2. */
import { escapeHtml } from '../content/markdown-html.ts';
import type { Sheet } from '../site/data/workbook.ts';

const FILE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Numbers of the program's own formats end below it. */
const FIRST_FORMAT = 100;

/** What kind of file each part is. */
export function contentTypes(sheets: number): string {
  const parts = [
    ['sheet.main', 'workbook'],
    ['sharedStrings', 'sharedStrings'],
    ['styles', 'styles'],
    ...numbersTo(sheets).map((number) => ['worksheet', `worksheets/sheet${number}`]),
  ];
  const overrides = parts.map(
    ([type, part]) => `<Override ContentType="${TYPE}.${type}+xml" PartName="/xl/${part}.xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${FILE}/content-types"><Default ContentType="application/xml" Extension="xml"/>` +
    '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>' +
    `${overrides.join('')}</Types>`
  );
}

/** Where the file starts to be read. */
export function packageRelations(): string {
  return relations([['rId1', 'officeDocument', 'xl/workbook.xml']]);
}

/** What the workbook consists of; sheets have the ids by which `workbookXml` names them. */
export function workbookRelations(sheets: number): string {
  return relations([
    ...numbersTo(sheets).map((number) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`]),
    [`rId${sheets + 1}`, 'sharedStrings', 'sharedStrings.xml'],
    [`rId${sheets + 2}`, 'styles', 'styles.xml'],
  ]);
}

function relations(all: readonly string[][]): string {
  const elements = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${FILE}/relationships">${elements.join('')}</Relationships>`;
}

export function workbookXml(sheets: readonly Sheet[]): string {
  const elements = sheets.map(
    ({ name }, index) => `<sheet r:id="rId${index + 1}" sheetId="${index + 1}" name="${escapeHtml(name)}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
    `<bookViews><workbookView/></bookViews><sheets>${elements.join('')}</sheets></workbook>`
  );
}

/** A sheet up to its rows: the first one stays in sight when one scrolls. */
export function sheetStart({ columns }: Sheet, selected: boolean): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews>` +
    `<sheetView tabSelected="${selected ? 1 : 0}" workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** The list of the texts to which cells refer. */
export const TEXTS_START = `${DECLARATION}<sst xmlns="${MAIN}">`;
export const TEXTS_END = '</sst>';

/** The styles of cells: a plain one, a heading, and one for each format of numbers. */
export function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeHtml(format)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${FIRST_FORMAT + index}" applyNumberFormat="1"/>`);
  const font = (bold: string) =>
    `<font>${bold}<color theme="1"/><family val="2"/><scheme val="minor"/></font>`;
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    (own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '') +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellXfs count="${styles.length + 2}"><xf/>` +
    '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1"/></xf>' +
    `${styles.join('')}</cellXfs></styleSheet>`
  );
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
