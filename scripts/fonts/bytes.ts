/** Reading and writing of big-endian numbers, as font files have them. */

export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  u8(): number {
    this.at += 1;
    return this.#view.getUint8(this.at - 1);
  }

  u16(): number {
    this.at += 2;
    return this.#view.getUint16(this.at - 2);
  }

  i16(): number {
    this.at += 2;
    return this.#view.getInt16(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.#view.getUint32(this.at - 4);
  }

  /** The next bytes, not copied. Throws where there are not so many. */
  take(count: number): Uint8Array {
    if (this.at + count > this.bytes.length) throw new RangeError('The font file ends too early');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** UIntBase128 of WOFF2. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.u8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('Expected a number of at most five bytes in the font file');
  }

  /** 255UInt16 of WOFF2. */
  short(): number {
    const first = this.u8();
    if (first === 253) return this.u16();
    if (first === 254) return this.u8() + 506;
    return first === 255 ? this.u8() + 253 : first;
  }
}

export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  add(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    this.length += bytes.length;
    return this;
  }

  u8(...values: number[]): this {
    return this.add(Uint8Array.from(values));
  }

  u16(...values: number[]): this {
    return this.add(Uint8Array.from(values.flatMap((value) => [(value >> 8) & 255, value & 255])));
  }

  u32(...values: number[]): this {
    return this.u16(...values.flatMap((value) => [value >>> 16, value & 0xffff]));
  }

  base128(value: number): this {
    const groups = [value & 0x7f];
    for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
      groups.unshift((rest & 0x7f) | 0x80);
    }
    return this.u8(...groups);
  }

  /** 255UInt16 of WOFF2, in the form that is always allowed. */
  short(value: number): this {
    return value < 253 ? this.u8(value) : this.u8(253).u16(value);
  }

  /** Fills up with zeros to a multiple of four. */
  align(): this {
    return this.add(new Uint8Array((4 - (this.length % 4)) % 4));
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}
