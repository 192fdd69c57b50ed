/** Offsets of time zones, remembered by the day: a zone database needs some 10 µs to tell one. */
import { Info, type Zone } from 'luxon';

const DAY = 86_400_000;

/** Minutes east of Greenwich at the start of each day of Greenwich that was asked for, by zone. */
const zones = new Map<string, { zone: Zone; starts: Map<number, number> }>();
const DAYS_KEPT = 100_000;

/**
 * Minutes east of Greenwich at an instant, in milliseconds since 1970; null when the zone changes its offset on
 * that day of Greenwich, or is none. No zone changes it twice within a day.
 */
export function steadyOffset(zone: string, instant: number): number | null {
  const day = Math.floor(instant / DAY);
  const offset = offsetAtStart(zone, day);
  return Number.isInteger(offset) && offset === offsetAtStart(zone, day + 1) ? offset : null;
}

function offsetAtStart(name: string, day: number): number {
  const known = zones.get(name) ?? { zone: Info.normalizeZone(name), starts: new Map<number, number>() };
  zones.set(name, known);
  const { zone, starts } = known;
  const kept = starts.get(day);
  if (kept !== undefined) return kept;
  if (starts.size >= DAYS_KEPT) starts.clear();
  const offset = zone.isValid ? zone.offset(day * DAY) : Number.NaN;
  starts.set(day, offset);
  return offset;
}
