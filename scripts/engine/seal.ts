/** Whether anything at all has changed since the last build, found out without looking into anything. */

import { hash } from 'node:crypto';
import { isSettings, PICTURE_BYTES } from '../content/file-names.ts';
import { type ListedContent, readBounded } from '../content/files.ts';
import type { Problem } from '../content/problems.ts';
import { folderDigest } from '../render/digests.ts';
import { LAYOUTS } from '../render/layouts.ts';
import { assetsDigest } from '../render/static-files.ts';
import { digestOf } from '../site/digest.ts';
import { instantOf } from '../text/instants.ts';
import { readSettings, sourceDigest } from './source-bytes.ts';

/** What a build was made from, as a whole. Of equal seals follow equal sites, while the time is within the span. */
export interface Seal {
  inputs: string;
  /** Milliseconds since 1970: of the build itself, and from when something shows another time of day. */
  from: number;
  until: number;
  articles: number;
  files: number;
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
