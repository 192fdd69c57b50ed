/** What a build leaves so that the next one can find out at once that nothing has changed. */
import { DateTime } from 'luxon';
import type { SiteSettings } from '../content/model.ts';
import type { FileReading } from '../content/reading.ts';
import { instantOf } from '../text/instants.ts';
import type { Portal } from './portal.ts';
import { inputsOf, type Seal } from './seal.ts';

/** What a seal tells beside the portal. */
interface Sealed extends Pick<Seal, 'problems' | 'files'> {
  /** See `designDigest`. */
  design: string;
  /** The seal of the build before. */
  before: Seal | null;
}

/** None when something could not be kept: what it depends on is not known then. */
export function sealOf(
  { edition, options, digests, memory, outline, isAsPlanned, fresh }: Portal,
  { design, problems, files, before }: Sealed,
): Seal | null {
  const sources = [...memory.sources.values()];
  if (sources.some(({ reading }) => reading === null)) return null;
  // Of files that are as they were it is known already when they come to look otherwise.
  const known = isAsPlanned && before ? before.until : Number.POSITIVE_INFINITY;
  const changed = isAsPlanned ? fresh.read.map((file) => memory.sources.get(file)) : sources;
  const readings = changed.flatMap((source) => source?.reading ?? []);
  return {
    inputs: inputsOf(digests, design, options),
    outline,
    from: instantOf(options.now),
    until: Math.min(known, nextChange(readings, options.now, edition.content.site)),
    articles: edition.articles.length,
    files,
    problems,
  };
}

/**
 * When, after `now`, a site could come to look otherwise by itself: an article appears or goes, is a year older, a
 * reading no longer holds, or a month begins. Milliseconds since 1970.
 */
export function nextChange(
  readings: readonly FileReading[],
  now: string,
  { oldAfterYears, timeZone }: Pick<SiteSettings, 'oldAfterYears' | 'timeZone'>,
): number {
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
    const first = Number(article.date.slice(0, 4)) + oldAfterYears;
    const thisYear = new Date(time).getUTCFullYear();
    for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
      if (year < first || !isNear(article.date, year, time, next)) continue;
      at(birthday(article.date, year, timeZone));
    }
  }
  return next;
}

const DAY = 86_400_000;

/** Whether an article may come to be some years old between two instants, as far as the calendar day tells. */
function isNear(date: string, year: number, from: number, to: number): boolean {
  const day = Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return day > from - 2 * DAY && day < to + 2 * DAY;
}

/**
 * The instant of a year from which on an article counts as older by one (`wholeYearsBetween`). Of one of 29 February
 * that is the beginning of March.
 */
function birthday(date: string, year: number, zone: string): number {
  const first = DateTime.fromISO(date, { zone });
  const then = first.set({ year });
  return (then.day === first.day ? then : then.startOf('day').plus({ days: 1 })).toMillis();
}
