import type { Indicator } from '../../content/model.ts';
import { newest, seriesOf } from '../../figures/ledger.ts';
import type { FigureRecord } from '../../figures/model.ts';
import { FIGURES, indicatorUrl, organisationFiguresUrl } from '../addresses.ts';
import { comparisonsOf } from '../comparisons.ts';
import type { Edition } from '../edition.ts';
import { lastChangeOf } from '../figure-changes.ts';
import type { IndicatorView } from '../figure-page-views.ts';
import { figureView } from '../figure-view.ts';
import { indicatorName } from '../figure-words.ts';
import { pageFrame } from '../head.ts';
import { definitionOf } from '../indicator-definition.ts';
import { listedByFigures, planned } from '../planned.ts';
import type { Link, PlannedPage } from '../views.ts';
import { kindInWords } from '../wording.ts';

/** Keys of the indicators that have figures, in the order of the list. */
export function usedIndicators(edition: Edition): Indicator[] {
  const used = new Set([...edition.series.values()].flat());
  return [...edition.content.indicators.values()].filter(({ key }) => used.has(key));
}

/** A page for each indicator that has figures. */
export function indicatorPages(edition: Edition): PlannedPage<'indicator'>[] {
  const used = usedIndicators(edition);
  const linked = new Set(used.map(({ key }) => key));
  return used.map((indicator) => {
    const facts = {
      title: `Chỉ số: ${indicatorName(indicator)}`,
      listed: listedByFigures(() => lastChangeOf(recordsOf(indicator, edition), edition)),
      from: [indicator.key, ...linked],
      figures: 'all' as const,
    };
    return planned(indicatorUrl(indicator.key), 'indicator', facts, edition, () =>
      indicatorView(indicator, linked, edition),
    );
  });
}

/** The figures of an indicator at all organisations. */
function recordsOf({ key }: Indicator, { content, ledger }: Edition): FigureRecord[] {
  return [...content.organisations.keys()].flatMap((id) => seriesOf(ledger, id, key));
}

function indicatorView(indicator: Indicator, linked: ReadonlySet<string>, edition: Edition): IndicatorView {
  const { organisations } = edition.content;
  const name = indicatorName(indicator);
  const all = recordsOf(indicator, edition);
  const about = {
    url: indicatorUrl(indicator.key),
    title: `Chỉ số: ${name}`,
    description: `${name}: cách hiểu chỉ số, so sánh giữa các tổ chức ở cùng thời điểm, và số mới nhất của từng tổ chức.`,
    current: FIGURES,
    path: [{ name: 'Số liệu', url: FIGURES }],
  };
  return {
    ...pageFrame(about, edition),
    name,
    kind: kindInWords(indicator.kind),
    definition: definitionOf(indicator, linked, edition),
    comparisons: comparisonsOf(all, indicator, edition),
    newest: [...organisations.keys()].flatMap((id) => {
      const record = newest(edition.ledger, id, indicator.key);
      if (!record) return [];
      return [{ organisation: figuresLink(id, edition), figure: figureView(record, edition) }];
    }),
    updated: lastChangeOf(all, edition),
  };
}

/** The page of an organisation's figures. */
function figuresLink(id: string, edition: Edition): Link {
  return { name: edition.organisationLink(id).name, url: organisationFiguresUrl(id) };
}
