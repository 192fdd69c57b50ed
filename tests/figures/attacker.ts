/**
 * Someone who knows every public figure and how figures hang together, and tries to compute the others back.
 * Written without any of the code that hides them: every relation is a linear inequality, and whole numbers
 * are tried.
 */
import { basisKey } from '../../scripts/content/basis.ts';
import type { Indicator } from '../../scripts/content/model.ts';
import type { Hierarchy, Ledger } from '../../scripts/figures/ledger.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { dayNumber } from '../../scripts/text/calendar.ts';

/** Σ coefficient × number ≥ least. */
interface Inequality {
  terms: [id: string, coefficient: number][];
  least: number;
}

export interface Site {
  ledger: Ledger;
  indicators: ReadonlyMap<string, Indicator>;
  hierarchy: Hierarchy;
}

/** A number that nobody publishes and everybody can compute: a whole less some of its parts. */
export interface Rest {
  terms: [id: string, coefficient: number][];
  /** Indicator of the whole. */
  indicator: string;
  value: number;
}

/** A time between two days at which periods of a series begin or end, and what happened in it. */
export interface Run {
  series: readonly FigureRecord[];
  /** Days by number, from the first to the one after the last. */
  from: number;
  to: number;
  terms: Rest['terms'];
}

/** What is known of the numbers of a site apart from those that are public, and what is left of wholes. */
export class Knowledge {
  readonly inequalities: Inequality[] = [];
  readonly rests: Rest[] = [];
  readonly runs: Run[] = [];
  /** Numbers that no figure is of: what happened between two days. */
  readonly latent: string[] = [];
  readonly #records: ReadonlyMap<string, FigureRecord>;

  constructor({ ledger, indicators, hierarchy }: Site, isPublic: (id: string) => boolean) {
    this.#records = new Map([...ledger.byId].map(([id, records]) => [id, records.at(-1) as FigureRecord]));
    for (const record of this.#records.values()) {
      this.#wholes(record, indicators);
      if (isCount(record, indicators)) this.#places(record, hierarchy);
      this.#formula(record, isPublic(record.id));
      this.#percentage(record, indicators, isPublic(record.id));
    }
    for (const series of ledger.byOrganisation.values()) {
      for (const [key, records] of series) if (addsUp(key, indicators)) this.#times(records);
    }
  }

  #beside({ organisation, basis }: FigureRecord, indicator: string): FigureRecord | undefined {
    return this.#records.get(`${organisation}/${indicator}/${basisKey(basis)}`);
  }

  #wholes(whole: FigureRecord, indicators: ReadonlyMap<string, Indicator>): void {
    const { sumOf = [] } = indicators.get(whole.indicator) ?? {};
    const parts = sumOf.flatMap((key) => this.#beside(whole, key) ?? []);
    if (parts.length > 0) this.#sum(whole, parts, parts.length === sumOf.length);
    for (const [key, { partOf }] of indicators) {
      const part = partOf === whole.indicator ? this.#beside(whole, key) : undefined;
      if (part && !sumOf.includes(key)) this.#sum(whole, [part], false);
    }
  }

  #places(whole: FigureRecord, hierarchy: Hierarchy): void {
    const below = (organisation: string): FigureRecord[] =>
      (hierarchy.get(organisation) ?? []).flatMap(({ id }) => {
        const own = this.#records.get(`${id}/${whole.indicator}/${basisKey(whole.basis)}`);
        return own ? [own] : below(id);
      });
    const parts = below(whole.organisation);
    if (parts.length > 0) this.#sum(whole, parts, total(parts) === whole.value);
  }

  /**
   * A series of a flow is made up of what happened between any two days at which one of its periods begins or
   * ends.
   */
  #times(series: readonly FigureRecord[]): void {
    const spans = series.flatMap(({ id, basis }) =>
      basis.kind === 'period' ? [{ id, from: dayNumber(basis.from), to: dayNumber(basis.to) + 1 }] : [],
    );
    const days = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    const steps = days.slice(1).map((to, index) => ({ from: days[index] as number, to }));
    const name = series[0]?.id;
    const within = (from: number, to: number): Inequality['terms'] =>
      steps.flatMap((step) =>
        step.from >= from && step.to <= to ? [[`${name} ${step.from}`, 1] as [string, number]] : [],
      );
    for (const step of steps) this.latent.push(`${name} ${step.from}`);
    for (const { id, from, to } of spans) {
      const terms: Inequality['terms'] = [[id, -1], ...within(from, to)];
      this.inequalities.push({ terms, least: 0 }, opposite(terms, 0));
    }
    for (const { from } of steps) {
      for (const { to } of steps)
        if (to > from) this.runs.push({ series, from, to, terms: within(from, to) });
    }
  }

  #sum(whole: FigureRecord, parts: readonly FigureRecord[], exactly: boolean): void {
    const terms: Rest['terms'] = [[whole.id, 1], ...parts.map(({ id }): [string, number] => [id, -1])];
    this.inequalities.push({ terms, least: 0 });
    if (exactly) this.inequalities.push(opposite(terms, 0));
    else this.rests.push({ terms, indicator: whole.indicator, value: whole.value - total(parts) });
  }

  /** That a difference from a target is among the figures says on which side of it one is, hidden or not. */
  #formula({ id, indicator, value, formula }: FigureRecord, known: boolean): void {
    if (formula?.kind !== 'difference') return;
    const [from, less] = formula.operands.map((operand) => operand.id as string) as [string, string];
    const terms: Rest['terms'] = [
      [from, 1],
      [less, -1],
    ];
    if (known) this.inequalities.push({ terms, least: value }, opposite(terms, value));
    else if (indicator.startsWith('over-')) this.inequalities.push({ terms, least: 0 });
    else if (indicator.endsWith('-remaining')) this.inequalities.push({ terms, least: 1 });
    else if (indicator === id) throw new Error('Expected an indicator');
  }

  /** A public percentage stands for all that rounds to it. */
  #percentage(record: FigureRecord, indicators: ReadonlyMap<string, Indicator>, known: boolean): void {
    const { indicator, formula, value, decimals } = record;
    if (!known) return;
    const listed = indicators.get(indicator);
    const operands = formula?.operands.map(({ id }) => id as string) ?? [];
    const [part, whole] =
      formula?.kind === 'ratio'
        ? operands
        : listed?.numerator && listed.denominator
          ? [this.#beside(record, listed.numerator)?.id, this.#beside(record, listed.denominator)?.id]
          : [];
    if (!part || !whole) return;
    const scale = 200 * 10 ** decimals;
    const units = 2 * Math.round(value * 10 ** decimals);
    this.inequalities.push(
      {
        terms: [
          [part, scale],
          [whole, -(units - 1)],
        ],
        least: 0,
      },
      {
        terms: [
          [part, -scale],
          [whole, units + 1],
        ],
        least: 0,
      },
    );
  }
}

function isCount({ indicator }: FigureRecord, indicators: ReadonlyMap<string, Indicator>): boolean {
  return (indicators.get(indicator)?.kind ?? 'ratio') !== 'ratio';
}

function addsUp(key: string, indicators: ReadonlyMap<string, Indicator>): boolean {
  const isDenominator = [...indicators.values()].some(({ denominator }) => denominator === key);
  return indicators.get(key)?.kind === 'flow' && !isDenominator;
}

function opposite(terms: Inequality['terms'], value: number): Inequality {
  return { terms: terms.map(([id, by]) => [id, -by]), least: -value };
}

function total(records: readonly FigureRecord[]): number {
  return records.reduce((sum, { value }) => sum + value, 0);
}

/** Which values each unknown number may have. */
export type Domains = ReadonlyMap<string, readonly number[]>;

/**
 * Whether whole numbers of these domains satisfy everything known, with the known numbers as they are: leaves
 * out what cannot be, then supposes values for what is still open, one after the other.
 */
export function isPossible(
  inequalities: readonly Inequality[],
  known: ReadonlyMap<string, number>,
  domains: Domains,
): boolean {
  const all = new Map<string, readonly number[]>(domains);
  for (const [id, value] of known) all.set(id, [value]);
  const reduced = inequalities.map(({ terms, least }) => ({
    terms: terms.filter(([id]) => all.has(id)),
    least,
  }));
  return search(reduced, all);
}

function search(inequalities: readonly Inequality[], domains: Domains): boolean {
  const narrow = narrowed(inequalities, domains);
  if (narrow === null) return false;
  const open = [...narrow].filter(([, values]) => values.length > 1);
  const [id, values] = open.sort(([, a], [, b]) => a.length - b.length)[0] ?? [];
  if (id === undefined || values === undefined) return true;
  return values.some((value) => search(inequalities, new Map(narrow).set(id, [value])));
}

/** The domains without the values that no inequality allows; null when one is empty then. */
function narrowed(
  inequalities: readonly Inequality[],
  domains: Domains,
): Map<string, readonly number[]> | null {
  const narrow = new Map(domains);
  const ends = (id: string, by: number) => {
    const values = narrow.get(id) as readonly number[];
    return Math.max(by * (values[0] as number), by * (values.at(-1) as number));
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const { terms, least } of inequalities) {
      const most = terms.reduce((sum, [id, by]) => sum + ends(id, by), 0);
      for (const [id, by] of terms) {
        const values = narrow.get(id) as readonly number[];
        const others = most - ends(id, by);
        const left = values.filter((value) => by * value + others >= least);
        if (left.length === 0) return null;
        if (left.length < values.length) {
          narrow.set(id, left);
          changed = true;
          break;
        }
      }
    }
  }
  return narrow;
}
