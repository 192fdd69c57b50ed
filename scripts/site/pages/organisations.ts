import { basisKey } from '../../content/basis.ts';
import type { Organisation } from '../../content/model.ts';
import { newestOf, rollUp, seriesOf } from '../../figures/ledger.ts';
import type { FigureRecord } from '../../figures/model.ts';
import { formatNumber } from '../../text/numbers.ts';
import { FIGURES, organisationArticlesUrl, organisationUrl } from '../addresses.ts';
import { cardsOf } from '../cards.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { figureView, indicatorName } from '../figure-view.ts';
import { pageFrame } from '../head.ts';
import { organisation as organisationThing } from '../structured-data.ts';
import type { FigureView, Link, OrganisationView } from '../views.ts';
import { basisInWords, organisationType, validityInWords } from '../wording.ts';

/** Articles on an organisation's own page; the rest have a list. */
export const ARTICLES_SHOWN = 8;
const HEADLINE_SHOWN = 4;

/** The page of an organisation: its place in the hierarchy, its figures over time, its articles. */
export function organisationView(
  organisation: Organisation,
  articles: readonly EditionArticle[],
  edition: Edition,
): OrganisationView {
  const ancestors = ancestorsOf(organisation, edition);
  const parent = ancestors.at(-1) ?? null;
  const url = organisationUrl(organisation.id);
  const { site } = edition.content;
  const series = seriesViews(organisation.id, edition);
  const about = {
    url,
    title: organisation.name,
    description: `Số liệu qua các thời điểm, vị trí trong hệ thống tổ chức và tin, bài về ${organisation.name}.`,
    current: FIGURES,
    path: [{ name: 'Số liệu', url: FIGURES }],
    structuredData: [organisationThing(organisation.name, site.address + url, parent, site)],
  };
  return {
    ...pageFrame(about, edition),
    name: organisation.name,
    type: organisationType(organisation.type),
    province: organisation.province,
    validity: validityInWords(organisation),
    note: organisation.note,
    ancestors,
    children: (edition.hierarchy.get(organisation.id) ?? []).map((child) => ({
      name: child.name,
      url: organisationUrl(child.id),
      validity: validityInWords(child),
    })),
    headline: headlineOf(organisation.id, edition),
    series,
    rollUps: rollUpViews(organisation.id, edition),
    articles: cardsOf(articles.slice(0, ARTICLES_SHOWN), edition),
    allArticles:
      articles.length > ARTICLES_SHOWN
        ? {
            name: `Tất cả ${formatNumber(articles.length)} tin, bài`,
            url: organisationArticlesUrl(organisation.id),
          }
        : null,
  };
}

/** From the top of the hierarchy down, without the organisation itself. */
function ancestorsOf(organisation: Organisation, edition: Edition): Link[] {
  const path: Link[] = [];
  const { organisations } = edition.content;
  let parent = organisations.get(organisation.parent ?? '');
  while (parent) {
    path.unshift({ name: parent.name, url: organisationUrl(parent.id) });
    parent = organisations.get(parent.parent ?? '');
  }
  return path;
}

/** The site's headline indicators, then others in the order of the list, up to four that it has. */
function headlineOf(id: string, edition: Edition): OrganisationView['headline'] {
  const { site, indicators } = edition.content;
  const keys = new Set([...site.home.headline, ...indicators.keys()]);
  return newestOf(edition.ledger, id, keys)
    .slice(0, HEADLINE_SHOWN)
    .map((record) => figureView(record, edition));
}

function seriesViews(id: string, edition: Edition): OrganisationView['series'] {
  const { indicators } = edition.content;
  return [...indicators.values()]
    .map((indicator) => ({ indicator, records: seriesOf(edition.ledger, id, indicator.key) }))
    .filter(({ records }) => records.length > 0)
    .map(({ indicator, records }) => {
      const figures = records.map((record) => figureView(record, edition));
      return {
        label: indicatorName(indicator),
        kind: indicator.kind,
        unit: indicator.kind === 'ratio' ? null : indicator.unit,
        rows: figures.toReversed(),
        bars: figures.length > 1 ? bars(figures) : [],
      };
    });
}

/** Lengths of a series' bars, of which the longest is 100; from old to new. */
function bars(figures: FigureView[]): OrganisationView['series'][number]['bars'] {
  const longest = Math.max(...figures.map(({ number }) => number));
  return figures.map(({ value, basis, number }) => {
    return { value, basis, share: longest > 0 ? Math.round((number / longest) * 10_000) / 100 : 0 };
  });
}

/** Flows that two or more organisations below give for the same period, added up, never twice. */
function rollUpViews(id: string, edition: Edition): OrganisationView['rollUps'] {
  const { indicators, site } = edition.content;
  const times = new Map<string, FigureRecord>();
  for (const record of recordsBelow(id, edition)) {
    if (indicators.get(record.indicator)?.kind !== 'flow') continue;
    times.set(`${record.indicator}@${basisKey(record.basis)}`, record);
  }
  const views: OrganisationView['rollUps'] = [];
  for (const record of times.values()) {
    const sum = rollUp(edition.ledger, edition.hierarchy, id, record.indicator, basisKey(record.basis));
    if (!sum || sum.counted.length < 2) continue;
    views.push({
      label: figureView(record, edition).label,
      value: formatNumber(sum.value),
      basis: basisInWords(record.basis, site),
      counted: sum.counted.map(edition.organisationLink),
      missing: sum.missing.map(edition.organisationLink),
    });
  }
  return views;
}

function recordsBelow(id: string, edition: Edition): FigureRecord[] {
  return (edition.hierarchy.get(id) ?? []).flatMap((child) => [
    ...[...(edition.ledger.byOrganisation.get(child.id)?.values() ?? [])].flat(),
    ...recordsBelow(child.id, edition),
  ]);
}
