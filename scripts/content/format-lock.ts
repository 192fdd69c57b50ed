import { compareText } from '../text/compare.ts';
import type { FiguresLock, LockedFigure } from './model.ts';
import { LOCK_VERSION } from './parse-lock.ts';

/**
 * The lock as text: a line for each figure, sorted, so that a change in Git shows just the figures that
 * moved. The same lock always gives the same bytes, and `parseLock` reads it back.
 */
export function formatLock(lock: FiguresLock): string {
  const lines = [...lock].flatMap(([article, figures]) =>
    [...figures].map(([id, figure]): [string, LockedFigure] => [`${article} ${id}`, figure]),
  );
  lines.sort(([a], [b]) => compareText(a, b));
  const figures = lines.map(
    ([key, figure]) => `${JSON.stringify(key)}: ${JSON.stringify(wireOf(figure))},\n`,
  );
  return `{\n${figures.join('')}"version": ${LOCK_VERSION}\n}\n`;
}

function wireOf({ number, from, since, history }: LockedFigure): Record<string, unknown> {
  const { value, decimals, hedge } = number ?? { value: null, decimals: 0, hedge: null };
  return {
    value,
    decimals,
    hedge,
    ...(from.length > 0 ? { from } : {}),
    since,
    ...(history.length > 0
      ? {
          history: history.map((each) => ({
            value: each.value,
            decimals: each.decimals,
            hedge: each.hedge,
            until: each.until,
            corrected: each.corrected,
            wrong: each.wrong,
            right: each.right,
            why: each.why,
          })),
        }
      : {}),
  };
}
