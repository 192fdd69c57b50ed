import type { Organisation } from '../../content/model.ts';
import { newestOf } from '../../figures/ledger.ts';
import { sortByName } from '../../text/collate.ts';
import { formatNumber } from '../../text/numbers.ts';
import { DATA, FIGURES, indicatorUrl, organisationFiguresUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { FiguresView, IndicatorGroup } from '../figure-page-views.ts';
import { figureView, standsAlone } from '../figure-view.ts';
import { indicatorName } from '../figure-words.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import { inTree, KINDS } from '../indicator-tree.ts';
import { listedSince, planned } from '../planned.ts';
import { trackersOf } from '../trackers.ts';
import type { FigureView, PlannedPage } from '../views.ts';
import { kindInWords } from '../wording.ts';
import { headlineFigures } from './home.ts';
import { usedIndicators } from './indicators.ts';

const TITLE = 'Số liệu';

/** The overview of all figures: targets, and the ways to every organisation and every indicator. */
export function figuresPage(edition: Edition): PlannedPage<'figures'> {
  const listed = listedSince(edition.articles[0]?.date.iso);
  const facts = { title: TITLE, listed, from: null, figures: 'all' as const };
  return planned(FIGURES, 'figures', facts, edition, () => figuresView(edition));
}

function figuresView(edition: Edition): FiguresView {
  const { site, organisations } = edition.content;
  const withFigures = [...organisations.values()].filter(({ id }) => edition.ledger.byOrganisation.has(id));
  const listed = edition.ledger.records.filter((record) => standsAlone(record, edition));
  const trackers = trackersOf(site.organisation, edition);
  const tracked = new Set(trackers.map(({ percent }) => percent.id));
  const targets = targetFigures(withFigures, edition).filter(({ id }) => !tracked.has(id));
  const description =
    `${formatNumber(listed.length)} con số về công tác đảng viên của ${formatNumber(withFigures.length)} tổ chức, ` +
    'mỗi số có thời điểm, cách tính và bài viết là nguồn.';
  return {
    ...pageFrame({ url: FIGURES, title: TITLE, description, current: FIGURES }, edition),
    title: TITLE,
    headline: headlineFigures(edition),
    headlineOrganisation: {
      name: edition.organisationLink(site.organisation).name,
      url: organisationFiguresUrl(site.organisation),
    },
    trackers,
    targets,
    targetScales: commonScale(targets),
    provinces: provincesOf(withFigures, edition),
    kinds: indicatorGroups(edition),
    totalFigures: listed.length,
    totalOrganisations: withFigures.length,
    totalIndicators: usedIndicators(edition).length,
    data: DATA,
  };
}

/** The site's own province first, the others by name. */
function provincesOf(withFigures: readonly Organisation[], edition: Edition): FiguresView['provinces'] {
  const { site, organisations } = edition.content;
  const own = organisations.get(site.organisation)?.province ?? null;
  const provinces = groupBy(withFigures, ({ province }) => [province ?? 'Khác']);
  const names = sortByName(provinces.keys(), (name) => name);
  return [...names.filter((name) => name === own), ...names.filter((name) => name !== own)].map((name) => ({
    name,
    organisations: (provinces.get(name) ?? []).map((organisation) => ({
      organisation: { name: organisation.name, url: organisationFiguresUrl(organisation.id) },
      total: totalOf(organisation.id, edition),
    })),
  }));
}

/** Listed figures of an organisation, of all times. */
function totalOf(id: string, edition: Edition): number {
  const series = [...(edition.ledger.byOrganisation.get(id) ?? [])];
  return series.reduce(
    (sum, [key, records]) => (edition.content.indicators.has(key) ? sum + records.length : sum),
    0,
  );
}

function indicatorGroups(edition: Edition): IndicatorGroup[] {
  const used = usedIndicators(edition);
  const counts = new Map<string, number>();
  for (const series of edition.ledger.byOrganisation.values()) {
    for (const key of series.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return KINDS.map((kind) => ({
    kind: kindInWords(kind),
    indicators: inTree(used.filter((indicator) => indicator.kind === kind)).map(({ indicator, depth }) => ({
      indicator: { name: indicatorName(indicator), url: indicatorUrl(indicator.key) },
      depth,
      organisations: counts.get(indicator.key) ?? 0,
    })),
  })).filter(({ indicators }) => indicators.length > 0);
}

/** Every percentage of a target whose parts are known, the furthest first. */
function targetFigures(organisations: readonly Organisation[], edition: Edition): FigureView[] {
  const ratios = [...edition.content.indicators.values()]
    .filter(({ target }) => target)
    .map(({ key }) => key);
  return organisations
    .flatMap(({ id }) => newestOf(edition.ledger, id, ratios))
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
    .map((record) => figureView(record, edition))
    .filter(({ target }) => target !== null);
}

/** Percentages of targets on one scale, on which the furthest one (or 100%, if none reaches it) is 100. */
function commonScale(targets: readonly FigureView[]): FiguresView['targetScales'] {
  const furthest = Math.max(100, ...targets.map(({ number }) => number ?? 0));
  const onScale = (percent: number) => Math.round((percent / furthest) * 10_000) / 100;
  return targets.map(({ number }) => ({ mark: onScale(100), filled: onScale(number ?? 0) }));
}
