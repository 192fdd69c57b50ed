/**
 * Counts of people as those see them who would compute a hidden one back: each with its value, and the sums
 * that it takes part in. Counts that nobody publishes, such as what is left of a whole beside its one known
 * part, are among them, for a difference tells them as well as a figure would.
 */
import { basisKey } from '../content/basis.ts';
import { type Ledger, timesOfSeries } from './ledger.ts';
import type { FigureRecord } from './model.ts';

export interface Count {
  /** Id of the figure; of one that is not published a text that is no id. */
  key: string;
  /** The record that stands; null for what is not published. */
  record: FigureRecord | null;
  value: number;
  /** Values by article, where several give the figure. */
  versions: ReadonlyMap<string, number>;
  /** Whether it is a number of people, from 1 up to below the bound. */
  small: boolean;
  hidden: boolean;
  headline: boolean;
  sums: Sum[];
}

/** whole = parts added up. */
export interface Sum {
  whole: Count;
  parts: readonly Count[];
}

/** What the counts of a ledger are reckoned with by. */
export interface CountRules {
  /** Keys of the indicators that count people, and of all that stand in sums with them. */
  people: ReadonlySet<string>;
  reckoned: ReadonlySet<string>;
  headline: ReadonlySet<string>;
  smallest: number;
}

/** The counts of one organisation at one time, by indicator. */
export type CountCell = Map<string, Count>;

/**
 * All counts of a ledger that can be reckoned with, by id, and by organisation and time; in the order of the ledger,
 * which is none of the order in which articles were read.
 */
export class CountTable {
  readonly byKey = new Map<string, Count>();
  /** By organisation, then by the key of the time. */
  readonly cells = new Map<string, Map<string, CountCell>>();
  readonly smallest: number;
  readonly people: ReadonlySet<string>;

  constructor(ledger: Ledger, { people, reckoned, headline, smallest }: CountRules) {
    this.smallest = smallest;
    this.people = people;
    for (const [organisation, series] of ledger.byOrganisation) {
      const times = new Map<string, CountCell>();
      this.cells.set(organisation, times);
      for (const [indicator, records] of series) {
        if (!reckoned.has(indicator)) continue;
        for (const each of timesOfSeries(records)) {
          const count = this.#countOf(each, headline.has(indicator));
          if (!count) continue;
          this.byKey.set(count.key, count);
          const time = basisKey((each[0] as FigureRecord).basis);
          const cell = times.get(time);
          if (cell) cell.set(indicator, count);
          else times.set(time, new Map([[indicator, count]]));
        }
      }
    }
  }

  /** What records of one id come to; null when none is a whole number without a hedge. */
  #countOf(records: readonly FigureRecord[], headline: boolean): Count | null {
    const exact = records.filter(isReckonable);
    const record = exact.at(-1);
    if (!record || record.formula?.kind === 'quotient') return null;
    const small = this.people.has(record.indicator) && exact.some(({ value }) => this.isSmall(value));
    return {
      key: record.id,
      record,
      value: record.value,
      versions: exact.length > 1 ? new Map(exact.map((each) => [each.article, each.value])) : NO_VERSIONS,
      small,
      hidden: small,
      headline,
      sums: [],
    };
  }

  /** The cells of all organisations and times. */
  *allCells(): Generator<CountCell> {
    for (const times of this.cells.values()) yield* times.values();
  }

  isSmall(value: number): boolean {
    return value > 0 && value < this.smallest;
  }

  /**
   * Notes that parts add up to a whole. Where they do not, `rest` names what is left, which nobody publishes;
   * without a name nothing may be left. What fits neither as the figures stand nor in any one article is no
   * sum: then nothing is added, and the answer is false.
   */
  addSum(whole: Count, parts: readonly Count[], rest: string | null): boolean {
    const left = leftOver(whole, parts).filter((value) => (rest === null ? value === 0 : value >= 0));
    const value = left.find((each) => this.isSmall(each)) ?? left[0];
    if (value === undefined) return false;
    const added = rest === null ? [] : [this.unpublished(rest, value, this.isPeople(whole))];
    tie({ whole, parts: [...parts, ...added] });
    return true;
  }

  /**
   * Notes that one count is known to exceed another one by at least so much, and that `key` says by how much
   * more.
   */
  addBound(larger: Count, smaller: Count, least: number, key: string): void {
    const more = larger.value - smaller.value - least;
    if (more >= 0) tie({ whole: larger, parts: [smaller, this.unpublished(key, more, false)] });
  }

  /**
   * A count that no figure is of, the same for the same key. `people`: whether a small one points at a
   * person.
   */
  unpublished(key: string, value: number, people: boolean): Count {
    const small = people && this.isSmall(value);
    const known = this.byKey.get(key);
    if (known) {
      if (small) known.small = true;
      return known;
    }
    const count: Count = {
      key,
      record: null,
      value,
      versions: NO_VERSIONS,
      small,
      hidden: true,
      headline: false,
      sums: [],
    };
    this.byKey.set(key, count);
    return count;
  }

  isPeople({ record }: Count): boolean {
    return record !== null && this.people.has(record.indicator);
  }
}

/** Notes a sum with all that take part in it. */
export function tie(sum: Sum): void {
  for (const count of [sum.whole, ...sum.parts]) count.sums.push(sum);
}

const NO_VERSIONS: ReadonlyMap<string, number> = new Map();

/** Whether a record is a number that sums can be reckoned with. */
function isReckonable({ value, hedge }: FigureRecord): boolean {
  return hedge === null && Number.isInteger(value);
}

/** Whole less parts: as the figures stand, and as each article has them that gives all. */
function leftOver(whole: Count, parts: readonly Count[]): number[] {
  const differences = [parts.reduce((left, part) => left - part.value, whole.value)];
  if (whole.versions.size === 0 && parts.every((part) => part.versions.size === 0)) return differences;
  for (const article of articlesOf([whole, ...parts])) {
    const values = [whole, ...parts].map((count) => valueIn(count, article));
    if (values.every((value) => value !== null)) {
      differences.push(values.slice(1).reduce((left, value) => left - value, values[0] as number));
    }
  }
  return differences;
}

function articlesOf(counts: readonly Count[]): Set<string> {
  return new Set(counts.flatMap(({ versions }) => [...versions.keys()]));
}

function valueIn({ versions, value }: Count, article: string): number | null {
  return versions.size === 0 ? value : (versions.get(article) ?? null);
}
