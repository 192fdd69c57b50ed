import type { Organisation } from '../../content/model.ts';
import { newestOf } from '../../figures/ledger.ts';
import { sortByName } from '../../text/collate.ts';
import { formatNumber } from '../../text/numbers.ts';
import { FIGURES, organisationUrl } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { figureView, standsAlone } from '../figure-view.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import type { FiguresView, FigureView } from '../views.ts';
import { validityInWords } from '../wording.ts';
import { headlineFigures } from './home.ts';

/** The overview of all figures: the newest of each indicator for each organisation; nothing is added up. */
export function figuresView(edition: Edition): FiguresView {
  const { site, organisations } = edition.content;
  const withFigures = [...organisations.values()].filter(({ id }) => edition.ledger.byOrganisation.has(id));
  const own = organisations.get(site.organisation)?.province ?? null;
  const provinces = groupBy(withFigures, ({ province }) => [province ?? 'Khác']);
  const names = sortByName(provinces.keys(), (name) => name);
  const ordered = [...names.filter((name) => name === own), ...names.filter((name) => name !== own)];
  const total = edition.ledger.records.filter((record) => standsAlone(record, edition)).length;
  const targets = targetFigures(withFigures, edition);
  const description =
    `${formatNumber(total)} con số về công tác đảng viên của ${formatNumber(withFigures.length)} tổ chức, ` +
    'mỗi số có thời điểm, cách tính và bài viết là nguồn.';
  return {
    ...pageFrame({ url: FIGURES, title: 'Số liệu', description, current: FIGURES }, edition),
    title: 'Số liệu',
    headline: headlineFigures(edition),
    headlineOrganisation: edition.organisationLink(site.organisation),
    targets,
    targetScales: commonScale(targets),
    groups: ordered.map((province) => ({
      province,
      organisations: (provinces.get(province) ?? []).map((organisation) => ({
        organisation: { name: organisation.name, url: organisationUrl(organisation.id) },
        validity: validityInWords(organisation),
        figures: newestFigures(organisation.id, edition),
      })),
    })),
    totalFigures: total,
    totalOrganisations: withFigures.length,
  };
}

function newestFigures(id: string, edition: Edition): FigureView[] {
  const records = newestOf(edition.ledger, id, edition.content.indicators.keys());
  return records.map((record) => figureView(record, edition));
}

/** Every percentage of a target whose parts are known, the furthest first. */
function targetFigures(organisations: Organisation[], edition: Edition): FigureView[] {
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
  const furthest = Math.max(100, ...targets.map(({ number }) => number));
  const onScale = (percent: number) => Math.round((percent / furthest) * 10_000) / 100;
  return targets.map(({ number }) => ({ mark: onScale(100), filled: onScale(number) }));
}
