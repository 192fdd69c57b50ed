/** What a build leaves so that the next one can find out at once that nothing has changed. */
import { DateTime } from 'luxon';
import type { Problem } from '../content/problems.ts';
import type { FileReading } from '../content/reading.ts';
import { instantOf } from '../text/instants.ts';
import type { Portal } from './portal.ts';
import { inputsOf, type Seal } from './seal.ts';

/** None when something could not be kept: what it depends on is not known then. */
export function sealOf(
  { edition, options, digests, memory }: Portal,
  problems: Problem[],
  files: number,
): Seal | null {
  const sources = [...memory.sources.values()];
  const readings = sources.flatMap(({ reading }) => reading ?? []);
  if (readings.length < sources.length) return null;
  const { oldAfterYears } = edition.content.site;
  return {
    inputs: inputsOf(digests, options),
    from: instantOf(options.now),
    until: nextChange(readings, options.now, oldAfterYears),
    articles: edition.articles.length,
    files,
    problems,
  };
}

/**
 * When, after `now`, a site could come to look otherwise by itself: an article appears or goes, is a year older, a
 * reading no longer holds, or a month begins.
 */
function nextChange(readings: readonly FileReading[], now: string, oldAfterYears: number): number {
  const time = instantOf(now);
  let next = DateTime.fromISO(now, { zone: 'utc' }).startOf('month').plus({ months: 1 }).toMillis();
  const at = (instant: number) => {
    if (instant > time && instant < next) next = instant;
  };
  for (const { article, holdsUntil } of readings) {
    if (holdsUntil !== null) at(instantOf(holdsUntil));
    if (!article) continue;
    if (article.publishAt) at(instantOf(article.publishAt));
    if (article.expires) at(instantOf(article.expires));
    at(nextBirthday(article.date, time, oldAfterYears));
  }
  return next;
}

const DAY = 86_400_000;

/** When an article next is a whole number of years old, of those that its page tells; a day early, to be safe. */
function nextBirthday(date: string, time: number, oldAfterYears: number): number {
  const year = Number(date.slice(0, 4));
  const first = Math.max(year + oldAfterYears, Number(new Date(time).getUTCFullYear()) - 1);
  for (let then = first; ; then += 1) {
    // 29 February is 1 March in other years; a day more or less makes no difference here.
    const birthday = Date.parse(`${then}-${date.slice(5).replace('02-29', '02-28')}`);
    if (birthday + DAY > time) return Math.max(birthday - DAY, time + 1);
  }
}
