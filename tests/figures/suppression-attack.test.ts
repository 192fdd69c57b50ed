import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatedFigure } from '../../scripts/content/model.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { countsOfPeople } from '../../scripts/figures/people.ts';
import { dayNumber } from '../../scripts/text/calendar.ts';
import { type Domains, isPossible, Knowledge } from './attacker.ts';
import { period, year } from './samples.ts';
import { at, type Hidden, hide, indicators } from './suppression-samples.ts';

/**
 * A small site: parts, periods and percentages of organisations on three levels, some stated and some not.
 */
const few = (length: number, max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length });
const small = fc.record({
  official: few(4, 5),
  probationary: few(4, 4),
  women: few(4, 9),
  admissions: fc.tuple(few(4, 4), few(4, 4), few(4, 1), few(4, 1)),
  target: fc.integer({ min: 1, max: 7 }),
  stated: fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
  smallestCount: fc.constantFrom(2, 3, 4),
});

type Small = typeof small extends fc.Arbitrary<infer T> ? T : never;

/** Of each organisation what it has itself, and the organisations below it. */
const PLACES: [place: string, below: number[]][] = [
  ['d', []],
  ['b', []],
  ['a', [0]],
  ['p', [1, 2]],
];
const quarter = (key: string, from: number, to: number) => {
  return period(
    `2019-${key}`,
    `2019-0${3 * from + 1}-01`,
    `2019-${['03-31', '06-30', '09-30', '12-31'][to]}`,
  );
};
/** Halves of a year, a quarter, and a half that overlaps both. */
const PERIODS: [basis: ReturnType<typeof quarter>, from: number, to: number][] = [
  [quarter('H1', 0, 1), 0, 1],
  [period('2019-H2', '2019-07-01', '2019-12-31'), 2, 3],
  [quarter('Q2', 1, 1), 1, 1],
  [quarter('04..2019-09', 1, 2), 1, 2],
  [year('2019'), 0, 3],
];

/** Numbers of each organisation with those below it. */
function withBelow(own: readonly number[]): number[] {
  const all: number[] = [];
  PLACES.forEach(([, below], index) => {
    all.push((own[index] as number) + below.reduce((sum, each) => sum + (all[each] as number), 0));
  });
  return all;
}

function figuresOf(site: Small): StatedFigure[] {
  const official = withBelow(site.official);
  const probationary = withBelow(site.probationary);
  const women = withBelow(
    site.women.map((each, at) =>
      Math.min(each, (site.official[at] as number) + (site.probationary[at] as number)),
    ),
  );
  const quarters = quartersOf(site);
  const figures = PLACES.flatMap(([place], index) => [
    at('members', (official[index] as number) + (probationary[index] as number), place),
    at('official', official[index] as number, place),
    at('probationary', probationary[index] as number, place),
    at('women', women[index] as number, place),
    ...PERIODS.map(([basis, from, to]) =>
      at('admissions', sumOf(quarters[index] as number[], from, to), place, basis),
    ),
  ]);
  const admitted = sumOf(quarters[2] as number[], 0, 3);
  const percent = Math.round((100 * admitted) / site.target);
  figures.push(
    at('admission-target', site.target, 'a', year('2019')),
    at('percent-of-target', percent, 'a', year('2019')),
  );
  return figures.filter((_, index) => site.stated[index]);
}

/** What was counted in each quarter, by organisation. */
function quartersOf({ admissions }: Small): number[][] {
  const byQuarter = [0, 1, 2, 3].map((each) => withBelow(admissions.map((own) => own[each] as number)));
  return PLACES.map((_, index) => byQuarter.map((counts) => counts[index] as number));
}

function sumOf(numbers: readonly number[], from: number, to: number): number {
  return numbers.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
}

function attack({ site, hidesId, reason }: Hidden, smallestCount: number) {
  const people = countsOfPeople(indicators);
  const knowledge = new Knowledge(site, (id) => !hidesId(id));
  const known = new Map<string, number>();
  const unknown = new Map<string, { value: number; said: boolean; people: boolean }>();
  for (const [id, records] of site.ledger.byId) {
    const record = records.at(-1) as (typeof records)[number];
    if (!hidesId(id)) known.set(id, record.value);
    else if (indicators.get(record.indicator)?.kind !== 'ratio' && indicators.has(record.indicator)) {
      unknown.set(id, {
        value: record.value,
        said: reason(record) === 'small',
        people: people.has(record.indicator),
      });
    }
  }
  return {
    knowledge,
    known,
    unknown,
    people,
    isSmall: (value: number) => value > 0 && value < smallestCount,
  };
}

/** Whole numbers from 0 to well above all that are true. */
const MOST = 40;
const numbers = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

describe('who knows all public figures and all relations cannot tell a small count', () => {
  test('that it is below the bound: a number from the bound up fits as well', () => {
    let hidden = 0;
    fc.assert(
      fc.property(small, (site) => {
        const suppressed = hide([figuresOf(site)], site.smallestCount);
        const { knowledge, known, unknown, people, isSmall } = attack(suppressed, site.smallestCount);
        const { inequalities, rests, runs, latent } = knowledge;
        const any: Domains = new Map([...unknown.keys(), ...latent].map((id) => [id, numbers(0, MOST)]));
        for (const [id, { value, people: counted }] of unknown) {
          if (!counted || !isSmall(value)) continue;
          hidden += 1;
          const larger = new Map([...any, [id, numbers(site.smallestCount, MOST)] as const]);
          expect(isPossible(inequalities, known, larger), `${id} is told`).toBe(true);
        }
        for (const { terms, indicator: key, value } of rests) {
          if (!people.has(key) || !isSmall(value)) continue;
          const larger = [...inequalities, { terms, least: site.smallestCount }];
          expect(isPossible(larger, known, any), `what is left of ${terms.join()} is told`).toBe(true);
        }
        const percent = known.get('a/percent-of-target/2019');
        const target = known.get('a/admission-target/2019');
        if (
          percent !== undefined &&
          target !== undefined &&
          !suppressed.site.ledger.byId.has('a/admissions/2019')
        ) {
          const fitting = numbers(0, MOST).filter((done) => Math.abs((100 * done) / target - percent) <= 0.5);
          expect(fitting.every(isSmall), `${percent}% of ${target} is told`).toBe(false);
        }
        for (const { series, from, to, terms } of runs) {
          const [{ organisation: place, id }] = series as [FigureRecord];
          const counts = quartersOf(site)[PLACES.findIndex(([each]) => each === place)] as number[];
          const first = dayNumber('2019-01-01');
          const value = sumOf(counts, Math.round((from - first) / 91), Math.round((to - first) / 91) - 1);
          if (!isSmall(value)) continue;
          const larger = [...inequalities, { terms, least: site.smallestCount }];
          const none = [
            ...inequalities,
            { terms: terms.map(([each, by]) => [each, -by] as [string, number]), least: 0 },
          ];
          const open = isPossible(larger, known, any) || isPossible(none, known, any);
          expect(open, `${id}: ${from} to ${to} is told`).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
    expect(hidden).toBeGreaterThan(100);
  });

  test('its value, also when it is said which ones are small', () => {
    fc.assert(
      fc.property(small, (site) => {
        const suppressed = hide([figuresOf(site)], site.smallestCount);
        const { knowledge, known, unknown, isSmall } = attack(suppressed, site.smallestCount);
        const below = numbers(1, site.smallestCount - 1);
        const secret = [...unknown.values()].some(
          ({ value, said, people }) => people && !said && isSmall(value),
        );
        const others = numbers(0, MOST).filter((value) => secret || !isSmall(value));
        const domains: Domains = new Map([
          ...[...unknown].map(([id, { said, people }]): [string, number[]] => [
            id,
            said ? below : people ? others : numbers(0, MOST),
          ]),
          ...knowledge.latent.map((id): [string, number[]] => [id, numbers(0, MOST)]),
        ]);
        for (const [id, { said }] of unknown) {
          if (!said) continue;
          const possible = below.filter((value) => {
            return isPossible(knowledge.inequalities, known, new Map([...domains, [id, [value]] as const]));
          });
          expect(possible.length, `${id} can only be ${possible.join()}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 80 },
    );
  });
});
