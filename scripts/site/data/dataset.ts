/** JSON-LD (schema.org) that makes the data findable: https://developers.google.com/search/docs/appearance/structured-data/dataset */

import { firstDayOf } from '../../content/basis.ts';
import type { Basis } from '../../content/model.ts';
import type { FigureRecord } from '../../figures/model.ts';
import { compareText } from '../../text/compare.ts';
import { formatNumber } from '../../text/numbers.ts';
import { DATA, dataUrl, figureFileUrls, organisationFiguresUrl } from '../addresses.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { newestChange } from '../figure-changes.ts';
import { publisher, type Thing } from '../structured-data.ts';
import { dataTitle, dataWords, KEYWORDS } from './about.ts';
import type { Row } from './columns.ts';
import { editionData } from './edition-data.ts';
import { licenceOf } from './licence.ts';
import { SCHEMA_VERSION } from './version.ts';

/** Sources that a dataset names; `articles.csv` has them all. */
const SOURCES_NAMED = 50;

/** The Dataset of the whole site; null when it has no figures. */
export function siteDataset(edition: Edition): Thing | null {
  if (edition.ledger.records.length === 0) return null;
  const { csv, json } = figureFileUrls(DATA);
  return {
    ...datasetOf(
      edition,
      { page: DATA, title: dataTitle(edition), about: dataWords(edition) },
      edition.ledger.records,
    ),
    identifier: edition.content.site.address + DATA,
    distribution: [
      download(csv, 'CSV', 'text/csv', edition),
      download(json, 'JSON', 'application/json', edition),
      download(dataUrl('figures.xlsx'), 'Excel', XLSX, edition),
    ],
  };
}

/** The Dataset of one organisation's figures, for its page of figures; null when it has none. */
export function organisationDataset(organisation: string, edition: Edition): Thing | null {
  const series = edition.ledger.byOrganisation.get(organisation);
  if (!series) return null;
  const records = [...series.values()].flat();
  const { name } = edition.organisationLink(organisation);
  const page = organisationFiguresUrl(organisation);
  const { csv, json } = figureFileUrls(page);
  const about =
    `${formatNumber(records.length)} con số về công tác đảng viên của ${name}. ` +
    'Mỗi số có thời điểm, cách tính, bài viết là nguồn và địa chỉ cố định.';
  return {
    ...datasetOf(edition, { page, title: `Số liệu của ${name}`, about }, records),
    isPartOf: {
      '@type': 'Dataset',
      '@id': datasetId(DATA, edition),
      name: dataTitle(edition),
      url: edition.content.site.address + DATA,
    },
    distribution: [
      download(csv, 'CSV', 'text/csv', edition),
      download(json, 'JSON', 'application/json', edition),
    ],
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface DatasetAbout {
  page: string;
  title: string;
  about: string;
}

function datasetOf(
  edition: Edition,
  { page, title, about }: DatasetAbout,
  records: readonly FigureRecord[],
): Thing {
  const { site } = edition.content;
  const changed = newestChange(records, edition);
  return {
    '@type': 'Dataset',
    '@id': datasetId(page, edition),
    name: title,
    description: about,
    url: site.address + page,
    inLanguage: site.language,
    version: SCHEMA_VERSION,
    keywords: [...KEYWORDS],
    license: licenceOf(site).address,
    isAccessibleForFree: true,
    creator: publisher(site),
    publisher: { '@id': publisher(site)['@id'] },
    ...(changed ? { dateModified: changed } : {}),
    temporalCoverage: coverageInTime(records),
    spatialCoverage: places(records, edition),
    variableMeasured: variables(records, edition),
    isBasedOn: sources(records, edition),
  };
}

function datasetId(page: string, edition: Edition): string {
  return `${edition.content.site.address}${page}#du-lieu`;
}

function download(path: string, name: string, encodingFormat: string, edition: Edition): Thing {
  return { '@type': 'DataDownload', name, encodingFormat, contentUrl: edition.content.site.address + path };
}

/** From the first day that a figure holds for to the last: `2005-01-01/2024-12-31`. */
function coverageInTime(records: readonly FigureRecord[]): string {
  const times = new Map(records.map(({ basis }) => [timeOf(basis), basis]));
  const bases = [...times.values()];
  const first = bases.map(firstDayOf).reduce((a, b) => (b < a ? b : a));
  const last = bases.map(lastNamed).reduce((a, b) => (b > a ? b : a));
  return `${first}/${last}`;
}

function timeOf(basis: Basis): string {
  return basis.kind === 'period' ? `${basis.from}/${basis.to}` : basis.at;
}

/** The last day of a period; of a time that is given as a month or a year that itself. */
function lastNamed(basis: Basis): string {
  return basis.kind === 'period' ? basis.to : basis.at;
}

function places(records: readonly FigureRecord[], edition: Edition): Thing[] {
  const { organisations } = edition.content;
  const all = new Set(records.map(({ organisation }) => organisation));
  const provinces = [...all].map((organisation) => organisations.get(organisation)?.province ?? null);
  const named = [...new Set(provinces.filter((province) => province !== null))].sort(compareText);
  const places = named.length > 0 ? named.map((province) => `${province}, Việt Nam`) : ['Việt Nam'];
  return places.map((name) => ({ '@type': 'Place', name }));
}

function variables(records: readonly FigureRecord[], edition: Edition): Thing[] {
  const used = new Set(records.map(({ indicator }) => indicator));
  return [...editionData(edition).keys.indicators.rows]
    .filter(({ key }) => used.has(String(key)))
    .map(variable);
}

function variable({ key, name, unit }: Row): Thing {
  return { '@type': 'PropertyValue', propertyID: key, name, ...(unit ? { unitText: unit } : {}) };
}

/** The newest articles that the figures come from. */
function sources(records: readonly FigureRecord[], edition: Edition): string[] {
  const { address } = edition.content.site;
  return articlesOf(records, edition)
    .slice(0, SOURCES_NAMED)
    .map(({ url }) => address + url);
}

function articlesOf(records: readonly FigureRecord[], edition: Edition): EditionArticle[] {
  return [...new Set(records.map(({ article }) => article))]
    .flatMap((slug) => edition.bySlug.get(slug) ?? [])
    .sort((a, b) => compareText(b.article.date, a.article.date) || compareText(a.url, b.url));
}
