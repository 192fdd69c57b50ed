import { z } from 'zod';
import { toIso } from '../text/dates.ts';
import { instantOf } from '../text/instants.ts';
import { WITHDRAWALS_FILE } from './file-names.ts';
import type { Withdrawal } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { instant, slug, text } from './schema-values.ts';
import { readWire } from './wire.ts';

const withdrawal = z.strictObject({
  article: slug.describe('Tên tệp của bài đã rút, không có .md.'),
  title: text(200).describe('Tên bài, như đã đăng.'),
  date: instant.describe('Ngày giờ rút bài.'),
  why: text(400).describe('Vì sao rút.'),
});

const withdrawalsSchema = z.array(withdrawal);

/** What withdrawals are held against. */
export interface WithdrawalContext {
  zone: string;
  /** The present, as an ISO instant. */
  now: string;
  /** Slugs of the articles that have a file. */
  slugs: ReadonlySet<string>;
}

/** Reads `withdrawals.yaml`: each article once, none that is still there, none in the future. */
export function parseWithdrawals(
  source: string,
  { zone, now, slugs }: WithdrawalContext,
): { withdrawals: Withdrawal[]; problems: Problem[] } {
  const { valid, yaml, problems } = readWire(source, WITHDRAWALS_FILE, 1, withdrawalsSchema);
  const withdrawals = new Map<string, Withdrawal>();
  valid.forEach((item, index) => {
    const at = (key: string, code: string, params: Record<string, string>) =>
      problems.push(errorAt(yaml.placeOf(`[${index}].${key}`), code, `[${index}].${key}`, params));
    const { article, date } = item ?? {};
    if (article && slugs.has(article)) at('article', 'withdrawn-article-exists', { found: article });
    if (article && withdrawals.has(article)) at('article', 'duplicate-id', { found: article });
    if (date && instantOf(date) > instantOf(now)) {
      at('date', 'withdrawal-in-future', { found: date, now: toIso(now, zone) });
    }
    const whole = withdrawal.safeParse(item);
    if (!whole.success || withdrawals.has(whole.data.article)) return;
    const place = yaml.placeOf(`[${index}].article`);
    withdrawals.set(whole.data.article, { ...whole.data, date: toIso(whole.data.date, zone), place });
  });
  return { withdrawals: [...withdrawals.values()], problems };
}
