/**
 * Memory in files. The large parts are written whole now and then; between that, what has changed since stands in one
 * small file, so that a small edit costs little.
 */
import { join } from 'node:path';
import { emptyMemory, type Memory } from './memory.ts';
import { isStored, readStored, writeStored } from './store.ts';

/** The parts of memory that grow with the site; each is a record by file or article. */
const PARTS = ['sources', 'articles', 'files'] as const;

type PartName = (typeof PARTS)[number];
type Records = Record<string, unknown>;
type Parts = Record<PartName, Records>;

/** A large part, whole. Parts and changes that belong together say the same name. */
interface StoredPart {
  name: string;
  part: Records;
}

/** Everything small, and what has changed in the large parts since they were written. */
interface StoredHead {
  name: string;
  head: Omit<Memory, PartName>;
  changed: Parts;
  gone: Record<PartName, string[]>;
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
  /** Whether anything was found that is not whole, or not ours. */
  damaged = false;

  constructor(folder: string, generator: string) {
    this.#folder = folder;
    this.#generator = generator;
    const stored = readStored<StoredHead>(this.#pathOf('memory'));
    if (typeof stored === 'string') this.damaged = stored === 'damaged';
    else if (stored.value.head.generator === generator) this.#head = stored.value;
  }

  seal(): Memory['seal'] {
    return this.#head?.head.seal ?? null;
  }

  /** The files of the site; the other parts need not be read for them. */
  files(): Memory['files'] {
    if (!this.#head) return {};
    const part = this.#part('files', this.#head);
    return part ? (withChanges(part, this.#head, 'files') as Memory['files']) : {};
  }

  /** Whether all parts are there and whole, without reading what is in them. */
  isWhole(): boolean {
    const beginning = JSON.stringify({ name: this.#head?.name }).slice(0, -1);
    return PARTS.every((part) => this.#parts[part] !== undefined || isStored(this.#pathOf(part), beginning));
  }

  /** Everything that is there; nothing when it is damaged or another generator's. */
  read(): Memory {
    if (this.#read) return this.#read;
    const nothing = emptyMemory(this.#generator);
    const head = this.#head;
    if (!head) return nothing;
    const base = {} as Parts;
    const parts = {} as Parts;
    for (const name of PARTS) {
      const part = this.#part(name, head);
      if (!part) return nothing;
      base[name] = part;
      parts[name] = withChanges(part, head, name);
    }
    this.#base = { name: head.name, parts: base };
    this.#read = { ...head.head, ...parts } as Memory;
    return this.#read;
  }

  #part(name: PartName, head: StoredHead): Records | null {
    const known = this.#parts[name];
    if (known) return known;
    const found = readStored<StoredPart>(this.#pathOf(name));
    if (typeof found === 'string' || found.value.name !== head.name) {
      this.damaged = true;
      return null;
    }
    this.#parts[name] = found.value.part;
    return found.value.part;
  }

  /** Entries that are the same objects as those that were read count as unchanged. */
  write(memory: Memory): void {
    if (this.#read && isSame(memory, this.#read)) return;
    const changes = this.#base && changesOf(memory, this.#base.parts);
    const { sources: _, articles: __, files: ___, ...head } = memory;
    if (this.#base && changes && changes.share <= MOST_CHANGED) {
      const { changed, gone } = changes;
      writeStored(this.#pathOf('memory'), {
        name: this.#base.name,
        head,
        changed,
        gone,
      } satisfies StoredHead);
      return;
    }
    const name = `${process.pid} ${performance.timeOrigin + performance.now()}`;
    const none = { sources: {}, articles: {}, files: {} };
    const gone = { sources: [], articles: [], files: [] };
    for (const part of PARTS)
      writeStored(this.#pathOf(part), { name, part: memory[part] } satisfies StoredPart);
    writeStored(this.#pathOf('memory'), { name, head, changed: none, gone } satisfies StoredHead);
  }

  #pathOf(part: string): string {
    return join(this.#folder, `${part}.json`);
  }
}

function withChanges(part: Records, { changed, gone }: StoredHead, name: PartName): Records {
  if (gone[name].length === 0 && Object.keys(changed[name]).length === 0) return part;
  const records = { ...part, ...changed[name] };
  for (const key of gone[name]) delete records[key];
  return records;
}

function changesOf(memory: Memory, base: Parts): { changed: Parts; gone: StoredHead['gone']; share: number } {
  const changed = {} as Parts;
  const gone = {} as StoredHead['gone'];
  let share = 0;
  for (const part of PARTS) {
    const [now, before] = [memory[part] as Records, base[part]];
    changed[part] = Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key] !== value));
    gone[part] = Object.keys(before).filter((key) => !(key in now));
    const count = Object.keys(changed[part]).length + gone[part].length;
    share = Math.max(share, count / Math.max(1, Object.keys(before).length));
  }
  return { changed, gone, share };
}

/** Whether a memory is the one that was read: the same entries, the same small things. */
function isSame(memory: Memory, read: Memory): boolean {
  const sameParts = PARTS.every((part) => {
    const [now, before] = [memory[part] as Records, read[part] as Records];
    const keys = Object.keys(now);
    return keys.length === Object.keys(before).length && keys.every((key) => now[key] === before[key]);
  });
  if (!sameParts) return false;
  const small = ({ sources: _, articles: __, files: ___, ...head }: Memory) => JSON.stringify(head);
  return small(memory) === small(read);
}
