import { formatNumber } from '../../text/numbers.ts';
import { DATA, dataUrl, FIGURES, figureFileUrls, organisationFiguresUrl } from '../addresses.ts';
import { dataTitle, dataWords } from '../data/about.ts';
import type { Column, Table } from '../data/columns.ts';
import { siteDataset } from '../data/dataset.ts';
import { editionData } from '../data/edition-data.ts';
import { LICENCE_ANCHOR } from '../data/licence.ts';
import { SCHEMA_CHANGES, SCHEMA_VERSION } from '../data/version.ts';
import type { Edition } from '../edition.ts';
import { pageFrame } from '../head.ts';
import { listedSince, planned } from '../planned.ts';
import type { DataColumnView, OpenDataView, PlannedPage } from '../views.ts';

const TITLE = 'Dữ liệu mở';

/** The page of open data: files, what is in them, how to open and to cite them. */
export function openDataPage(edition: Edition): PlannedPage<'open-data'> {
  const listed = listedSince(edition.articles[0]?.date.iso);
  const facts = { title: TITLE, listed, from: null, figures: 'all' as const };
  return planned(DATA, 'open-data', facts, edition, () => openDataView(edition));
}

export function openDataView(edition: Edition): OpenDataView {
  const { ledger, suppression } = edition;
  const { site } = edition.content;
  const { figures, tables } = editionData(edition);
  const dataset = siteDataset(edition);
  const about = {
    url: DATA,
    title: TITLE,
    description: dataWords(edition),
    current: FIGURES,
    path: [{ name: 'Số liệu', url: FIGURES }],
    structuredData: dataset ? [dataset] : [],
  };
  return {
    ...pageFrame(about, edition),
    title: TITLE,
    description: dataWords(edition),
    files: filesOf(figures.count),
    tables: tables.map(tableView),
    organisations: organisationFiles(edition),
    smallestCount: site.smallestCount > 1 ? formatNumber(site.smallestCount) : null,
    suppressed: formatNumber(ledger.records.filter((record) => suppression.hides(record)).length),
    licenceAnchor: LICENCE_ANCHOR,
    licence: site.contentLicence,
    citation: `${site.publisher.name}, “${dataTitle(edition)}”, ${site.address}${DATA}`,
    schemaVersion: SCHEMA_VERSION,
    changes: SCHEMA_CHANGES.map(({ version, change }) => ({ version, change })),
    schemas: [
      { name: 'figures.schema.json', url: dataUrl('figures.schema.json'), about: 'JSON Schema của tệp JSON' },
      { name: 'datapackage.json', url: dataUrl('datapackage.json'), about: 'Frictionless Data Package' },
      {
        name: 'figures.csv-metadata.json',
        url: dataUrl('figures.csv-metadata.json'),
        about: 'CSV on the Web (W3C)',
      },
    ],
  };
}

function filesOf(count: number): OpenDataView['files'] {
  const { csv, json } = figureFileUrls(DATA);
  const rows = `${formatNumber(count)} con số`;
  return [
    {
      name: 'Excel',
      url: dataUrl('figures.xlsx'),
      file: 'figures.xlsx',
      about: `${rows}, chỉ số, tổ chức, nguồn và giải thích, mỗi thứ một trang tính. Dùng tệp này nếu chỉ cần xem và tính.`,
    },
    {
      name: 'CSV',
      url: csv,
      file: 'figures.csv',
      about: `${rows} trong một bảng chữ. Mở được bằng Excel tiếng Việt và bằng mọi phần mềm thống kê.`,
    },
    {
      name: 'JSON',
      url: json,
      file: 'figures.json',
      about: `${rows} để dùng trong phần mềm.`,
    },
  ];
}

function tableView({ name, title, about, columns, count }: Table): OpenDataView['tables'][number] {
  return {
    name,
    title,
    about,
    csv: dataUrl(`${name}.csv`),
    rows: formatNumber(count),
    columns: columns.map(columnView),
  };
}

const KINDS: Record<Column['kind'], string> = {
  text: 'chữ',
  key: 'mã',
  keys: 'các mã',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'true, false',
  day: 'ngày',
  time: 'thời điểm',
  address: 'địa chỉ',
};

function columnView({ name, title, about, kind, required }: Column): DataColumnView {
  return { name, title, about, kind: KINDS[kind], required: required ?? false };
}

/** Organisations with figures, in the order of the authority list. */
function organisationFiles(edition: Edition): OpenDataView['organisations'] {
  const { byOrganisation } = edition.ledger;
  return [...edition.content.organisations.values()].flatMap(({ id, name }) => {
    const series = byOrganisation.get(id);
    if (!series) return [];
    const total = [...series.values()].reduce((sum, records) => sum + records.length, 0);
    const url = organisationFiguresUrl(id);
    return [{ name, url, total: formatNumber(total), ...figureFileUrls(url) }];
  });
}
