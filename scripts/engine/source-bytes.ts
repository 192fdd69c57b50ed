/** The bytes of content files and their digests; nothing of them is interpreted. */
import { hash } from 'node:crypto';
import { isSettings, PICTURE_BYTES, SETTINGS, sizeLimit } from '../content/file-names.ts';
import { documentOf, type ListedContent, type ListedFile, readBounded } from '../content/files.ts';
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

/** Digests of content: of settings, of every document by file, and of every picture. */
export interface ContentDigests {
  settings: string;
  past: string;
  documents: [file: string, digest: string][];
  pictures: [file: string, digest: string][];
  /** Files that have no business there. */
  others: string[];
}

/** Gives the digest of a file; what it is asked to read may be known to it. */
type DigestOf = (file: ListedFile, read: () => string) => string;

/** Reads a content folder for its digests alone. */
export function digestContent(
  listed: ListedContent,
  digestOf: DigestOf = (_, read) => read(),
): ContentDigests {
  const settings = readSettings(listed.documents);
  return {
    settings: settings.digest,
    past: settings.pastDigest,
    documents: listed.documents
      .filter(({ file }) => !isSettings(file))
      .map((each) => [each.file, digestOf(each, () => readBytes(each).digest)]),
    pictures: listed.pictures.map((each) => [each.file, digestOf(each, () => digestOfPicture(each))]),
    others: [...listed.strangers, ...listed.outside],
  };
}

function digestOfPicture({ path }: ListedFile): string {
  const { bytes } = readBounded(path, PICTURE_BYTES);
  return bytes ? hash('sha256', bytes) : 'unread';
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
