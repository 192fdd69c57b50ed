import type { Indicator } from '../../content/model.ts';
import { newest, seriesOf } from '../../figures/ledger.ts';
import { FIGURES, indicatorUrl, organisationFiguresUrl } from '../addresses.ts';
import { comparisonsOf } from '../comparisons.ts';
import type { Edition } from '../edition.ts';
import { lastChangeOf } from '../figure-changes.ts';
import type { IndicatorView } from '../figure-page-views.ts';
import { allSeries } from '../figure-places.ts';
import { figureView } from '../figure-view.ts';
import { indicatorName } from '../figure-words.ts';
import { pageFrame } from '../head.ts';
import { definitionOf } from '../indicator-definition.ts';
import { planned } from '../planned.ts';
import type { Link, PlannedPage } from '../views.ts';
import { kindInWords } from '../wording.ts';

/** Keys of the indicators that have figures, in the order of the list. */
export function usedIndicators(edition: Edition): Indicator[] {
  const used = new Set(allSeries(edition).map(({ indicator }) => indicator));
  return [...edition.content.indicators.values()].filter(({ key }) => used.has(key));
}

/** A page for each indicator that has figures. */
export function indicatorPages(edition: Edition): PlannedPage<'indicator'>[] {
  const used = usedIndicators(edition);
  const linked = new Set(used.map(({ key }) => key));
  return used.map((indicator) => {
    const url = indicatorUrl(indicator.key);
    const view = indicatorView(indicator, linked, edition);
    return planned(url, 'indicator', view);
  });
}

function indicatorView(indicator: Indicator, linked: ReadonlySet<string>, edition: Edition): IndicatorView {
  const { organisations } = edition.content;
  const name = indicatorName(indicator);
  const all = [...organisations.keys()].map((id) => seriesOf(edition.ledger, id, indicator.key));
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
    comparisons: comparisonsOf(all.flat(), indicator, edition),
    newest: [...organisations.keys()].flatMap((id) => {
      const record = newest(edition.ledger, id, indicator.key);
      if (!record) return [];
      return [{ organisation: figuresLink(id, edition), figure: figureView(record, edition) }];
    }),
    updated: lastChangeOf(all.flat(), edition),
  };
}

/** The page of an organisation's figures. */
function figuresLink(id: string, edition: Edition): Link {
  return { name: edition.organisationLink(id).name, url: organisationFiguresUrl(id) };
}
