import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { ArticleBody } from '../site/edition.ts';

/** Compiled bodies, from when an article is compiled until its page is rendered. */
export interface Bodies {
  /** @param digest of the article that the body belongs to: another one is not this body */
  put(slug: string, digest: string, body: ArticleBody): void;
  get(slug: string, digest: string): ArticleBody | null;
  close(): void;
}

/** For sites that fit in memory. */
export function bodiesInMemory(): Bodies {
  const bodies = new Map<string, { digest: string; body: ArticleBody }>();
  return {
    put: (slug, digest, body) => bodies.set(slug, { digest, body }),
    get: (slug, digest) => {
      const known = bodies.get(slug);
      return known?.digest === digest ? known.body : null;
    },
    close: () => bodies.clear(),
  };
}

/** Bytes that are collected before they are written. */
const COLLECTED = 1 << 20;

/** For sites that do not: one file, to which bodies are added and from which they are read. */
export function bodiesInFile(path: string): Bodies {
  return new BodyFile(path);
}

interface Place {
  digest: string;
  start: number;
  bytes: number;
}

class BodyFile implements Bodies {
  readonly #file: number;
  readonly #places = new Map<string, Place>();
  readonly #room = Buffer.allocUnsafe(COLLECTED);
  #collected = 0;
  #written = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'wx+');
  }

  put(slug: string, digest: string, body: ArticleBody): void {
    const bytes = Buffer.from(JSON.stringify(body));
    if (this.#collected + bytes.length > COLLECTED) this.#flush();
    this.#places.set(slug, { digest, start: this.#written + this.#collected, bytes: bytes.length });
    if (bytes.length > COLLECTED) {
      writeSync(this.#file, bytes, 0, bytes.length, this.#written);
      this.#written += bytes.length;
    } else this.#collected += bytes.copy(this.#room, this.#collected);
  }

  get(slug: string, digest: string): ArticleBody | null {
    const place = this.#places.get(slug);
    if (place?.digest !== digest) return null;
    this.#flush();
    const bytes = Buffer.allocUnsafe(place.bytes);
    readSync(this.#file, bytes, 0, place.bytes, place.start);
    return JSON.parse(bytes.toString()) as ArticleBody;
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#collected === 0) return;
    writeSync(this.#file, this.#room, 0, this.#collected, this.#written);
    this.#written += this.#collected;
    this.#collected = 0;
  }
}
