import type { Indicator } from '../content/model.ts';
import { newest, seriesOf } from '../figures/ledger.ts';
import type { FigureRecord } from '../figures/model.ts';
import { neededPaceKey, paceKey, remainingKey } from '../figures/pace.ts';
import { overCountKey, overPercentKey } from '../figures/ratios.ts';
import { lastCountedDay } from '../figures/times.ts';
import type { TrackerChart } from './chart-spec.ts';
import type { Edition } from './edition.ts';
import { pointOf, pointsInWords, shortName, sourceLine, unitInWords } from './figure-charts.ts';
import type { TrackerView } from './figure-page-views.ts';
import { figureView, standingBeside } from './figure-view.ts';
import { indicatorName, publicText } from './figure-words.ts';
import { oncePer } from './once.ts';
import { basisInShort, basisInWords, shortMonth } from './wording.ts';

/** A percentage of a target with its parts, all exact and public. */
interface Standing {
  ratio: Indicator;
  percent: FigureRecord;
  done: FigureRecord;
  target: FigureRecord;
}

/** The views of an edition's trackers: the overview and an organisation's page show the same ones, drawn once. */
const views = oncePer((_: Edition) => new Map<string, TrackerView[]>());

/** How far an organisation has come towards each of its targets, each at its newest time. */
export function trackersOf(organisation: string, edition: Edition): TrackerView[] {
  const known = views(edition);
  const found = known.get(organisation) ?? makeTrackers(organisation, edition);
  known.set(organisation, found);
  return found;
}

function makeTrackers(organisation: string, edition: Edition): TrackerView[] {
  return [...edition.content.indicators.values()]
    .filter(({ target }) => target)
    .flatMap((ratio) => standingOf(organisation, ratio, edition) ?? [])
    .map((found) => trackerView(found, edition));
}

function standingOf(organisation: string, ratio: Indicator, edition: Edition): Standing | null {
  const percent = newest(edition.ledger, organisation, ratio.key);
  if (!percent) return null;
  const done = standingBeside(percent, ratio.numerator, edition);
  const target = standingBeside(percent, ratio.denominator, edition);
  const parts = [percent, done, target];
  const usable = parts.every((part) => part && part.hedge === null && !edition.suppression.hides(part));
  return usable && done && target && target.value > 0 ? { ratio, percent, done, target } : null;
}

function trackerView(found: Standing, edition: Edition): TrackerView {
  const { ratio, percent, done, target } = found;
  const derived = keysBeside(ratio).flatMap((key) => standingBeside(percent, key, edition) ?? []);
  const telling = derived.filter(({ value }) => value !== 0);
  const records = [done, target, percent, ...telling].filter((record) => !edition.suppression.hides(record));
  return {
    organisation: edition.organisationLink(percent.organisation),
    label: indicatorName(ratio),
    basis: basisInWords(percent.basis, edition.content.site),
    percent: figureView(percent, edition),
    rows: records.map((record) => figureView(record, edition)),
    chart: chartOf(found, edition),
  };
}

/** Keys of what may be derived beside a percentage of a target: what is above it or remains, and the pace. */
function keysBeside({ key, numerator }: Indicator): string[] {
  const done = numerator ?? '';
  return [overCountKey(key), overPercentKey(key), remainingKey(done), paceKey(done), neededPaceKey(done)];
}

/** The period with each of its counts; null for a target that is not of a period. */
function chartOf({ percent, done, target }: Standing, edition: Edition): TrackerChart | null {
  const { basis, organisation, indicator } = done;
  if (basis.kind !== 'period') return null;
  const { site } = edition.content;
  const counts = seriesOf(edition.ledger, organisation, indicator).filter((record) => {
    const sameKey = record.basis.kind === 'period' && record.basis.key === basis.key;
    return sameKey && record.hedge === null && !edition.suppression.hides(record);
  });
  const points = counts.flatMap((record) => {
    if (record.basis.kind !== 'period') return [];
    const to = lastCountedDay(record.basis);
    const label = basisInWords({ kind: 'asOf', at: to, precision: 'day' }, site);
    return [{ ...pointOf(record, label, record.id === done.id, edition), to }];
  });
  const whole = basisInWords({ ...basis, through: null }, site);
  const name = shortName(organisation, edition);
  const unit = unitInWords(indicator, edition);
  const goal = { value: target.value, text: publicText(target, edition) };
  return {
    kind: 'tracker',
    title: `${figureView(done, edition).label} và chỉ tiêu ${whole}`,
    asOf: `${name}; ${unit}, ${points.at(-1)?.label ?? basisInShort(basis)}; đường\u00a0mảnh: nhịp\u00a0đều`,
    source: sourceLine([...counts, target, percent], edition),
    description: `${name}, ${whole}. Chỉ tiêu: ${goal.text}. ${pointsInWords(points)}`,
    points,
    target: goal,
    period: {
      from: basis.from,
      to: basis.to,
      fromText: shortMonth(basis.from),
      toText: shortMonth(basis.to),
    },
  };
}
