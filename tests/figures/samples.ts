import type { Article, Basis, Indicator, Organisation, StatedFigure } from '../../scripts/content/model.ts';

/** Small valid parts of the domain model, for tests of arithmetic. */

const place = { file: 'articles/2019/a.md', line: 1, column: 1 };

export const term: Basis = {
  kind: 'period',
  key: '2015-2020',
  from: '2015-10-01',
  to: '2020-09-30',
  term: '2015-2020',
  through: null,
};

export function day(at: string): Basis {
  return { kind: 'asOf', at, precision: 'day' };
}

export function year(key: string): Basis {
  return { kind: 'period', key, from: `${key}-01-01`, to: `${key}-12-31`, term: null, through: null };
}

/** A period as it was counted to a day or month. */
export function through(basis: Basis, at: string): Basis {
  if (basis.kind !== 'period') throw new Error('Expected a period');
  return { ...basis, through: at };
}

/** A period from one day to another, with a key of its own. */
export function period(key: string, from: string, to: string): Basis {
  return { kind: 'period', key, from, to, term: null, through: null };
}

export function stated(indicator: string, value: number, more: Partial<StatedFigure> = {}): StatedFigure {
  return {
    organisation: 'bloc',
    indicator,
    basis: term,
    value,
    decimals: 0,
    hedge: null,
    inferred: null,
    note: null,
    supersedes: null,
    differs: null,
    place,
    ...more,
  };
}

export function article(figures: StatedFigure[], more: Partial<Article> = {}): Article {
  return {
    slug: 'a',
    file: place.file,
    title: 'Title',
    lede: 'Lede',
    date: '2019-11-18T08:17:00+07:00',
    updated: null,
    section: 'news',
    organisation: 'bloc',
    topics: [],
    byline: { writers: [], photographers: [] },
    source: null,
    pictures: [],
    figures,
    untracked: [],
    related: [],
    aliases: [],
    draft: false,
    publishAt: null,
    expires: null,
    corrections: [],
    language: 'vi',
    bodyLine: 1,
    places: new Map(),
    ...more,
  };
}

export function indicator(key: string, kind: Indicator['kind'], more: Partial<Indicator> = {}): Indicator {
  return {
    key,
    kind,
    name: { vi: key, en: key },
    label: key,
    unit: kind === 'ratio' ? '%' : 'người',
    abbreviation: null,
    phrases: [],
    numerator: null,
    denominator: null,
    target: false,
    sumOf: [],
    partsMayBeMissing: false,
    partOf: null,
    startOf: null,
    people: null,
    place,
    ...more,
  };
}

export function organisation(
  id: string,
  parent: string | null = null,
  type = 'cap-tren-truc-tiep',
): Organisation {
  return {
    id,
    name: id,
    shortName: id,
    type,
    parent,
    province: null,
    validFrom: null,
    validTo: null,
    note: null,
    place,
  };
}

export function indicatorsOf(...listed: Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(listed.map((item) => [item.key, item]));
}

/** The indicators that most tests need. */
export const indicators = indicatorsOf(
  indicator('members', 'stock'),
  indicator('members-women', 'stock', { partOf: 'members' }),
  indicator('members-at-start', 'flow', { startOf: 'members' }),
  indicator('base-organisations', 'stock', { sumOf: ['base-party-committees', 'base-cells'] }),
  indicator('base-party-committees', 'stock'),
  indicator('base-cells', 'stock'),
  indicator('admissions', 'flow'),
  indicator('admissions-women', 'flow', { partOf: 'admissions' }),
  indicator('admission-target', 'flow'),
  indicator('percent-of-target', 'ratio', {
    numerator: 'admissions',
    denominator: 'admission-target',
    target: true,
  }),
  indicator('admission-rate', 'ratio', { numerator: 'admissions', denominator: 'members-at-start' }),
);
