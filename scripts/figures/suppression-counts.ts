/**
 * Counts of people as those see them who would compute a hidden one back: each with its value, and the sums
 * that it takes part in. Counts that nobody publishes, such as what is left of a whole beside its one known
 * part, are among them, for a difference tells them as well as a figure would.
 */
import { basisKey } from '../content/basis.ts';
import type { Ledger } from './ledger.ts';
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

/** All counts of a ledger that can be reckoned with, by id, and by organisation and time. */
export class CountTable {
  readonly byKey = new Map<string, Count>();
  /** By organisation and time, then by indicator. */
  readonly cells = new Map<string, Map<string, Count>>();
  readonly smallest: number;
  readonly people: ReadonlySet<string>;

  constructor(ledger: Ledger, smallest: number, people: ReadonlySet<string>, headline: ReadonlySet<string>) {
    this.smallest = smallest;
    this.people = people;
    for (const [key, records] of ledger.byId) {
      const exact = records.filter(({ value, hedge }) => hedge === null && Number.isInteger(value));
      const record = exact.at(-1);
      if (!record || record.formula?.kind === 'quotient') continue;
      const { organisation, indicator, basis } = record;
      const values = exact.map((each) => each.value);
      const small = people.has(indicator) && values.some((value) => this.isSmall(value));
      const count: Count = {
        key,
        record,
        value: record.value,
        versions: exact.length > 1 ? new Map(exact.map((each) => [each.article, each.value])) : NO_VERSIONS,
        small,
        hidden: small,
        headline: headline.has(indicator),
        sums: [],
      };
      this.byKey.set(key, count);
      const time = cellKey(organisation, basisKey(basis));
      const cell = this.cells.get(time) ?? new Map<string, Count>();
      this.cells.set(time, cell.set(indicator, count));
    }
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

export function cellKey(organisation: string, time: string): string {
  return `${organisation} ${time}`;
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
