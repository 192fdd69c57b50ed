/** Whether anything at all has changed since the last build, found out without looking into anything. */

import type { Problem } from '../content/problems.ts';
import { folderDigest } from '../render/digests.ts';
import { LAYOUTS } from '../render/layouts.ts';
import { assetsDigest } from '../render/static-files.ts';
import { digestOf } from '../site/digest.ts';
import { instantOf } from '../text/instants.ts';
import type { ContentDigests } from './source-bytes.ts';

/** What a build was made from, as a whole. Of equal seals follow equal sites, while the time is within the span. */
export interface Seal {
  inputs: string;
  /** See `outline.ts`. */
  outline: string;
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

/**
 * Digest of layouts and assets. A build takes it once, before it reads any of them: what is saved while it runs is then
 * seen by the next one.
 */
export function designDigest(): string {
  return digestOf([folderDigest(LAYOUTS), assetsDigest()]);
}

/** One digest of everything that a site is made from but the time. */
export function inputsOf(content: ContentDigests, design: string, { drafts, preview }: SealOptions): string {
  return digestOf([content, drafts, preview, design]);
}

export function sealHolds(seal: Seal | null, inputs: string, now: string): seal is Seal {
  return seal?.inputs === inputs && isInTime(seal, now);
}

/** Whether nothing has come to look otherwise by itself since the build that left the seal. */
export function isInTime({ from, until }: Seal, now: string): boolean {
  const time = instantOf(now);
  return from <= time && time < until;
}
