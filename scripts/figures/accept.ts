import { LOCK_FILE } from '../content/file-names.ts';
import type {
  FiguresLock,
  FormerNumber,
  LockedFigure,
  PublishedNumber,
  Withdrawal,
} from '../content/model.ts';
import { startOf } from '../content/problems.ts';
import { dayOf } from '../text/dates.ts';
import { type AccountedMove, movesOfArticle, wasPublished } from './history.ts';
import type { FigureRecord } from './model.ts';
import { type ArticleFigures, type LockedLines, readFigureId } from './moves.ts';

/** What accepting needs to know besides the articles and the lock. */
export interface Acceptance {
  withdrawals: readonly Withdrawal[];
  /** Slugs of all articles that have a file. */
  slugs: ReadonlySet<string>;
  /** The present, an ISO instant, and the site's time zone. */
  now: string;
  zone: string;
}

/** A move of which the lock takes note; one of a withdrawn article has neither record nor correction. */
export interface AcceptedMove extends Omit<AccountedMove, 'cover'> {
  article: string;
}

/**
 * Moves the lock on to what is published now: new figures come in, corrected ones keep their old number in
 * their history with the words of the correction, and what vanished stays as a line without a number. What
 * nothing accounts for stays as it was, and so do articles that readers have not seen yet.
 */
export function acceptFigures(
  lock: FiguresLock,
  articles: readonly ArticleFigures[],
  acceptance: Acceptance,
): { lock: FiguresLock; moves: AcceptedMove[] } {
  const { now, zone, withdrawals, slugs } = acceptance;
  const today = dayOf(now, zone);
  const next = new Map(lock);
  const moves: AcceptedMove[] = [];
  for (const each of articles) {
    const { slug } = each.article;
    const found = movesOfArticle(each, lock, zone);
    const accepted = found.moves.filter(({ kind, cover }) =>
      kind === 'new' ? wasPublished(each, now) : cover?.complete,
    );
    const lines = withOperands(found.lines, found.own);
    for (const move of accepted) lines.set(move.id, movedLine(move, today));
    if (lines.size > 0) next.set(slug, lines);
    moves.push(
      ...accepted.map(({ kind, id, locked, record }) => ({ article: slug, kind, id, locked, record })),
    );
  }
  for (const withdrawal of withdrawals) {
    const lines = lock.get(withdrawal.article);
    if (!lines || slugs.has(withdrawal.article)) continue;
    const gone = [...lines].filter(([, { number }]) => number !== null);
    next.set(
      withdrawal.article,
      new Map([...lines, ...gone.map(([id, line]) => [id, withdrawnLine(line, withdrawal, today)] as const)]),
    );
    for (const [id, locked] of gone)
      moves.push({ article: withdrawal.article, kind: 'vanished', id, locked, record: null });
  }
  return { lock: next, moves };
}

/** The lines as they stand, each with what its figure is computed from now. */
function withOperands(lines: LockedLines, own: ReadonlyMap<string, FigureRecord>): Map<string, LockedFigure> {
  return new Map(
    [...lines].map(([id, line]) => {
      const record = own.get(id);
      return [id, record && line.number ? { ...line, from: operandsOf(record) } : line];
    }),
  );
}

function operandsOf({ formula }: FigureRecord): string[] {
  return (formula?.operands ?? []).flatMap(({ id }) => (id === null ? [] : readFigureId(id).indicator));
}

function movedLine({ locked, record, cover }: AccountedMove, today: string): LockedFigure {
  const past = locked?.history ?? [];
  const former =
    locked?.number && cover
      ? formerNumber(locked.number, { corrected: cover.correction.date, ...cover.correction }, today)
      : null;
  return {
    number: record ? { value: record.value, decimals: record.decimals, hedge: record.hedge } : null,
    from: record ? operandsOf(record) : (locked?.from ?? []),
    since: today,
    history: former ? [...past, former] : past,
    place: locked?.place ?? startOf(LOCK_FILE),
  };
}

function withdrawnLine(line: LockedFigure, { date, why }: Withdrawal, today: string): LockedFigure {
  const number = line.number as PublishedNumber;
  const former = formerNumber(number, { corrected: date, wrong: null, right: null, why }, today);
  return { ...line, number: null, since: today, history: [...line.history, former] };
}

function formerNumber(
  { value, decimals, hedge }: PublishedNumber,
  {
    corrected,
    wrong,
    right,
    why,
  }: Pick<FormerNumber, 'corrected' | 'wrong' | 'right'> & { why: string | null },
  until: string,
): FormerNumber {
  return { value, decimals, hedge, until, corrected, wrong, right, why: why ?? '' };
}
