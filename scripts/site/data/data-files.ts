import { capitalise } from '../../text/capitals.ts';
import { DATA, dataUrl, figureFileUrls, organisationFiguresUrl, seriesUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { seriesIndicator } from '../figure-places.ts';
import { groupBy } from '../grouping.ts';
import type { JoinedText, PlannedPage, TextPiece, TextView } from '../views.ts';
import { dataTitle } from './about.ts';
import type { Table } from './columns.ts';
import { csvChunks, csvHeader } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { editionData } from './edition-data.ts';
import { FIGURE_TABLE } from './figure-columns.ts';
import { figureTexts } from './figure-texts.ts';
import { AFTER_FIGURES, BETWEEN_FIGURES, type FiguresAbout, figuresHead } from './figures-json.ts';
import { figuresSchema } from './figures-schema.ts';
import type { MadeOf } from './made-of.ts';

/** A file of open data with what it is made of: it stays as it is while that does. */
export interface DataFile extends PlannedPage<'text'> {
  madeOf: MadeOf;
}

/**
 * The text files of open data: of the whole site, of each organisation, and of each indicator of it. Their
 * texts are made when they are written, so that a large site never holds all of them at once; the files of one
 * organisation stand together, because they share their texts.
 */
export function dataFiles(edition: Edition): DataFile[] {
  const organisations = [...edition.ledger.byOrganisation.keys()];
  return [
    ...organisations.flatMap((organisation) => organisationFiles(organisation, edition)),
    ...siteFiles(organisations, edition),
  ];
}

/** Where the workbook goes; `render/workbooks.ts` writes it. */
export const WORKBOOK_FILE = dataUrl('figures.xlsx').slice(1);

function siteFiles(organisations: readonly string[], edition: Edition): DataFile[] {
  const { indicators, organisations: listed, articles } = editionData(edition).keys;
  return [
    ...joinedFiles(organisations, edition),
    tableFile(indicators, { of: 'indicators' }),
    tableFile(listed, { of: 'settings' }),
    tableFile(articles, { of: 'articles' }),
    file(dataUrl('figures.schema.json'), { of: 'settings' }, () => [figuresSchema(edition)]),
    file(dataUrl('figures.csv-metadata.json'), { of: 'totals' }, () => [csvwMetadata(edition)]),
    file(dataUrl('datapackage.json'), { of: 'totals' }, () => [dataPackage(edition)]),
  ];
}

/** All figures: the lines of every organisation's file, which have been written by then. */
function joinedFiles(organisations: readonly string[], edition: Edition): DataFile[] {
  const parts = organisations.map((organisation) => figureFileUrls(organisationFiguresUrl(organisation)));
  const { csv, json } = figureFileUrls(DATA);
  const about = { title: dataTitle(edition), page: DATA };
  return [
    joinedFile(csv, {
      head: csvHeader(FIGURE_TABLE.columns),
      parts: parts.map(({ csv }) => csv.slice(1)),
      between: '',
      tail: '',
    }),
    joinedFile(json, {
      head: figuresHead(about, edition.ledger.records.length, edition),
      parts: parts.map(({ json }) => json.slice(1)),
      between: BETWEEN_FIGURES,
      tail: AFTER_FIGURES,
    }),
  ];
}

/** The files of an organisation's figures, and of each page of an indicator of it. */
function organisationFiles(organisation: string, edition: Edition): DataFile[] {
  const indicators = [...(edition.ledger.byOrganisation.get(organisation)?.keys() ?? [])];
  const pages = groupBy(indicators, (key) => [seriesIndicator(key, edition)]);
  const about = organisationAbout(organisation, edition);
  return [
    ...figureFiles(about, { of: 'organisation', organisation }, indicators, edition),
    ...[...pages].flatMap(([indicator, keys]) =>
      figureFiles(
        seriesAbout(organisation, indicator, edition),
        { of: 'series', organisation, indicator },
        keys,
        edition,
      ),
    ),
  ];
}

function figureFiles(
  about: FiguresAbout,
  madeOf: Extract<MadeOf, { organisation: string }>,
  indicators: readonly string[],
  edition: Edition,
): DataFile[] {
  const { csv, json } = figureFileUrls(about.page);
  const texts = () => indicators.map((key) => figureTexts(madeOf.organisation, key, edition));
  return [
    file(csv, madeOf, function* () {
      yield csvHeader(FIGURE_TABLE.columns);
      for (const { csv } of texts()) yield* csv;
    }),
    file(json, madeOf, function* () {
      const series = edition.ledger.byOrganisation.get(madeOf.organisation);
      const count = indicators.reduce((sum, key) => sum + (series?.get(key)?.length ?? 0), 0);
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

function tableFile({ name, columns, rows }: Table, madeOf: MadeOf): DataFile {
  return file(dataUrl(`${name}.csv`), madeOf, () => csvChunks(columns, rows));
}

function file(url: string, madeOf: MadeOf, chunks: () => Iterable<TextPiece>): DataFile {
  return fileOf(url, madeOf, { chunks });
}

function joinedFile(url: string, joined: JoinedText): DataFile {
  return fileOf(url, { of: 'files', outputs: joined.parts }, { joined });
}

function fileOf(url: string, madeOf: MadeOf, view: TextView): DataFile {
  return { url, output: url.slice(1), template: 'text', view, madeOf };
}
