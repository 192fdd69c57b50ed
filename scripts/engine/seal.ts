/** Whether anything at all has changed since the last build, found out without looking into anything. */
import { hash } from 'node:crypto';
import { DateTime } from 'luxon';
import { isSettings } from '../content/check-files.ts';
import { PICTURE_BYTES } from '../content/probe.ts';
import type { Problem } from '../content/problems.ts';
import { type ListedContent, readBounded } from '../content/read.ts';
import type { FileReading } from '../content/reading.ts';
import { folderDigest } from '../render/digests.ts';
import { LAYOUTS } from '../render/layouts.ts';
import { assetsDigest } from '../render/static-files.ts';
import { digestOf } from '../site/digest.ts';
import { instantOf } from '../text/instants.ts';
import { readSettings, sourceDigest } from './sources.ts';

/** What a build was made from, as a whole. Of equal seals follow equal sites, while the time is within the span. */
export interface Seal {
  inputs: string;
  /** Milliseconds since 1970: of the build itself, and from when something shows another time of day. */
  from: number;
  until: number;
  articles: number;
  /** What is to be told again: no errors among them. */
  problems: Problem[];
}

/** What a site is made from beside its content. */
export interface SealOptions {
  drafts: boolean;
  preview: boolean;
}

/** Digests of content: of settings, of every document by file, and of every picture. */
export interface ContentDigests {
  settings: string;
  past: string;
  documents: [file: string, digest: string][];
  pictures: [file: string, digest: string][];
  /** Files that have no business there. */
  others: string[];
}

/** Reads a content folder for its digests alone. */
export function digestContent(listed: ListedContent): ContentDigests {
  const settings = readSettings(listed.documents);
  return {
    settings: settings.digest,
    past: settings.pastDigest,
    documents: listed.documents
      .filter(({ file }) => !isSettings(file))
      .map((each) => [each.file, sourceDigest(each)]),
    pictures: listed.pictures.map(({ file, path }) => {
      const { bytes } = readBounded(path, PICTURE_BYTES);
      return [file, bytes ? hash('sha256', bytes) : 'unread'];
    }),
    others: [...listed.strangers, ...listed.outside],
  };
}

/** One digest of everything that a site is made from but the time. */
export function inputsOf(content: ContentDigests, { drafts, preview }: SealOptions): string {
  return digestOf([content, drafts, preview, folderDigest(LAYOUTS), assetsDigest()]);
}

export function sealHolds(seal: Seal | null, inputs: string, now: string): seal is Seal {
  if (seal?.inputs !== inputs) return false;
  const time = instantOf(now);
  return seal.from <= time && time < seal.until;
}

/**
 * When, after `now`, a site could come to look otherwise by itself: an article appears or goes, is a year older, a
 * reading no longer holds, or a month begins.
 */
export function nextChange(readings: readonly FileReading[], now: string, oldAfterYears: number): number {
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
