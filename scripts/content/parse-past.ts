import { LOCK_FILE, WITHDRAWALS_FILE } from './file-names.ts';
import type { FiguresLock, Withdrawal } from './model.ts';
import { parseLock } from './parse-lock.ts';
import { parseWithdrawals, type WithdrawalContext } from './parse-withdrawals.ts';
import type { Problem } from './problems.ts';

/** What the site published before. */
export interface ParsedPast {
  /** Figures as they were last published; null when there is no lock, or none that is right. */
  lock: FiguresLock | null;
  withdrawals: Withdrawal[];
  problems: Problem[];
}

/** Reads the two files that a site has only once it has been published. `texts` holds all files by path. */
export function parsePast(texts: ReadonlyMap<string, string>, context: WithdrawalContext): ParsedPast {
  const locked = texts.get(LOCK_FILE);
  const withdrawn = texts.get(WITHDRAWALS_FILE);
  const lock = locked === undefined ? null : parseLock(locked);
  const past = withdrawn === undefined ? null : parseWithdrawals(withdrawn, context);
  return {
    lock: lock?.lock ?? null,
    withdrawals: past?.withdrawals ?? [],
    problems: [...(lock?.problems ?? []), ...(past?.problems ?? [])],
  };
}
