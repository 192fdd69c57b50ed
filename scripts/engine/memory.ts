/** What a build remembers for the next one. */
import { join } from 'node:path';
import type { Problem } from '../content/problems.ts';
import type { FileReading } from '../content/reading.ts';
import type { CompiledArticle } from '../site/edition.ts';
import type { Chrome, TemplateName } from '../site/views.ts';
import type { RememberedOrganisations } from './known-organisations.ts';
import { takeLock } from './lock.ts';
import { MemoryStore } from './memory-store.ts';
import type { Seal } from './seal.ts';
import type { FileStamp } from './tree.ts';

/** A file of the site as it was last written, by the page or the step that wrote it. */
export interface RememberedFile extends FileStamp {
  /** Digest of everything that its bytes follow from. */
  made: string;
  /** Key of its page in the plan; empty for files that are no pages. */
  key: string;
  /** When the newest thing that it shows was changed; undefined for what no search engine lists. */
  lastmod?: string | null;
}

/** A content file: the digest of its bytes, and what was found in it alone (null when that cannot be kept). */
export interface RememberedSource {
  bytes: string;
  /** Digest of all that was found in it but for the body of an article, which only the article's own page shows. */
  front: string;
  /** The organisations whose figures an article gives, and a digest of these figures; null for one without. */
  figures: { of: string[]; digest: string } | null;
  reading: FileReading | null;
}

export interface RememberedArticle {
  /** What the texts were compiled from: file, digest of its bytes, of figures, of pictures. */
  made: string;
  compiled: CompiledArticle;
  /** Slugs of related articles; they follow from what `Memory.relations` is the digest of. */
  related: readonly string[];
}

/** What follows from the figures of all articles. */
export interface RememberedFigures {
  /** Digest of all that it follows from. */
  made: string;
  series: [organisation: string, indicators: string[]][];
  withheld: [organisation: string, digest: string][];
  /** See `SuppressionFacts`. */
  hidden: string[];
  sayable: string[];
}

/** Problems of a check over many files; kept only when none of them is an error. */
export interface RememberedCheck {
  made: string;
  problems: Problem[];
}

/** Digests of what pages are made with beside their views. */
export interface Makers {
  /** Settings of the site. */
  settings: string;
  /** What surrounds every page: masthead, navigation, footer, addresses of assets. */
  chrome: string;
  layouts: Partial<Record<TemplateName, string>>;
}

/** Everything that is kept: plain data, of which some is read only when it is asked for. */
export interface Memory {
  /** Digest of the generator: of another one, nothing is kept. */
  generator: string;
  /** Digest of the settings that articles are read with. */
  settings: string;
  sources: ReadonlyMap<string, RememberedSource>;
  articles: ReadonlyMap<string, RememberedArticle>;
  /** See `outline.ts`. */
  ground: string;
  /** Digest of all that tells which articles are related. */
  relations: string;
  organisations: RememberedOrganisations | null;
  figures: RememberedFigures | null;
  checks: Record<string, RememberedCheck>;
  /** Addresses of assets as pages show them, with the digest of what they were made from. */
  assets: { made: string; chrome: Chrome['assets'] } | null;
  /** Digests of what pages are made with beside their views. */
  makers: Makers | null;
  /** By which it is known at once that nothing has changed. */
  seal: Seal | null;
  /** Every file of the site, by its path. */
  files: ReadonlyMap<string, RememberedFile>;
}

export function emptyMemory(generator: string): Memory {
  return {
    generator,
    settings: '',
    sources: new Map(),
    articles: new Map(),
    ground: '',
    relations: '',
    organisations: null,
    figures: null,
    checks: {},
    assets: null,
    makers: null,
    seal: null,
    files: new Map(),
  };
}

/** What is kept, in a folder that this build alone may use until it is closed. */
export interface Keeping {
  /** Where it is, and of which generator. */
  place: { cache: string; generator: string };
  /** What can be known without reading all of it. */
  seal: Seal | null;
  files(): Memory['files'];
  /** Whether everything that belongs to these is there and whole. */
  isWhole(): boolean;
  /** Everything; read when it is first asked for. */
  memory(): Memory;
  /** The site as it was last built, or null while this build may keep nothing. */
  mirror: string | null;
  /** What is to be told of it: that it was damaged, or that another build has it. */
  notice(): 'damaged' | 'in-use' | null;
  save(memory: Memory): void;
  /** Whether it is still what was read or saved last. */
  isAsLeft(): boolean;
  close(): void;
}

/**
 * Opens what earlier builds have kept in a folder. What is damaged, of another generator, or of parts that do not
 * belong together counts as nothing. A null folder keeps nothing.
 */
export function openKeeping(folder: string | null, generator: string): Keeping {
  const nothing = emptyMemory(generator);
  const none = {
    place: { cache: folder ?? '', generator },
    isWhole: () => false,
    seal: null,
    files: () => nothing.files,
    memory: () => nothing,
    mirror: null,
    save: () => {},
    isAsLeft: () => false,
    close: () => {},
  };
  if (folder === null) return { ...none, notice: () => null };
  const lock = takeLock(join(folder, 'lock'));
  if (!lock) return { ...none, notice: () => 'in-use' };
  const store = new MemoryStore(folder, generator);
  return {
    place: none.place,
    get seal() {
      return store.seal();
    },
    files: () => store.files(),
    isWhole: () => store.isWhole(),
    memory: () => store.read(),
    mirror: join(folder, 'site'),
    notice: () => (store.damaged ? 'damaged' : null),
    save: (next) => store.write(next),
    isAsLeft: () => store.isAsLeft(),
    close: lock.release,
  };
}

/** What is kept in a folder, for a lane that only reads it. */
export function rememberedIn(folder: string | null, generator: string): Memory {
  return folder === null ? emptyMemory(generator) : new MemoryStore(folder, generator).read();
}
