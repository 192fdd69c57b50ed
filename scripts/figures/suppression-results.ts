/** Figures that are lost with another one, since they would give it back: percentages, differences, paces. */
import { figureId, figureIdAt, type Indicators } from './cells.ts';
import { type Ledger, standing, timesOfSeries } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { partsThatFit } from './rounding.ts';
import { type RatioRule, rulesOf } from './rules.ts';
import { startTimes } from './times.ts';

/** For the id of a figure, the ids of those that are computed from it or state what could be. */
export type Results = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What is computed from what. Sums are no part of it: of them other numbers may remain. Of a count that was
 * found from a percentage it is the percentage that is lost, whichever of the two was stated.
 */
export function resultsOf(ledger: Ledger, indicators: Indicators): Results {
  const results = new Map<string, Set<string>>();
  const add = (from: string | null, to: string) => {
    if (from === null || from === to) return;
    const known = results.get(from);
    if (known) known.add(to);
    else results.set(from, new Set([to]));
  };
  for (const { id, formula } of ledger.records) {
    if (!formula || formula.kind === 'sum') continue;
    const [first, second] = formula.operands;
    if (formula.kind === 'numerator' || formula.kind === 'denominator') {
      if (!second?.id) continue;
      add(id, second.id);
      add(first?.id ?? null, second.id);
    } else for (const operand of formula.operands) add(operand.id, id);
  }
  for (const [percent, operands] of statedRatios(ledger, indicators)) {
    for (const operand of operands) add(operand, percent);
  }
  return results;
}

/** The percentages that are stated, and the excess over a target, each with the ids of its parts. */
function statedRatios(ledger: Ledger, indicators: Indicators): [string, string[]][] {
  const rules = new Map<string, RatioRule>();
  for (const rule of rulesOf(indicators).ratios) {
    rules.set(rule.key, rule);
    if (rule.target) rules.set(rule.overCount, rule).set(rule.overPercent, rule);
  }
  const found: [string, string[]][] = [];
  for (const [rule, records] of seriesByRule(ledger, rules)) {
    const [record] = records;
    if (!record || records.every(({ origin }) => origin === 'derived')) continue;
    const numerator = figureId(record.organisation, rule.numerator, record.basis);
    found.push([record.id, [numerator, ...denominatorsOf(record, rule)]]);
  }
  return found;
}

/** The records of each id whose indicator has a rule, with that rule. */
function* seriesByRule(
  ledger: Ledger,
  rules: ReadonlyMap<string, RatioRule>,
): Generator<[RatioRule, FigureRecord[]]> {
  for (const series of ledger.byOrganisation.values()) {
    for (const [indicator, records] of series) {
      const rule = rules.get(indicator);
      if (rule) for (const each of timesOfSeries(records)) yield [rule, each];
    }
  }
}

/**
 * The ids by which a denominator may be there: its own, and those of the stock at the start of the period.
 */
function denominatorsOf(record: FigureRecord, { denominator, stockAtStart }: RatioRule): string[] {
  const { organisation, basis } = record;
  const own = figureId(organisation, denominator, basis);
  if (stockAtStart === null || basis.kind !== 'period') return [own];
  return [own, ...startTimes(basis.from).map((time) => figureIdAt(organisation, stockAtStart, time))];
}

/**
 * Stated percentages that give a small count of people away although no article states it: of their
 * denominator they can only be such a number.
 */
export function percentagesThatTell(
  ledger: Ledger,
  indicators: Indicators,
  people: ReadonlySet<string>,
  smallest: number,
): string[] {
  const rules = rulesOf(indicators).ratios.filter(({ numerator }) => people.has(numerator));
  const byKey = new Map(rules.map((rule) => [rule.key, rule]));
  const telling: string[] = [];
  for (const [rule, records] of seriesByRule(ledger, byKey)) {
    const first = records[0] as FigureRecord;
    if (ledger.byId.has(figureId(first.organisation, rule.numerator, first.basis))) continue;
    const wholes = denominatorsOf(first, rule).map((id) => standing(ledger, id)?.value ?? 0);
    const tells = records.some((record) => wholes.some((whole) => isOnlySmall(record, whole, smallest)));
    if (tells) telling.push(first.id);
  }
  return telling;
}

function isOnlySmall({ value, decimals, hedge }: FigureRecord, whole: number, smallest: number): boolean {
  if (hedge !== null || whole <= 0 || !Number.isInteger(whole)) return false;
  const parts = partsThatFit(whole, value, decimals, smallest);
  return parts.length > 0 && parts.length < smallest && parts.every((part) => part > 0 && part < smallest);
}
