import { dayOf, startOfDay } from '../text/dates.ts';
import { isAfter } from '../text/instants.ts';

/** Between which instants something holds: from the first, which is part of it, to before the last. Null: without end. */
export interface TimeSpan {
  holdsFrom: string | null;
  holdsUntil: string | null;
}

/**
 * The present that one file is held against. It notes what was asked, and so can say how long all its answers stay
 * the same.
 */
export class Present {
  readonly now: string;
  /** Today on the site's calendar. */
  readonly today: string;
  readonly #zone: string;
  #from: string | null = null;
  #until: string | null = null;
  #fromDay = '';
  #untilDay = '';

  constructor({ now, zone }: { now: string; zone: string }) {
    this.now = now;
    this.today = dayOf(now, zone);
    this.#zone = zone;
  }

  /** Whether an instant is yet to come. */
  isAhead(instant: string): boolean {
    const ahead = isAfter(instant, this.now);
    if (ahead) this.#until = earlier(this.#until, instant);
    else this.#from = later(this.#from, instant);
    return ahead;
  }

  /** Whether a day `2019-11-18` is yet to come. */
  isDayAhead(day: string): boolean {
    const ahead = day > this.today;
    if (!ahead && day > this.#fromDay) this.#fromDay = day;
    if (ahead && (this.#untilDay === '' || day < this.#untilDay)) this.#untilDay = day;
    return ahead;
  }

  isYearAhead(year: number): boolean {
    return this.isDayAhead(`${String(Math.min(year, 9999)).padStart(4, '0')}-01-01`);
  }

  /** When everything that was asked would have been answered in the same way. */
  span(): TimeSpan {
    const [from, until] = [this.#from, this.#until];
    const fromIsLater = from !== null && dayOf(from, this.#zone) >= this.#fromDay;
    const fromDay = fromIsLater || this.#fromDay === '' ? null : startOfDay(this.#fromDay, this.#zone);
    const untilDay = this.#untilDay === '' ? null : startOfDay(this.#untilDay, this.#zone);
    return { holdsFrom: fromDay ?? from, holdsUntil: untilDay === null ? until : earlier(until, untilDay) };
  }
}

function later(a: string | null, b: string): string {
  return a !== null && isAfter(a, b) ? a : b;
}

function earlier(a: string | null, b: string): string {
  return a !== null && isAfter(b, a) ? a : b;
}
