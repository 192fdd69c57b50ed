/**
 * The sums that counts of one organisation at one time take part in, and counts that are one by two names.
 */
import type { Indicator } from '../content/model.ts';
import type { Indicators } from './cells.ts';
import { remainingKey } from './pace.ts';
import { type RatioRule, rulesOf } from './rules.ts';
import type { Count, CountTable } from './suppression-counts.ts';
import { lastDayOf, startTimes } from './times.ts';

/** Keys of the indicators that stand in sums with counts of people: parts, wholes, targets, stocks at the start. */
export function reckonedWith(indicators: Indicators, people: ReadonlySet<string>): ReadonlySet<string> {
  const reckoned = new Set(people);
  for (const { key, sumOf, partOf, startOf } of indicators.values()) {
    if (people.has(key)) for (const part of sumOf) reckoned.add(part);
    if (people.has(key) && startOf !== null) reckoned.add(startOf);
    if (partOf !== null && people.has(partOf)) reckoned.add(key);
  }
  for (const { target, numerator, denominator, overCount } of rulesOf(indicators).ratios) {
    if (!target || !people.has(numerator)) continue;
    reckoned.add(denominator).add(overCount).add(remainingKey(numerator));
  }
  return reckoned;
}

/** Adds the sums of wholes and parts, what targets say, and the counts with two names. */
export function addSumsOfCells(table: CountTable, indicators: Indicators): void {
  const wholes = [...indicators.values()].filter(
    ({ key, sumOf }) => sumOf.length > 0 && table.people.has(key),
  );
  const parts = [...indicators.values()].filter(({ partOf }) => partOf !== null && table.people.has(partOf));
  const targets = rulesOf(indicators).ratios.filter(({ target }) => target);
  for (const cell of table.allCells()) {
    const summed = new Set<string>();
    for (const whole of wholes) addWhole(table, cell, whole, summed);
    for (const { key, partOf } of parts) {
      const part = cell.get(key);
      const whole = cell.get(partOf as string);
      if (part && whole && !summed.has(key)) table.addSum(whole, [part], `${whole.key} without ${key}`);
    }
    for (const rule of targets) addTarget(table, cell, rule);
  }
  addSameTimes(table);
  addStarts(table, indicators);
}

/** Parts that an article does not name count as nothing when the others make up the whole. */
function addWhole(
  table: CountTable,
  cell: ReadonlyMap<string, Count>,
  { key, sumOf }: Indicator,
  summed: Set<string>,
): void {
  const whole = cell.get(key);
  const present = sumOf.filter((part) => cell.has(part));
  if (!whole || present.length === 0) return;
  const parts = present.map((part) => cell.get(part) as Count);
  const left = whole.value - parts.reduce((total, part) => total + part.value, 0);
  const missing = sumOf.filter((part) => !cell.has(part));
  const rest = left === 0 || missing.length === 0 ? null : restKey(whole, missing);
  if (table.addSum(whole, parts, rest)) for (const part of present) summed.add(part);
}

/** What is left beside all parts but one is that one, by the id that its figure would have. */
function restKey(whole: Count, missing: readonly string[]): string {
  const [only = '', ...others] = missing;
  const { organisation = '', indicator = '' } = whole.record ?? {};
  if (others.length === 0)
    return whole.key.replace(`${organisation}/${indicator}/`, `${organisation}/${only}/`);
  return `${whole.key} with ${missing.join(', ')}`;
}

/**
 * That what is above a target or remains of it is among the figures, hidden or not, says on which side of it
 * one is. Where the number above is listed as a count of people, it makes up what was done with the target.
 */
function addTarget(
  table: CountTable,
  cell: ReadonlyMap<string, Count>,
  { numerator, denominator, overCount }: RatioRule,
): void {
  const done = cell.get(numerator);
  const target = cell.get(denominator);
  if (!done || !target || !table.people.has(numerator)) return;
  const over = cell.get(overCount);
  if (over && table.people.has(overCount)) table.addSum(done, [target, over], null);
  else if (over) table.addBound(done, target, 0, `${done.key} above target`);
  else if (cell.has(remainingKey(numerator))) table.addBound(target, done, 1, `${done.key} below target`);
}

/** A stock as of `2020-12`, `2020-12-31` and `2020` is one, when the numbers are the same. */
function addSameTimes(table: CountTable): void {
  for (const times of table.cells.values()) {
    const first = new Map<string, Count>();
    for (const cell of times.values()) {
      for (const [indicator, count] of cell) {
        const basis = count.record?.basis;
        if (basis?.kind !== 'asOf' || !table.people.has(indicator)) continue;
        const time = `${indicator} ${lastDayOf(basis)} ${count.value}`;
        const other = first.get(time);
        if (other) table.addSum(other, [count], null);
        else first.set(time, count);
      }
    }
  }
}

/** What stood at the start of a period is the stock of the day before, or of the first day. */
function addStarts(table: CountTable, indicators: Indicators): void {
  for (const { key, startOf } of indicators.values()) {
    if (startOf === null || !table.people.has(key)) continue;
    for (const cell of table.allCells()) {
      const start = cell.get(key);
      if (start?.record?.basis.kind !== 'period') continue;
      const { organisation, basis } = start.record;
      for (const day of startTimes(basis.from)) {
        const stock = table.cells.get(organisation)?.get(day)?.get(startOf);
        if (stock && stock.value === start.value) table.addSum(stock, [start], null);
      }
    }
  }
}
