import { capitalise } from '../../text/capitals.ts';
import { compareText } from '../../text/compare.ts';
import { DATA, dataUrl, figureFileUrls, organisationFiguresUrl, seriesUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { seriesIndicator } from '../figure-places.ts';
import { planned } from '../planned.ts';
import type { FigureScope, JoinedText, PlannedPage, TextPiece, TextView } from '../views.ts';
import { dataTitle } from './about.ts';
import { csvChunks, csvHeader } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { editionData } from './edition-data.ts';
import { FIGURE_TABLE } from './figure-columns.ts';
import { figureTexts } from './figure-texts.ts';
import { AFTER_FIGURES, BETWEEN_FIGURES, type FiguresAbout, figuresHead } from './figures-json.ts';
import { figuresSchema } from './figures-schema.ts';

/**
 * The text files of open data: of the whole site, of each organisation, and of each indicator of it. Their
 * texts are made when they are written, so that a large site never holds all of them at once; the files of one
 * organisation stand together, because they share their texts.
 */
export function dataFiles(edition: Edition): PlannedPage<'text'>[] {
  return [
    ...[...edition.series].flatMap(([organisation, indicators]) =>
      organisationFiles(organisation, indicators, edition),
    ),
    ...siteFiles(edition),
  ];
}

/** Tables of what the keys of figures lead to. */
const KEY_TABLES = ['indicators', 'organisations', 'articles'] as const;

/** Where the workbook goes; `render/workbooks.ts` writes it. */
export const WORKBOOK_FILE = dataUrl('figures.xlsx').slice(1);

function siteFiles(edition: Edition): PlannedPage<'text'>[] {
  const add = (name: string, figures: FigureScope, text: () => string) =>
    fileOf(dataUrl(name), figures, edition, () => ({ chunks: () => [text()] }));
  return [
    ...joinedFiles(edition),
    ...KEY_TABLES.map((name) =>
      fileOf(dataUrl(`${name}.csv`), 'all', edition, () => {
        const { columns, rows } = editionData(edition).keys[name];
        return { chunks: () => csvChunks(columns, rows) };
      }),
    ),
    add('figures.schema.json', [], () => figuresSchema(edition)),
    add('figures.csv-metadata.json', 'all', () => csvwMetadata(edition)),
    add('datapackage.json', 'all', () => dataPackage(edition)),
  ];
}

/** All figures: the lines of every organisation's file, which have been written by then. */
function joinedFiles(edition: Edition): PlannedPage<'text'>[] {
  const organisations = [...edition.series.keys()].sort(compareText);
  const parts = organisations.map((organisation) => figureFileUrls(organisationFiguresUrl(organisation)));
  const { csv, json } = figureFileUrls(DATA);
  const about = { title: dataTitle(edition), page: DATA };
  const add = (url: string, joined: () => JoinedText) =>
    fileOf(url, 'all', edition, () => ({ joined: joined() }));
  return [
    add(csv, () => ({
      head: csvHeader(FIGURE_TABLE.columns),
      parts: parts.map(({ csv }) => csv.slice(1)),
      between: '',
      tail: '',
    })),
    add(json, () => ({
      get head() {
        return figuresHead(about, edition.ledger.records.length, edition);
      },
      parts: parts.map(({ json }) => json.slice(1)),
      between: BETWEEN_FIGURES,
      tail: AFTER_FIGURES,
    })),
  ];
}

/** The files of an organisation's figures, and of each page of an indicator of it. */
function organisationFiles(
  organisation: string,
  indicators: readonly string[],
  edition: Edition,
): PlannedPage<'text'>[] {
  const keysOf = () => [...(edition.ledger.byOrganisation.get(organisation)?.keys() ?? [])];
  return [
    ...figureFiles(organisationAbout(organisation, edition), organisation, keysOf, edition),
    ...indicators.flatMap((indicator) => {
      const keys = () => keysOf().filter((key) => seriesIndicator(key, edition) === indicator);
      return figureFiles(seriesAbout(organisation, indicator, edition), organisation, keys, edition);
    }),
  ];
}

/** @param keysOf the indicators, also derived ones, whose figures are in the files */
function figureFiles(
  about: FiguresAbout,
  organisation: string,
  keysOf: () => string[],
  edition: Edition,
): PlannedPage<'text'>[] {
  const { csv, json } = figureFileUrls(about.page);
  const texts = () => keysOf().map((key) => figureTexts(organisation, key, edition));
  const add = (url: string, chunks: () => Iterable<TextPiece>) =>
    fileOf(url, [organisation], edition, () => ({ chunks }));
  return [
    add(csv, function* () {
      yield csvHeader(FIGURE_TABLE.columns);
      for (const { csv } of texts()) yield* csv;
    }),
    add(json, function* () {
      const series = edition.ledger.byOrganisation.get(organisation);
      const count = keysOf().reduce((sum, key) => sum + (series?.get(key)?.length ?? 0), 0);
      yield figuresHead(about, count, edition);
      const [first, ...rest] = texts().flatMap(({ json }) => json);
      if (first) yield first.subarray(BETWEEN_FIGURES.length);
      yield* rest;
      yield AFTER_FIGURES;
    }),
  ];
}

function organisationAbout(organisation: string, edition: Edition): FiguresAbout {
  const { name } = edition.organisationLink(organisation);
  return { title: `Số liệu của ${name}`, page: organisationFiguresUrl(organisation) };
}

function seriesAbout(organisation: string, indicator: string, edition: Edition): FiguresAbout {
  const { name } = edition.organisationLink(organisation);
  const counted = edition.content.indicators.get(indicator)?.name.vi ?? indicator;
  return { title: `${capitalise(counted)}, ${name}`, page: seriesUrl(organisation, indicator) };
}

function fileOf(
  url: string,
  figures: FigureScope,
  edition: Edition,
  view: () => TextView,
): PlannedPage<'text'> {
  return planned(url, 'text', { title: url, listed: null, from: null, figures }, edition, view);
}
