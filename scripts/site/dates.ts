import { formatDate, formatDateTime, formatWeekdayDate, toIso } from '../text/dates.ts';
import type { DateView } from './views.ts';

/** An instant in all the forms in which pages print it, in the site's time zone. */
export function dateView(instant: string, zone: string): DateView {
  return {
    iso: toIso(instant, zone),
    full: formatDateTime(instant, zone),
    weekday: formatWeekdayDate(instant, zone),
    day: formatDate(instant, zone),
  };
}
