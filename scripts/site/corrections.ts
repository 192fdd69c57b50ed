import { countedThrough, parseAsOf, parsePeriod, termBasis } from '../content/basis.ts';
import type { Basis, Correction, LockedFigure, PublishedNumber, SiteSettings } from '../content/model.ts';
import { figureName } from '../figures/figure-names.ts';
import { type LockedLines, lockedOperands, NO_LINES, readFigureId } from '../figures/moves.ts';
import { countsOfPeople } from '../figures/people.ts';
import { capitalise } from '../text/capitals.ts';
import { instantOf } from '../text/instants.ts';
import { formatNumber } from '../text/numbers.ts';
import { linkTo } from './cards.ts';
import { dateView } from './dates.ts';
import type { Edition, EditionArticle } from './edition.ts';
import { figureUrl } from './figure-places.ts';
import type { CorrectionView, FigureChangeView, WithdrawalView } from './views.ts';
import { basisInWords } from './wording.ts';

/** Corrections of one article, the newest first. They are numbered from the oldest, so that their addresses last. */
export function correctionViews(item: EditionArticle, edition: Edition): CorrectionView[] {
  const zone = edition.content.site.timeZone;
  const article = linkTo(item, edition);
  return [...item.article.corrections]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((correction, index) => {
      const { date, wrong, right, why } = correction;
      const id = `dinh-chinh.${index + 1}`;
      const figures = changesBy(correction, item, edition);
      return {
        id,
        url: `${item.url}#${id}`,
        date: dateView(date, zone),
        wrong,
        right,
        why,
        figures,
        article,
      };
    })
    .reverse();
}

/** Articles that were taken back, the newest withdrawal first. */
export function withdrawalViews({ content }: Edition): WithdrawalView[] {
  return [...content.withdrawals]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ article, title, date, why }) => ({
      id: `rut-bai.${article}`,
      title,
      date: dateView(date, content.site.timeZone),
      why,
    }));
}

/** A correction in one text, for feeds and search engines. */
export function correctionText({ wrong, right, why, figures }: Omit<CorrectionView, 'article'>): string {
  const changes = figures.map(
    ({ label, basis, from, to }) => `${label}, ${basis}: ${from} → ${to ?? 'không còn'}`,
  );
  const parts = [`Đã viết: ${wrong}`, `Đúng là: ${right}`, why ? `Vì sao: ${why}` : '', ...changes];
  return parts
    .filter((part) => part !== '')
    .map(asSentence)
    .join(' ');
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The figures that a correction moved, in the order of the article's records; those that are gone come last. */
function changesBy({ date }: Correction, { article }: EditionArticle, edition: Edition): FigureChangeView[] {
  const lines = edition.lock?.get(article.slug) ?? NO_LINES;
  const order = (edition.ledger.byArticle.get(article.slug) ?? []).map(({ id }) => id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...lines]
    .filter(([id]) => !isWithheld(id, lines, edition))
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([id, line]) => {
      const at = line.history.findIndex(({ corrected }) => instantOf(corrected) === instantOf(date));
      const from = line.history[at];
      return from ? [changeView(id, from, line.history[at + 1] ?? line.number, article, edition)] : [];
    });
}

/**
 * Whether a figure is left out of public pages, or one that it is computed from: those of the ledger as the
 * ledger says, those that are there no more when they were small counts of people.
 */
function isWithheld(figure: string, lines: LockedLines, { suppression, content }: Edition): boolean {
  const people = countsOfPeople(content.indicators);
  const related = new Set([figure]);
  for (const id of related) {
    const line = lines.get(id);
    if (suppression.hidesId(id)) return true;
    if (!line) continue;
    const last = line.number === null ? (line.history.at(-1)?.value ?? 0) : 0;
    const { indicator } = readFigureId(id);
    if (people.has(indicator) && last > 0 && last < content.site.smallestCount) return true;
    for (const operand of lockedOperands(id, line)) related.add(operand);
  }
  return false;
}

function changeView(
  id: string,
  from: PublishedNumber,
  to: LockedFigure['number'],
  article: EditionArticle['article'],
  edition: Edition,
): FigureChangeView {
  const { organisation, indicator, time } = readFigureId(id);
  const { site, indicators } = edition.content;
  const { vi, unit } = figureName(indicator, indicators);
  const record = edition.ledger.byArticle.get(article.slug)?.find((each) => each.id === id);
  const basis = record?.basis ?? basisOf(time, indicators.get(indicator)?.kind === 'flow', site);
  return {
    label: capitalise(vi),
    basis: basis ? basisInWords(basis, site) : time,
    organisation: organisation === article.organisation ? null : edition.organisationLink(organisation),
    from: inWords(from, unit),
    to: to && inWords(to, unit),
    url: record ? figureUrl(record, edition) : null,
  };
}

function inWords({ value, decimals, hedge }: PublishedNumber, unit: string): string {
  const number = `${formatNumber(value, decimals)}${unit === '%' ? '%' : ''}`;
  return hedge ? `${hedge} ${number}` : number;
}

/** The time of a figure that is there no more, from its key; null when its term is not listed any more either. */
function basisOf(key: string, flow: boolean, { terms }: SiteSettings): Basis | null {
  const [whole = '', through] = key.split('~');
  const term = terms.find(({ id }) => id === whole);
  const period = term ? termBasis(term) : parsePeriod(whole);
  const basis = (flow || term ? null : parseAsOf(whole)) ?? (period === 'reversed' ? null : period);
  if (!through || basis?.kind !== 'period') return basis;
  const counted = countedThrough(basis, through);
  return counted === 'outside' ? basis : counted;
}
