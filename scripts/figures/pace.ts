/** How fast a target is being met over a period of years, and what is left to do. */
import type { Organisation } from '../content/model.ts';
import { daysThrough } from '../text/calendar.ts';
import { compareText } from '../text/compare.ts';
import { addUnlessThere, type Cell, derivedRecord, exactCount, formulaOf } from './cells.ts';
import type { FigureRecord, Operand } from './model.ts';
import { quotientOf } from './rounding.ts';
import type { RatioRule } from './rules.ts';
import { lastCountedDay, type Period } from './times.ts';

/** Key of what was done per year of the period that had passed: `admissions` gives `admissions-pace`. */
export const paceKey = (done: string) => `${done}-pace`;

/** Key of how many are left to do until the target is reached. */
export const remainingKey = (done: string) => `${done}-remaining`;

/** Key of how many must be done per year of what is left of the period. */
export const neededPaceKey = (done: string) => `${done}-needed-pace`;

const DAYS_OF_A_YEAR = 365.25;
/** Over fewer days a rate per year says nothing. */
const FEWEST_DAYS = 30;
/** Up to this many days a period is a year, for which one percentage says all. */
const LONGEST_YEAR = 366;

/**
 * Adds pace, remainder and needed pace to a cell that has a target and what was done, when its period is a term,
 * is longer than a year, or was counted only so far. Years are days ÷ 365.25, to two decimals, so that the
 * formula gives the printed number. The period counts from when the organisation began until it ended. It has
 * passed up to the day to which it was counted; where that is not said, up to the day of the article, or as a
 * whole when that is later.
 */
export function addPace(cell: Cell, ratio: RatioRule, organisation: Organisation | undefined): void {
  const done = exactCount(cell, ratio.numerator);
  const target = exactCount(cell, ratio.denominator);
  if (!done || !target || done.basis.kind !== 'period') return;
  if (!hasPace(done.basis)) return;
  const { from, to } = lifetimeWithin(done.basis, organisation);
  const until = passedUntil(done.basis, to, done.published);
  if (until < from) return;
  addQuotient(cell, paceKey(done.indicator), done, done, daysThrough(from, until));
  if (done.value >= target.value) return;
  const key = remainingKey(done.indicator);
  const formula = formulaOf('difference', target, done);
  const remaining = derivedRecord(done, key, target.value - done.value, 0, formula);
  addUnlessThere(cell, key, remaining);
  addQuotient(cell, neededPaceKey(done.indicator), done, remaining, daysThrough(until, to) - 1);
}

function hasPace({ term, through, from, to }: Period): boolean {
  return term !== null || through !== null || daysThrough(from, to) > LONGEST_YEAR;
}

/** The part of a period in which an organisation existed. */
function lifetimeWithin(
  { from, to }: Period,
  organisation: Organisation | undefined,
): { from: string; to: string } {
  const { validFrom = null, validTo = null } = organisation ?? {};
  return { from: later(from, validFrom ?? from), to: earlier(to, validTo ?? to) };
}

/** The last day that has passed of a period that ends on `to`. */
function passedUntil(period: Period, to: string, published: string): string {
  return earlier(period.through === null ? published.slice(0, 10) : lastCountedDay(period), to);
}

/** A number per year, with one decimal. */
function addQuotient(
  cell: Cell,
  key: string,
  from: FigureRecord,
  dividend: FigureRecord,
  days: number,
): void {
  if (days < FEWEST_DAYS) return;
  const value = Math.round((days / DAYS_OF_A_YEAR) * 100) / 100;
  const years: Operand = { id: null, indicator: 'years', value, decimals: 2 };
  const pace = quotientOf(dividend.value, years, 1);
  if (pace === null) return;
  addUnlessThere(cell, key, derivedRecord(from, key, pace, 1, formulaOf('quotient', dividend, years)));
}

function later(a: string, b: string): string {
  return compareText(a, b) < 0 ? b : a;
}

function earlier(a: string, b: string): string {
  return compareText(a, b) < 0 ? a : b;
}
