/** Bytes of a chunk, at most. */
export const CHUNK_BYTES = 1024 * 1024;

/** A unit of UTF-16 is at most so many bytes of UTF-8. */
export const BYTES_IN_UNIT = 3;

/**
 * Collects texts as their bytes in UTF-8. Each is written into a buffer at once, which is quicker than to make
 * one long text of them first, and none can grow longer than a text may be.
 */
export class Utf8Chunks {
  readonly #chunks: Uint8Array[] = [];
  readonly #buffer: Buffer;
  #used = 0;

  /** @param buffer to work in: nobody else's until `end`, and then free again */
  constructor(buffer: Buffer) {
    this.#buffer = buffer;
  }

  add(text: string): void {
    const most = text.length * BYTES_IN_UNIT;
    if (this.#used + most > this.#buffer.length) this.#cut();
    if (most > this.#buffer.length) this.#chunks.push(Buffer.from(text));
    else this.#used += this.#buffer.write(text, this.#used);
  }

  /** All that was added, in its order. */
  end(): Uint8Array[] {
    this.#cut();
    return this.#chunks;
  }

  #cut(): void {
    if (this.#used > 0) this.#chunks.push(new Uint8Array(this.#buffer.subarray(0, this.#used)));
    this.#used = 0;
  }
}
