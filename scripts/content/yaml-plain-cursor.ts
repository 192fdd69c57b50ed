import type { YamlEntry } from './yaml-tree.ts';

/** Thrown where a text is not plain: the library is to read it. */
export const NOT_PLAIN = new Error('Expected plain YAML');

/** Deeper nesting is for the library, which counts it. */
const DEEPEST = 8;

const KEY = /([A-Za-z][A-Za-z0-9-]{0,60}):(?=[ \n])/y;
/** Keys that mean something else than their letters, or that no data may have. */
const ODD_KEY = /^(?:null|true|false|constructor|prototype)$/i;

/** Goes through a plain text from its start to its end, and notes where its values stand. */
export class PlainCursor {
  readonly entries = new Map<string, YamlEntry>();
  readonly text: string;
  /** Between lines, the start of the next one. */
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What a pattern finds right here. */
  take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) throw NOT_PLAIN;
    this.at = pattern.lastIndex;
    return match;
  }

  isAtKey(): boolean {
    KEY.lastIndex = this.at;
    return KEY.test(this.text);
  }

  /** A key that the map does not have yet, with its colon. */
  key(map: Record<string, unknown>): string {
    const key = this.take(KEY)[1] ?? '';
    if (ODD_KEY.test(key) || Object.hasOwn(map, key)) throw NOT_PLAIN;
    return key;
  }

  /** Goes over spaces, and says how many there were. */
  spaces(): number {
    const start = this.at;
    while (this.text.charCodeAt(this.at) === 0x20) this.at += 1;
    return this.at - start;
  }

  /** The text up to the end of its line. */
  restOfLine(): string {
    const start = this.at;
    const end = this.text.indexOf('\n', start);
    const stop = end < 0 ? this.text.length : end;
    this.at = stop + 1;
    return this.text.slice(start, stop);
  }

  /** A map or list starts here. */
  collection(path: string, keyOffset: number, depth: number): void {
    if (depth > DEEPEST) throw NOT_PLAIN;
    this.entries.set(path, { keyOffset, offset: this.at, source: null });
  }
}
