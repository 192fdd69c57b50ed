import type { PublishedNumber } from '../content/model.ts';
import type { AcceptedMove } from '../figures/accept.ts';
import { figureName } from '../figures/figure-names.ts';
import type { PastWorld } from '../figures/history.ts';
import { readFigureId } from '../figures/moves.ts';
import { formatNumber } from '../text/numbers.ts';

type Language = 'vi' | 'en';

/** Articles with new figures that are named; a first lock would name them all. */
const NEW_NAMED = 20;

const WORDS = {
  vi: {
    new: (slug: string, count: string) => `+ ${slug}: ${count} số liệu mới`,
    more: (articles: string, count: string) => `+ ${articles} bài khác: ${count} số liệu mới`,
    gone: 'không còn',
    total: (added: string, changed: string, vanished: string) =>
      `${added} số liệu mới, ${changed} đổi, ${vanished} bỏ.`,
  },
  en: {
    new: (slug: string, count: string) => `+ ${slug}: ${count} new figures`,
    more: (articles: string, count: string) => `+ ${articles} other articles: ${count} new figures`,
    gone: 'gone',
    total: (added: string, changed: string, vanished: string) =>
      `${added} new figures, ${changed} changed, ${vanished} gone.`,
  },
};

/** What the command says at its end. */
export const SUMMARIES = {
  vi: {
    refused: 'Nội dung còn lỗi: sổ số liệu giữ nguyên.',
    nothing: 'Không có gì để ghi: sổ đã có mọi số liệu đã đăng.',
    written: (file: string) => `Đã ghi sổ: ${file}`,
    pending: 'Chưa ghi. Để ghi: npm run figures -- accept',
  },
  en: {
    refused: 'The content has errors: the lock stays as it is.',
    nothing: 'There is nothing to do: the lock holds every published figure.',
    written: (file: string) => `Written: ${file}`,
    pending: 'Nothing was written. To write it: npm run figures -- accept',
  },
};

/** The moves of a lock, a line each: what changed, what is gone, and by article how much is new; then the totals. */
export function movesInWords(
  moves: readonly AcceptedMove[],
  world: Pick<PastWorld, 'indicators' | 'organisations'>,
  language: Language,
): string[] {
  const words = WORDS[language];
  const count = (number: number) => formatNumber(number, 0, language);
  const of = (kind: AcceptedMove['kind']) => moves.filter((move) => move.kind === kind);
  const added = [...Map.groupBy(of('new'), ({ article }) => article)];
  const rest = added.slice(NEW_NAMED);
  const restFigures = rest.reduce((sum, [, figures]) => sum + figures.length, 0);
  return [
    ...of('changed').map((move) => `~ ${moveInWords(move, world, language)}`),
    ...of('vanished').map((move) => `- ${moveInWords(move, world, language)}`),
    ...added.slice(0, NEW_NAMED).map(([slug, figures]) => words.new(slug, count(figures.length))),
    ...(rest.length > 0 ? [words.more(count(rest.length), count(restFigures))] : []),
    words.total(count(of('new').length), count(of('changed').length), count(of('vanished').length)),
  ];
}

function moveInWords(
  { article, id, locked, record }: AcceptedMove,
  { indicators, organisations }: Pick<PastWorld, 'indicators' | 'organisations'>,
  language: Language,
): string {
  const { organisation, indicator, time } = readFigureId(id);
  const name = figureName(indicator, indicators);
  const number = ({ value, decimals, hedge }: PublishedNumber) =>
    `${hedge ? `${hedge} ` : ''}${formatNumber(value, decimals, language)}${name.unit === '%' ? '%' : ''}`;
  const from = locked?.number ? number(locked.number) : '';
  const to = record ? number(record) : WORDS[language].gone;
  const where = organisations.get(organisation)?.shortName ?? organisation;
  return `${article}: ${name[language]}, ${where}, ${time}: ${from} → ${to}`;
}
