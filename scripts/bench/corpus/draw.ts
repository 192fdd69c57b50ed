/** Numbers that look random and depend on the seed alone (mulberry32). */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  from<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /**
   * The n-th item with weight 1 / (n + flat), the law of Zipf and Mandelbrot: the larger `flat`, the less does the
   * first stand out.
   */
  zipf<T>(items: readonly T[], flat = 1): T {
    const place = flat * (((items.length + flat) / flat) ** this.next() - 1);
    return items[Math.min(items.length - 1, Math.floor(place))] as T;
  }

  /** Of a log-normal law: half of all are below the median, few are many times as large. */
  logNormal(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.next()));
  }
}

/** A seed from a text (FNV-1a). */
export function hash(text: string): number {
  let seed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193);
  return seed;
}
