import type { FigureRecord } from '../figures/model.ts';
import { dateView } from './dates.ts';
import type { Edition } from './edition.ts';
import { lastChange, latest } from './feeds.ts';
import type { DateView } from './views.ts';

/** When the newest of the articles that give these figures was last changed; null for no figures. */
export function lastChangeOf(records: readonly FigureRecord[], edition: Edition): DateView | null {
  const last = newestChange(records, edition);
  return last === null ? null : dateView(last, edition.content.site.timeZone);
}

/** The same as an instant, ISO 8601. */
export function newestChange(records: readonly FigureRecord[], edition: Edition): string | null {
  const slugs = new Set(records.map(({ article }) => article));
  const changes = [...slugs].flatMap((slug) => {
    const item = edition.bySlug.get(slug);
    return item ? [lastChange(item)] : [];
  });
  return latest(changes);
}
