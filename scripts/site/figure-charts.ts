import type { Indicator } from '../content/model.ts';
import type { FigureRecord } from '../figures/model.ts';
import { lastDayOf } from '../figures/times.ts';
import { dayNumber } from '../text/calendar.ts';
import type { ChartPoint, SeriesChart } from './chart-spec.ts';
import type { Edition } from './edition.ts';
import { figureText, indicatorName, unitOf } from './figure-words.ts';
import { groupBy } from './grouping.ts';
import { basisInShort } from './wording.ts';

/** Sources that a picture names; a comparison may have dozens. */
const SOURCES_NAMED = 3;
/** Times in a chart and in the table beside it; older ones stand on the page of the series. */
const TIMES_SHOWN = 24;
const DAYS_IN_MONTH = 30.44;

/** A chart and the records that it shows, in its order. */
export interface Charted<T> {
  chart: T;
  records: FigureRecord[];
}

/**
 * One indicator of one organisation over time, of figures that can stand side by side: of a stock all of them,
 * of a flow those whose periods are of one length, do not overlap and have been counted to their end. Null when
 * fewer than two are left; of many only the newest are shown. Figures that public data leaves out are left out here too.
 */
export function seriesChart(
  series: readonly FigureRecord[],
  indicator: Indicator,
  edition: Edition,
): Charted<SeriesChart> | null {
  const comparable = comparableTimes(series.filter((record) => !edition.suppression.hides(record)));
  const records = comparable.slice(-TIMES_SHOWN);
  if (records.length < 2) return null;
  const newest = records.at(-1) as FigureRecord;
  const points = records.map((record) =>
    pointOf(record, basisInShort(record.basis), record === newest, edition),
  );
  const title = indicatorName(indicator);
  const name = shortName(newest.organisation, edition);
  const target = indicator.target ? { value: 100, text: '100%' } : null;
  const first = basisInShort((records[0] as FigureRecord).basis);
  const line = target ? '; vạch\u00a0ngang: 100%\u00a0chỉ\u00a0tiêu' : '';
  return {
    records,
    chart: {
      kind: 'series',
      title,
      asOf: `${name}; ${unitInWords(indicator.key, edition)}, ${first} đến ${basisInShort(newest.basis)}${line}`,
      source: sourceLine(records, edition),
      description: `${title}, ${name}: ${pointsInWords(points)}`,
      points,
      target,
    },
  };
}

/** The longest list of records that one axis can carry. */
function comparableTimes(records: readonly FigureRecord[]): FigureRecord[] {
  const lists = [...groupBy(records, (record) => kindOfTime(record)).values()].map(withoutOverlap);
  return lists.reduce((best, list) => (list.length >= best.length ? list : best), []);
}

/** Times of one kind have equal lengths; none for a period that was counted only so far. */
function kindOfTime({ basis }: FigureRecord): string[] {
  if (basis.kind === 'asOf') return ['asOf'];
  if (basis.through !== null) return [];
  if (basis.term !== null) return ['term'];
  const days = dayNumber(basis.to) - dayNumber(basis.from) + 1;
  return [days < 28 ? `${days} days` : `${Math.round(days / DAYS_IN_MONTH)} months`];
}

function withoutOverlap(records: readonly FigureRecord[]): FigureRecord[] {
  const kept: FigureRecord[] = [];
  for (const record of records) {
    const last = kept.at(-1)?.basis;
    const overlaps =
      record.basis.kind === 'period' && last?.kind === 'period' && record.basis.from <= last.to;
    if (!overlaps) kept.push(record);
  }
  return kept;
}

/** An organisation's name as charts have room for it. */
export function shortName(organisation: string, edition: Edition): string {
  return edition.content.organisations.get(organisation)?.shortName ?? organisation;
}

export function pointOf(record: FigureRecord, label: string, strong: boolean, edition: Edition): ChartPoint {
  const { basis, value, hedge } = record;
  const number = figureText(record, edition);
  const last = lastDayOf(basis);
  return {
    label,
    value,
    text: hedge ? `${hedge} ${number}` : number,
    from: basis.kind === 'asOf' ? last : basis.from,
    to: last,
    estimated: hedge !== null,
    strong,
  };
}

export function unitInWords(key: string, edition: Edition): string {
  return unitOf(key, edition) ?? 'phần trăm';
}

export function pointsInWords(points: readonly Pick<ChartPoint, 'label' | 'text'>[]): string {
  return `${points.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`;
}

/** `Nguồn: Báo Nam Định, Báo Ninh Bình. Biểu đồ: Bản tin Đảng bộ Khối.` */
export function sourceLine(records: readonly FigureRecord[], edition: Edition): string {
  const { name } = edition.content.site;
  const named = records.map(({ article }) => {
    const source = edition.bySlug.get(article)?.article.source;
    return source?.publisher ?? source?.author ?? name;
  });
  const sources = [...new Set(named.toReversed())];
  const shown = sources.slice(0, SOURCES_NAMED).join(', ');
  const rest = sources.length - SOURCES_NAMED;
  return `Nguồn: ${shown}${rest > 0 ? ` và ${rest} nguồn khác` : ''}. Biểu\u00a0đồ:\u00a0${name}.`;
}
