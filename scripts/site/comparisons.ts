import { basisKey } from '../content/basis.ts';
import type { Indicator } from '../content/model.ts';
import type { FigureRecord } from '../figures/model.ts';
import { lastDayOf } from '../figures/times.ts';
import { capitalise } from '../text/capitals.ts';
import { compareText } from '../text/compare.ts';
import type { ComparisonChart } from './chart-spec.ts';
import { chartedView } from './charted-views.ts';
import type { Edition } from './edition.ts';
import { type Charted, pointOf, pointsInWords, shortName, sourceLine, unitInWords } from './figure-charts.ts';
import type { ChartedView } from './figure-page-views.ts';
import { indicatorName } from './figure-words.ts';
import { groupBy } from './grouping.ts';
import { basisInShort, basisInWords, organisationType } from './wording.ts';

/** Comparisons on a page, the newest first; older ones can be had from the organisations' own pages. */
const COMPARISONS_SHOWN = 6;
/** Bars in a picture; the table of newest figures has every organisation. */
const BARS_SHOWN = 12;

/**
 * Figures that may stand beside each other: of one period, or of stocks of one year and of each organisation
 * its last one in it; counts moreover of organisations of one level. The newest time first, then the one
 * with more organisations.
 */
export function comparisonsOf(
  records: readonly FigureRecord[],
  indicator: Indicator,
  edition: Edition,
): ChartedView[] {
  const shown = records.filter((record) => !edition.suppression.hides(record));
  const groups = [...groupBy(shown, (record) => [timeAndLevel(record, indicator, edition)]).values()]
    .map((group) => [...new Map(group.map((record) => [record.organisation, record])).values()])
    .filter((group) => group.length > 1)
    .sort((a, b) => compareText(latestDay(b), latestDay(a)) || b.length - a.length);
  return groups.slice(0, COMPARISONS_SHOWN).map((group) => comparisonView(group, indicator, edition));
}

function timeAndLevel({ basis, organisation }: FigureRecord, indicator: Indicator, edition: Edition): string {
  const time = basis.kind === 'asOf' ? basis.at.slice(0, 4) : basisKey(basis);
  const level = edition.content.organisations.get(organisation)?.type ?? '';
  return indicator.kind === 'ratio' ? `${basis.kind} ${time}` : `${basis.kind} ${time} ${level}`;
}

function latestDay(group: readonly FigureRecord[]): string {
  return (
    group
      .map(({ basis }) => lastDayOf(basis))
      .sort(compareText)
      .at(-1) ?? ''
  );
}

function comparisonView(group: readonly FigureRecord[], indicator: Indicator, edition: Edition): ChartedView {
  const { site, organisations } = edition.content;
  const { basis, organisation } = group[0] as FigureRecord;
  const time = basis.kind === 'asOf' ? `năm ${basis.at.slice(0, 4)}` : basisInWords(basis, site);
  const level = organisationType(organisations.get(organisation)?.type ?? '');
  const which = indicator.kind === 'ratio' ? '' : `, ${level.charAt(0).toLowerCase()}${level.slice(1)}`;
  const greatest = [...group].sort((a, b) => b.value - a.value).slice(0, BARS_SHOWN);
  const only = group.length > BARS_SHOWN ? `, ${BARS_SHOWN} số lớn nhất trong ${group.length}` : '';
  const charted = comparisonChart(greatest, indicator, `${time}${which}${only}`, edition);
  const view = chartedView(
    charted,
    edition,
    ({ organisation }) => organisations.get(organisation)?.name ?? organisation,
  );
  return { ...view, title: capitalise(`${time}${which}`) };
}

/**
 * One indicator at one time, of several organisations.
 * @param when the time that they share, in words
 */
function comparisonChart(
  records: readonly FigureRecord[],
  indicator: Indicator,
  when: string,
  edition: Edition,
): Charted<ComparisonChart> {
  const { site } = edition.content;
  const sorted = [...records].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  const days = new Set(sorted.map(({ basis }) => basisInShort(basis)));
  const points = sorted.map((record) => {
    const { organisation, basis } = record;
    const name = shortName(organisation, edition);
    const label = days.size > 1 ? `${name}, ${basisInShort(basis)}` : name;
    return { ...pointOf(record, label, organisation === site.organisation, edition), from: null, to: null };
  });
  const title = indicatorName(indicator);
  const target = indicator.target ? { value: 100, text: '100%' } : null;
  const line = target ? '; vạch: 100% chỉ tiêu' : '';
  return {
    records: sorted,
    chart: {
      kind: 'comparison',
      title,
      asOf: `${unitInWords(indicator.key, edition)}, ${when}${line}`,
      source: sourceLine(sorted, edition),
      description: `${title}, ${when}: ${pointsInWords(points)}`,
      points,
      target,
    },
  };
}
