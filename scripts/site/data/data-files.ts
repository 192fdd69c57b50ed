import { capitalise } from '../../text/capitals.ts';
import { DATA, dataUrl, figureFileUrls, organisationFiguresUrl, seriesUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { planned } from '../planned.ts';
import type { FigureScope, PlannedPage } from '../views.ts';
import { dataTitle } from './about.ts';
import type { Table } from './columns.ts';
import { csvText } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { type EditionData, editionData, TABLES } from './edition-data.ts';
import { FIGURE_TABLE, type FigureRow } from './figure-columns.ts';
import { type FiguresAbout, figuresJson } from './figures-json.ts';
import { figuresSchema } from './figures-schema.ts';

/**
 * The text files of open data: of the whole site, of each organisation, and of each indicator of it. Their
 * texts are made when they are written, so that a large site never holds all of them at once.
 */
export function dataFiles(edition: Edition): PlannedPage<'text'>[] {
  return [...siteFiles(edition), ...organisationFiles(edition), ...seriesFiles(edition)];
}

/** Where the workbook goes; `render/workbooks.ts` writes it. */
export const WORKBOOK_FILE = dataUrl('figures.xlsx').slice(1);

function siteFiles(edition: Edition): PlannedPage<'text'>[] {
  const about = { title: dataTitle(edition), page: DATA };
  const add = (url: string, make: () => string) => file(url, 'all', edition, make);
  return [
    ...TABLES.map((name, index) =>
      add(dataUrl(`${name}.csv`), () => {
        const { columns, rows } = editionData(edition).tables[index] as Table;
        return csvText(columns, rows);
      }),
    ),
    add(figureFileUrls(DATA).json, () => figuresJson(about, editionData(edition).figures.rows, edition)),
    add(dataUrl('figures.schema.json'), () => figuresSchema(edition)),
    add(dataUrl('figures.csv-metadata.json'), () => csvwMetadata(edition)),
    add(dataUrl('datapackage.json'), () => dataPackage(edition)),
  ];
}

function organisationFiles(edition: Edition): PlannedPage<'text'>[] {
  return [...edition.series.keys()].flatMap((organisation) => {
    const { name } = edition.organisationLink(organisation);
    const about = { title: `Số liệu của ${name}`, page: organisationFiguresUrl(organisation) };
    return partFiles(edition, organisation, about, (data) => data.byOrganisation.get(organisation));
  });
}

function seriesFiles(edition: Edition): PlannedPage<'text'>[] {
  return [...edition.series].flatMap(([organisation, indicators]) =>
    indicators.flatMap((indicator) => {
      const about = seriesAbout(organisation, indicator, edition);
      const key = `${organisation}/${indicator}`;
      return partFiles(edition, organisation, about, (data) => data.bySeries.get(key));
    }),
  );
}

function partFiles(
  edition: Edition,
  organisation: string,
  about: FiguresAbout,
  rowsOf: (data: EditionData) => readonly FigureRow[] | undefined,
): PlannedPage<'text'>[] {
  const { csv, json } = figureFileUrls(about.page);
  const rows = () => rowsOf(editionData(edition)) ?? [];
  const add = (url: string, make: () => string) => file(url, [organisation], edition, make);
  return [
    add(csv, () => csvText(FIGURE_TABLE.columns, rows())),
    add(json, () => figuresJson(about, rows(), edition)),
  ];
}

function seriesAbout(organisation: string, indicator: string, edition: Edition): FiguresAbout {
  const { name } = edition.organisationLink(organisation);
  const counted = edition.content.indicators.get(indicator)?.name.vi ?? indicator;
  return { title: `${capitalise(counted)}, ${name}`, page: seriesUrl(organisation, indicator) };
}

function file(url: string, figures: FigureScope, edition: Edition, make: () => string): PlannedPage<'text'> {
  const facts = { title: url, listed: null, from: null, figures };
  return planned(url, 'text', facts, edition, () => ({ text: make() }));
}
