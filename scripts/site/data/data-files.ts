import { capitalise } from '../../text/capitals.ts';
import { DATA, dataUrl, figureFileUrls, organisationFiguresUrl, seriesUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { PlannedPage } from '../views.ts';
import { dataTitle } from './about.ts';
import { csvText } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { editionData } from './edition-data.ts';
import type { FigureRow } from './figure-columns.ts';
import { type FiguresAbout, figuresJson } from './figures-json.ts';
import { figuresSchema } from './figures-schema.ts';

/**
 * The text files of open data: of the whole site, of each organisation, and of each indicator of it. Their
 * texts are made when they are written, so that a large site never holds all of them at once.
 */
export function dataFiles(edition: Edition): PlannedPage<'text'>[] {
  return [
    ...siteFiles(edition),
    ...partFiles(edition, editionData(edition).byOrganisation, organisationAbout),
    ...partFiles(edition, editionData(edition).bySeries, seriesAbout),
  ];
}

/** Where the workbook goes; `render/workbooks.ts` writes it. */
export const WORKBOOK_FILE = dataUrl('figures.xlsx').slice(1);

function siteFiles(edition: Edition): PlannedPage<'text'>[] {
  const { figures, tables } = editionData(edition);
  const about = { title: dataTitle(edition), page: DATA };
  return [
    ...tables.map(({ name, columns, rows }) => file(dataUrl(`${name}.csv`), () => csvText(columns, rows))),
    file(figureFileUrls(DATA).json, () => figuresJson(about, figures.rows, edition)),
    file(dataUrl('figures.schema.json'), () => figuresSchema(edition)),
    file(dataUrl('figures.csv-metadata.json'), () => csvwMetadata(edition)),
    file(dataUrl('datapackage.json'), () => dataPackage(edition)),
  ];
}

function partFiles(
  edition: Edition,
  parts: ReadonlyMap<string, readonly FigureRow[]>,
  aboutOf: (key: string, edition: Edition) => FiguresAbout,
): PlannedPage<'text'>[] {
  const { columns } = editionData(edition).figures;
  return [...parts].flatMap(([key, rows]) => {
    const about = aboutOf(key, edition);
    const { csv, json } = figureFileUrls(about.page);
    return [file(csv, () => csvText(columns, rows)), file(json, () => figuresJson(about, rows, edition))];
  });
}

function organisationAbout(organisation: string, edition: Edition): FiguresAbout {
  const { name } = edition.organisationLink(organisation);
  return { title: `Số liệu của ${name}`, page: organisationFiguresUrl(organisation) };
}

function seriesAbout(key: string, edition: Edition): FiguresAbout {
  const [organisation = '', indicator = ''] = key.split('/');
  const { name } = edition.organisationLink(organisation);
  const counted = edition.content.indicators.get(indicator)?.name.vi ?? indicator;
  return { title: `${capitalise(counted)}, ${name}`, page: seriesUrl(organisation, indicator) };
}

function file(url: string, make: () => string): PlannedPage<'text'> {
  const view = {
    get text() {
      return make();
    },
  };
  return { url, output: url.slice(1), template: 'text', view };
}
