/** Which figures public data leaves out, because they are counts so small that they point at a person. */
import type { Indicators } from './cells.ts';
import type { Hierarchy, Ledger } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { countsOfPeople } from './people.ts';
import { hideWhatTells } from './suppression-choice.ts';
import { CountTable } from './suppression-counts.ts';
import { addSumsOfPlaces } from './suppression-places.ts';
import { percentagesThatTell, type Results, resultsOf } from './suppression-results.ts';
import { addSumsOfCells, reckonedWith } from './suppression-sums.ts';
import { addSumsOfTimes } from './suppression-times.ts';

export interface SuppressionRules {
  indicators: Indicators;
  hierarchy: Hierarchy;
  /** Counts of people from 1 up to below this are left out; 0 and 1 leave nothing out. */
  smallestCount: number;
  /** Keys of the indicators that the site shows first: these figures are left out last. */
  headline?: readonly string[];
}

/**
 * Why a figure is left out. `small`: it is such a count, and it may be said that it is less than the bound.
 * `derivable`: it would let one compute such a count, or it is one and to say so would.
 */
export type SuppressionReason = 'small' | 'derivable';

/** Which figures are left out: plain enough to be kept. */
export interface SuppressionFacts {
  /** Ids of what is hidden, and of that of which it may be said that it is less than the bound. */
  hidden: ReadonlySet<string>;
  sayable: ReadonlySet<string>;
  smallestCount: number;
}

/**
 * What is left out of all that is public: values, formulas that print them as operands, sentences that hold
 * them.
 */
export interface Suppression {
  /** What it rests on. */
  facts: SuppressionFacts;
  hides(record: FigureRecord): boolean;
  /** The same by id, for the operands of a formula. */
  hidesId(id: string): boolean;
  /** Null for a figure that is public. */
  reason(record: FigureRecord): SuppressionReason | null;
}

/**
 * Decides for a whole ledger at once; all records of one id, old and new, are treated alike. Who knows every
 * public figure and how they hang together (wholes and parts, organisations, times, percentages) can tell of
 * no count of people, stated or not, that it is from 1 up to below the bound: a larger number fits as well.
 * Where `small` is said, that much is told, and no such count follows exactly. Figures with a hedge are
 * hidden when they are small, but are not reckoned with.
 */
export function suppress(ledger: Ledger, rules: SuppressionRules): Suppression {
  const { smallestCount } = rules;
  if (smallestCount <= 1) return suppressionOf({ hidden: new Set(), sayable: new Set(), smallestCount });
  const { indicators } = rules;
  const people = countsOfPeople(indicators);
  const reckoned = reckonedWith(indicators, people);
  const headline = new Set(rules.headline);
  const table = new CountTable(ledger, { people, reckoned, headline, smallest: smallestCount });
  addSumsOfCells(table, indicators);
  addSumsOfPlaces(table, rules.hierarchy);
  addSumsOfTimes(table, indicators);
  // Most sites have nothing to hide, and then nobody asks what is computed from it.
  let known: Results | null = null;
  const results = () => {
    known ??= resultsOf(ledger, indicators);
    return known;
  };
  const sayable = hideWhatTells(table, ({ key }) => results().get(key)?.size ?? 0);
  const hidden = new Set([
    ...percentagesThatTell(ledger, indicators, people, smallestCount),
    ...smallOnes(ledger, people, table),
  ]);
  for (const { key, hidden: isHidden, record } of table.byKey.values())
    if (isHidden && record) hidden.add(key);
  if (hidden.size > 0) addResults(hidden, results());
  return suppressionOf({ hidden, sayable: new Set([...sayable].map(({ key }) => key)), smallestCount });
}

/** The ids of small numbers of people, also of such as sums are not reckoned with. */
function smallOnes(ledger: Ledger, people: ReadonlySet<string>, table: CountTable): string[] {
  const small: string[] = [];
  for (const series of ledger.byOrganisation.values()) {
    for (const key of people) {
      for (const { id, value } of series.get(key) ?? []) if (table.isSmall(value)) small.push(id);
    }
  }
  return small;
}

/** What is computed from what is hidden is hidden. */
function addResults(hidden: Set<string>, results: Results): void {
  for (const id of hidden) for (const result of results.get(id) ?? []) hidden.add(result);
}

export function suppressionOf(facts: SuppressionFacts): Suppression {
  const { hidden, sayable, smallestCount } = facts;
  return {
    facts,
    hides: ({ id }) => hidden.has(id),
    hidesId: (id) => hidden.has(id),
    reason: ({ id, value, hedge }) => {
      if (!hidden.has(id)) return null;
      return sayable.has(id) && hedge === null && value < smallestCount ? 'small' : 'derivable';
    },
  };
}
