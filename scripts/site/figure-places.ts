import { basisId } from '../content/basis.ts';
import type { Basis } from '../content/model.ts';
import { type DerivedKey, derivedKeys } from '../figures/derived-keys.ts';
import type { FigureRecord } from '../figures/model.ts';
import { indicatorUrl, organisationFiguresUrl, seriesUrl } from './addresses.ts';
import type { Edition } from './edition.ts';
import { groupBy } from './grouping.ts';
import { oncePer } from './once.ts';

/** Address of a figure: its place on the page of its organisation and indicator. */
export function figureUrl(record: FigureRecord, edition: Edition): string {
  const page = seriesUrl(record.organisation, seriesIndicator(record.indicator, edition));
  return `${page}#${figureAnchor(record, edition)}`;
}

/** Place of a figure on its page: `2015-2020`; of one that is derived beside it, `share-2015-2020`. */
export function figureAnchor({ indicator, basis }: FigureRecord, edition: Edition): string {
  const derived = derivedOf(indicator, edition);
  return derived ? `${derived.suffix}-${basisId(basis)}` : basisId(basis);
}

/** Key of the indicator on whose page a figure stands: its own, or that beside which it is derived. */
export function seriesIndicator(key: string, edition: Edition): string {
  return derivedOf(key, edition)?.indicator.key ?? key;
}

const derivable = oncePer(derivedKeys);

/** What a key means that is derived beside a listed indicator; null for listed indicators themselves. */
export function derivedOf(key: string, { content: { indicators } }: Edition): DerivedKey | null {
  return derivable(indicators).get(key) ?? null;
}

/** The indicators of an organisation that have a page: each with its records, also the derived ones, by time. */
export interface SeriesRecords {
  organisation: string;
  indicator: string;
  /** One list a time, from old to new; in each the records of the indicator itself come first. */
  times: { basis: Basis; records: FigureRecord[] }[];
}

/** All series of an edition, by organisation, then indicator, in the order of the two lists. Made once. */
export const allSeries = oncePer(makeSeries);

/** The series of each organisation. */
export const seriesByOrganisation = oncePer(
  (edition: Edition): ReadonlyMap<string, SeriesRecords[]> =>
    groupBy(allSeries(edition), ({ organisation }) => [organisation]),
);

function makeSeries(edition: Edition): SeriesRecords[] {
  const { organisations, indicators } = edition.content;
  const places = new Map([...indicators.keys()].map((key, index) => [key, index]));
  const order = (key: string) => places.get(key) ?? places.size;
  return [...organisations.keys()].flatMap((organisation) => {
    const records = [...(edition.ledger.byOrganisation.get(organisation) ?? [])];
    const byIndicator = groupBy(records, ([key]) => [seriesIndicator(key, edition)]);
    return [...byIndicator]
      .sort(([a], [b]) => order(a) - order(b))
      .map(([indicator, lists]) => {
        const own = lists.sort(([a], [b]) => Number(b === indicator) - Number(a === indicator));
        return { organisation, indicator, times: timesOf(own.flatMap(([, list]) => list)) };
      });
  });
}

/** Records by their time. Those of the first indicator are in order already; others follow their time. */
function timesOf(records: readonly FigureRecord[]): SeriesRecords['times'] {
  return [...groupBy(records, ({ basis }) => [basisId(basis)]).values()].map((list) => ({
    basis: (list[0] as FigureRecord).basis,
    records: list,
  }));
}

/** Addresses of all pages that exist because there are figures for them. */
export function figurePages({ series }: Pick<Edition, 'series'>): Set<string> {
  const pages = new Set<string>();
  for (const [organisation, indicators] of series) {
    pages.add(organisationFiguresUrl(organisation));
    for (const indicator of indicators) {
      pages.add(seriesUrl(organisation, indicator));
      pages.add(indicatorUrl(indicator));
    }
  }
  return pages;
}

/** The indicators of a ledger that have a page, by organisation, in the order of the two lists. */
export function seriesOfLedger(edition: Edition): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...seriesByOrganisation(edition)].map(([id, all]) => [id, all.map(({ indicator }) => indicator)]),
  );
}
