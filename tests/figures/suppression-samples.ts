import type { Indicator, StatedFigure } from '../../scripts/content/model.ts';
import { composeLedger } from '../../scripts/figures/compose.ts';
import { hierarchyOf } from '../../scripts/figures/ledger.ts';
import { type Suppression, suppress } from '../../scripts/figures/suppression.ts';
import type { Site } from './attacker.ts';
import { article, day, indicator, organisation, stated } from './samples.ts';

/** What the tests of suppression count: wholes and parts, a target, a rate, and some that are no people. */
export const indicators: ReadonlyMap<string, Indicator> = new Map(
  [
    indicator('members', 'stock', { sumOf: ['official', 'probationary'] }),
    indicator('official', 'stock', { partOf: 'members' }),
    indicator('probationary', 'stock', { partOf: 'members' }),
    indicator('women', 'stock', { partOf: 'members' }),
    indicator('members-at-start', 'flow', { startOf: 'members' }),
    indicator('cells', 'stock', { unit: 'chi bộ' }),
    indicator('admissions', 'flow'),
    indicator('admissions-women', 'flow', { partOf: 'admissions' }),
    indicator('admission-target', 'flow'),
    indicator('percent-of-target', 'ratio', {
      numerator: 'admissions',
      denominator: 'admission-target',
      target: true,
    }),
    indicator('rate', 'ratio', { numerator: 'admissions', denominator: 'members-at-start' }),
    indicator('committee', 'stock', { unit: 'ủy viên', people: false }),
  ].map((each) => [each.key, each]),
);
const organisations = new Map(
  [
    organisation('p'),
    organisation('a', 'p'),
    organisation('b', 'p'),
    organisation('c', 'p'),
    organisation('d', 'a'),
  ].map((each) => [each.id, each]),
);
const hierarchy = hierarchyOf(organisations);
export const DAY = day('2019-01-01');

export interface Hidden extends Suppression {
  site: Site;
  /** Ids of what is left out, sorted. */
  ids: string[];
}

/** Composes articles of these figures, and hides what must be. */
export function hide(figures: StatedFigure[][], smallestCount = 3, headline: string[] = []): Hidden {
  const articles = figures.map((each, index) => {
    return article(each, { slug: `a${index}`, date: `2019-11-1${index}T08:17:00+07:00` });
  });
  const { ledger } = composeLedger(articles, { indicators, organisations, terms: [] });
  const suppression = suppress(ledger, { indicators, hierarchy, smallestCount, headline });
  const ids = [...ledger.byId.keys()].filter((id) => suppression.hidesId(id)).sort();
  return { ...suppression, site: { ledger, indicators, hierarchy }, ids };
}

/** A figure of an organisation, `a` unless said, on a day. */
export const at = (key: string, value: number, place = 'a', basis = DAY, more: Partial<StatedFigure> = {}) =>
  stated(key, value, { organisation: place, basis, ...more });
