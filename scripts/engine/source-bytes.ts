/** The bytes of content files and their digests; nothing of them is interpreted. */
import { hash } from 'node:crypto';
import { isSettings, SETTINGS, sizeLimit } from '../content/file-names.ts';
import { documentOf, type ListedFile, readBounded } from '../content/files.ts';
import type { SourceDocument } from '../content/model.ts';
import { digestOf } from '../site/digest.ts';

/** The files of a folder that belong to the whole site. */
export interface SettingsFiles {
  documents: SourceDocument[];
  /** Digest of those that every article is read with. */
  digest: string;
  /** Digest of what was published before: the lock of figures, and withdrawn articles. */
  pastDigest: string;
}

export function readSettings(documents: readonly ListedFile[]): SettingsFiles {
  const own: string[] = [];
  const past: string[] = [];
  const read = documents
    .filter(({ file }) => isSettings(file))
    .map(({ file, path }) => {
      const { bytes, size, digest } = readBytes({ file, path });
      (SETTINGS.includes(file) ? own : past).push(`${file} ${digest}`);
      return documentOf(file, bytes, size);
    });
  return { documents: read, digest: digestOf(own), pastDigest: digestOf(past) };
}

/** Digest of a document's bytes. */
export function sourceDigest(document: ListedFile): string {
  return readBytes(document).digest;
}

/** A document's bytes, valid until the next call; null when there are too many, or when it cannot be read. */
export function readBytes({ file, path }: ListedFile): {
  bytes: Buffer | null;
  size: number;
  digest: string;
} {
  const { bytes, size } = readBounded(path, sizeLimit(file));
  return { bytes, size, digest: bytes ? hash('sha1', bytes, 'base64url') : `unread ${size}` };
}
