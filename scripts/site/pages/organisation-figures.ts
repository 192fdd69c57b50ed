import type { Indicator, Organisation } from '../../content/model.ts';
import { changeKey, changePointsKey } from '../../figures/derived-keys.ts';
import { newest, newestOf } from '../../figures/ledger.ts';
import type { FigureRecord } from '../../figures/model.ts';
import { FIGURES, figureFileUrls, organisationFiguresUrl, organisationUrl } from '../addresses.ts';
import { chartedSeries } from '../charted-views.ts';
import { organisationDataset } from '../data/dataset.ts';
import type { Edition } from '../edition.ts';
import { lastChangeOf } from '../figure-changes.ts';
import type { NewestView, OrganisationFiguresView } from '../figure-page-views.ts';
import { type SeriesRecords, seriesByOrganisation } from '../figure-places.ts';
import { figureView, standingBeside } from '../figure-view.ts';
import { pageFrame } from '../head.ts';
import { inTree, KINDS } from '../indicator-tree.ts';
import { listedByFigures, planned } from '../planned.ts';
import { rollUpViews } from '../roll-ups.ts';
import { trackersOf } from '../trackers.ts';
import type { FigureView, PlannedPage } from '../views.ts';
import { kindInWords, validityInWords } from '../wording.ts';

const HEADLINE_SHOWN = 4;

/** A page for each organisation that has figures. It also tells what the organisations below add up to. */
export function organisationFiguresPages(edition: Edition): PlannedPage<'organisation-figures'>[] {
  return [...edition.content.organisations.values()].flatMap((organisation) => {
    const { id, name } = organisation;
    if (!edition.series.has(id)) return [];
    const ownSeries = () => seriesByOrganisation(edition).get(id) ?? [];
    const records = () => ownSeries().flatMap(({ times }) => times.flatMap((time) => time.records));
    const facts = {
      title: `Số liệu: ${name}`,
      listed: listedByFigures(() => lastChangeOf(records(), edition)),
      from: id,
      figures: [id, ...organisationsBelow(id, edition)],
    };
    return planned(organisationFiguresUrl(id), 'organisation-figures', facts, edition, () =>
      organisationFiguresView(organisation, ownSeries(), edition),
    );
  });
}

function organisationsBelow(id: string, edition: Edition): string[] {
  return (edition.hierarchy.get(id) ?? []).flatMap((child) => [
    child.id,
    ...organisationsBelow(child.id, edition),
  ]);
}

function organisationFiguresView(
  organisation: Organisation,
  series: readonly SeriesRecords[],
  edition: Edition,
): OrganisationFiguresView {
  const { id, name } = organisation;
  const url = organisationFiguresUrl(id);
  const dataset = organisationDataset(id, edition);
  const about = {
    url,
    title: `Số liệu: ${name}`,
    description: `Số liệu về công tác đảng viên của ${name}: chỉ tiêu, diễn biến qua các thời điểm, nguồn của từng con số.`,
    current: FIGURES,
    path: [{ name: 'Số liệu', url: FIGURES }],
    structuredData: dataset ? [dataset] : [],
  };
  const records = series.flatMap(({ times }) => times.flatMap((time) => time.records));
  return {
    ...pageFrame(about, edition),
    name,
    province: organisation.province,
    validity: validityInWords(organisation),
    about: organisationUrl(id),
    headline: headlineOf(id, edition),
    trackers: trackersOf(id, edition),
    series: series.flatMap(({ indicator }) => chartedSeries(id, indicator, edition) ?? []),
    groups: newestByKind(id, edition),
    rollUps: rollUpViews(id, edition),
    files: figureFileUrls(url),
    totalFigures: records.length,
    updated: lastChangeOf(records, edition),
  };
}

/** The site's headline indicators, then others in the order of the list, up to four that it has. */
export function headlineOf(id: string, edition: Edition): FigureView[] {
  const { site, indicators } = edition.content;
  const keys = new Set([...site.home.headline, ...indicators.keys()]);
  return newestOf(edition.ledger, id, keys)
    .filter((record) => !edition.suppression.hides(record))
    .slice(0, HEADLINE_SHOWN)
    .map((record) => figureView(record, edition));
}

/** The newest figure of every indicator that the organisation has, parts under their whole. */
function newestByKind(id: string, edition: Edition): OrganisationFiguresView['groups'] {
  const { indicators } = edition.content;
  const present = [...indicators.values()].filter(({ key }) => newest(edition.ledger, id, key));
  return KINDS.map((kind) => ({
    kind: kindInWords(kind),
    rows: inTree(present.filter((indicator) => indicator.kind === kind)).flatMap(({ indicator, depth }) =>
      newestView(id, indicator, depth, edition),
    ),
  })).filter(({ rows }) => rows.length > 0);
}

function newestView(id: string, { key }: Indicator, depth: number, edition: Edition): NewestView[] {
  const record = newest(edition.ledger, id, key);
  if (!record) return [];
  const change = changeOf(record, edition);
  return [
    {
      figure: figureView(record, edition),
      depth,
      change: change && figureView(change, edition),
    },
  ];
}

/** How a figure changed since the time before, in number or in percentage points. */
function changeOf(record: FigureRecord, edition: Edition): FigureRecord | null {
  const keys = [changeKey(record.indicator), changePointsKey(record.indicator)];
  const [change] = keys.flatMap((key) => standingBeside(record, key, edition) ?? []);
  return change && !edition.suppression.hides(change) ? change : null;
}
