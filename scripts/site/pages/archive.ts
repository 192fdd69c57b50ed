import { capitalise } from '../../text/capitals.ts';
import { dayOf, formatMonth, formatWeekdayDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { ARCHIVE, monthUrl, yearUrl } from '../addresses.ts';
import { cardsOf } from '../cards.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import { listedSince, planned, plannedView } from '../planned.ts';
import type { ArchiveMonthView, ArchiveView, Link, PlannedPage } from '../views.ts';

/** Articles by month (`2019-11`), the newest first. */
type Months = Map<string, EditionArticle[]>;

/** The archive: one page for all years, one for each year, one for each month that has articles. */
export function archivePages(edition: Edition): {
  archive: PlannedPage<'archive'>[];
  'archive-month': PlannedPage<'archive-month'>[];
} {
  const months = groupBy(edition.articles, ({ date }) => [date.iso.slice(0, 'yyyy-mm'.length)]);
  const years = [...groupBy(months.keys(), (month) => [month.slice(0, 4)]).keys()];
  const most = Math.max(0, ...[...months.values()].map((articles) => articles.length));
  const views = years.map((year) => yearView(year, months, most));
  const summary = `Kho lưu trữ tin, bài của ${edition.content.site.name} theo năm và tháng.`;
  const title = 'Lưu trữ';
  const all: ArchiveView = {
    ...pageFrame({ url: ARCHIVE, title, description: summary }, edition),
    title,
    years: views,
  };
  const newest = edition.articles[0]?.date.iso;
  const newestOf = groupBy(edition.articles, ({ date }) => [date.iso.slice(0, 4)]);
  return {
    archive: [
      plannedView(ARCHIVE, 'archive', { title, listed: listedSince(newest) }, all),
      ...views.map((view) => {
        const listed = listedSince(newestOf.get(view.name)?.[0]?.date.iso ?? newest);
        return plannedView(
          view.url,
          'archive',
          { title: `Năm ${view.name}`, listed },
          yearPage(view, edition),
        );
      }),
    ],
    'archive-month': monthPages(months, edition),
  };
}

function yearPage(view: ArchiveView['years'][number], edition: Edition): ArchiveView {
  const title = `Năm ${view.name}`;
  const description = `${formatNumber(view.total)} tin, bài trong năm ${view.name}.`;
  const path = [{ name: 'Lưu trữ', url: ARCHIVE }];
  return { ...pageFrame({ url: view.url, title, description, path }, edition), title, years: [view] };
}

/** A year's months; bars are measured against the fullest month of the whole archive. */
function yearView(year: string, months: Months, most: number): ArchiveView['years'][number] {
  const keys = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const totals = keys.map((month) => months.get(month)?.length ?? 0);
  return {
    name: year,
    url: yearUrl(year),
    total: totals.reduce((sum, total) => sum + total, 0),
    months: keys.map((month, index) => {
      const total = totals[index] ?? 0;
      return {
        name: `Tháng ${index + 1}`,
        short: `Th ${index + 1}`,
        url: total > 0 ? monthUrl(month) : null,
        total,
        share: Math.round((total / most) * 100),
      };
    }),
  };
}

function monthPages(months: Months, edition: Edition): PlannedPage<'archive-month'>[] {
  const keys = [...months.keys()];
  return keys.map((month, index) => {
    const articles = months.get(month) ?? [];
    const title = capitalise(formatMonth(month));
    const url = monthUrl(month);
    const around = { newer: monthLink(keys[index - 1]), older: monthLink(keys[index + 1]) };
    const facts = {
      title,
      listed: listedSince(articles[0]?.date.iso),
      from: [around, articles.map(({ digests }) => digests.card)],
    };
    return planned(url, 'archive-month', facts, edition, () => monthView(month, articles, around, edition));
  });
}

function monthView(
  month: string,
  articles: EditionArticle[],
  around: Pick<ArchiveMonthView, 'newer' | 'older'>,
  edition: Edition,
): ArchiveMonthView {
  const title = capitalise(formatMonth(month));
  const url = monthUrl(month);
  const year = month.slice(0, 4);
  const about = {
    url,
    title,
    description: `${formatNumber(articles.length)} tin, bài trong ${formatMonth(month)}.`,
    path: [
      { name: 'Lưu trữ', url: ARCHIVE },
      { name: `Năm ${year}`, url: yearUrl(year) },
    ],
  };
  return {
    ...pageFrame(about, edition),
    title,
    total: articles.length,
    days: daysOf(articles, edition),
    ...around,
  };
}

function daysOf(articles: EditionArticle[], edition: Edition): ArchiveMonthView['days'] {
  const zone = edition.content.site.timeZone;
  const days = groupBy(articles, ({ article }) => [dayOf(article.date, zone)]);
  return [...days.values()].map((items) => ({
    date: formatWeekdayDate((items[0] as EditionArticle).article.date, zone),
    items: cardsOf(items, edition),
  }));
}

function monthLink(month: string | undefined): Link | null {
  return month === undefined ? null : { name: capitalise(formatMonth(month)), url: monthUrl(month) };
}
