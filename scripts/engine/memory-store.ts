/**
 * Memory in files. The large parts are written whole now and then; between that, what has changed since stands in one
 * small file, so that a small edit costs little.
 */
import { join } from 'node:path';
import { emptyMemory, type Memory } from './memory.ts';
import { FORMS, type PartName, type Parts } from './memory-parts.ts';
import { isStored, readStored, readStoredBodies, writeStored, writeStoredBodies } from './store.ts';
import { type FileStamp, isAsWritten, stampOf } from './tree.ts';

const PARTS = Object.keys(FORMS) as PartName[];

/** A large part, whole. Parts and changes that belong together say the same name. */
interface StoredPart {
  name: string;
  part: unknown;
}

/** Everything small, and what has changed in the large parts since they were written. */
interface StoredHead {
  name: string;
  head: Omit<Memory, PartName>;
  changed: Record<PartName, Changes>;
}

interface Changes {
  put: [key: string, value: unknown][];
  gone: string[];
}

/** Share of the records that may stand among the changes before all are written anew. */
const MOST_CHANGED = 0.1;

export class MemoryStore {
  readonly #folder: string;
  readonly #generator: string;
  #head: StoredHead | null = null;
  /** The large parts as they stand in their files, and what they were with the changes. */
  #base: { name: string; parts: Parts } | null = null;
  #parts: Partial<Parts> = {};
  #read: Memory | null = null;
  /** What the small file is known by. */
  #stamp: FileStamp | null = null;
  /** Whether anything was found that is not whole, or not ours. */
  damaged = false;

  constructor(folder: string, generator: string) {
    this.#folder = folder;
    this.#generator = generator;
    const stored = readStored<StoredHead>(this.#pathOf('memory'));
    if (typeof stored === 'string') this.damaged = stored === 'damaged';
    else if (stored.value.head.generator === generator) {
      this.#head = stored.value;
      this.#stamp = stampOf(this.#pathOf('memory'));
    }
  }

  seal(): Memory['seal'] {
    return this.#head?.head.seal ?? null;
  }

  /** The files of the site; the other parts need not be read for them. */
  files(): Memory['files'] {
    const part = this.#head && this.#part('files', this.#head);
    return part ? withChanges(part, this.#head?.changed.files) : new Map();
  }

  /** Whether all parts are there and whole, without reading what is in them. */
  isWhole(): boolean {
    const beginning = JSON.stringify({ name: this.#head?.name }).slice(0, -1);
    return PARTS.every((part) => this.#parts[part] !== undefined || isStored(this.#pathOf(part), beginning));
  }

  /** Whether what is kept is there, as it was read or written last. */
  isAsLeft(): boolean {
    return this.#stamp !== null && isAsWritten(this.#pathOf('memory'), this.#stamp);
  }

  /** Everything that is there; nothing when it is damaged or another generator's. */
  read(): Memory {
    if (this.#read) return this.#read;
    const nothing = emptyMemory(this.#generator);
    const head = this.#head;
    if (!head) return nothing;
    const sources = this.#part('sources', head);
    const articles = this.#part('articles', head);
    const files = this.#part('files', head);
    if (!sources || !articles || !files) return nothing;
    this.#base = { name: head.name, parts: { sources, articles, files } };
    this.#read = {
      ...head.head,
      sources: withChanges(sources, head.changed.sources),
      articles: withChanges(articles, head.changed.articles),
      files: withChanges(files, head.changed.files),
    };
    return this.#read;
  }

  #part<P extends PartName>(name: P, head: StoredHead): Parts[P] | null {
    const known = this.#parts[name] as Parts[P] | undefined;
    if (known) return known;
    const found = readStoredBodies<StoredPart>(this.#pathOf(name));
    if (typeof found === 'string' || found.value.name !== head.name) {
      this.damaged = true;
      return null;
    }
    const part = FORMS[name].restore(found.value.part, found.bodyOf);
    (this.#parts as Record<PartName, Parts[P]>)[name] = part;
    return part;
  }

  /** Entries that are the same objects as those that were read or written last count as unchanged. */
  write(memory: Memory): void {
    if (this.#read && isSame(memory, this.#read)) return;
    const changes = this.#base && changesOf(memory, this.#base.parts);
    const { sources, articles, files, ...head } = memory;
    if (this.#base && changes && changes.share <= MOST_CHANGED) {
      this.#writeHead({ name: this.#base.name, head, changed: changes.changed });
    } else {
      const name = `${process.pid} ${performance.timeOrigin + performance.now()}`;
      const none = { put: [], gone: [] };
      for (const part of PARTS) this.#write(part, name, memory);
      this.#writeHead({ name, head, changed: { sources: none, articles: none, files: none } });
      this.#parts = { sources, articles, files };
      this.#base = { name, parts: { sources, articles, files } };
    }
    this.#read = memory;
  }

  #writeHead(head: StoredHead): void {
    const path = this.#pathOf('memory');
    writeStored(path, head);
    this.#head = head;
    this.#stamp = stampOf(path);
  }

  #write<P extends PartName>(part: P, name: string, memory: Memory): void {
    const { head, bodies } = FORMS[part].store(memory[part] as Parts[P]);
    writeStoredBodies(this.#pathOf(part), { name, part: head } satisfies StoredPart, bodies);
  }

  #pathOf(part: PartName | 'memory'): string {
    return join(this.#folder, part === 'memory' ? 'memory.json' : `${part}.part`);
  }
}

function withChanges<V>(part: ReadonlyMap<string, V>, changes?: Changes): ReadonlyMap<string, V> {
  if (!changes || changes.put.length + changes.gone.length === 0) return part;
  const records = new Map(part);
  for (const key of changes.gone) records.delete(key);
  for (const [key, value] of changes.put) records.set(key, value as V);
  return records;
}

function changesOf(memory: Memory, base: Parts): { changed: StoredHead['changed']; share: number } {
  const changed = {} as StoredHead['changed'];
  let share = 0;
  for (const part of PARTS) {
    const now: ReadonlyMap<string, unknown> = memory[part];
    const before: ReadonlyMap<string, unknown> = base[part];
    const put = [...now].filter(([key, value]) => before.get(key) !== value);
    const gone = [...before.keys()].filter((key) => !now.has(key));
    changed[part] = { put, gone };
    share = Math.max(share, (put.length + gone.length) / Math.max(1, before.size));
  }
  return { changed, share };
}

/** Whether a memory is the one that was read: the same entries, the same small things. */
function isSame(memory: Memory, read: Memory): boolean {
  const sameParts = PARTS.every((part) => {
    const now: ReadonlyMap<string, unknown> = memory[part];
    const before: ReadonlyMap<string, unknown> = read[part];
    return now.size === before.size && [...now].every(([key, value]) => before.get(key) === value);
  });
  if (!sameParts) return false;
  const small = ({ sources: _, articles: __, files: ___, ...head }: Memory) => JSON.stringify(head);
  return small(memory) === small(read);
}
