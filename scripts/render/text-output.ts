import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BYTES_IN_UNIT, CHUNK_BYTES } from '../site/data/utf8-chunks.ts';
import type { JoinedText, TextPiece } from '../site/views.ts';

const LINE_FEED = 0x0a;

/** Filled by one file at a time, and written with few calls. */
const buffer = Buffer.allocUnsafe(CHUNK_BYTES);

/** A file to which a text is written piece by piece. One of them may be in use at a time, until it is flushed. */
export class TextOutput {
  readonly #file: number;
  #used = 0;

  constructor(file: number) {
    this.#file = file;
  }

  write(piece: TextPiece): void {
    const most = typeof piece === 'string' ? piece.length * BYTES_IN_UNIT : piece.length;
    if (this.#used + most > CHUNK_BYTES) this.flush();
    if (most > CHUNK_BYTES) writeWhole(this.#file, typeof piece === 'string' ? Buffer.from(piece) : piece);
    else if (typeof piece === 'string') this.#used += buffer.write(piece, this.#used);
    else {
      buffer.set(piece, this.#used);
      this.#used += piece.length;
    }
  }

  /** Puts a text together from what stands in other files of a folder. */
  join({ head, parts, between, tail }: JoinedText, folder: string): void {
    this.write(head);
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.write(between);
      this.#insideOf(join(folder, part), Buffer.byteLength(tail));
    }
    this.write(tail);
  }

  flush(): void {
    writeWhole(this.#file, buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  /** Copies what stands in a file after its first line and before its tail. */
  #insideOf(path: string, tail: number): void {
    this.flush();
    const file = openSync(path, 'r');
    try {
      const end = fstatSync(file).size - tail;
      let at = endOfFirstLine(file);
      while (at < end) {
        this.#used = readSync(file, buffer, 0, Math.min(CHUNK_BYTES, end - at), at);
        if (this.#used === 0) throw new Error(`Expected ${end} bytes in ${path} but it ended at ${at}`);
        at += this.#used;
        this.flush();
      }
    } finally {
      closeSync(file);
    }
  }
}

function endOfFirstLine(file: number): number {
  let at = 0;
  for (;;) {
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, 64 * 1024, at));
    const end = bytes.indexOf(LINE_FEED);
    if (end >= 0) return at + end + 1;
    if (bytes.length === 0) throw new Error('Expected a file with a line but it has none');
    at += bytes.length;
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written);
}
