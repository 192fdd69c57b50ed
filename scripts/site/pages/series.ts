import { seriesOf } from '../../figures/ledger.ts';
import type { FigureRecord } from '../../figures/model.ts';
import { capitalise } from '../../text/capitals.ts';
import { FIGURES, figureFileUrls, indicatorUrl, organisationFiguresUrl, seriesUrl } from '../addresses.ts';
import { calculationOf } from '../calculations.ts';
import { chartedSeries } from '../charted-views.ts';
import type { Edition } from '../edition.ts';
import { lastChangeOf } from '../figure-changes.ts';
import type { SeriesView, TimeView } from '../figure-page-views.ts';
import { figureAnchor, type SeriesRecords, seriesByOrganisation } from '../figure-places.ts';
import { figureView } from '../figure-view.ts';
import { indicatorName, unitOf } from '../figure-words.ts';
import { pageFrame } from '../head.ts';
import { listedByFigures, planned } from '../planned.ts';
import { provenanceOf } from '../provenance.ts';
import { observation } from '../structured-data.ts';
import type { Link, PlannedPage } from '../views.ts';
import { basisInWords, kindInWords } from '../wording.ts';

/** A page for every indicator of every organisation, with a place for each of its figures. */
export function seriesPages(edition: Edition): PlannedPage<'series'>[] {
  return [...edition.series].flatMap(([organisation, indicators]) =>
    indicators.map((indicator, index) => {
      const linkTo = (other: string | undefined): Link | null =>
        other === undefined ? null : { name: nameOf(other, edition), url: seriesUrl(organisation, other) };
      const around = { newer: linkTo(indicators[index - 1]), older: linkTo(indicators[index + 1]) };
      return seriesPage(organisation, indicator, around, edition);
    }),
  );
}

function seriesPage(
  organisation: string,
  indicator: string,
  around: Pick<SeriesView, 'newer' | 'older'>,
  edition: Edition,
): PlannedPage<'series'> {
  const series = () => seriesOfIndicator(organisation, indicator, edition);
  const facts = {
    title: `${nameOf(indicator, edition)}, ${edition.organisationLink(organisation).name}`,
    listed: listedByFigures(() => {
      const records = series().times.flatMap((time) => time.records);
      return lastChangeOf(records, edition);
    }),
    from: [organisation, indicator, around],
    figures: [organisation],
  };
  const url = seriesUrl(organisation, indicator);
  return planned(url, 'series', facts, edition, () => seriesView(series(), around, edition));
}

function seriesOfIndicator(organisation: string, indicator: string, edition: Edition): SeriesRecords {
  const found = seriesByOrganisation(edition)
    .get(organisation)
    ?.find((each) => each.indicator === indicator);
  return found ?? { organisation, indicator, times: [] };
}

function nameOf(key: string, edition: Edition): string {
  const indicator = edition.content.indicators.get(key);
  return indicator ? indicatorName(indicator) : key;
}

function seriesView(
  series: SeriesRecords,
  around: Pick<SeriesView, 'newer' | 'older'>,
  edition: Edition,
): SeriesView {
  const { organisation, indicator } = series;
  const url = seriesUrl(organisation, indicator);
  const { name } = edition.organisationLink(organisation);
  const title = nameOf(indicator, edition);
  const listed = edition.content.indicators.get(indicator);
  const page: Link = { name, url: organisationFiguresUrl(organisation) };
  const newest = seriesOf(edition.ledger, organisation, indicator).at(-1);
  const about = {
    url,
    title: `${title}, ${name}`,
    description: `${title} của ${name} qua các thời điểm: mỗi số với cách tính, bài viết là nguồn và cách trích dẫn.`,
    current: FIGURES,
    path: [{ name: 'Số liệu', url: FIGURES }, page],
    structuredData:
      newest && !edition.suppression.hides(newest)
        ? [observation(newest, figureView(newest, edition), edition.content.site)]
        : [],
  };
  const records = series.times.flatMap((time) => time.records);
  return {
    ...pageFrame(about, edition),
    indicator: { name: title, url: indicatorUrl(indicator) },
    organisation: page,
    kind: listed ? kindInWords(listed.kind) : '',
    unit: unitOf(indicator, edition),
    charted: chartedSeries(organisation, indicator, edition),
    times: series.times.toReversed().map((time) => timeView(time, indicator, edition)),
    ...around,
    files: figureFileUrls(url),
    updated: lastChangeOf(records, edition),
  };
}

function timeView(
  { basis, records }: SeriesRecords['times'][number],
  indicator: string,
  edition: Edition,
): TimeView {
  const standing = new Map(records.map((record) => [record.indicator, record]));
  const own = standing.get(indicator) ?? null;
  const derived = [...standing.values()].filter((record) => record !== own);
  return {
    id: own ? figureAnchor(own, edition) : `kem-${figureAnchor(derived[0] as FigureRecord, edition)}`,
    basis: capitalise(basisInWords(basis, edition.content.site)),
    figure: own && figureView(own, edition),
    provenance: own && provenanceOf(own, edition),
    derived: derived.map((record) => ({
      id: figureAnchor(record, edition),
      figure: figureView(record, edition),
      calculation: calculationOf(record, edition),
    })),
  };
}
