/** The files of a content folder: what was found in each, read anew only where something has changed. */
import type { ArticleContext } from '../content/drafts.ts';
import { documentOf, type ListedFile } from '../content/files.ts';
import { normalizeLines } from '../content/front-matter.ts';
import type { TextSource } from '../content/model.ts';
import { type FileReading, readContentFile } from '../content/reading.ts';
import { digestOf } from '../site/digest.ts';
import { instantOf } from '../text/instants.ts';
import { rememberFigures } from './figure-inputs.ts';
import type { RememberedSource } from './memory.ts';
import { readBytes } from './source-bytes.ts';

/** A file has changed between two looks at it in one build. */
export class ContentChanged extends Error {
  constructor(file: string) {
    super(`${file} was changed while the site was being built`);
  }
}

/** An article or page: the digest of its bytes, and what was found in it. */
export interface Source {
  file: string;
  path: string;
  bytes: string;
  reading: FileReading;
  /** What the next build is to know of it. */
  remembered: RememberedSource;
  /** Whether it was read anew. */
  fresh: boolean;
}

/**
 * Reads articles and pages one after the other; no text is kept. `known` tells what earlier builds found, `lookedAt`
 * the digests of files that have been looked at a moment ago.
 */
export function readSources(
  files: readonly ListedFile[],
  context: ArticleContext,
  known: (file: string) => RememberedSource | undefined,
  lookedAt: (file: string) => string | undefined = () => undefined,
  onEach: () => void = () => {},
): Source[] {
  return files.map(({ file, path }) => {
    const before = known(file);
    const keep = (digest: string): Source | null =>
      before?.bytes === digest && before.reading && stillHolds(before.reading, context)
        ? { file, path, bytes: digest, reading: before.reading, remembered: before, fresh: false }
        : null;
    onEach();
    const looked = lookedAt(file);
    const unread = looked === undefined ? null : keep(looked);
    if (unread) return unread;
    const { bytes, size, digest } = readBytes({ file, path });
    const kept = keep(digest);
    if (kept) return kept;
    // A copy, as `detached` makes it, of which the text is of use too.
    const found = JSON.stringify(readContentFile(documentOf(file, bytes, size), context));
    const reading = JSON.parse(found) as FileReading;
    const remembered = {
      bytes: digest,
      front: reading.article ? digestOf(found) : digest,
      figures: rememberFigures(reading.article),
      reading: reading.mayBeKept ? reading : null,
    };
    return { file, path, bytes: digest, reading, remembered, fresh: true };
  });
}

/**
 * A copy that shares nothing with what it was made from. A part of a string keeps the whole string in memory: a title
 * would keep its file.
 */
export function detached<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** The texts of sources, read again when they are needed. Throws `ContentChanged` when one is another by now. */
export function textsOnDisk(sources: readonly Source[]): TextSource {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return (file) => {
    const source = byFile.get(file);
    if (!source) return '';
    const { bytes, size, digest } = readBytes(source);
    if (digest !== source.bytes) throw new ContentChanged(file);
    return normalizeLines(documentOf(file, bytes, size).text ?? '');
  };
}

function stillHolds({ holdsFrom, holdsUntil, pictures }: FileReading, context: ArticleContext): boolean {
  const now = instantOf(context.now);
  if (holdsFrom !== null && now < instantOf(holdsFrom)) return false;
  if (holdsUntil !== null && now >= instantOf(holdsUntil)) return false;
  return pictures.every((file) => context.pictures.has(file));
}
