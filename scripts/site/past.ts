import type { Article, FiguresLock } from '../content/model.ts';
import type { ParsedContent } from '../content/validate.ts';
import { acceptFigures } from '../figures/accept.ts';
import { figuresOfArticles } from '../figures/derive.ts';
import type { PastWorld } from '../figures/history.ts';
import { followRenames } from '../figures/moves.ts';
import { articleUrl } from './addresses.ts';
import type { Edition } from './edition.ts';

/** What the figures of a content folder are held against at `now`: the lock, with renamed articles followed. */
export function pastWorld(parsed: ParsedContent, now: string): PastWorld {
  const { sound, slugs, withdrawals, indicators, organisations, zone } = parsed;
  const lock = parsed.lock && renamed(parsed.lock, sound, slugs);
  return { lock, withdrawals, slugs, indicators, organisations, now, zone };
}

/**
 * The lock with all that this edition corrects, as it will be once it has been published and accepted: pages
 * show the history of figures from it, and so say the same before and after. Figures without a
 * history may be missing.
 * @param hidden slugs of articles that exist but that the edition does not hold
 */
export function lockOfEdition(
  { content, now }: Pick<Edition, 'content' | 'now'>,
  hidden: ReadonlySet<string>,
): FiguresLock | null {
  const { articles, indicators, withdrawals, site } = content;
  if (!content.lock) return null;
  const slugs = new Set([...articles.map(({ slug }) => slug), ...hidden]);
  const corrected = articles.filter(({ corrections }) => corrections.length > 0);
  const figures = figuresOfArticles(corrected, indicators);
  const acceptance = { withdrawals, slugs, now, zone: site.timeZone };
  return acceptFigures(renamed(content.lock, articles, slugs), figures, acceptance).lock;
}

function renamed(lock: FiguresLock, articles: readonly Article[], slugs: ReadonlySet<string>): FiguresLock {
  return followRenames(lock, articles, slugs, articleUrl);
}
